import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { binom } from '@/connectors/binom';
import { collectEntities } from '@/connectors/collect';
import type { Conversion } from '@/utils/model/conversion';
import { type MetricTexts, toTexts } from '@/utils/model/metrics';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import networkList from '../fixtures/binom/v2-affiliate-network-list-all-openapi-example.json';
import conversionPage from '../fixtures/binom/v2-conversions-openapi-example.json';
import countryList from '../fixtures/binom/v2-country-list.json';
import assertError from '../fixtures/binom/v2-error-400-assert.json';
import offerList from '../fixtures/binom/v2-offer-alternative-all.json';
import documentedReport from '../fixtures/binom/v2-report-openapi-example.json';
import settingsInfo from '../fixtures/binom/v2-settings-info-openapi-example.json';
import campaignStats from '../fixtures/binom/v2-stats-campaign.json';
import userRole from '../fixtures/binom/v2-user-role.json';
import { binomDefaults } from '../platforms/binom-settings.ts';
import { BINOM_EXPECTED } from '../platforms/binom-story.ts';
import { BINOM_KEYS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Asked, ask, byKey, failureOf, NOW, open, scripted, verifyContext, WEEK } from './ask';
import { conformance, type OfferRow } from './conformance';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());
beforeEach(() => {
  platforms.binom.requests.length = 0;
});
afterEach(() => {
  platforms.binom.behave();
  Object.assign(platforms.binom.settings, binomDefaults());
});

const connection = (apiKey: string = BINOM_KEYS.admin) => ({
  connector: binom,
  credentials: { dashboard: 'https://tracker.northbuy.example/panel', apiKey },
  portal: null,
  apiBase: platforms.binom.httpOrigin,
});

/** A tracker that gives these answers by path, below the API's own. */
const answering = (answers: Readonly<Record<string, unknown>>) => {
  const script = scripted(({ url }) => {
    const path = url.pathname.replace('/public/api/v1', '');
    return path in answers ? answers[path] : Response.json({ errors: {} }, { status: 404 });
  });
  return { ...script, connection: open({ ...connection(), apiBase: 'https://tracker.example' }, script) };
};

const numbersOf = async (query: Partial<ReportQuery>) =>
  Object.fromEntries(
    [...byKey(await ask(open(connection()), query))].map(([key, numbers]) => [
      key,
      withoutExtras(numbers as MetricTexts),
    ]),
  );

function withoutExtras({ uniqueClicks, invalidClicks, ...rest }: MetricTexts) {
  return rest;
}

conformance('Binom 2', {
  connection: () => connection(),
  platform: () => platforms.binom,
  wrongKey: { apiKey: 'f'.repeat(40) },
  reports: /\/stats\//,
  answer: page,
  rowsAt: 'stats',
  numbersAt: ['clicks', 'leads', 'revenue'],
  pageRows: 500,
  bareList: true,
  notes: ['rejected-included'],
  rangeDays: 31,
  daysAsked: ({ url }) => ({
    from: (url.searchParams.get('dateFrom') ?? '').slice(0, 10),
    to: (url.searchParams.get('dateTo') ?? '').slice(0, 10),
  }),
});

describe("Binom 2: the story's week", () => {
  it.each([
    ['campaign', BINOM_EXPECTED.campaigns],
    ['offer', BINOM_EXPECTED.offers],
    ['network', BINOM_EXPECTED.networks],
    ['source', BINOM_EXPECTED.sources],
    ['country', BINOM_EXPECTED.countries],
  ] as const)('is right by %s, deleted ones among them', async (word, expected) => {
    expect(await numbersOf({ groupBy: [word] })).toEqual(expected);
  });

  it('adds everything up where nothing is grouped', async () => {
    expect(await numbersOf({ groupBy: [] })).toEqual({ '': BINOM_EXPECTED.totals });
  });

  it('counts hits by day, and people sent on by day of one offer', async () => {
    const days = await numbersOf({ groupBy: ['day'] });
    expect(Object.keys(days)).toHaveLength(7);
    // 100 + 30 + 50 + 20 + 10 a day
    expect(days['2026-03-09']).toEqual({ visits: 210, conversions: 5, payout: '48.4', mediaCost: '21.5' });
    const keto = await numbersOf({ groupBy: ['day'], filter: { offer: ['35'] } });
    expect(keto['2026-03-09']).toEqual({ clicks: 90, conversions: 3, payout: '15', mediaCost: '4' });
  });

  it('makes hours of days and hours of the day, in any zone', async () => {
    const oneDay = { from: '2026-03-04', to: '2026-03-04', groupBy: ['hour'] } as const;
    // 30 % of a day at 02:00 UTC: 30 + 9 + 15 + 6 + 3
    const inUtc = await numbersOf(oneDay);
    expect(Object.keys(inUtc)).toEqual(['2026-03-04T02', '2026-03-04T14']);
    expect(inUtc['2026-03-04T02']).toMatchObject({ visits: 63, conversions: 0 });
    const inLosAngeles = await numbersOf({ ...oneDay, timeZone: 'America/Los_Angeles' });
    expect(Object.keys(inLosAngeles)).toEqual(['2026-03-04T06', '2026-03-04T18']);
  });

  it('combines words with days, and keeps what is told of a row', async () => {
    const report = await ask(open(connection()), { groupBy: ['campaign', 'offer', 'day'], to: '2026-03-03' });
    const keto = report.rows.find(({ offer }) => offer?.id === '35');
    expect(keto).toMatchObject({
      campaign: { id: '12', name: 'Keto US · Facebook' },
      offer: { id: '35', name: 'Acme - US - Keto Diet' },
      day: '2026-03-03',
      metrics: { clicks: 90, conversions: 3, uniqueClicks: 81, invalidClicks: 7 },
    });
    expect(report.totals).toMatchObject({ clicks: 160, conversions: 5 });
    expect(report.complete).toBe(true);
  });

  it('reads the tokens of the traffic source as sub ids', async () => {
    const zones = await numbersOf({ groupBy: ['sub1'] });
    expect(zones).toMatchObject({ feed: { visits: 700 }, reels: { visits: 210 }, 'zone-9': { visits: 140 } });
    expect(Object.keys(await numbersOf({ groupBy: ['sub2'] }))).toEqual(['']);
  });

  it.each([
    [{ campaign: ['12', '15'] }, { visits: 1260, conversions: 28 }],
    [{ source: ['6'] }, { visits: 210, conversions: 7 }],
    [{ network: ['1'] }, { clicks: 980, conversions: 35 }],
    [
      { offer: ['35', '36'], campaign: ['12'] },
      { clicks: 630, conversions: 21 },
    ],
    [
      { country: ['us', 'TR'], campaign: ['12', '15'] },
      { visits: 910, conversions: 21 },
    ],
    [{ country: ['TR'] }, { visits: 210, conversions: 7 }],
    [
      { sub1: ['feed'], offer: ['35'] },
      { clicks: 490, conversions: 14 },
    ],
    [{ campaign: ['15'], offer: ['35'] }, {}],
  ] as [ReportQuery['filter'] & object, object][])('filters by %j', async (filter, expected) => {
    const report = await ask(open(connection()), { groupBy: [], filter });
    expect(toTexts(report.totals)).toMatchObject(expected);
    if (Object.keys(expected).length === 0) expect(report.rows).toEqual([]);
  });

  it('says where traffic never got to an entity', async () => {
    const report = await ask(open(connection()), { groupBy: ['network', 'day'], to: '2026-03-03' });
    expect(report.rows.map(({ network }) => network)).toEqual([
      { id: '1', name: 'Acme' },
      { id: '', name: null },
    ]);
  });

  it('reads answers as the documents describe them', async () => {
    platforms.binom.settings.shape = 'documented';
    expect(await numbersOf({ groupBy: ['campaign'] })).toEqual(BINOM_EXPECTED.campaigns);
    expect(await numbersOf({ groupBy: ['country'] })).toEqual(BINOM_EXPECTED.countries);
  });

  it('notes columns that the owner of the key does not see', async () => {
    platforms.binom.settings.hidden = ['revenue', 'cost'];
    const report = await ask(open(connection()), { groupBy: ['campaign'] });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included', 'column-restricted']);
    expect(report.totals).not.toHaveProperty('payout');
    expect(report.totals).toMatchObject({ visits: 1470, conversions: 35 });
  });

  it.each([
    [['campaign', 'offer', 'country', 'day'], {}],
    [['offer', 'country', 'hour'], {}],
    [['offer', 'country'], { filter: { campaign: ['1'], source: ['4'], network: ['1'] } }],
    [['day'], { filter: { campaign: ['not a number'] } }],
    [['affiliate'], {}],
  ] as [Dimension[], object][])('refuses what no report holds: %j %j', async (groupBy, more) => {
    expect((await failureOf(ask(open(connection()), { groupBy, ...more }))).kind).toBe('request');
    expect(platforms.binom.requests).toEqual([]);
  });
});

describe('Binom 2: the request', () => {
  const campaigns = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: String(index + 1), name: 'C', clicks: '1' }));

  it('names days to the second, and the zone as PHP knows it', async () => {
    const { asked, connection } = answering({ '/stats/offer': [] });
    for (const timeZone of ['Etc/UTC', 'Asia/Calcutta', 'Europe/Berlin']) await ask(connection, { timeZone });
    const [first, ...others] = asked.map(({ url }) => url.searchParams);
    expect(Object.fromEntries(first ?? [])).toMatchObject({
      ...{ datePreset: 'custom_time', dateFrom: '2026-03-03 00:00:00', dateTo: '2026-03-09 23:59:59' },
      ...{ timezone: 'UTC', status: 'all', limit: '500', offset: '0' },
    });
    expect(others.map((each) => each.get('timezone'))).toEqual(['Asia/Kolkata', 'Europe/Berlin']);
    expect(first?.has('name')).toBe(false);
  });

  it('sends the key in its header and nowhere else', async () => {
    const { asked, connection } = answering({ '/stats/offer': [] });
    await ask(connection);
    expect(asked[0]?.headers.get('api-key')).toBe(BINOM_KEYS.admin);
    expect(asked[0]?.headers.has('authorization')).toBe(false);
    expect(asked[0]?.url.href).not.toContain(BINOM_KEYS.admin);
  });

  it('asks about a hundred campaigns at a time, and adds the totals up', async () => {
    const row = {
      level: '1',
      entity_id: '',
      name: '2026-03-03',
      clicks: '10',
      leads: '1',
      revenue: '2',
      cost: '1',
    };
    const report = { report: [row], totals: { clicks: '10', leads: '1', revenue: '2', cost: '1' } };
    const { asked, connection } = answering({
      '/stats/campaign': campaigns(250),
      '/report/campaign': report,
    });
    const answer = await ask(connection, { groupBy: ['day'] });
    const ids = asked.slice(1).map(({ url }) => url.searchParams.getAll('ids[]').length);
    expect(ids).toEqual([100, 100, 50]);
    expect(answer.totals).toMatchObject({ visits: 30, conversions: 3, payout: 6_000_000 });
    expect(answer.notes.map(({ code }) => code)).toEqual(['rejected-included']);
  });

  it('asks for no report where no campaign had traffic', async () => {
    const idle = [{ id: '1', name: 'Idle', clicks: '0', leads: '0', revenue: '0', cost: '0' }];
    const { asked, connection } = answering({ '/stats/campaign': idle });
    const report = await ask(connection, { groupBy: ['day'] });
    expect([report.rows, report.complete, asked.length]).toEqual([[], true, 1]);
  });

  it('goes through all pages of campaigns before it asks', async () => {
    const all = campaigns(501);
    const script = scripted(({ url }) => {
      const { pathname, searchParams } = url;
      if (pathname.endsWith('/report/campaign')) return { report: [] };
      const offset = Number(searchParams.get('offset'));
      return [...all.slice(offset, offset + 500), { id: 'totals', total_count: '501', clicks: '501' }];
    });
    await ask(open(connection(), script), { groupBy: ['day'] });
    const ids = script.asked.flatMap(({ url }) => url.searchParams.getAll('ids[]'));
    expect(new Set(ids).size).toBe(501);
  });
});

describe('Binom 2: what hides in answers', () => {
  const day = { groupBy: ['day'], filter: { campaign: ['1'] } } as const;
  const report = (rows: object[], more = {}) =>
    answering({ '/report/campaign': { report: rows, ...more } }).connection;

  it('takes a row of totals for totals, wherever it stands', async () => {
    const rows = [
      { level: 1, entity_id: '', name: '2026-03-03', clicks: '3', leads: '0', revenue: '0', cost: '0' },
      { entity_id: 'totals', clicks: '4', leads: '0', revenue: '0', cost: '0' },
    ];
    const answer = await ask(report(rows), day);
    expect(answer.rows).toHaveLength(1);
    expect(answer.notes.map(({ code }) => code)).toEqual(['rejected-included', 'totals-differ']);
  });

  it('says that there may be more rows than a report sends', async () => {
    const rows = Array.from({ length: 10_000 }, () => ({ level: '1', name: '2026-03-03', clicks: '1' }));
    const answer = await ask(report(rows), day);
    expect(answer.complete).toBe(false);
    expect(answer.notes.map(({ code }) => code)).toContain('rows-cut');
  });

  it.each([
    ['a level that was not asked for', [{ level: '2', name: '2026-03-03' }]],
    ['a day in words', [{ level: '1', name: 'Tuesday' }]],
    ['a day that does not exist', [{ level: '1', name: '2026-02-31' }]],
  ])('refuses %s', async (_, rows) => {
    expect((await failureOf(ask(report(rows), day))).kind).toBe('answer');
  });

  it.each(['2026-03-03', '2026-03-03 (Tue)', '03.03.2026'])('reads %s as a day', async (name) => {
    const answer = await ask(report([{ level: '1', name, clicks: '1' }]), day);
    expect(answer.rows[0]?.day).toBe('2026-03-03');
  });

  it('takes an id from behind the name where there is none', async () => {
    const rows = [{ level: '1', entity_id: '', name: 'A (id:7) and B (id:12)', clicks: '1' }];
    const { connection } = answering({ '/report/trafficSource': { report: rows } });
    const answer = await ask(connection, { groupBy: ['campaign'], filter: { source: ['4'] } });
    expect(answer.rows[0]?.campaign).toEqual({ id: '12', name: 'A (id:7) and B' });
  });

  it('knows what is no country', async () => {
    const rows = ['Türkiye', "Cote d'Ivoire", 'DE', 'Atlantis', ''].map((name, index) => ({
      ...{ level: '1', entity_id: '', name, clicks: String(2 ** index) },
    }));
    const { connection } = answering({
      '/report/campaign': { report: rows },
      '/country/list': countryList,
    });
    const answer = await ask(connection, { groupBy: ['country'], filter: { campaign: ['1'] } });
    expect([...byKey(answer)].map(([code, numbers]) => [code, numbers])).toEqual([
      ['TR', { visits: 1 }],
      ['CI', { visits: 2 }],
      ['DE', { visits: 4 }],
      ['', { visits: 24 }],
    ]);
  });
});

describe('Binom 2: recorded answers', () => {
  const rows = async (answers: Record<string, unknown>, query: Partial<ReportQuery>) => {
    const report = await ask(answering(answers).connection, query);
    return { report, rows: report.rows.map(({ metrics, ...keys }) => ({ ...keys, ...toTexts(metrics) })) };
  };

  it('reads campaigns, and totals of more than were recorded', async () => {
    const { report, rows: read } = await rows(
      { '/stats/campaign': campaignStats },
      { groupBy: ['campaign'] },
    );
    const name = (id: number) => `Campaign ${id} / SRC-A / PT - WEB / BR:WORK:cost:weight:opt`;
    expect(read).toEqual([
      {
        ...{
          campaign: { id: '167', name: name(167) },
          visits: 787_665,
          uniqueClicks: 468_057,
          invalidClicks: 0,
        },
        ...{ conversions: 606, payout: '696', mediaCost: '774.475093' },
      },
      {
        ...{
          campaign: { id: '152', name: name(152) },
          visits: 513_190,
          uniqueClicks: 329_527,
          invalidClicks: 0,
        },
        ...{ conversions: 117, payout: '112', mediaCost: '895.894461' },
      },
      {
        ...{
          campaign: { id: '241', name: name(241) },
          visits: 490_087,
          uniqueClicks: 331_708,
          invalidClicks: 0,
        },
        ...{ conversions: 920, payout: '1056', mediaCost: '682.956876' },
      },
    ]);
    expect(toTexts(report.totals)).toMatchObject({
      ...{ visits: 5_262_866, conversions: 6378, payout: '7424', mediaCost: '13135.725769' },
    });
    // 3 rows of 336, and nothing after them
    expect(report.complete).toBe(false);
  });

  it('reads a report as the documents show it: no level, `id`, `costs`', async () => {
    const { rows: read } = await rows(
      { '/report/trafficSource': documentedReport },
      { groupBy: ['campaign'], filter: { source: ['4'] } },
    );
    expect(read).toEqual([
      {
        ...{ campaign: { id: '1', name: 'Test' }, visits: 1, invalidClicks: 0, conversions: 22 },
        ...{ payout: '250', mediaCost: '0' },
      },
    ]);
  });

  it('lists offers with their links, tokens kept, caps as a list or not', async () => {
    const { connection } = answering({ '/offer/alternative/all': offerList });
    const { entities, complete } = await collectEntities(connection, 'offer');
    expect([entities.length, complete]).toEqual([5, true]);
    expect(entities[0]).toEqual({
      ...{
        kind: 'offer',
        id: '7',
        name: 'NETA CPT - Offer \u200e#1 - Multigeo',
        status: null,
        externalId: null,
      },
      url: 'https://go.network.example/click?pid=101&offer_id=265&sub1={clickid}',
      urls: ['https://go.network.example/click?pid=101&offer_id=265&sub1={clickid}'],
    });
  });

  it('lists networks, and a single source that came without a list', async () => {
    const { connection } = answering({
      '/affiliate_network/list/all': networkList,
      '/traffic_source/list/filtered': { id: 4, name: 'Facebook', groupId: null, accessLevel: 'read' },
    });
    const networks = await collectEntities(connection, 'network');
    expect(networks.entities).toMatchObject([{ id: '1', name: 'Network name', url: null }]);
    const sources = await collectEntities(connection, 'source');
    expect(sources.entities).toMatchObject([{ id: '4', name: 'Facebook' }]);
  });

  it('says what Binom said of a bad request', async () => {
    const { connection } = answering({ '/stats/offer': Response.json(assertError, { status: 400 }) });
    const failure = await failureOf(ask(connection));
    expect(failure).toMatchObject({
      kind: 'request',
      message:
        'Binom answered with status 400: Name: Expected a value to contain between 1 and 1000 characters. Got: ""',
    });
  });

  it('verifies by role, zone and one row', async () => {
    const { asked, connection } = answering({
      ...{ '/user/role': userRole, '/settings/info': settingsInfo, '/stats/campaign': campaignStats },
    });
    const account = await binom.verify(connection.api, {
      ...verifyContext(),
      apiBase: 'https://tracker.example',
    });
    expect(account).toMatchObject({
      name: 'tracker.example',
      role: 'tracker',
      version: 2,
      timeZone: 'UTC',
      notes: [],
    });
    expect(JSON.stringify(account)).not.toContain('@');
    expect(asked.at(-1)?.url.searchParams.get('limit')).toBe('1');
  });
});

describe('Binom 2: conversions', () => {
  const read = async (query: Partial<ReportQuery>, from = open(connection())) => {
    const pages = [];
    const asked = { ...WEEK, groupBy: [], ...query };
    for await (const each of binom.conversions?.(from.api, asked, from.context) ?? []) pages.push(each);
    return {
      conversions: pages.flatMap(({ conversions }) => conversions),
      notes: pages.flatMap((p) => p.notes ?? []),
    };
  };

  it('gives one for each of the week, and nothing of the person', async () => {
    const { conversions } = await read({});
    expect(conversions).toHaveLength(35);
    expect(new Set(conversions.map(({ id }) => id)).size).toBe(35);
    expect(JSON.stringify(conversions)).not.toContain('203.0.113');
    const statuses = Object.groupBy(conversions, ({ status }) => status ?? 'none');
    expect([statuses.approved?.length, statuses.rejected?.length]).toEqual([28, 7]);
  });

  it('filters by campaign, offer, source and country', async () => {
    const count = async (filter: ReportQuery['filter'] & object) =>
      (await read({ filter })).conversions.length;
    expect(await count({ campaign: ['12'] })).toBe(21);
    expect(await count({ offer: ['36', '38'] })).toBe(14);
    expect(await count({ source: ['6'] })).toBe(7);
    expect(await count({ country: ['de'] })).toBe(0);
    expect((await failureOf(count({ sub1: ['feed'] }))).kind).toBe('request');
  });

  it('reads times on the clock of the zone', async () => {
    const { conversions } = await read({ filter: { offer: ['38'] }, timeZone: 'America/Los_Angeles' });
    expect(conversions[0]).toMatchObject({
      ...{ clickedAt: '2026-03-03T14:00:00Z', convertedAt: '2026-03-03T15:00:00Z', payout: 3_400_000 },
      ...{ offer: { id: '38', name: 'Acme - FR - Dating' }, transactionId: null, currency: 'USD' },
    });
    expect(conversions[0]?.clickIds).toEqual([conversions[0]?.id]);
  });

  it('reads the documented example', async () => {
    const { connection: recorded } = answering({ '/conversions': conversionPage });
    const { conversions } = await read({}, recorded);
    const expected: Conversion = {
      ...{ id: '9m4e2mr0ui3e8a215n4g', transactionId: null, clickIds: ['9m4e2mr0ui3e8a215n4g'] },
      ...{ offer: { id: '89', name: 'iPhone X' }, status: null, statusRaw: 'none', payout: 5_000_000 },
      ...{ currency: 'USD', clickedAt: '2020-01-01T23:51:22Z', convertedAt: '2020-01-02T23:51:22Z' },
    };
    expect(conversions).toEqual([expected]);
  });

  it('follows the cursor, and stops where it is not understood', async () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, payout: '3,14', status: 'Declined' }));
    const follows = (next: (cursor: string | null) => number) => {
      const script = scripted(({ url }) => {
        const at = next(url.searchParams.get('cursor'));
        return {
          rows: rows.slice(at, at + 1),
          pageInfo: { to: rows[at]?.id, hasNextPage: String(at < 2) },
        };
      });
      return read({}, open(connection(), script));
    };
    const all = await follows((cursor) => rows.findIndex(({ id }) => id === cursor) + 1);
    expect(all.conversions.map(({ id, payout, status }) => [id, payout, status])).toEqual([
      ['a', 3_140_000, 'rejected'],
      ['b', 3_140_000, 'rejected'],
      ['c', 3_140_000, 'rejected'],
    ]);
    const stuck = await follows(() => 0);
    expect([stuck.conversions.length, stuck.notes.map(({ code }) => code)]).toEqual([1, ['rows-cut']]);
  });
});

describe('Binom: which version answers', () => {
  const verify = async (credentials: Record<string, string>, changes = {}) => {
    const values = { apiKey: BINOM_KEYS.admin, ...credentials };
    const { api } = open({ ...connection(), credentials: values });
    return binom.verify(api, { ...verifyContext(values), apiBase: platforms.binom.httpOrigin, ...changes });
  };

  it('finds Binom 2 with its zone, and says what a limited key sees', async () => {
    expect(await verify({})).toMatchObject({
      version: 2,
      timeZone: 'Europe/Moscow',
      currency: null,
      notes: [],
    });
    const limited = await verify({ apiKey: BINOM_KEYS.limited });
    expect(limited).toMatchObject({ version: 2, timeZone: null, notes: [{ code: 'scope-limited' }] });
  });

  it.each([
    ['by its own field', { scriptName: 'nb7xq.php' }],
    ['without its ending', { scriptName: 'nb7xq' }],
    [
      'in the address of the dashboard',
      { dashboard: 'https://old.northbuy.example/nb7xq.php?page=Campaigns' },
    ],
    ['in the address of the API', { baseUrl: 'old.northbuy.example/nb7xq.php' }],
  ])('finds Binom 1 by a script named %s', async (_, credentials) => {
    platforms.binom.settings.version = 1;
    expect(await verify(credentials)).toMatchObject({
      version: 1,
      role: 'tracker',
      currency: null,
      timeZone: null,
    });
    const paths = platforms.binom.requests.map(({ path }) => path);
    expect(paths).toEqual(['/public/api/v1/user/role', '/nb7xq.php']);
  });

  it('asks no other version than the one it was told', async () => {
    platforms.binom.settings.version = 1;
    await verify({ scriptName: 'nb7xq' }, { version: 1 });
    expect(platforms.binom.requests.map(({ path }) => path)).toEqual(['/nb7xq.php']);
    expect((await failureOf(verify({ scriptName: 'nb7xq' }, { version: 2 }))).kind).toBe('address');
  });

  it('names a refused key of either version', async () => {
    expect((await failureOf(verify({ apiKey: 'wrong' }))).kind).toBe('credentials');
    platforms.binom.settings.version = 1;
    const failure = await failureOf(verify({ apiKey: 'wrong', scriptName: 'nb7xq' }));
    expect(failure.kind).toBe('credentials');
  });

  it('says that Binom 1 with two-factor log-in is not supported', async () => {
    platforms.binom.settings.version = 1;
    const failure = await failureOf(verify({ apiKey: BINOM_KEYS.twoFactor, scriptName: 'nb7xq' }));
    expect(failure.kind).toBe('access');
    expect(failure.advice?.en).toContain('two-factor log-in is not supported');
    expect(failure.advice?.ru).toContain('не поддерживается');
  });

  it('advises the panel and the script where neither version answers', async () => {
    platforms.binom.settings.version = 1;
    const failure = await failureOf(verify({ scriptName: 'wrong' }));
    expect(failure.kind).toBe('address');
    expect(failure.advice?.en).toMatch(/\.php/);
    expect(failure.message).not.toContain('wrong');
  });

  it.each([
    ['429', 'rate-limit'],
    ['500', 'unavailable'],
    ['403', 'access'],
  ] as const)('does not take a %s for another version', async (kind, expected) => {
    platforms.binom.misbehave({ kind });
    expect((await failureOf(verify({}))).kind).toBe(expected);
    expect(platforms.binom.requests).toHaveLength(1);
  });

  it.each([
    [{ dashboard: 'tracker.example/panel/' }, ['https://tracker.example'], 'https://tracker.example'],
    [
      { dashboard: 'https://panel.example:8443/x7.php?page=Stats', baseUrl: 'api.example' },
      ['https://api.example'],
      'https://panel.example:8443',
    ],
    [{ baseUrl: 'https://api.example/x7.php' }, ['https://api.example'], 'https://api.example'],
    [{ dashboard: '' }, [], null],
  ] as [Record<string, string>, string[], string | null][])('takes %j for %j', (values, api, dashboard) => {
    expect(binom.addresses(values)).toEqual({ api, dashboard });
  });
});

/** A page as the documents write it: digits as text, totals of all pages behind the rows. */
function page(rows: readonly OfferRow[], { url }: Pick<Asked, 'url'>) {
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 100);
  const sum = (value: (row: OfferRow) => number) =>
    String(rows.reduce((total, row) => total + value(row), 0));
  const totals = {
    ...{ id: 'totals', clicks: sum(({ clicks }) => clicks), leads: sum(({ conversions }) => conversions) },
    ...{ revenue: sum(({ payout }) => payout), cost: String(rows.length), total_count: String(rows.length) },
  };
  const stats = rows.slice(offset, offset + limit).map(({ id, name, clicks, conversions, payout }) => ({
    ...{ id, name, clicks: String(clicks), leads: String(conversions), revenue: String(payout), cost: '1' },
    ...{ group_name: '', is_deleted: '' },
  }));
  return { stats: rows.length > 0 ? [...stats, totals] : [] };
}
