import { request as httpsRequest } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askAffise, openSession } from './platforms/ask.ts';
import { HOSTS } from './platforms/hosts.ts';
import type { Misbehaviour } from './platforms/misbehaviour.ts';
import { type Platforms, startPlatforms } from './platforms/serve.ts';
import { voluumDefaults } from './platforms/settings.ts';
import { CAMPAIGN_IDS } from './platforms/story.ts';
import { PANEL_IDS } from './platforms/voluum-panel.ts';

const NOW = new Date('2026-03-10T02:30:00Z');

let platforms: Platforms;
let token = '';

beforeAll(async () => {
  platforms = await startPlatforms({ now: () => NOW });
  token = (await openSession(platforms.voluum)).body.token ?? '';
});
afterAll(() => platforms.stop());
afterEach(() => {
  platforms.voluum.behave();
  platforms.affise.behave();
  Object.assign(platforms.voluum.settings, voluumDefaults());
});

describe('both stand-ins', () => {
  it('misbehave as told, as often as told', async () => {
    const { voluum: platform } = platforms;
    const ask = () =>
      fetch(`${platform.httpOrigin}/offer`, { headers: { 'cwauth-token': token }, redirect: 'manual' });
    platform.misbehave({ kind: '429', path: /^\/offer/, times: 1, retryAfter: '7' });
    const busy = await ask();
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await busy.text()).toContain('NUMBER_OF_REQUEST_FOR_IP_EXCEEDED');
    expect((await ask()).status).toBe(200);
    const outcomes = {
      html: async () => (await ask()).headers.get('content-type'),
      redirect: async () => (await ask()).headers.get('location'),
      empty: async () => (await ask()).text(),
      500: async () => (await ask()).status,
      cut: async () =>
        ask()
          .then((answer) => answer.text())
          .catch((error: Error) => error.message),
    };
    const seen = [];
    for (const [kind, outcome] of Object.entries(outcomes)) {
      platform.misbehave({ kind: kind as Misbehaviour, times: 1 });
      seen.push(await outcome());
    }
    expect(seen).toEqual([500, 'text/html; charset=utf-8', '/login/', '', 'terminated']);
  });

  it('stream without end, and answer late', async () => {
    platforms.affise.misbehave({ kind: 'huge', times: 1 });
    const endless = await fetch(`${platforms.affise.httpOrigin}/3.1/user/me`);
    const reader = endless.body?.getReader();
    let bytes = 0;
    while (bytes < 1_000_000) bytes += (await reader?.read())?.value?.length ?? 0;
    await reader?.cancel();
    platforms.affise.misbehave({ kind: 'slow', delayMs: 60, times: 1 });
    const before = performance.now();
    expect((await askAffise(platforms.affise, '/3.1/user/me', {})).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(55);
  });

  it('route by the Host header over TLS and log what they were asked', async () => {
    platforms.affise.requests.length = 0;
    expect((await overTls(HOSTS.affise.api, '/3.1/user/me')).status).toBe(401);
    expect((await overTls(HOSTS.affise.admin, '/statistics/affise/offers')).status).toBe(200);
    expect((await overTls('evil.affise.com', '/', platforms.portOf(HOSTS.affise.api))).status).toBe(421);
    const log = platforms.affise.requests.map(({ host, path, status }) => [host, path, status]);
    expect(log[0]).toEqual(['api-acme.affise.com', '/3.1/user/me', 401]);
    const hosts = Object.values(HOSTS).flatMap((each) => Object.values(each));
    expect(platforms.hostRules.split(',')).toHaveLength(hosts.length);
  });
});

describe('the Voluum panel', () => {
  it('resolves presets in the account’s zone and ignores stale dates beside them', async () => {
    const stale = 'from=2018-06-01T00:00:00Z&to=2018-06-28T00:00:00Z';
    expect(await panel(`dateRange=last-7-days&${stale}`)).toMatchObject({
      from: '2026-03-03T00:00',
      to: '2026-03-10T00:00',
    });
    expect(await panel(`dateRange=custom-date&${stale}`)).toMatchObject({
      from: '2018-06-01T00:00',
      to: '2018-06-28T00:00',
    });
    expect(await panel('dateRange=last-month')).toMatchObject({
      from: '2026-02-01T00:00',
      to: '2026-03-01T00:00',
    });
    platforms.voluum.settings.dashboard.timeZone = 'America/New_York';
    expect(await panel('dateRange=today')).toMatchObject({
      from: '2026-03-09T00:00',
      to: '2026-03-10T00:00',
    });
    platforms.voluum.settings.dashboard.frozenAt = '2026-03-08T12:00:00Z';
    expect(await panel('dateRange=today')).toMatchObject({
      from: '2026-03-08T00:00',
      to: '2026-03-09T00:00',
    });
  });

  it('counts as its owner set it, narrowed as its address says', async () => {
    const keto = `dateRange=yesterday&filter1=campaign&filter1Value=${CAMPAIGN_IDS.keto}`;
    expect((await panel(keto)).totals).toMatchObject({ conversions: 21, revenue: 105 });
    Object.assign(platforms.voluum.settings.dashboard, { conversionTimeMode: 'VISIT', currency: 'GBP' });
    // The 6 of 02:00 belong to the day before, the 1 of today's 02:00 to yesterday.
    expect((await panel(keto)).totals).toMatchObject({ conversions: 21 - 6 + 1, revenue: 16 * 4 });
  });

  it('knows its account, and forbids frames and all but its own scripts', async () => {
    expect(await panel('')).toMatchObject({ clientId: PANEL_IDS.client, tabId: PANEL_IDS.tab });
    const { headers } = await overTls(HOSTS.voluum.panel, '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  });
});

interface PanelData {
  readonly from: string;
  readonly to: string;
  readonly totals: Readonly<Record<string, number>>;
}

async function panel(query: string): Promise<PanelData> {
  const { body } = await overTls(HOSTS.voluum.panel, `/panel-data/report?groupBy=campaign&${query}`);
  return JSON.parse(body) as PanelData;
}

interface TlsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function overTls(host: string, path: string, port = platforms.portOf(host)): Promise<TlsAnswer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      headers: { host },
      rejectUnauthorized: false,
      agent: false,
    };
    const request = httpsRequest(options, async (answer) => {
      let body = '';
      for await (const chunk of answer.setEncoding('utf8')) body += chunk;
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
    });
    request.on('error', reject).end();
  });
}
