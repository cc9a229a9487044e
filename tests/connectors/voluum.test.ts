import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { memorySessions } from '@/connectors/session';
import { voluum } from '@/connectors/voluum';
import networks from '../fixtures/voluum/affiliate-networks-list.json';
import badCredentials from '../fixtures/voluum/auth-session-bad-credentials-401.json';
import session from '../fixtures/voluum/auth-session-ok.json';
import offerList from '../fixtures/voluum/offers-list-2017.json';
import recorded from '../fixtures/voluum/report-campaign-2017.json';
import { EXPECTED } from '../platforms/expected.ts';
import { VOLUUM_KEY } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { CAMPAIGN_IDS, OFFER_IDS } from '../platforms/story.ts';
import { type Asked, ask, byKey, failureOf, NOW, open, scripted, verifyContext } from './ask';
import { conformance, type OfferRow } from './conformance';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

const connection = () => ({
  connector: voluum,
  credentials: VOLUUM_KEY,
  portal: null,
  apiBase: platforms.voluum.httpOrigin,
});

const TOKEN = {
  token: 'session-token-0001',
  expirationTimestamp: '2026-03-10T13:30:00.000Z',
  inaugural: false,
};

conformance('Voluum', {
  connection,
  platform: () => platforms.voluum,
  wrongKey: { ...VOLUUM_KEY, accessKey: 'not the key at all' },
  reports: /^\/report/,
  answer: (rows, asked) => (asked.method === 'POST' ? TOKEN : page(rows, asked)),
  rowsAt: 'rows',
  spareMaps: ['totals'],
  numbersAt: ['clicks', 'conversions', 'revenue'],
  pageRows: 1000,
  rangeDays: null,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('from')?.slice(0, 10) ?? '',
    to: Temporal.PlainDate.from(url.searchParams.get('to')?.slice(0, 10) ?? '')
      .subtract({ days: 1 })
      .toString(),
  }),
});

describe("Voluum: the story's week", () => {
  it.each([
    ['offer', EXPECTED.voluum.offers, OFFER_IDS],
    ['campaign', EXPECTED.voluum.campaigns, CAMPAIGN_IDS],
  ] as const)('adds up by %s', async (word, expected, ids) => {
    const report = await ask(open(connection()), { groupBy: [word] });
    const rows = byKey(report);
    for (const [key, id] of Object.entries(ids)) {
      const { visits, clicks, conversions, revenue, cost } = expected[key as keyof typeof expected];
      const numbers = { visits, clicks, conversions, payout: String(revenue), mediaCost: String(cost) };
      expect(rows.get(id)).toMatchObject(numbers);
    }
    expect(rows.size).toBe(9);
  });

  it('has one row for everything where nothing is grouped', async () => {
    const report = await ask(open(connection()), { groupBy: [] });
    expect(report.rows).toHaveLength(1);
    expect(byKey(report).get('')).toMatchObject({ visits: 65_115, clicks: 41_958, conversions: 787 });
    expect(report).toMatchObject({ complete: true, notes: [], currency: 'USD', asOf: NOW });
    expect(report.totals).not.toHaveProperty('uniqueClicks');
  });

  it('cuts the days in the zone that was asked for', async () => {
    const keto = { groupBy: ['day'], filter: { campaign: [CAMPAIGN_IDS.keto] } } as const;
    const inUtc = byKey(await ask(open(connection()), keto));
    expect(
      [...inUtc].map(([day, numbers]) => [day, (numbers as { conversions: number }).conversions]),
    ).toEqual([
      ['2026-03-03', 22],
      ['2026-03-04', 24],
      ['2026-03-05', 21],
      ['2026-03-06', 25],
      ['2026-03-07', 23],
      ['2026-03-08', 24],
      ['2026-03-09', 21],
    ]);
    // 30 % of a day happens at 02:00 UTC, which is the evening before in Los Angeles: 70 % of 22 is 16, 30 % of 24 is 7.
    const inLosAngeles = byKey(await ask(open(connection()), { ...keto, timeZone: 'America/Los_Angeles' }));
    expect(inLosAngeles.get('2026-03-03')).toMatchObject({ conversions: 16 + 7 });
  });

  it('makes hours of days and the hours in them', async () => {
    const keto = { groupBy: ['hour', 'offer'], filter: { offer: [OFFER_IDS.keto] } } as const;
    const { rows } = await ask(open(connection()), { ...keto, to: '2026-03-04', timeZone: 'Asia/Tokyo' });
    const of = (hour: string) => rows.find((row) => row.hour === hour)?.metrics.conversions;
    // 30 % of a day happens at 02:00 UTC: of 22 that leaves 16 for later, of 24 it is 7.
    expect([of('2026-03-03T11'), of('2026-03-04T11')]).toEqual([6, 7]);
    expect(rows.every(({ hour = '' }) => /^2026-03-0[34]T(?:[01]\d|2[0-3])$/.test(hour))).toBe(true);
    expect(rows[0]?.offer?.id).toBe(OFFER_IDS.keto);
  });

  it('takes an hour only in the form of one', async () => {
    const hours = (row: object) => {
      const answer = { totalRows: 1, rows: [{ visits: 1, ...row }] };
      const { fetch } = scripted(({ method }) => (method === 'POST' ? TOKEN : answer));
      return ask(open(connection(), { fetch }), { groupBy: ['hour'] });
    };
    const day = '2026-03-03';
    for (const hourOfDay of [9, '9', '09']) {
      expect((await hours({ day, hourOfDay })).rows[0]?.hour).toBe('2026-03-03T09');
    }
    for (const hourOfDay of ['9 PM', 24, '2026-03-03T09', null]) {
      expect((await failureOf(hours({ day, hourOfDay }))).kind).toBe('answer');
    }
    expect((await failureOf(hours({ hourOfDay: 9 }))).kind).toBe('answer');
    const four = ask(open(connection()), { groupBy: ['hour', 'offer', 'campaign'] });
    expect((await failureOf(four)).kind).toBe('request');
  });

  it('has countries as two letters', async () => {
    const { rows } = await ask(open(connection()), { groupBy: ['country', 'day'], to: '2026-03-03' });
    expect(new Set(rows.map(({ country }) => country?.length))).toEqual(new Set([2]));
    const us = await ask(open(connection()), { groupBy: ['country'], filter: { country: ['US'] } });
    expect(us.rows.map(({ country }) => country)).toEqual(['US']);
  });

  it('adds up several values of one filter, which Voluum takes one by one', async () => {
    const filter = { offer: [OFFER_IDS.keto, OFFER_IDS.vpn, OFFER_IDS.keto] };
    const report = await ask(open(connection()), { groupBy: [], filter });
    expect(byKey(report).get('')).toMatchObject({
      visits: 7310 + 6420,
      conversions: 160 + 94,
      payout: '1928',
    });
  });

  it('books conversions on the visit only when asked to', async () => {
    const day = { from: '2026-03-03', to: '2026-03-03', groupBy: [] };
    const byConversion = await ask(open(connection()), day);
    const byVisit = await ask(open(connection()), { ...day, bookedBy: 'visit' });
    expect(byVisit.totals.conversions).not.toBe(byConversion.totals.conversions);
    expect(byVisit.totals.visits).toBe(byConversion.totals.visits);
  });

  it('converts where another currency is asked for', async () => {
    const report = await ask(open(connection()), { groupBy: [], currency: 'EUR' });
    expect(report.currency).toBe('EUR');
    expect(byKey(report).get('')).toMatchObject({ payout: '5690.88' }); // 6,323.20 × 0.9
  });

  it('lists offers with their links, tokens kept', async () => {
    const { entities, complete } = await collectEntities(open(connection()), 'offer');
    expect(complete).toBe(true);
    const keto = entities.find(({ id }) => id === OFFER_IDS.keto);
    expect(keto?.url).toContain('offer_id=4417');
    expect(keto?.url).toContain('{clickid}');
  });
});

describe('Voluum: the request', () => {
  let asked: Asked[];
  beforeEach(async () => {
    const script = scripted(({ method }) =>
      method === 'POST' ? TOKEN : page([], { url: new URL('http://x') }),
    );
    asked = script.asked;
    await ask(open({ ...connection(), apiBase: 'https://api.voluum.com' }, script), {
      timeZone: 'America/New_York',
      groupBy: ['offer', 'day'],
      filter: { campaign: ['c-1'], source: ['s-1'] },
    });
  });

  it('writes days as wall-clock hours with an exclusive end', () => {
    const parameters = asked[1]?.url.searchParams;
    expect(parameters?.get('from')).toBe('2026-03-03T00:00:00Z');
    expect(parameters?.get('to')).toBe('2026-03-10T00:00:00Z');
    expect(parameters?.get('tz')).toBe('America/New_York');
  });

  it('repeats columns and groupings, and numbers the filters', () => {
    const parameters = asked[1]?.url.searchParams;
    expect(parameters?.getAll('groupBy')).toEqual(['offer', 'day']);
    expect(parameters?.getAll('columns')).toEqual(
      expect.arrayContaining(['offerId', 'offerName', 'day', 'revenue']),
    );
    const filters = ['filter1', 'filter1Value', 'filter2', 'filter2Value'].map((name) =>
      parameters?.get(name),
    );
    expect(filters).toEqual(['campaign', 'c-1', 'traffic-source', 's-1']);
  });

  it('names what else decides the numbers', () => {
    const parameters = asked[1]?.url.searchParams;
    expect(parameters?.get('include')).toBe('TRAFFIC');
    expect(parameters?.get('conversionTimeMode')).toBe('CONVERSION');
    expect(parameters?.get('currency')).toBe('USD');
    expect(asked[1]?.headers.get('cwauth-token')).toBe(TOKEN.token);
  });
});

describe('Voluum: what hides in answers', () => {
  const answering = (body: unknown, status = 200) =>
    open(
      connection(),
      scripted(({ method }) => (method === 'POST' ? TOKEN : Response.json(body, { status }))),
    );

  it('names an ignored filter instead of showing the whole account', async () => {
    const rows = page([{ id: 'other', name: 'Other', clicks: 1, conversions: 1, payout: 1 }], {
      url: new URL('http://x'),
    });
    const failure = await failureOf(ask(answering(rows), { filter: { offer: ['mine'] } }));
    expect(failure.kind).toBe('answer');
  });

  it.each([200, 400, 403, 500])('knows the rate limit in a %i', async (status) => {
    const failure = await failureOf(
      ask(answering({ error: { code: 'NUMBER_OF_REQUEST_FOR_IP_EXCEEDED' } }, status)),
    );
    expect(failure).toMatchObject({ kind: 'rate-limit', retryAfter: null });
  });

  it('knows it as plain text and under any key, and not in a name', async () => {
    const plain = open(
      connection(),
      scripted(({ method }) =>
        method === 'POST' ? TOKEN : new Response('NUMBER_OF_REQUEST_FOR_IP_EXCEEDED'),
      ),
    );
    expect((await failureOf(ask(plain))).kind).toBe('rate-limit');
    const keyed = answering({ message: 'NUMBER_OF_REQUEST_FOR_IP_EXCEEDED' });
    expect((await failureOf(ask(keyed))).kind).toBe('rate-limit');
    const offer = {
      id: 'a',
      name: 'NUMBER_OF_REQUEST_FOR_IP_EXCEEDED',
      clicks: 1,
      conversions: 1,
      payout: 1,
    };
    expect((await ask(answering(page([offer], { url: new URL('http://x') })))).rows).toHaveLength(1);
  });

  it('notes what Voluum cut, warned about, or kept back', async () => {
    const rows = [{ offerId: 'a', offerName: 'A', visits: 3, clicks: 0, conversions: 1 }];
    const report = await ask(
      answering({ totalRows: 1, truncated: true, messages: ['partial'], totals: null, rows }),
    );
    expect(report.notes.map(({ code }) => code)).toEqual(['rows-cut', 'scope-limited', 'column-restricted']);
    expect(report.complete).toBe(false);
    expect(report.rows[0]?.metrics).toEqual({ visits: 3, clicks: 0, conversions: 1 });
  });

  it('notes totals that its rows do not add up to, beyond rounding', async () => {
    const totalsOf = async (revenue: number) => {
      const rows = [1, 2, 3].map((id) => ({
        offerId: `${id}`,
        visits: 1,
        clicks: 1,
        conversions: 1,
        revenue: 3.3333,
        cost: 1,
      }));
      const totals = { visits: 3, clicks: 3, conversions: 3, revenue, cost: 3 };
      const report = await ask(answering({ totalRows: 3, totals, rows }));
      return report.notes.map(({ code }) => code);
    };
    expect(await totalsOf(10)).toEqual([]);
    expect(await totalsOf(10.01)).toEqual(['totals-differ']);
  });

  it('takes totals of a recorded answer whose row has no numbers', async () => {
    const report = await ask(answering(recorded), { groupBy: ['campaign'] });
    expect(report.rows).toEqual([]);
    expect(report.totals).toEqual({
      impressions: 0,
      visits: 7709,
      clicks: 3196,
      conversions: 21,
      payout: 647_680_000,
      mediaCost: 715_984_920,
    });
  });

  it('reads the recorded lists', async () => {
    const offers = await collectEntities(answering(offerList), 'offer');
    expect(offers.entities.map(({ id, name, url, status }) => ({ id, name, url, status }))).toEqual([
      { id: '30b618d1-44fb-4455-91f5-3caeb309c17f', name: 'Offer 1', url: '<deleted>', status: 'active' },
      { id: '5af74826-b69f-444c-90a4-3d411e966355', name: 'Offer 2', url: '<deleted>', status: 'active' },
    ]);
    const named = await collectEntities(answering(networks), 'network');
    expect(named.entities.map(({ name }) => name)).toEqual(['Network1', 'Network2', 'Network3']);
    const bare = await collectEntities(answering(networks.affiliateNetworks), 'network');
    expect(bare.entities).toEqual(named.entities);
  });

  it('knows the recorded refusal', async () => {
    const refusing = open(
      connection(),
      scripted(() => Response.json(badCredentials, { status: 401 })),
    );
    const failure = await failureOf(ask(refusing));
    expect(failure).toMatchObject({
      kind: 'credentials',
      message: 'Voluum refused with status 401: BAD_CREDENTIALS',
    });
  });
});

describe('Voluum: the session', () => {
  beforeEach(() => {
    platforms.voluum.requests.length = 0;
    platforms.voluum.settings.sessionSeconds = 14_400;
  });
  const logins = () => platforms.voluum.requests.filter(({ method }) => method === 'POST').length;

  it('is opened once for parallel calls, and kept for later ones', async () => {
    const sessions = memorySessions();
    const [one, other] = [open(connection(), { sessions }), open(connection(), { sessions })];
    await Promise.all([ask(one), ask(one), ask(other)]);
    await ask(other);
    expect(logins()).toBe(1);
  });

  it('is renewed once when a token is refused, and the call repeated', async () => {
    const sessions = memorySessions();
    await sessions.set('test', { token: 'stale', expiresAt: null, renewAt: '2026-03-10T12:00:00Z' });
    const report = await ask(open(connection(), { sessions }));
    expect(report.rows).toHaveLength(9);
    expect(platforms.voluum.requests.map(({ status }) => status)).toEqual([401, 200, 200]);
  });

  it('is not renewed twice', async () => {
    platforms.voluum.misbehave({ kind: '401', path: /^\/report/ });
    const failure = await failureOf(ask(open(connection())));
    platforms.voluum.behave();
    expect(failure.kind).toBe('credentials');
    expect(platforms.voluum.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET']);
  });

  it('is renewed five minutes before its end', async () => {
    const sessions = memorySessions();
    const at = (now: string) => ask(open(connection(), { sessions, now: () => now }));
    await at('2026-03-10T09:30:00Z');
    await at('2026-03-10T13:24:59Z');
    expect(logins()).toBe(1);
    await at('2026-03-10T13:25:00Z');
    expect(logins()).toBe(2);
  });

  it('takes a token of which Voluum does not say how long it lives', async () => {
    const { fetch, asked } = scripted(({ method, url }) =>
      method === 'POST' ? { token: 'abcdefgh' } : page([], { url }),
    );
    const connectionOnce = open(connection(), { fetch });
    await ask(connectionOnce);
    await ask(connectionOnce);
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });
});

it('calls the one documented host of Voluum, whatever panel is in use', () => {
  expect(voluum.addresses({ dashboard: 'https://panel2.voluum.com/login' })).toEqual({
    api: ['https://api.voluum.com'],
    dashboard: 'https://panel2.voluum.com',
  });
});

it('reads a recorded session', async () => {
  const opened = await voluum.session?.open(
    open(
      connection(),
      scripted(() => session),
    ).api,
    VOLUUM_KEY,
  );
  expect(opened).toEqual({ token: 'REDACTED'.repeat(4), expiresAt: '2017-07-01T21:15:41.253Z' });
});

it('verifies a Voluum key without knowing more than its role', async () => {
  const { api } = open(connection());
  const account = await voluum.verify(api, verifyContext());
  expect(account).toMatchObject({
    name: null,
    role: 'tracker',
    currency: null,
    timeZone: null,
    affiliateId: null,
  });
});

/** A page as Voluum writes it: numbers are numbers, totals are over all rows. */
function page(rows: readonly OfferRow[], { url }: Pick<Asked, 'url'>) {
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 100);
  const sum = (value: (row: OfferRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  return {
    totalRows: rows.length,
    offset,
    limit,
    truncated: false,
    messages: [],
    totals: {
      clicks: sum(({ clicks }) => clicks),
      conversions: sum(({ conversions }) => conversions),
      revenue: sum(({ payout }) => payout),
    },
    rows: rows.slice(offset, offset + limit).map(({ id, name, clicks, conversions, payout }) => ({
      offerId: id,
      offerName: name,
      visits: 20,
      clicks,
      conversions,
      revenue: payout,
      cost: 1,
      costSources: null,
    })),
  };
}
