import { request as httpsRequest } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED } from './platforms/expected.ts';
import { AFFISE_KEYS, HOSTS, VOLUUM_KEY } from './platforms/hosts.ts';
import type { Misbehaviour } from './platforms/misbehaviour.ts';
import { type Platforms, startPlatforms } from './platforms/serve.ts';
import { CAMPAIGN_IDS, OFFER_IDS } from './platforms/story.ts';

const NOW = new Date('2026-03-10T09:30:00Z');
const WEEK = { from: '2026-03-03T00:00:00Z', to: '2026-03-10T00:00:00Z' };
const DAYS = { 'filter[date_from]': '2026-03-03', 'filter[date_to]': '2026-03-09' };

let platforms: Platforms;
let token = '';
let now = NOW;

beforeAll(async () => {
  platforms = await startPlatforms({ now: () => now });
  token = await logIn();
});
afterAll(() => platforms.stop());
afterEach(() => {
  now = NOW;
  platforms.voluum.behave();
  platforms.affise.behave();
  platforms.voluum.settings.maxLimit = 100_000;
  platforms.voluum.settings.dashboard.conversionTimeMode = 'CONVERSION';
  platforms.affise.settings.maxPerPage = 500;
});

describe('Voluum', () => {
  it('adds up to the story by campaign and by offer', async () => {
    const campaigns = await report({ groupBy: 'campaign', include: 'TRAFFIC' });
    expect(campaigns.totals).toMatchObject(EXPECTED.voluum.totals);
    expect(rowsById(campaigns, 'campaignId', CAMPAIGN_IDS)).toMatchObject(EXPECTED.voluum.campaigns);
    const offers = await report({ groupBy: 'offer', include: 'TRAFFIC' });
    expect(rowsById(offers, 'offerId', OFFER_IDS)).toMatchObject(EXPECTED.voluum.offers);
  });

  it('gives days that add up to the total, ending before an exclusive to', async () => {
    const keto = { filter1: 'campaign', filter1Value: CAMPAIGN_IDS.keto };
    const days = await report({ groupBy: 'day', sort: 'day', ...keto });
    expect(days.rows.map((row) => row.conversions)).toEqual([22, 24, 21, 25, 23, 24, 21]);
    const oneDay = await report({ groupBy: 'campaign', ...keto, to: '2026-03-04T00:00:00Z' });
    expect(oneDay.totals?.conversions).toBe(22);
    const hours = await report({ groupBy: 'campaign', ...keto, to: '2026-03-03T14' });
    expect(hours.totals?.conversions).toBe(6);
  });

  it('refuses minutes, seconds, unknown columns, zones and groupings', async () => {
    const wrong = [
      { to: '2026-03-09T23:59:59Z' },
      { from: '2026-03-03T00:30:00Z' },
      { tz: 'Mars/Base' },
      { groupBy: 'moon' },
      { groupBy: '' },
      { columns: 'conversionz' },
    ];
    for (const change of wrong) {
      const { status, body } = await voluum('/report', { ...WEEK, groupBy: 'campaign', ...change });
      expect([status, body.error?.code]).toEqual([400, 'BAD_REQUEST']);
    }
  });

  it('echoes the default limit and pages', async () => {
    expect((await report({ groupBy: 'campaign' })).limit).toBe(100);
    platforms.voluum.settings.maxLimit = 4;
    const page = await report({ groupBy: 'campaign', limit: '1000', offset: '8' });
    expect([page.limit, page.totalRows, page.rows.length]).toEqual([4, 9, 1]);
    expect(page.totals?.conversions).toBe(787);
  });

  it('shifts days in another zone and conversions in VISIT mode', async () => {
    const utc = await report({ groupBy: 'campaign' });
    const newYork = await report({ groupBy: 'campaign', tz: 'America/New_York' });
    const visit = await report({ groupBy: 'campaign', conversionTimeMode: 'VISIT' });
    const totals = [utc, newYork, visit].map(({ totals }) => totals?.conversions);
    // At 02:00 of the first day 6+1+0+13+3+2+1+3+0+0 = 29 were made; at 02:00 of today 1 was.
    expect(totals).toEqual([787, 787 - 29 + 1, 787 - 29 + 1]);
    expect(visit.totals?.visits).toBe(65115);
  });

  it('takes every way of writing lists and groupings, ignores campaignId', async () => {
    const ways = ['campaign,offer', 'campaignId,offerId', 'campaign_id,offer_id'];
    for (const groupBy of ways) expect((await report({ groupBy })).rows).toHaveLength(10);
    const query = new URLSearchParams({ ...WEEK });
    for (const groupBy of ['campaign', 'offer']) query.append('groupBy', groupBy);
    expect((await voluum('/report', query)).body.rows).toHaveLength(10);
    const whole = await report({ groupBy: 'campaign', campaignId: CAMPAIGN_IDS.keto });
    expect(whole.rows).toHaveLength(9);
    const both = { filter1: 'campaign', filter1Value: CAMPAIGN_IDS.sweepsPop, filter2: 'offer' };
    expect((await report({ groupBy: 'offer', ...both, filter2Value: OFFER_IDS.sweeps })).rows).toHaveLength(
      1,
    );
    expect((await report({ groupBy: 'offer', ...both, filter2Value: OFFER_IDS.keto })).rows).toHaveLength(0);
  });

  it('knows idle entities with include=ALL, and leaves nulls and unasked fields', async () => {
    const today = { from: '2026-03-10', to: '2026-03-11', groupBy: 'campaign' };
    expect((await report({ ...today, include: 'ALL' })).rows).toHaveLength(9);
    const busy = await report({ ...today, include: 'TRAFFIC', columns: 'visits' });
    expect(busy.rows).toMatchObject([
      { visits: 200, conversions: 5, cost: 14, campaignWorkspaceId: null, CVR: 2.5 },
    ]);
    expect((await report({ ...today, to: '2026-03-10T01', include: 'TRAFFIC' })).totals).toBeNull();
  });

  it('converts money', async () => {
    const euros = await report({ groupBy: 'campaign', currency: 'EUR' });
    expect(euros.totals?.revenue).toBe(5690.88);
  });

  it('wants a token and lets it run out', async () => {
    expect((await voluum('/report', WEEK, 'nonsense')).status).toBe(401);
    const wrong = await openSession({ ...VOLUUM_KEY, accessKey: 'x' });
    expect((await wrong.json()) as Body).toMatchObject({
      error: { code: 'BAD_CREDENTIALS' },
      status: 'UNAUTHORIZED',
    });
    now = new Date(NOW.getTime() + 4 * 3_600_000);
    expect((await voluum('/report', { ...WEEK, groupBy: 'campaign' })).status).toBe(401);
  });

  it('lists entities under their wrapper keys', async () => {
    const { body } = await voluum('/offer', {});
    const vpn = body.offers?.find(({ id }) => id === OFFER_IDS.vpn);
    expect(vpn).toMatchObject({ affiliateNetwork: { id: '' }, workspace: null });
    const wrappers = ['campaign', 'affiliate-network', 'traffic-source'].map((path) =>
      voluum(`/${path}`, {}),
    );
    const keys = (await Promise.all(wrappers)).map((answer) => Object.keys(answer.body)[0]);
    expect(keys).toEqual(['campaigns', 'affiliateNetworks', 'trafficSources']);
  });

  it('gives one row for each conversion, stamped without a zone', async () => {
    const { body } = await voluum('/report/conversions', { ...WEEK, limit: '1000' });
    expect(body.rows).toHaveLength(787);
    expect(body.rows?.[0]).toMatchObject({ postbackTimestamp: '2026-03-03 02:00:00 AM' });
  });
});

describe('Affise', () => {
  it('adds up to the story by offer for the affiliate', async () => {
    const { body } = await custom({ 'slice[]': 'offer', ...DAYS });
    const rows = (body.stats ?? []).map(({ slice, traffic, actions }) => {
      const { confirmed, pending, hold, declined } = actions;
      const payout = confirmed.revenue + pending.revenue + hold.revenue;
      const counts = { approved: confirmed.count, pending: pending.count, hold: hold.count };
      return [slice.offer.id, { clicks: Number(traffic.raw), ...counts, declined: declined.count, payout }];
    });
    expect(Object.fromEntries(rows)).toEqual(EXPECTED.affise.offers);
    expect(body.stats?.[0]?.actions.total).toMatchObject({ count: 156, revenue: 780 });
  });

  it('leaves charge out of half of an affiliate’s rows and zero in the others', async () => {
    const own = await custom({ 'slice[]': 'offer', ...DAYS });
    expect(own.body.stats?.map(({ actions }) => actions.total.charge)).toEqual([
      0,
      undefined,
      0,
      undefined,
      0,
      undefined,
      0,
    ]);
    const all = await custom({ 'slice[]': 'offer', ...DAYS }, AFFISE_KEYS.generalManager);
    expect(all.body.stats?.[0]?.actions.confirmed).toMatchObject({
      revenue: 825,
      charge: 1031.25,
      earning: 206.25,
    });
  });

  it('keeps an affiliate to itself, a manager to the assigned offers', async () => {
    const partner = { 'slice[]': 'offer', ...DAYS, 'filter[partner]': '1290' };
    expect((await custom(partner)).body.stats).toHaveLength(7);
    expect((await custom(partner, AFFISE_KEYS.generalManager)).body.stats).toHaveLength(1);
    const seen = await custom({ 'slice[]': 'offer', ...DAYS }, AFFISE_KEYS.affiliateManager);
    expect(seen.body.stats?.map(({ slice }) => slice.offer.id)).toEqual([4417, 3301]);
  });

  it('refuses what Affise refuses, in its own words', async () => {
    const good = { 'slice[]': 'offer', ...DAYS };
    const cases = [
      [{ ...good, nocache: '1' }, 400, "Method does not allow extra fields: 'nocache'"],
      [
        { ...good, 'fields[]': 'clicks_income' },
        400,
        'Request has invalid fields, available only: clicks, hosts',
      ],
      [{ ...good, 'order[]': 'clicks' }, 403, 'Auth Denied'],
      [{ ...good, 'slice[]': 'advertiser' }, 403, 'Auth Denied'],
      [{ ...good, 'filter[date_from]': '2025-08-01' }, 400, 'Date range must not exceed 180 days'],
      [{ 'slice[]': 'offer' }, 400, 'date_from and date_to are required'],
    ] as const;
    for (const [query, status, message] of cases) {
      const answer = await custom(query);
      expect([answer.status, answer.body.status]).toEqual([status, 2]);
      expect(answer.body.message).toContain(message);
    }
    expect((await affise('/3.0/stats/custom', good, 'wrong')).status).toBe(401);
    expect((await affise('/3.1/partner/me', {}, AFFISE_KEYS.generalManager)).status).toBe(403);
    expect((await affise('/3.9/nothing', {})).body).toEqual({ status: 2, error: 'Page Not Found' });
  });

  it('prints strings, empty lists, missing statuses and next_page as PHP does', async () => {
    const daily = { 'slice[]': 'day', 'filter[offer]': '8450', ...DAYS, 'filter[date_from]': '2026-03-02' };
    const { body } = await custom({ ...daily, limit: '2', 'conversionTypes[]': 'confirmed' });
    expect(body.stats?.[0]).toMatchObject({
      slice: { day: 2 },
      traffic: { raw: '0', uniq: '0' },
      actions: [],
    });
    expect(Object.keys(body.stats?.[1]?.actions ?? {})).toEqual(['confirmed']);
    expect(body.pagination).toEqual({ per_page: 2, total_count: 8, page: 1, next_page: 2 });
    const all = await custom({ ...daily, limit: '9000' });
    expect(all.body.pagination).toEqual({ per_page: 500, total_count: 8, page: 1 });
  });

  it('dates the late crypto conversions by the zone asked for', async () => {
    const crypto = { 'slice[]': 'offer', 'filter[offer][]': '8450', ...DAYS };
    const count = async (timezone: string) =>
      (await custom({ ...crypto, timezone })).body.stats?.[0]?.actions.total.count;
    expect(await count('UTC')).toBe(59);
    expect(await count('America/New_York')).toBe(59 - 2 + 3);
  });

  it('says who a key belongs to, and gives keys away where Affise does', async () => {
    const types = await Promise.all(
      Object.values(AFFISE_KEYS).map(async (key) => (await affise('/3.1/user/me', {}, key)).body.user?.type),
    );
    expect(types).toEqual(['affiliate', 'common_manager', 'affiliate_manager', 'advertiser']);
    const me = await affise('/3.1/partner/me', {});
    expect(me.body.user).toMatchObject({ partner_id: 1182, company: 'Northbuy Ltd', timezone: null });
    expect(me.body.user).toHaveProperty('api_key');
  });

  it('names the default currency, the tracking domains and the affiliate’s links', async () => {
    const currency = await affise('/3.0/admin/currency', { extended: '1' }, AFFISE_KEYS.generalManager);
    expect(currency.body.quotes?.find((quote) => quote.default)?.code).toBe('USD');
    const domains = await affise('/3.0/admin/domains', {}, AFFISE_KEYS.generalManager);
    expect(domains.body.domains).toContainEqual({ url: 'trk.acmeoffers.example' });
    const offers = await affise('/3.0/partner/offers', { 'int_id[]': '2208' });
    expect(offers.body.offers?.[0]?.link).toBe('https://trk.acmeoffers.example/click?pid=1182&offer_id=2208');
  });

  it('gives conversions the click ids Voluum gave them', async () => {
    const query = { date_from: '2026-03-03', date_to: '2026-03-03', offer: '8450' };
    const { body } = await affise('/3.0/stats/conversions', query);
    const day = { from: '2026-03-03', to: '2026-03-04', filter1: 'offer', filter1Value: OFFER_IDS.crypto };
    const tracked = await voluum('/report/conversions', day);
    expect(body.conversions?.map(({ sub1 }) => sub1)).toEqual(tracked.body.rows?.map((row) => row.clickId));
    expect((await affise('/3.0/stats/conversions', { ...query, 'filter[offer]': '1' })).status).toBe(400);
  });
});

describe('both', () => {
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
    expect((await affise('/3.1/user/me', {})).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(55);
  });

  it('route by the Host header over TLS and log what they were asked', async () => {
    platforms.affise.requests.length = 0;
    expect(await overTls(HOSTS.affise.api, '/3.1/user/me')).toBe(401);
    expect(await overTls(HOSTS.affise.admin, '/statistics/affise/offers')).toBe(200);
    expect(await overTls('evil.affise.com', '/', platforms.portOf(HOSTS.affise.api))).toBe(421);
    const log = platforms.affise.requests.map(({ host, path, status }) => [host, path, status]);
    expect(log[0]).toEqual(['api-acme.affise.com', '/3.1/user/me', 401]);
    expect(platforms.hostRules.split(',')).toHaveLength(5);
  });
});

interface Body {
  readonly status?: number | string;
  readonly message?: string;
  readonly error?: { readonly code: string };
  readonly limit?: number;
  readonly rows?: readonly Record<string, unknown>[];
  readonly offers?: readonly Record<string, unknown>[];
  readonly stats?: readonly StatsRow[];
  readonly pagination?: object;
  readonly user?: { readonly type: string };
  readonly quotes?: readonly { readonly code: string; readonly default: boolean }[];
  readonly domains?: readonly object[];
  readonly conversions?: readonly { readonly sub1: string }[];
}

interface Action {
  readonly count: number;
  readonly revenue: number;
  readonly charge?: number;
}

interface StatsRow {
  readonly slice: { readonly offer: { readonly id: number } };
  readonly traffic: { readonly raw: string };
  readonly actions: Record<'total' | 'confirmed' | 'pending' | 'hold' | 'declined', Action>;
}

interface Report {
  readonly totals: Record<string, number> | null;
  readonly limit: number;
  readonly totalRows: number;
  readonly rows: readonly Record<string, unknown>[];
}

function openSession(key: { accessId: string; accessKey: string }): Promise<Response> {
  const origin = platforms.voluum.httpOrigin;
  return fetch(`${origin}/auth/access/session`, { method: 'POST', body: JSON.stringify(key) });
}

async function logIn(): Promise<string> {
  const session = (await (await openSession(VOLUUM_KEY)).json()) as {
    token: string;
    expirationTimestamp: string;
  };
  expect(session.expirationTimestamp).toBe('2026-03-10T13:30:00.000Z');
  return session.token;
}

async function voluum(path: string, query: Record<string, string> | URLSearchParams, by = token) {
  const url = `${platforms.voluum.httpOrigin}${path}?${new URLSearchParams(query)}`;
  const answer = await fetch(url, { headers: { 'cwauth-token': by } });
  return { status: answer.status, body: (await answer.json()) as Body };
}

async function report(query: Record<string, string>): Promise<Report> {
  const { status, body } = await voluum('/report', { ...WEEK, ...query });
  expect(status).toBe(200);
  return body as unknown as Report;
}

function rowsById(given: Report, column: string, ids: Record<string, string>) {
  const find = (id: string) => given.rows.find((row) => row[column] === id);
  return Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, find(id)]));
}

async function affise(path: string, query: Record<string, string>, key: string = AFFISE_KEYS.affiliate) {
  const url = `${platforms.affise.httpOrigin}${path}?${new URLSearchParams(query)}`;
  const answer = await fetch(url, { headers: { 'api-key': key } });
  return { status: answer.status, body: (await answer.json()) as Body };
}

function custom(query: Record<string, string>, key?: string) {
  return affise('/3.0/stats/custom', query, key);
}

function overTls(host: string, path: string, port = platforms.portOf(host)): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      headers: { host },
      rejectUnauthorized: false,
      agent: false,
    };
    httpsRequest(options, (answer) => resolve(answer.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });
}
