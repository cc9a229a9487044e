import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { everflow } from '@/connectors/everflow';
import { createVerifier } from '@/entrypoints/background/connection-verify';
import type { Conversion } from '@/utils/model/conversion';
import { toText } from '@/utils/model/money';
import type { Portal } from '@/utils/model/platform';
import type { ReportQuery } from '@/utils/model/report';
import { answer } from '../../scripts/cli';
import affiliateTable from '../fixtures/everflow/affiliates-entity-table.schema.json';
import affiliateTableByOffer from '../fixtures/everflow/affiliates-entity-table-offer.json';
import runnable from '../fixtures/everflow/affiliates-offersrunnable.schema.json';
import documentedError from '../fixtures/everflow/error.json';
import zones from '../fixtures/everflow/meta-timezones.json';
import summary from '../fixtures/everflow/networks-entity-summary.schema.json';
import quickstart from '../fixtures/everflow/networks-quickstart.json';
import documentedPaging from '../fixtures/everflow/paging.json';
import { EVERFLOW_EXPECTED } from '../platforms/everflow-expected.ts';
import { EVERFLOW_KEYS } from '../platforms/everflow-keys.ts';
import { everflowDefaults } from '../platforms/everflow-settings.ts';
import { HOSTS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Asked, ask, byKey, failureOf, NOW, open, scripted, verifyContext, WEEK } from './ask';
import { conformance, type OfferRow } from './conformance';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());
afterEach(() => {
  platforms.everflow.behave();
  platforms.everflow.requests.length = 0;
  Object.assign(platforms.everflow.settings, everflowDefaults());
});

const connection = (portal: Portal, apiKey: string) => ({
  connector: everflow,
  credentials: { apiKey, region: 'us', dashboard: '' },
  portal,
  apiBase: platforms.everflow.httpOrigin,
});
const network = () => connection('network', EVERFLOW_KEYS.network);
const affiliate = () => connection('affiliate', EVERFLOW_KEYS.affiliate);

const MOST_ROWS = 10_000;

for (const [name, own] of [
  ['Everflow network', network],
  ['Everflow affiliate', affiliate],
] as const) {
  conformance(name, {
    connection: own,
    platform: () => platforms.everflow,
    wrongKey: { apiKey: 'EfNobodysKey00000000009', region: 'us', dashboard: '' },
    reports: /reporting\/entity\/table$/,
    answer: answerTo,
    rowsAt: 'table',
    numbersAt: ['reporting.total_click', 'reporting.cv', 'reporting.payout', 'reporting.revenue'],
    pageRows: MOST_ROWS,
    unpaged: true,
    nullIsNoRows: true,
    rangeDays: 365,
    daysAsked: ({ body }) => JSON.parse(body) as { from: string; to: string },
  });
}

describe('Everflow: numbers', () => {
  it('tell both sides of the money to the network', async () => {
    const report = await ask(open(network()));
    expect(Object.fromEntries(byKey(report))).toMatchObject(EVERFLOW_EXPECTED.network.offers);
    expect(texts(report.totals)).toMatchObject(EVERFLOW_EXPECTED.network.totals);
    expect(report).toMatchObject({ complete: true, notes: [], currency: 'USD', timeZone: 'Etc/UTC' });
  });

  it("take an affiliate's revenue for its payout, and what is left out for zero", async () => {
    const report = await ask(open(affiliate()));
    expect(Object.fromEntries(byKey(report))).toEqual(EVERFLOW_EXPECTED.affiliate.offers);
    expect(texts(report.totals)).toMatchObject({ clicks: 1020, conversions: 50, hold: 5, payout: '625' });
    expect(report.totals).not.toHaveProperty('advertiserRevenue');
  });

  it('agree on the payout from either side of the network', async () => {
    const theirs = await ask(open(network()), { filter: { affiliate: ['7'] } });
    const ours = await ask(open(affiliate()));
    expect([theirs.totals.payout, theirs.totals.holdPayout]).toEqual([
      ours.totals.payout,
      ours.totals.holdPayout,
    ]);
  });

  it.each([
    [['affiliate'], { affiliate: { id: '9', name: 'Other Media' } }, '31.5'],
    [['advertiser'], { advertiser: { id: '14', name: 'Coin Seminars' } }, '450'],
    [['country'], { country: 'AU' }, '450'],
    [['sub1'], { sub1: 'keto-us' }, '175'],
    [['source'], { source: { id: 'native', name: null } }, '450'],
    [['offer', 'day'], { offer: { id: '57', name: 'Crypto Webinar AU' }, day: '2026-03-06' }, '90'],
    [['affiliate', 'hour'], { affiliate: { id: '9', name: 'Other Media' }, hour: '2026-03-03T14' }, '4.5'],
    [['campaign'], { campaign: { id: '', name: null } }, '656.5'],
  ] as const)('by %j', async (groupBy, keys, payout) => {
    const { rows } = await ask(open(network()), { groupBy });
    const row = rows.find(({ metrics: _, ...each }) => JSON.stringify(each) === JSON.stringify(keys));
    expect(row && toText(row.metrics.payout ?? 0)).toBe(payout);
  });

  it('make one row without any grouping', async () => {
    const { rows, totals } = await ask(open(network()), { groupBy: [] });
    expect(rows).toHaveLength(1);
    expect(texts(totals)).toMatchObject(EVERFLOW_EXPECTED.network.totals);
    expect(questions()[0]?.columns).toEqual([{ column: 'date' }]);
  });

  it('are those of the days that were asked for, the last one whole', async () => {
    const oneDay = await ask(open(network()), { from: '2026-03-09', groupBy: [] });
    expect(texts(oneDay.totals)).toMatchObject({ clicks: 105 + 40 + 30, conversions: 4 + 2 + 1 });
    expect(questions()[0]).toMatchObject({ from: '2026-03-09', to: '2026-03-09', currency_id: 'USD' });
  });

  it('come in the currency that was asked for', async () => {
    const report = await ask(open(network()), { currency: 'EUR' });
    expect([report.currency, questions()[0]?.currency_id]).toEqual(['EUR', 'EUR']);
  });

  it('know neither other affiliates nor advertisers in the affiliate portal', () => {
    expect(everflow.dimensions('affiliate')).not.toContain('affiliate');
    expect(everflow.dimensions('affiliate')).not.toContain('advertiser');
    expect(everflow.dimensions('network')).toContain('advertiser');
  });
});

describe('Everflow: filters', () => {
  it('hold across words, and inside one word for each value', async () => {
    const both = await ask(open(network()), {
      filter: { offer: ['42'], affiliate: ['7'] },
      groupBy: ['day'],
    });
    expect(texts(both.totals)).toMatchObject({ clicks: 720, conversions: 35, payout: '175' });
    const either = await ask(open(network()), { filter: { offer: ['42', '57'] }, groupBy: [] });
    expect(texts(either.totals)).toMatchObject(EVERFLOW_EXPECTED.network.totals);
    const values = questions().flatMap(({ query }) => query.filters.map((each) => each.filter_id_value));
    expect(values).toEqual(['42', '7', '42', '57']);
    expect(values.every((value) => typeof value === 'string')).toBe(true);
  });

  it('are not believed where rows show that they were ignored', async () => {
    platforms.everflow.settings.filtersIgnored = true;
    const failure = await failureOf(ask(open(network()), { filter: { offer: ['42'] }, groupBy: ['day'] }));
    expect(failure).toMatchObject({ kind: 'answer', message: expect.stringContaining('offer filter') });
  });

  it('of countries are done here, for Everflow takes their English names', async () => {
    const report = await ask(open(network()), { filter: { country: ['AU'] }, groupBy: ['affiliate'] });
    expect(texts(report.totals)).toMatchObject({ clicks: 300, payout: '450' });
    expect(report.rows).toHaveLength(1);
    expect(questions()[0]).toMatchObject({
      columns: [{ column: 'affiliate' }, { column: 'country_code' }],
      query: { filters: [] },
    });
  });

  it('and groupings together are ten columns at most', async () => {
    const failure = await failureOf(
      ask(open(network()), {
        groupBy: ['offer', 'affiliate', 'advertiser', 'campaign', 'source', 'sub1', 'sub2', 'sub3', 'sub4'],
        filter: { country: ['US'], sub5: ['x'] },
      }),
    );
    expect(failure.kind).toBe('request');
    expect(questions()).toEqual([]);
  });
});

describe('Everflow: days and hours', () => {
  const ZONES = [
    'Etc/UTC',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Seoul',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
  ];

  /** By hand from the story: valid clicks of 02:00 UTC, thirty percent of each placement rounded down, and of the day. */
  const EARLY = [51, 54, 49, 60, 52, 49, 52];
  const ALL = [170, 180, 165, 200, 175, 165, 175];

  it.each(ZONES)('are cut in %s, whichever way its cells are written', async (timeZone) => {
    const seen = [];
    for (const timeCells of ['wall', 'moment'] as const) {
      platforms.everflow.settings.timeCells = timeCells;
      const days = await ask(open(network()), { groupBy: ['day'], timeZone });
      const hours = await ask(open(network()), { groupBy: ['hour'], timeZone });
      expect(days.timeZone).toBe(timeZone);
      expect(days.notes).toEqual([]);
      expect(hours.totals).toEqual({ ...days.totals });
      seen.push([clicksBy(days.rows, 'day'), clicksBy(hours.rows, 'hour')]);
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toEqual([daysOf(timeZone), hoursOf(timeZone)]);
  });

  it('are asked for in UTC by the hour, but for zones that are half an hour off', async () => {
    await ask(open(network()), { groupBy: ['hour'], timeZone: 'America/New_York' });
    await ask(open(network()), { groupBy: ['hour'], timeZone: 'Asia/Kolkata' });
    expect(questions().map(({ from, to, timezone_id: zone }) => [from, to, zone])).toEqual([
      ['2026-03-03', '2026-03-10', 67],
      ['2026-03-03', '2026-03-09', 71],
    ]);
  });

  it('stand beside each other, although Everflow takes one column of time', async () => {
    const { rows } = await ask(open(network()), { groupBy: ['day', 'hour'], timeZone: 'Europe/Berlin' });
    expect(rows[0]).toMatchObject({ day: '2026-03-03', hour: '2026-03-03T03' });
    expect(rows).toHaveLength(14);
  });

  it('go by the number that belongs to the name: 67 is UTC', async () => {
    for (const timeZone of ['UTC', 'Etc/UTC', 'America/New_York', 'Asia/Calcutta', 'Africa/Lagos']) {
      const { timeZone: used } = await ask(open(network()), { groupBy: ['day'], timeZone });
      expect(used).toBe(timeZone);
    }
    // Lagos has the hours of Berlin in winter.
    expect(questions().map((each) => each.timezone_id)).toEqual([67, 67, 80, 71, 56]);
  });

  it('are of UTC, and say so, where Everflow has no such zone', async () => {
    const report = await ask(open(network()), { groupBy: ['day'], timeZone: 'Asia/Kathmandu' });
    expect(report.timeZone).toBe('Etc/UTC');
    expect(report.notes).toEqual([{ code: 'zone-not-applied', text: 'Everflow cut the days in Etc/UTC.' }]);
    expect(clicksBy(report.rows, 'day')).toEqual(daysOf('Etc/UTC'));
  });

  it('manage with the numbers everybody knows where the list may not be read', async () => {
    platforms.everflow.misbehave({ kind: '403', path: /timezones/ });
    await ask(open(network()), { groupBy: ['day'], timeZone: 'America/New_York' });
    expect(questions()[0]?.timezone_id).toBe(80);
  });

  it('ask for the list of zones once', async () => {
    const opened = open(network());
    await ask(opened, { groupBy: ['day'] });
    await ask(opened, { groupBy: ['offer'] });
    expect(platforms.everflow.requests.filter(({ path }) => path.endsWith('/timezones'))).toHaveLength(1);
  });

  it('refuse a cell that is no moment', async () => {
    for (const [word, id] of [
      ['hour', '13'],
      ['day', '1772323200000'],
      ['day', 'Monday'],
      ['day', undefined],
    ] as const) {
      const column_type = word === 'day' ? 'date' : word;
      const { fetch } = scripted(table([{ columns: [{ column_type, id }], reporting: { total_click: 1 } }]));
      expect((await failureOf(ask(open(network(), { fetch }), { groupBy: [word] }))).kind).toBe('answer');
    }
  });

  function daysOf(timeZone: string): Record<string, number> {
    const days = Object.entries(hoursIn(timeZone)).map(
      ([hour, clicks]) => [hour.slice(0, 10), clicks] as const,
    );
    const sums: Record<string, number> = {};
    for (const [day, clicks] of days) sums[day] = (sums[day] ?? 0) + clicks;
    return sums;
  }

  const hoursOf = (timeZone: string) => hoursIn(timeZone);

  /** Worked out from the story alone: what happened at 02:00 and at 14:00 UTC, on the clocks of the zone. */
  function hoursIn(timeZone: string): Record<string, number> {
    const hours: Record<string, number> = {};
    for (const [index, all] of ALL.entries()) {
      const early = EARLY[index] ?? 0;
      for (const [hour, clicks] of [
        ['02', early],
        ['14', all - early],
      ] as const) {
        const moment = Temporal.Instant.from(`2026-03-0${index + 3}T${hour}:00:00Z`);
        const local = moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 13);
        const day = local.slice(0, 10);
        if (day >= WEEK.from && day <= WEEK.to) hours[local] = clicks;
      }
    }
    return hours;
  }
});

describe('Everflow: rows that are not there', () => {
  it('are owned up to where Everflow says so', async () => {
    platforms.everflow.settings.maxRows = 2;
    const report = await ask(open(network()), { groupBy: ['day'] });
    expect(report.rows).toHaveLength(2);
    expect(report.complete).toBe(false);
    expect(report.notes.map(({ code }) => code)).toEqual(['rows-cut']);
  });

  it('are owned up to where a table has pages after all', async () => {
    const { fetch } = scripted((asked) => ({
      ...(answerTo([], asked) as object),
      table: [row('1')],
      paging: { page: 1, page_size: 1, total_count: 2 },
    }));
    expect(await ask(open(network(), { fetch }))).toMatchObject({ complete: false });
  });

  it('are none where the table is null', async () => {
    const { fetch } = scripted(table(null));
    expect(await ask(open(network(), { fetch }))).toMatchObject({ rows: [], complete: true, totals: {} });
  });

  it('is refused where a column that was asked for is missing, and found by its place without a type', async () => {
    const typeless = scripted(table([{ columns: [{ id: '42', label: 'Keto' }], reporting: { cv: 1 } }]));
    const report = await ask(open(network(), typeless));
    expect(report.rows[0]?.offer).toEqual({ id: '42', name: 'Keto' });
    const other = scripted(table([{ columns: [{ column_type: 'sub1', id: 'x' }], reporting: { cv: 1 } }]));
    expect((await failureOf(ask(open(network(), other)))).kind).toBe('answer');
  });

  it('tells a number that is left out from one that is not told', async () => {
    const rows = [
      { ...row('1'), reporting: { total_click: 4, event: 2 } },
      { ...row('2'), reporting: { total_click: 5, cv: 1, payout: null } },
      { ...row('3'), reporting: {} },
    ];
    const { rows: read } = await ask(open(network(), scripted(table(rows))));
    expect(read.map(({ metrics }) => metrics)).toEqual([
      { clicks: 4, conversions: 0, events: 2, payout: 0, advertiserRevenue: 0 },
      { clicks: 5, conversions: 1, events: 0, advertiserRevenue: 0 },
    ]);
  });
});

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
    platforms.everflow.misbehave({ kind: '404', path: /affiliates\/(affiliate|network)$/ });
    expect(await verify(EVERFLOW_KEYS.affiliate)).toMatchObject({
      ...{ name: null, affiliateId: '7', currency: null, timeZone: null },
      notes: [expect.objectContaining({ code: 'currency-unknown' })],
    });
    platforms.everflow.behave();
    platforms.everflow.misbehave({ kind: '404', path: /offersrunnable$/ });
    expect(await verify(EVERFLOW_KEYS.affiliate)).toMatchObject({ affiliateId: '7', clickHosts: [] });
    platforms.everflow.misbehave({ kind: '404', path: /affiliates\/affiliate$/ });
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
    expect(advertiser.advice?.en).toContain('advertiser');
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
  const verifier = createVerifier({ fetch: toRegions, now: () => NOW });
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
    expect(failure.advice?.en).toContain('EU');
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
    platforms.everflow.settings.region = host === HOSTS.everflow.eu ? 'eu' : 'us';
    return fetch(`${platforms.everflow.httpOrigin}${pathname}${search}`, new Request(request));
  }
});

describe('Everflow: entities', () => {
  it("lists the network's, without contacts, balances and keys", async () => {
    const lists = await Promise.all(
      everflow.entityKinds('network').map((kind) => collectEntities(open(network()), kind)),
    );
    expect(lists.map(({ entities }) => entities.length)).toEqual([3, 2, 2]);
    expect(lists[0]?.entities[0]).toEqual({
      ...{ kind: 'offer', id: '42', name: 'Keto Diet US', externalId: 'KETO-US', status: 'active' },
      url: 'https://advertiser.example/lp/42?cid={transaction_id}',
      urls: ['https://advertiser.example/lp/42?cid={transaction_id}'],
    });
    expect(lists[2]?.entities[1]).toMatchObject({ id: '14', name: 'Coin Seminars', status: 'inactive' });
    expect(JSON.stringify(lists)).not.toMatch(/canary|@/);
  });

  it("lists an affiliate's offers with its tracking links", async () => {
    const { entities, complete } = await collectEntities(open(affiliate()), 'offer');
    expect(complete).toBe(true);
    expect(entities.map(({ id, url }) => [id, url])).toEqual([
      ['42', 'https://www.blueriver-go.example/2CTPL/42X1/?sub1={click_id}'],
      ['57', 'https://www.blueriver-go.example/2CTPL/57X1/?sub1={click_id}'],
    ]);
    expect(everflow.entityKinds('affiliate')).toEqual(['offer']);
  });

  it('reads to the end where the server has shorter pages than were asked for', async () => {
    platforms.everflow.settings.maxPageSize = 1;
    expect((await collectEntities(open(network()), 'offer')).entities).toHaveLength(3);
    const silent = await collectEntities(open(affiliate()), 'offer');
    expect([silent.entities.length, silent.complete]).toEqual([2, true]);
    platforms.everflow.settings.offersPaged = true;
    expect((await collectEntities(open(affiliate()), 'offer')).entities).toHaveLength(2);
  });

  it('stops where a list repeats itself', async () => {
    const offers = [{ network_offer_id: 1, name: 'One' }];
    const { fetch, asked } = scripted(() => ({ offers }));
    const { entities, complete } = await collectEntities(open(affiliate(), { fetch }), 'offer');
    expect([entities.length, complete, asked.length]).toEqual([1, true, 2]);
    const counted = scripted(() => ({ offers, paging: { page: 1, page_size: 1, total_count: 2 } }));
    expect(await collectEntities(open(network(), counted), 'offer')).toMatchObject({ complete: false });
  });

  it('has none where the list is null', async () => {
    const { fetch } = scripted(() => ({ offers: null }));
    expect(await collectEntities(open(network(), { fetch }), 'offer')).toMatchObject({
      entities: [],
      complete: true,
    });
  });
});

describe('Everflow: conversions', () => {
  it('are listed with the money of the own side, base conversions only', async () => {
    const theirs = await conversions(network());
    const ours = await conversions(affiliate());
    expect([theirs.length, ours.length]).toEqual([57 + 5, 50 + 5]);
    const approved = ours.filter(({ status }) => status === 'approved');
    expect(approved.reduce((sum, { payout }) => sum + Number(payout), 0)).toBe(625e6);
    expect(ours.filter(({ status }) => status === 'pending')).toHaveLength(5);
    expect(theirs.map(({ payout }) => payout).includes(6.25e6)).toBe(false);
    expect(ours[0]).toMatchObject({
      ...{ offer: { id: '42', name: 'Keto Diet US' }, status: 'approved', statusRaw: 'approved' },
      ...{ currency: 'USD', convertedAt: '2026-03-03T02:00:00Z', clickedAt: '2026-03-03T01:50:00Z' },
      clickIds: [expect.stringMatching(/^w[\dA-F]{23}$/), 'keto-us'],
      transactionId: expect.stringMatching(/^[\da-f]{32}$/),
    });
  });

  it('hold no address, mail or device', async () => {
    expect(JSON.stringify(await conversions(network()))).not.toMatch(/203\.0\.113|canary|@/);
  });

  it('are paged in the query string, to the end', async () => {
    platforms.everflow.settings.maxPageSize = 20;
    const listed = await conversions(network());
    expect(new Set(listed.map(({ id }) => id)).size).toBe(62);
    const calls = platforms.everflow.requests.filter(({ path }) => path.endsWith('/conversions'));
    expect(calls.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3', '4']);
    expect(calls.every(({ body }) => !body.includes('page'))).toBe(true);
  });

  it('are filtered, and refused where the filter was ignored', async () => {
    expect(await conversions(network(), { filter: { affiliate: ['9'] } })).toHaveLength(7);
    expect((await failureOf(conversions(network(), { filter: { country: ['US'] } }))).kind).toBe('request');
    platforms.everflow.settings.filtersIgnored = true;
    for (const filter of [{ affiliate: ['9'] }, { sub1: ['none'] }, { source: ['fb'] }]) {
      expect((await failureOf(conversions(network(), { filter }))).kind).toBe('answer');
    }
  });

  it.each([
    ['approved', false, 'approved'],
    ['Pending', false, 'pending'],
    ['rejected', false, 'rejected'],
    ['invalid', false, 'rejected'],
    ['on_hold', false, 'hold'],
    ['approved', true, 'rejected'],
    ['something new', false, null],
  ] as const)('take %s (scrubbed: %s) for %s', async (status, is_scrub, expected) => {
    const { fetch } = scripted(({ url }) =>
      url.pathname.endsWith('timezones')
        ? zones
        : {
            conversions: [
              { conversion_id: 'a', status, is_scrub, payout: '1.5', currency_id: 'EUR' },
              { conversion_id: 'b', status, is_event: true },
            ],
            paging: { page: 1, page_size: 1000, total_count: 2 },
          },
    );
    expect(await conversions(network(), {}, fetch)).toEqual([
      {
        ...{ id: 'a', transactionId: null, clickIds: [], offer: null, status: expected, statusRaw: status },
        ...{ payout: 1_500_000, currency: 'EUR', clickedAt: null, convertedAt: null },
      },
    ]);
  });

  it('say where older ones are out of reach, and where the days are of another zone', async () => {
    const codes = async (query: Partial<ReportQuery>) => {
      const { api, context } = open(network());
      const notes = [];
      const asked = { ...WEEK, groupBy: [], ...query };
      for await (const page of everflow.conversions?.(api, asked, context) ?? [])
        notes.push(...(page.notes ?? []));
      return notes.map(({ code }) => code);
    };
    expect(await codes({})).toEqual([]);
    expect(await codes({ from: '2025-03-09' })).toEqual(['rows-cut']);
    expect(await codes({ timeZone: 'Asia/Kathmandu' })).toEqual(['zone-not-applied']);
  });

  async function conversions(
    of: ReturnType<typeof connection>,
    query: Partial<ReportQuery> = {},
    through = fetch,
  ): Promise<Conversion[]> {
    const { api, context } = open(of, { fetch: through });
    const listed: Conversion[] = [];
    for await (const page of everflow.conversions?.(api, { ...WEEK, groupBy: [], ...query }, context) ?? []) {
      listed.push(...page.conversions);
    }
    return listed;
  }
});

describe('Everflow: recorded answers', () => {
  it("reads an affiliate's offers", async () => {
    const report = await ask(open(affiliate(), scripted(table(affiliateTableByOffer.table))));
    expect(report.rows.map(({ metrics, ...keys }) => ({ ...keys, ...texts(metrics) }))).toEqual([
      {
        offer: { id: '123', name: 'Acme' },
        ...{ clicks: 44, uniqueClicks: 31, conversions: 9, payout: '12.5' },
      },
    ]);
  });

  it("knows every number of an affiliate's row that it has a word for", async () => {
    const answer = structuredClone(affiliateTable.table);
    for (const cell of answer[0]?.columns ?? []) cell.column_type = 'offer';
    const { rows } = await ask(open(affiliate(), scripted(table(answer))));
    expect(rows.map(({ metrics, ...keys }) => ({ ...keys, ...texts(metrics) }))).toEqual([
      {
        offer: { id: '<string>', name: '<string>' },
        ...{ impressions: 123, clicks: 123, uniqueClicks: 123, invalidClicks: 123, conversions: 123 },
        ...{ events: 123, hold: 123, payout: '123', holdPayout: '123' },
      },
    ]);
  });

  it("knows every number of a network's row that it has a word for", async () => {
    const { rows } = await ask(open(network(), scripted(table([{ ...row('1'), reporting: summary }]))));
    expect(rows.map(({ metrics }) => texts(metrics))).toEqual([
      {
        ...{ impressions: 123, clicks: 123, uniqueClicks: 123, invalidClicks: 123, conversions: 123 },
        ...{ events: 123, hold: 123, payout: '123', advertiserRevenue: '123', mediaCost: '123' },
        ...{ holdPayout: '123', holdAdvertiserRevenue: '123' },
      },
    ]);
  });

  it('reads the list of runnable offers, which has no pages', async () => {
    const { fetch } = scripted(() => runnable);
    const { entities } = await collectEntities(open(affiliate(), { fetch }), 'offer');
    expect(entities).toEqual([
      {
        ...{ kind: 'offer', id: '123', name: '<string>', externalId: null, status: '<string>' },
        ...{ url: '<string>', urls: ['<string>'] },
      },
    ]);
  });

  it('believes the documented paging object', async () => {
    const { fetch } = scripted(({ url }) => ({ offers: [], ...documentedPaging, at: url.href }));
    const list = await collectEntities(open(network(), { fetch }), 'offer');
    expect([list.complete, list.notes.map(({ code }) => code)]).toEqual([false, ['rows-cut']]);
  });

  it('finds the zones of the recorded list', async () => {
    const { fetch, asked } = scripted(table([]));
    await ask(open(network(), { fetch }), { timeZone: 'Pacific/Kiritimati', groupBy: ['day'] });
    expect(JSON.parse(asked.at(-1)?.body ?? '{}')).toMatchObject({ timezone_id: 1 });
  });
});

describe('Everflow: in the terminal', () => {
  const inTerminal = (verb: string, more: object, apiKey: string) => {
    const { httpOrigin: apiBase } = platforms.everflow;
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
    platforms.everflow.settings.region = 'eu';
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
    expect(platforms.everflow.requests).toEqual([]);
    expect(everflow.posts?.every((path) => /\/reporting\/(entity\/table|conversions)$/.test(path))).toBe(
      true,
    );
  });
});

interface Question {
  from: string;
  to: string;
  timezone_id: number;
  currency_id: string;
  columns: { column: string }[];
  query: { filters: { resource_type: string; filter_id_value: string }[] };
}

/** The bodies of all reports that the stand-in was asked for. */
function questions(): Question[] {
  const asked = platforms.everflow.requests.filter(({ path }) => path.endsWith('/entity/table'));
  return asked.map(({ body }) => JSON.parse(body) as Question);
}

function row(id: string) {
  return { columns: [{ column_type: 'offer', id, label: `Offer ${id}` }], reporting: { total_click: 1 } };
}

/** Answers every report with this table. */
function table(rows: readonly object[] | null) {
  return ({ url }: Asked) =>
    url.pathname.endsWith('timezones') ? zones : { table: rows, incomplete_results: false };
}

/** As Everflow writes it: cells of texts, the first 10,000 rows. */
function answerTo(rows: readonly OfferRow[], { url }: Asked): unknown {
  if (url.pathname.endsWith('timezones')) return zones;
  const table = rows.slice(0, MOST_ROWS).map(({ id, name, clicks, conversions, payout }) => ({
    columns: [{ column_type: 'offer', id, label: name }],
    reporting: { total_click: clicks, cv: conversions, payout, revenue: payout, cvr: 20 },
  }));
  return { table, incomplete_results: rows.length > MOST_ROWS };
}

function clicksBy(
  rows: readonly { day?: string; hour?: string; metrics: { clicks?: number } }[],
  key: 'day' | 'hour',
) {
  return Object.fromEntries(rows.map((each) => [each[key], each.metrics.clicks]));
}

function texts(metrics: object) {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [
      name,
      /payout|revenue|cost/i.test(name) ? toText(value as number) : (value as number),
    ]),
  );
}
