import { describe, expect, it } from 'vitest';
import { platformCode } from '@/connectors/code';
import { everflow } from '@/connectors/everflow';
import { createVerifier } from '@/entrypoints/background/connections/verify';
import type { Portal } from '@/utils/model/platform';
import { phrase } from '@/utils/texts/phrase';
import { answer } from '../../scripts/cli';
import documentedError from '../fixtures/everflow/error.json';
import zones from '../fixtures/everflow/meta-timezones.json';
import quickstart from '../fixtures/everflow/networks-quickstart.json';
import { EVERFLOW_KEYS } from '../platforms/everflow-keys.ts';
import { HOSTS } from '../platforms/hosts.ts';
import { ask, failureOf, NOW, open, scripted, verifyContext, WEEK } from './ask';
import { connection, network, stand, standIn } from './everflow-stand';

standIn();

describe('Everflow: whose key it is', () => {
  const verify = (apiKey: string, portal: Portal | null = null) => {
    const { api } = open(connection('network', apiKey));
    return everflow.verify(api, { ...verifyContext({ apiKey, region: 'us' }), portal });
  };

  it("finds the network's staff", async () => {
    expect(await verify(EVERFLOW_KEYS.network)).toEqual({
      ...{ name: 'Blue River', role: 'network', portal: 'network', version: null, region: 'us' },
      ...{ currency: 'USD', timeZone: 'America/New_York', affiliateId: null, staff: null },
      ...{ assignedOnly: false, clickHosts: [], notes: [] },
    });
  });

  it('finds an affiliate, with the hosts of its links', async () => {
    expect(await verify(EVERFLOW_KEYS.affiliate)).toMatchObject({
      ...{ name: 'Northbuy Ltd · Blue River', role: 'affiliate', portal: 'affiliate', currency: 'USD' },
      ...{ timeZone: 'Europe/Berlin', affiliateId: '7', clickHosts: ['www.blueriver-go.example'] },
    });
    expect((await verify(EVERFLOW_KEYS.affiliate, 'affiliate')).portal).toBe('affiliate');
  });

  it('manages without the pages of an account that not all documents know', async () => {
    stand().misbehave({ kind: '404', path: /affiliates\/(affiliate|network)$/ });
    expect(await verify(EVERFLOW_KEYS.affiliate)).toMatchObject({
      ...{ name: null, affiliateId: '7', currency: null, timeZone: null },
      notes: [expect.objectContaining({ code: 'currency-unknown' })],
    });
    stand().behave();
    stand().misbehave({ kind: '404', path: /offersrunnable$/ });
    expect(await verify(EVERFLOW_KEYS.affiliate)).toMatchObject({ affiliateId: '7', clickHosts: [] });
    stand().misbehave({ kind: '404', path: /affiliates\/affiliate$/ });
    expect((await failureOf(verify(EVERFLOW_KEYS.affiliate, 'affiliate'))).kind).toBe('address');
  });

  it('accepts a key that may read reports and nothing else', async () => {
    expect(await verify(EVERFLOW_KEYS.reportsOnly)).toMatchObject({
      ...{ name: null, role: 'network', portal: 'network', currency: null },
      notes: [expect.objectContaining({ code: 'currency-unknown' })],
    });
  });

  it("refuses an advertiser's key and a key of the other portal", async () => {
    const advertiser = await failureOf(verify(EVERFLOW_KEYS.advertiser));
    expect(advertiser.kind).toBe('access');
    expect(advertiser.advice).toEqual(phrase('everflow.advice-advertiser'));
    expect((await failureOf(verify(EVERFLOW_KEYS.network, 'affiliate'))).kind).toBe('access');
    expect((await failureOf(verify(EVERFLOW_KEYS.affiliate, 'network'))).kind).toBe('access');
  });

  it('takes no page for an account that does not say whose it is', async () => {
    const { fetch } = scripted(() => ({ status: 'ok' }));
    expect((await failureOf(everflow.verify(open(network(), { fetch }).api, verifyContext()))).kind).toBe(
      'answer',
    );
    const own = everflow.verify(open(network(), { fetch }).api, { ...verifyContext(), portal: 'affiliate' });
    expect((await failureOf(own)).kind).toBe('answer');
  });

  it('reads what the quick start prints and what the OpenAPI file lists', async () => {
    for (const [body, name, timeZone] of [
      [quickstart, 'My Network', 'Etc/UTC'],
      [
        { network_id: 1, displayed_name: 'Shown', timezone_id: 99, identifier: 'x' },
        'Shown',
        'Pacific/Pago_Pago',
      ],
    ] as const) {
      const { fetch } = scripted(({ url }) => (url.pathname === '/v1/networks' ? body : zones));
      const account = await everflow.verify(open(network(), { fetch }).api, verifyContext());
      expect(account).toMatchObject({ name, timeZone, portal: 'network' });
    }
  });
});

describe('Everflow: regions', () => {
  const platforms = async () => platformCode;
  const verifier = createVerifier({ platforms, fetch: toRegions, now: () => NOW });
  const verify = (apiKey: string, region: string) => {
    const values = { apiKey, region, dashboard: '' };
    const { values: _, now: __, apiBase: ___, ...claim } = verifyContext();
    return verifier.verify(everflow, everflow.addresses(values).api, { ...claim, values });
  };

  it.each([
    ['us', ['https://api.eflow.team']],
    ['eu', ['https://api-eu.eflow.team']],
    ['auto', ['https://api.eflow.team', 'https://api-eu.eflow.team']],
    ['', ['https://api.eflow.team', 'https://api-eu.eflow.team']],
  ])('are two hosts (%s)', (region, api) => {
    expect(everflow.addresses({ region, dashboard: 'acme.everflowclient.io/login' })).toEqual({
      api,
      dashboard: 'https://acme.everflowclient.io',
    });
  });

  it('are both tried where nobody said which', async () => {
    const eu = await verify(EVERFLOW_KEYS.europeanNetwork, 'auto');
    expect([eu.apiBase, eu.account.region]).toEqual(['https://api-eu.eflow.team', 'eu']);
    const us = await verify(EVERFLOW_KEYS.affiliate, 'auto');
    expect([us.apiBase, us.account.region]).toEqual(['https://api.eflow.team', 'us']);
  });

  it('are believed where they are said', async () => {
    const failure = await failureOf(verify(EVERFLOW_KEYS.europeanNetwork, 'us'));
    expect(failure).toMatchObject({ kind: 'credentials', field: 'apiKey' });
    expect(failure.advice).toEqual(phrase('everflow.advice-credentials'));
  });

  it('refuse a wrong key by name once both have refused it', async () => {
    expect(await failureOf(verify('EfNobodysKey00000000009', 'auto'))).toMatchObject({
      kind: 'credentials',
      field: 'apiKey',
    });
  });

  it('are not left for a key that is known but may not', async () => {
    expect((await failureOf(verify(EVERFLOW_KEYS.advertiser, 'auto'))).kind).toBe('access');
  });

  /** The vendor's two hosts, as the stand-in has them behind one port. */
  function toRegions(input: RequestInfo | URL, init?: RequestInit) {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    stand().settings.region = host === HOSTS.everflow.eu ? 'eu' : 'us';
    return fetch(`${stand().httpOrigin}${pathname}${search}`, new Request(request));
  }
});

describe('Everflow: in the terminal', () => {
  const inTerminal = (verb: string, more: object, apiKey: string) => {
    const { httpOrigin: apiBase } = stand();
    const about = { platform: 'everflow', credentials: { apiKey }, apiBase };
    return answer(verb, () =>
      JSON.stringify({ connection: { ...about, ...more }, query: WEEK, kind: 'offer' }),
    );
  };

  it('finds the portal, and believes the region that is named', async () => {
    expect(await inTerminal('verify', { region: 'us' }, EVERFLOW_KEYS.affiliate)).toMatchObject({
      ok: true,
      account: { role: 'affiliate', portal: 'affiliate', region: 'us', currency: 'USD' },
    });
    stand().settings.region = 'eu';
    expect(await inTerminal('verify', { region: 'eu' }, EVERFLOW_KEYS.europeanNetwork)).toMatchObject({
      ok: true,
      account: { role: 'network', portal: 'network', region: 'eu', timeZone: 'America/New_York' },
    });
    expect(await inTerminal('verify', {}, EVERFLOW_KEYS.network)).toMatchObject({
      ok: false,
      error: { kind: 'credentials' },
    });
  });

  it('reports and lists for either portal', async () => {
    expect(await inTerminal('report', { portal: 'affiliate' }, EVERFLOW_KEYS.affiliate)).toMatchObject({
      report: { complete: true, totals: { clicks: 1020, conversions: 50, hold: 5, payout: '625' } },
    });
    expect(await inTerminal('report', { portal: 'network' }, EVERFLOW_KEYS.network)).toMatchObject({
      report: { complete: true, totals: { payout: '656.5', advertiserRevenue: '862.5' } },
    });
    expect(await inTerminal('entities', { portal: 'network' }, EVERFLOW_KEYS.network)).toMatchObject({
      entities: [{ id: '42', externalId: 'KETO-US', status: 'active' }, { id: '57' }, { status: 'paused' }],
    });
  });
});

describe('Everflow: errors', () => {
  it.each([
    [400, documentedError, 'request'],
    [401, { error: 'No Authentication Method Found' }, 'credentials'],
    [403, { Error: 'Out of realm' }, 'access'],
    [404, documentedError, 'address'],
    [429, documentedError, 'rate-limit'],
    [500, documentedError, 'unavailable'],
    [200, { error: 'No Authentication Method Found' }, 'credentials'],
    [200, { error: 'Out of realm' }, 'access'],
    [200, { error: 'Too many requests' }, 'rate-limit'],
    [200, { error: 'timezone_id is required' }, 'request'],
    [200, { error: 'Not found' }, 'address'],
    [200, { status: 2, error: 'Something went wrong' }, 'unavailable'],
  ])('take %s with %j for %s', async (status, body, kind) => {
    const { fetch } = scripted(({ url }) =>
      url.pathname.endsWith('timezones') ? zones : Response.json(body, { status }),
    );
    const failure = await failureOf(ask(open(network(), { fetch })));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toContain(Object.values(body).at(-1));
  });

  it('post to the reports alone', async () => {
    const { api } = open(network());
    await expect(api.post('/v1/networks/offers', undefined as never, {})).rejects.toThrow(TypeError);
    expect(stand().requests).toEqual([]);
    expect(everflow.posts?.every((path) => /\/reporting\/(entity\/table|conversions)$/.test(path))).toBe(
      true,
    );
  });
});
