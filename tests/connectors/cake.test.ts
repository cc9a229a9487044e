import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cake } from '@/connectors/cake';
import { parseAnswer } from '@/connectors/cake/parse';
import { collectEntities } from '@/connectors/collect';
import type { Conversion } from '@/utils/model/conversion';
import { toTexts } from '@/utils/model/metrics';
import type { ReportQuery } from '@/utils/model/report';
import summary from '../fixtures/cake/campaign-summary-json.typed.json';
import offsets from '../fixtures/cake/conversions-offset-timestamp.json';
import currencies from '../fixtures/cake/lists-currencies.json';
import feed from '../fixtures/cake/offers-feed-one-row.json';
import { cakeDefaults } from '../platforms/cake.ts';
import { CAKE_EXPECTED } from '../platforms/cake-expected.ts';
import { CAKE_KEY } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Asked, ask, byKey, failureOf, NOW, open, scripted, verifyContext, WEEK } from './ask';
import { conformance, type OfferRow, offers } from './conformance';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
  platforms.cake.settings.timeZone = 'Etc/UTC';
});
afterAll(() => platforms.stop());
afterEach(() => {
  platforms.cake.behave();
  Object.assign(platforms.cake.settings, cakeDefaults(), { timeZone: 'Etc/UTC' });
});

const connection = () => ({
  connector: cake,
  credentials: { ...CAKE_KEY, domain: 'login.bluenet.example' },
  portal: null,
  apiBase: platforms.cake.httpOrigin,
});

conformance('CAKE', {
  connection,
  platform: () => platforms.cake,
  wrongKey: { ...CAKE_KEY, apiKey: 'NotTheKeyAtAll99' },
  reports: /\/Reports\//,
  answer: page,
  rowsAt: 'data',
  numbersAt: ['clicks', 'conversions', 'revenue'],
  pageRows: 1000,
  notes: ['rejected-included'],
  rangeDays: 28,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('start_date')?.slice(0, 10) ?? '',
    to: Temporal.PlainDate.from(url.searchParams.get('end_date')?.slice(0, 10) ?? '')
      .subtract({ days: 1 })
      .toString(),
  }),
});

describe('CAKE: the account', () => {
  it('is named by host and affiliate, its currency by the only one of the network', async () => {
    const { api } = open(connection());
    const account = await cake.verify(api, verifyContext(connection().credentials));
    expect(account).toMatchObject({
      ...{ name: 'login.bluenet.example #1234', role: 'affiliate', affiliateId: '1234' },
      ...{ currency: 'USD', timeZone: null, portal: null },
    });
  });

  it('takes the currency of the campaigns where the network has several', async () => {
    const rows = [{ ...offerRow(), currency_id: 3 }];
    const { api } = answering(({ url }) =>
      url.pathname.endsWith('/Currencies') ? currencyList() : { row_count: 1, data: rows },
    );
    expect((await cake.verify(api, verifyContext())).currency).toBe('GBP');
  });

  it.each([
    ['Offers/OfferStatuses', 2],
    ['Reports/PerformanceSummary', 3],
  ])('is proven by %s where the lists before it are missing', async (path, requests) => {
    const { api, asked } = answering(({ url }) =>
      url.pathname.endsWith(path) ? { row_count: 0, data: [] } : new Response('No', { status: 404 }),
    );
    expect((await cake.verify(api, verifyContext())).currency).toBeNull();
    expect(asked).toHaveLength(requests);
  });

  it.each([
    ['login.bluenet.example'],
    ['https://login.bluenet.example/affiliates/api/'],
    ['https://login.bluenet.example/affiliates/login?x=1'],
    ['login.bluenet.example/'],
  ])('is called below the origin of %s', async (domain) => {
    expect(cake.addresses({ domain })).toEqual({
      api: ['https://login.bluenet.example'],
      dashboard: 'https://login.bluenet.example',
    });
    expect(cake.addresses({ dashboard: domain }).api).toEqual(['https://login.bluenet.example']);
    const { api, asked } = answering(() => currencies);
    await cake.verify(api, verifyContext());
    expect(asked[0]?.url.pathname).toBe('/affiliates/api/Lists/Currencies');
  });
});

describe("CAKE: the story's week", () => {
  const story = (query: Partial<ReportQuery>) => ask(open(connection()), query);

  it('adds up by offer and campaign, earnings as payout, without what had no traffic', async () => {
    const rows = byKey(await story({}));
    expect(rows.size).toBe(2);
    expect(rows.get('4051')).toEqual({ impressions: 0, ...CAKE_EXPECTED.offers[4051] });
    expect(rows.get('4090')).toMatchObject(CAKE_EXPECTED.offers[4090]);
    const campaigns = await story({ groupBy: ['campaign', 'offer'] });
    expect(campaigns.rows[0]).toMatchObject({
      campaign: { id: '7001' },
      offer: { id: '4051', name: 'Crypto Webinar AU' },
    });
  });

  it('has one row for everything, and says that rejected ones are in it', async () => {
    const report = await story({ groupBy: [] });
    expect(byKey(report).get('')).toMatchObject(CAKE_EXPECTED.totals);
    expect(toTexts(report.totals)).toMatchObject(CAKE_EXPECTED.totals);
    expect(report).toMatchObject({ complete: true, currency: 'USD', timeZone: 'Etc/UTC' });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included']);
  });

  it('has every day of the range, the last one too', async () => {
    const rows = byKey(await story({ groupBy: ['day'] }));
    expect([...rows.keys()].toSorted()).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day}`));
    expect(rows.get('2026-03-08')).toMatchObject(CAKE_EXPECTED.secondLastDay);
    const single = await story({ groupBy: ['day'], from: '2026-03-08', to: '2026-03-08' });
    expect(byKey(single).get('2026-03-08')).toMatchObject(CAKE_EXPECTED.secondLastDay);
  });

  it('has hours, with 30 % of a day at 02:00', async () => {
    const rows = byKey(await story({ groupBy: ['hour'], from: '2026-03-08', to: '2026-03-09' }));
    expect([...rows.keys()]).toEqual(['2026-03-08T02', '2026-03-08T14', '2026-03-09T02', '2026-03-09T14']);
    expect(rows.get('2026-03-08T02')).toMatchObject({ clicks: 45, conversions: 2, payout: '60' });
    const [crypto] = (
      await story({ groupBy: ['hour', 'day', 'offer'], from: '2026-03-08', to: '2026-03-08' })
    ).rows;
    expect(crypto).toMatchObject({ hour: '2026-03-08T02', day: '2026-03-08', offer: { id: '4051' } });
    expect(crypto?.metrics).toMatchObject({ clicks: 30, conversions: 2 });
  });

  it.each([
    [{ date: '2026-03-08', hour: 14 }, '2026-03-08T14'],
    [{ date: '2026-03-08', hour: '02' }, '2026-03-08T02'],
    [{ date: '2026-03-08T00:00:00', hour: '14:00' }, '2026-03-08T14'],
    [{ hour: '2 PM' }, '2026-03-08T14'],
    [{ hour: '12:00 AM' }, '2026-03-08T00'],
    [{ summary_time: '3/8/2026 2:00:00 PM' }, '2026-03-08T14'],
    [{ date: '2026-03-08T00:00:00' }, '2026-03-08T00'],
  ])('takes the hour of %j for %s', async (time, hour) => {
    const day = { from: '2026-03-08', to: '2026-03-08', groupBy: ['hour'] } as const;
    const told = answering(() => ({ row_count: 1, data: [{ ...time, clicks: 3 }] }));
    expect((await ask(told, day)).rows.map((row) => row.hour)).toEqual([hour]);
  });

  it.each([[{ date: '2026-03-08' }], [{ date: '03/08/2026', hour: 'noon' }], [{ hour: 24 }], [{}]])(
    'takes no day for its first hour: %j',
    async (time) => {
      const told = answering(() => ({ row_count: 1, data: [{ ...time, clicks: 3 }] }));
      const query = { from: '2026-03-08', to: '2026-03-08', groupBy: ['hour'] } as const;
      expect((await failureOf(ask(told, query))).kind).toBe('answer');
    },
  );

  it('has offers by day, and filters them', async () => {
    const report = await story({ groupBy: ['offer', 'day'], filter: { offer: ['4051', '4101'] } });
    expect(report.rows).toHaveLength(7);
    expect(report.rows[5]).toMatchObject({ offer: { name: 'Crypto Webinar AU' }, day: '2026-03-08' });
    expect(report.rows.map(({ metrics }) => metrics.conversions)).toEqual([9, 9, 9, 9, 9, 8, 9]);
    const none = await story({ filter: { offer: ['4051'], campaign: ['7044'] } });
    expect(none.rows).toEqual([]);
  });

  it.each(['never', 'envelope', 'array'] as const)('has sub ids as text, XML %s', async (xml) => {
    platforms.cake.settings.xml = xml;
    const rows = byKey(await story({ groupBy: ['sub1'] }));
    expect([...rows.keys()].toSorted()).toEqual(['', '007', 'fb']);
    for (const [key, numbers] of Object.entries(CAKE_EXPECTED.subs)) {
      expect(rows.get(key)).toMatchObject(numbers);
    }
  });

  it('has sub ids of one offer and by day', async () => {
    const report = await story({ groupBy: ['sub1', 'day'], filter: { offer: ['4090'] } });
    expect(report.rows).toHaveLength(14);
    const fb = report.rows.find(({ sub1, day }) => sub1 === 'fb' && day === '2026-03-03');
    expect(fb?.metrics).toMatchObject({ clicks: 15, conversions: 0 });
    const byOffer = await story({ groupBy: ['offer'], filter: { sub1: ['007'] } });
    expect(byKey(byOffer).get('4051')).toMatchObject({ clicks: 490, conversions: 48 });
  });

  it('refuses sub ids of a campaign from a network that ignores the campaign', async () => {
    platforms.cake.settings.narrows = false;
    const failure = await failureOf(story({ groupBy: ['sub1'], filter: { offer: ['4090'] } }));
    expect(failure.kind).toBe('answer');
  });

  it('adds up further sub ids from conversions, by status', async () => {
    const report = await story({ groupBy: ['offer'], filter: { sub3: [''] } });
    const { payout, rejectedPayout, ...counts } = CAKE_EXPECTED.reviewed;
    expect(byKey(report).get('4051')).toMatchObject({ ...counts, payout, rejectedPayout });
    expect(byKey(report).get('4051')).not.toHaveProperty('clicks');
    // Nobody looked at these: neither approved nor pending.
    expect(byKey(report).get('4090')).toEqual({
      ...{ conversions: 14, payout: '70', rejected: 0, rejectedPayout: '0' },
    });
    expect(report.notes.map(({ code }) => code)).toEqual(['column-restricted']);
    const clicks = await story({ groupBy: ['sub2'], filter: { offer: ['4051'] } });
    expect(clicks.rows).toHaveLength(62);
    expect((await failureOf(story({ groupBy: ['sub2', 'campaign'] }))).kind).toBe('request');
  });

  it('cuts days in the account’s zone only, and says so', async () => {
    const report = await story({ groupBy: ['day'], timeZone: 'America/New_York' });
    expect(report.timeZone).toBe('Etc/UTC');
    expect(report.notes.map(({ code }) => code)).toContain('zone-not-applied');
    expect(byKey(report).get('2026-03-08')).toMatchObject(CAKE_EXPECTED.secondLastDay);
  });

  it.each(['all', 'page'] as const)('reads on where row_count counts %s', async (rowCount) => {
    platforms.cake.settings.rowCount = rowCount;
    expect(byKey(await story({})).size).toBe(2);
  });

  it('reads on where the server gives smaller pages than asked for', async () => {
    platforms.cake.settings.maxRows = 1;
    const report = await story({});
    expect(report.complete).toBe(true);
    expect(byKey(report).get('4090')).toMatchObject(CAKE_EXPECTED.offers[4090]);
  });

  it('lists offers with the affiliate’s own links, and campaigns', async () => {
    const { entities, complete } = await collectEntities(open(connection()), 'offer');
    expect(complete).toBe(true);
    expect(entities).toHaveLength(4);
    expect(entities[0]).toEqual({
      ...{ kind: 'offer', id: '4051', name: 'Crypto Webinar AU', externalId: null, status: 'Active' },
      url: 'https://bluetrk.example/?a=1234&c=811&s1=',
      urls: ['https://bluetrk.example/?a=1234&c=811&s1=', 'https://landing.example/4051'],
    });
    expect(entities[3]).toMatchObject({ id: '4200', url: null, urls: [], status: 'Public' });
    const campaigns = await collectEntities(open(connection()), 'campaign');
    expect(campaigns.entities.map(({ id }) => id)).toEqual(['7001', '7044', '7050']);
  });

  it('goes without links where the network does not give them', async () => {
    platforms.cake.misbehave({ kind: '404', path: /Offers\/Campaign/ });
    const { entities } = await collectEntities(open(connection()), 'offer');
    expect(entities[0]?.urls).toEqual(['https://landing.example/4051']);
    platforms.cake.misbehave({ kind: '401', path: /Offers\/Feed/ });
    expect((await failureOf(collectEntities(open(connection()), 'offer'))).kind).toBe('credentials');
  });
});

describe('CAKE: conversions', () => {
  it('are one row each, with click ids and without the visitor', async () => {
    const { conversions, notes } = await conversionsOf(open(connection()));
    expect(conversions).toHaveLength(76);
    expect(notes).toEqual([]);
    const [first] = conversions;
    expect(first).toEqual({
      ...{ id: '7001-2026-03-03-2-0', transactionId: null, offer: { id: '4051', name: 'Crypto Webinar AU' } },
      clickIds: ['fb', expect.stringMatching(/^w[0-9A-F]{23}$/)],
      ...{ status: 'approved', statusRaw: 'Approved', payout: 30_000_000, currency: 'USD' },
      ...{ clickedAt: null, convertedAt: '2026-03-03T02:00:00Z' },
    });
    expect(JSON.stringify(conversions)).not.toMatch(/203\.0\.113\.7|Canary\/1\.0/);
    const keto = await conversionsOf(open(connection()), { filter: { offer: ['4090'] } });
    expect(keto.conversions.map(({ status }) => status)).toEqual(Array(14).fill(null));
  });

  it('are dated by the account’s clock, or by the offset where there is one', async () => {
    platforms.cake.settings.timeZone = 'America/New_York';
    const { context, ...opened } = open(connection());
    const inNewYork = { ...opened, context: { ...context, timeZone: 'America/New_York' } };
    const local = await conversionsOf(inNewYork);
    expect(local.conversions[0]?.convertedAt).toBe('2026-03-03T07:00:00Z');
    expect(local.notes).toEqual(['zone-not-applied']);
    platforms.cake.settings.offset = '-05:00';
    expect((await conversionsOf(open(connection()))).conversions[0]?.convertedAt).toBe(
      '2026-03-03T07:00:00Z',
    );
  });

  it.each([
    ['2026-03-03T14:05:06', '2026-03-03T14:05:06Z'],
    ['2026-03-03T14:05:06.932', '2026-03-03T14:05:06Z'],
    ['2026-03-03 14:05:06', '2026-03-03T14:05:06Z'],
    ['03/04/2026 02:05:06 PM', '2026-03-04T14:05:06Z'],
    ['3/4/2026 12:05:06 AM', '2026-03-04T00:05:06Z'],
    ['03/04/2026', '2026-03-04T00:00:00Z'],
    ['2026-02-31T00:00:00', null],
    ['soon', null],
    [null, null],
  ])('date %j', async (conversion_date, expected) => {
    const { conversions } = await conversionsOf(
      answering(() => ({
        row_count: 1,
        data: [{ conversion_id: 9, conversion_date, disposition: 'Returned' }],
      })),
    );
    expect(conversions[0]).toMatchObject({
      id: '9',
      convertedAt: expected,
      status: 'rejected',
      currency: null,
    });
  });

  it('are each there once where pages overlap', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => ({ conversion_id: index, price: 1 }));
    const { conversions } = await conversionsOf(
      answering(({ url }) => {
        const start = Number(url.searchParams.get('start_at_row'));
        return { row_count: 1000, data: rows.slice(Math.max(0, start - 11), start + 990) };
      }),
    );
    expect(conversions).toHaveLength(1500);
  });
});

describe('CAKE: the request', () => {
  it('names the first moment after the range, and repeats the fields', async () => {
    const { asked, ...opened } = answering(() => ({ row_count: 0, data: [] }));
    await ask(opened);
    const parameters = asked[0]?.url.searchParams;
    expect(asked[0]?.headers.get('accept')).toBe('application/json');
    expect(parameters?.get('start_date')).toBe('2026-03-03 00:00:00');
    expect(parameters?.get('end_date')).toBe('2026-03-10 00:00:00');
    expect(parameters?.get('conversion_type')).toBe('conversions');
    expect(parameters?.get('start_at_row')).toBe('1');
    expect(parameters?.getAll('fields')).toEqual(expect.arrayContaining(['offer_id', 'revenue']));
    expect(parameters?.get('api_key')).toBe(CAKE_KEY.apiKey);
  });

  it('asks within the base that a connection has', async () => {
    const { fetch, asked } = scripted(() => ({ row_count: 0, data: [] }));
    await ask(open({ ...connection(), apiBase: 'https://login.bluenet.example' }, { fetch }));
    expect(asked[0]?.url.pathname).toBe('/affiliates/api/Reports/CampaignSummary');
  });
});

describe('CAKE: the money', () => {
  it.each([
    ['US Dollar', 'USD'],
    ['US Dollars', 'USD'],
    ['Euro', 'EUR'],
    ['British Pound', 'GBP'],
    ['Pound Sterling', 'GBP'],
    ['AUD', 'AUD'],
  ])('knows %s', async (currency_name, code) => {
    const report = await ask(
      priced([{ ...offerRow(), currency_id: 1 }], [{ currency_id: 1, currency_name }]),
    );
    expect(report.currency).toBe(code);
    expect(report.notes.map((note) => note.code)).toEqual(['rejected-included']);
  });

  it('says where it does not know a currency, and takes no symbol for one', async () => {
    const odd = await ask(
      priced([{ ...offerRow(), currency_id: 8 }], [{ currency_id: 8, currency_name: 'Points' }]),
    );
    expect(odd.notes.map(({ code }) => code)).toContain('currency-unknown');
    const symbol = await ask(priced([{ ...offerRow(), currency_symbol: '€' }], []));
    expect(symbol).toMatchObject({ currency: 'USD', notes: [{ code: 'rejected-included' }] });
  });

  it('never adds up two currencies', async () => {
    const rows = [
      { ...offerRow(), currency_id: 2 },
      { ...offerRow(), offer_id: 2, currency_id: 1 },
    ];
    const report = await ask(priced(rows, currencyList().data));
    expect(report.currency).toBe('USD');
    expect(byKey(report).get('1')).toEqual({ clicks: 10, conversions: 2 });
    expect(byKey(report).get('2')).toMatchObject({ payout: '2.5' });
    expect(report.totals).not.toHaveProperty('payout');
    expect(report.notes.map(({ code }) => code)).toContain('currency-unknown');
  });
});

describe('CAKE: what hides in answers', () => {
  it.each([
    ['Invalid API Key', 200, 'credentials'],
    ['Invalid affiliate_id', 200, 'credentials'],
    ['Access is denied.', 200, 'access'],
    ['Too many requests', 200, 'rate-limit'],
    ['Cannot convert to System.DateTime.', 200, 'request'],
    ['Something went wrong', 200, 'unavailable'],
    ['Invalid API Key', 500, 'credentials'],
    ['Cannot convert to System.Int32.', 500, 'request'],
    ['Runtime Error', 500, 'unavailable'],
    ['Bad date range', 400, 'request'],
  ])('takes "%s" with %i by its meaning', async (message, status, kind) => {
    const as = (body: Response) => failureOf(ask(answering(() => body)));
    const json = await as(Response.json({ success: false, message, data: null }, { status }));
    expect(json).toMatchObject({ kind, message: expect.stringContaining(message) });
    const xml = `<r><success>False</success><message>${message}</message></r>`;
    expect((await as(new Response(xml, { status }))).kind).toBe(kind);
    if (status >= 400) expect((await as(new Response(message, { status }))).kind).toBe(kind);
  });

  it('never lets the key out of an address that a server repeats', async () => {
    for (const status of [200, 400, 404, 500]) {
      const { api } = answering(({ url }) =>
        Response.json({ success: false, message: `Bad request: ${url.href}` }, { status }),
      );
      const failure = await failureOf(cake.verify(api, verifyContext()));
      expect(JSON.stringify(failure)).not.toContain(CAKE_KEY.apiKey);
      expect(failure.message).toContain('[removed]');
    }
  });

  it('notes what the network keeps back, and rows that never come', async () => {
    const restricted = await ask(answering(() => ({ row_count: 1, data: [{ offer_id: 1, clicks: 3 }] })));
    expect(restricted.notes.map(({ code }) => code)).toEqual(['column-restricted', 'rejected-included']);
    const cut = await ask(
      answering(({ url }) => ({
        row_count: 5,
        data: url.searchParams.get('start_at_row') === '1' ? [offerRow()] : [],
      })),
    );
    expect(cut).toMatchObject({
      complete: false,
      notes: [{ code: 'rows-cut' }, { code: 'rejected-included' }],
    });
  });

  it('stops where a network sends the first page for ever', async () => {
    const { asked, ...opened } = answering(() => ({ data: Array(1000).fill(offerRow()) }));
    const report = await ask(opened);
    expect(asked).toHaveLength(2);
    expect(report.complete).toBe(false);
  });
});

describe('CAKE: XML at the door', () => {
  const subs = (body: string, type = 'application/xml') =>
    ask(
      answering(() => new Response(body, { headers: { 'content-type': type } })),
      { groupBy: ['sub1'] },
    );
  const row =
    '<SubAffiliate><SubId>&lt;b&gt;&amp;</SubId><Clicks>3</Clicks><Revenue>0.007402837754472547</Revenue></SubAffiliate>';

  it('is read with class names, entities and long decimals', async () => {
    const report = await subs(`<ArrayOfSubAffiliate xmlns:i="x">${row}</ArrayOfSubAffiliate>`);
    expect(report.rows).toEqual([{ sub1: '<b>&', metrics: { clicks: 3, payout: 7403 } }]);
    expect((await subs('<ArrayOfSubAffiliate/>')).rows).toEqual([]);
    const lower = '<r><data><subaffiliate><sub_id>a</sub_id><clicks>1</clicks></subaffiliate></data></r>';
    expect((await subs(lower)).rows).toMatchObject([{ sub1: 'a', metrics: { clicks: 1 } }]);
  });

  it.each([
    ['<!DOCTYPE html><html><body>Log in</body></html>', 'text/html', 'address'],
    [
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body/></html>',
      'application/xhtml+xml',
      'address',
    ],
    ['<html><head/></html>', 'application/xml', 'address'],
    [`<ArrayOfSubAffiliate>${row}<SubAff`, 'application/xml', 'answer'],
    ['<a>'.repeat(200_000), 'application/xml', 'answer'],
    [`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`, 'application/xml', 'answer'],
    ['<!DOCTYPE x [<!ENTITY e "boom">]><x><row><clicks>&e;</clicks></row></x>', 'application/xml', 'answer'],
    ['<error><code>12</code></error>', 'application/xml', 'answer'],
    ['<r><data><row><clicks>SURPRISE</clicks></row></data></r>', 'application/xml', 'answer'],
  ])('refuses %.60s', async (body, type, kind) => {
    const failure = await failureOf(subs(body, type));
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toContain('SURPRISE');
  });

  it('names a cut-off body as such, and stops at the cap', async () => {
    const failure = await failureOf(subs(`<ArrayOfSubAffiliate>${row}<SubAff`));
    expect(failure.message).toContain('only a part');
    const huge = new Response('<a/>', { headers: { 'content-length': String(100 << 20) } });
    expect((await failureOf(ask(answering(() => huge)))).message).toContain('MB');
  });

  it('keeps element names as keys and nothing more', () => {
    const read = parseAnswer('<r><__proto__><polluted>1</polluted></__proto__></r>') as object;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('CAKE: recorded answers', () => {
  it('campaign summary', async () => {
    const report = await ask(
      answering(({ url }) => (url.pathname.includes('Currencies') ? currencies : summary)),
    );
    expect(report).toMatchObject({ currency: 'USD', complete: true });
    expect(byKey(report)).toEqual(
      new Map([
        ['4051', { impressions: 0, clicks: 120, conversions: 4, payout: '44' }],
        ['4090', { impressions: 0, clicks: 15, conversions: 0, payout: '0' }],
      ]),
    );
    expect(report.rows[0]?.offer?.name).toBe('Sample Auto Insurance v1042 Email');
  });

  it('conversions', async () => {
    expect((await conversionsOf(answering(() => offsets))).conversions).toEqual([
      {
        ...{ id: 'cv-1', transactionId: null, clickIds: ['alice-sub'], offer: null, status: 'approved' },
        ...{ statusRaw: 'Approved', payout: 12_340_000, currency: 'USD', clickedAt: null },
        convertedAt: '2026-05-31T16:00:00Z',
      },
    ]);
  });

  it('offer feed, of which 27 rows are missing here', async () => {
    const { entities, complete } = await collectEntities(
      answering(() => feed),
      'offer',
    );
    expect(complete).toBe(false);
    expect(entities).toEqual([
      {
        ...{ kind: 'offer', id: '4051', name: 'Sample Auto Insurance v1042 Email', status: 'Public' },
        ...{ url: null, urls: [], externalId: null },
      },
    ]);
  });

  it('XML', async () => {
    const xml = (name: string) => readFileSync(`${import.meta.dirname}/../fixtures/cake/${name}.xml`, 'utf8');
    expect(parseAnswer(xml('campaignsummary-v5-affiliate.partial'))).toEqual({
      ...{ success: 'true', row_count: '3', campaigns: '' },
      summary: {
        ...{ clicks: '1621', conversions: '12', conversion_rate: '0.007402837754472547809993831' },
        ...{ revenue: '210.000000', revenue_converted: '210.000000', currency_symbol: '£' },
      },
    });
    const proven = answering(({ url }) =>
      url.pathname.includes('PerformanceSummary')
        ? new Response(xml('performancesummary-v2-affiliate'))
        : new Response('', { status: 404 }),
    );
    expect((await cake.verify(proven.api, verifyContext())).role).toBe('affiliate');
  });
});

/** A connection whose platform answers by itself. */
function answering(answer: (asked: Asked) => unknown) {
  const { fetch, asked } = scripted(answer);
  return { ...open(connection(), { fetch }), asked };
}

function priced(rows: readonly object[], list: readonly object[]) {
  return answering(({ url }) => {
    const data = url.pathname.endsWith('/Currencies') ? list : rows;
    return { row_count: data.length, data };
  });
}

function currencyList() {
  const names = ['US Dollar', 'Euro', 'British Pound'];
  const data = names.map((currency_name, index) => ({ currency_id: index + 1, currency_name }));
  return { row_count: data.length, data };
}

async function conversionsOf({ api, context }: ReturnType<typeof open>, query: Partial<ReportQuery> = {}) {
  const conversions: Conversion[] = [];
  const notes: string[] = [];
  for await (const page of cake.conversions?.(api, { ...WEEK, groupBy: [], ...query }, context) ?? []) {
    conversions.push(...page.conversions);
    notes.push(...(page.notes ?? []).map(({ code }) => code));
  }
  return { conversions, notes };
}

function offerRow() {
  const [row] = page(offers(1), { url: new URL('http://x') }).data;
  return row ?? {};
}

/** A page as CAKE writes it. */
function page(rows: readonly OfferRow[], { url }: Pick<Asked, 'url'>) {
  const start = Number(url.searchParams.get('start_at_row') ?? 1);
  const limit = Number(url.searchParams.get('row_limit') ?? 30);
  return {
    row_count: rows.length,
    data: rows.slice(start - 1, start - 1 + limit).map(({ id, name, clicks, conversions, payout }) => ({
      ...{ offer_id: /^\d+$/.test(id) ? Number(id) : id, offer_name: name },
      ...{ clicks, conversions, revenue: payout, epc: 0.25 },
    })),
    success: true,
    message: null,
  };
}
