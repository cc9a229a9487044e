import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { affilae } from '@/connectors/affilae';
import { collectEntities } from '@/connectors/collect';
import type { Conversion } from '@/utils/model/conversion';
import { toTexts } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import type { ReportQuery } from '@/utils/model/report';
import { phrase } from '@/utils/texts/phrase';
import noConversions from '../fixtures/affilae/publisher-conversions-list-empty.json';
import kpiClicks from '../fixtures/affilae/publisher-partnerships-kpis-clicks.typed.json';
import partnershipList from '../fixtures/affilae/publisher-partnerships-list.json';
import publishersMe from '../fixtures/affilae/publisher-publishers-me.typed.json';
import { type AffilaeSettings, affilaeDefaults } from '../platforms/affilae.ts';
import { AFFILAE_EXPECTED } from '../platforms/affilae-expected.ts';
import { AFFILAE_PROFILES, AFFILAE_PROGRAMS, OTHER_PROFILE } from '../platforms/affilae-facts.ts';
import { AFFILAE_KEYS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Asked, ask, byKey, failureOf, NOW, open, scripted, verifyContext, WEEK } from './ask';
import { conformance, type OfferRow } from './conformance';

const [CRYPTO, KETO] = AFFILAE_PROGRAMS.map(({ id }) => id);
const PERSONAL = /canary\.example|FR7630006|203\.0\.113\.7|Canary\/1\.0|customer-canary|rue Canary/;

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());
afterEach(() => {
  platforms.affilae.behave();
  Object.assign(platforms.affilae.settings, affilaeDefaults());
});

const connection = (portal: Portal = 'publisher') => ({
  connector: affilae,
  credentials: {
    apiKey: portal === 'publisher' ? AFFILAE_KEYS.publisher : AFFILAE_KEYS.advertiser,
    ...(portal === 'advertiser' && { programId: CRYPTO ?? '' }),
  },
  portal,
  apiBase: platforms.affilae.httpOrigin,
});

conformance('Affilae publisher', {
  connection,
  platform: () => platforms.affilae,
  wrongKey: { apiKey: 'not the key at all' },
  reports: /conversions\.list/,
  answer,
  rowsAt: 'partnerships',
  numbersAt: ['value'],
  pageRows: 100,
  pages: 100,
  bareList: true,
  notes: ['experimental'],
  rangeDays: 31,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('from')?.slice(0, 10) ?? '',
    to: url.searchParams.get('to')?.slice(0, 10) ?? '',
  }),
});

conformance('Affilae advertiser', {
  connection: () => connection('advertiser'),
  platform: () => platforms.affilae,
  wrongKey: { apiKey: 'not the key at all', programId: CRYPTO ?? '' },
  reports: /conversions\.list/,
  answer(rows, { url }) {
    return { total: rows.length, data: conversionsFor(rows, url) };
  },
  rowsAt: 'data',
  numbersAt: ['commission'],
  counts: { name: 'conversions', each: 1 },
  lost: 'payout',
  pageRows: 100,
  pages: 100,
  bareList: true,
  notes: ['column-restricted', 'experimental'],
  rangeDays: 31,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('from')?.slice(0, 10) ?? '',
    to: url.searchParams.get('to')?.slice(0, 10) ?? '',
  }),
});

describe('Affilae: the key', () => {
  const verify = (apiKey: string, more: Record<string, string> = {}) => {
    const values = { apiKey, ...more };
    return affilae.verify(open({ ...connection(), credentials: values }).api, verifyContext(values));
  };

  it('is a publisher’s, with all its sites', async () => {
    const account = await verify(AFFILAE_KEYS.publisher);
    expect(account).toMatchObject({
      ...{ portal: 'publisher', role: 'affiliate', name: 'sample-site.example, second-site.example' },
      ...{ timeZone: 'Etc/UTC', currency: null, clickHosts: ['lb.affilae.com'] },
    });
    expect(account.notes.map(({ code }) => code)).toEqual(['experimental']);
    expect(JSON.stringify(account)).not.toMatch(PERSONAL);
  });

  it('is an advertiser’s, who types a programme', async () => {
    const account = await verify(AFFILAE_KEYS.advertiser, { programId: CRYPTO ?? '' });
    expect(account).toMatchObject({ portal: 'advertiser', role: 'advertiser', name: 'Crypto Webinar AU' });
    const missing = await failureOf(verify(AFFILAE_KEYS.advertiser));
    expect(missing).toMatchObject({
      kind: 'request',
      field: 'programId',
      message: expect.stringContaining('program'),
    });
  });

  it('is still a publisher’s where a programme was typed', async () => {
    expect((await verify(AFFILAE_KEYS.publisher, { programId: CRYPTO ?? '' })).portal).toBe('publisher');
  });

  it('without rights sends to the account manager', async () => {
    const failure = await failureOf(verify(AFFILAE_KEYS.withoutRights));
    expect(failure).toMatchObject({
      kind: 'access',
      advice: phrase('affilae.advice-access'),
    });
  });

  it('of the other side is refused where the side is known', async () => {
    const { api } = open(connection());
    const context = { ...verifyContext(), portal: 'advertiser' as const };
    expect((await failureOf(affilae.verify(api, context))).kind).toBe('credentials');
  });

  it('is proven by the list of sites where the first call is missing', async () => {
    const { api } = answering(({ url }) =>
      url.pathname.endsWith('affiliateProfiles.list') ? publishersMe : new Response('{}', { status: 404 }),
    );
    expect((await affilae.verify(api, verifyContext())).portal).toBe('publisher');
  });
});

describe("Affilae: the story's week of a publisher", () => {
  const story = (query: Partial<ReportQuery> = {}) => ask(open(connection()), query);

  it('adds up by programme over all sites, cents as units', async () => {
    const report = await story();
    expect(byKey(report).get(CRYPTO ?? '')).toEqual(AFFILAE_EXPECTED.crypto);
    expect(byKey(report).get(KETO ?? '')).toEqual(AFFILAE_EXPECTED.keto);
    expect(report.rows[0]?.offer?.name).toBe('Crypto Webinar AU');
    expect(report).toMatchObject({ currency: 'EUR', timeZone: 'Etc/UTC', complete: true });
    expect(toTexts(report.totals)).toMatchObject(AFFILAE_EXPECTED.totals);
  });

  it('has one row for everything, and days', async () => {
    expect(byKey(await story({ groupBy: [] })).get('')).toMatchObject(AFFILAE_EXPECTED.totals);
    const days = byKey(await story({ groupBy: ['day'] }));
    expect([...days.keys()].toSorted()).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day}`));
    expect(days.get('2026-03-08')).toMatchObject(AFFILAE_EXPECTED.day);
    const last = await story({ groupBy: ['offer', 'day'], from: '2026-03-09', to: '2026-03-09' });
    expect(last.rows).toHaveLength(2);
    const keto = await story({ groupBy: ['day'], filter: { offer: [KETO ?? ''] } });
    expect(keto.totals).toMatchObject({ clicks: 350, conversions: 6 });
  });

  it('has hours and sub ids of conversions, without clicks', async () => {
    const hours = await story({ groupBy: ['hour'], from: '2026-03-08', to: '2026-03-08' });
    expect(byKey(hours).get('2026-03-08T14')).toMatchObject({ conversions: 2, payout: '26' });
    expect(hours.notes.map(({ code }) => code)).toEqual(['column-restricted', 'experimental']);
    expect(hours.rows[0]?.metrics).not.toHaveProperty('clicks');
    const subs = await story({ groupBy: ['sub1'] });
    expect(byKey(subs).get('site-a')).toMatchObject({ conversions: 20, payout: '387' });
    expect((await story({ groupBy: ['sub2'] })).rows).toHaveLength(21);
  });

  it.each<Partial<AffilaeSettings>>([
    { envelope: 'data' },
    { envelope: 'bare' },
    { dates: 'seconds' },
    { program: 'text' },
    { program: 'partnership' },
    { program: 'name' },
    { commission: 'commissionsTotal' },
    { commission: 'commissionAmount' },
  ])('says the same where answers are written with %j', async (settings) => {
    Object.assign(platforms.affilae.settings, settings);
    expect(byKey(await story()).get(CRYPTO ?? '')).toEqual(AFFILAE_EXPECTED.crypto);
  });

  it('takes the total of commissions where rows have none, and says that it knows no statuses', async () => {
    platforms.affilae.settings.commission = null;
    const report = await story({ groupBy: [] });
    expect(toTexts(report.totals)).toMatchObject({ conversions: 20, payout: AFFILAE_EXPECTED.kpiPayout });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included', 'experimental']);
    expect((await story({ groupBy: ['sub1'] })).rows[0]?.metrics).not.toHaveProperty('payout');
  });

  it('keeps the conversions where clicks are refused or slow', async () => {
    platforms.affilae.misbehave({ kind: '500', path: /kpis/ });
    const report = await story({ groupBy: [] });
    expect(toTexts(report.totals)).toMatchObject({ conversions: 20, payout: '387' });
    expect(report.totals).not.toHaveProperty('clicks');
    expect(report.notes.map(({ code }) => code)).toContain('column-restricted');
    platforms.affilae.behave();
    platforms.affilae.misbehave({ kind: '429', path: /kpis/ });
    expect((await failureOf(story())).kind).toBe('rate-limit');
  });

  it('cuts days in UTC only, and says so', async () => {
    const report = await story({ groupBy: ['day'], timeZone: 'Europe/Paris' });
    expect(report.timeZone).toBe('Etc/UTC');
    expect(report.notes.map(({ code }) => code)).toContain('zone-not-applied');
    const same = await story({ groupBy: ['day'], timeZone: 'UTC' });
    expect(same.notes.map(({ code }) => code)).toEqual(['experimental']);
  });

  it('lists programmes with their site and own link', async () => {
    const { entities, notes } = await collectEntities(open(connection()), 'offer');
    expect(entities[0]).toEqual({
      ...{ kind: 'offer', id: CRYPTO, name: 'Crypto Webinar AU', externalId: null, status: 'active' },
      url: 'https://coins.example/',
      urls: ['https://coins.example/', `https://lb.affilae.com/r/?p=${CRYPTO}&af=1994`],
    });
    expect(notes.map(({ code }) => code)).toEqual(['experimental']);
  });
});

describe("Affilae: the story's week of an advertiser", () => {
  const story = (query: Partial<ReportQuery> = {}) => ask(open(connection('advertiser')), query);

  it('adds up what publishers get, never the turnover', async () => {
    const report = await story({ groupBy: ['offer'] });
    expect(byKey(report).get(CRYPTO ?? '')).toMatchObject(AFFILAE_EXPECTED.advertiser.all);
    expect(report.totals).not.toHaveProperty('advertiserRevenue');
    expect(JSON.stringify(toTexts(report.totals))).not.toContain('999');
    expect(report.notes.map(({ code }) => code)).toEqual(['column-restricted', 'experimental']);
  });

  it('splits a commission over publishers and counts its conversion once', async () => {
    const rows = byKey(await story({ groupBy: ['affiliate'] }));
    expect(rows.get(AFFILAE_PROFILES[0].id)).toMatchObject(AFFILAE_EXPECTED.advertiser.own);
    expect(rows.get(OTHER_PROFILE.id)).toMatchObject(AFFILAE_EXPECTED.advertiser.other);
    const filtered = await story({ groupBy: ['day'], filter: { affiliate: [OTHER_PROFILE.id] } });
    expect(toTexts(filtered.totals)).toMatchObject(AFFILAE_EXPECTED.advertiser.other);
    expect((await failureOf(ask(open(connection()), { groupBy: ['affiliate'] }))).kind).toBe('request');
  });

  it('lists publishers and programmes that had conversions', async () => {
    const { entities, notes } = await collectEntities(open(connection('advertiser')), 'affiliate');
    expect(entities.map(({ name }) => name).toSorted()).toEqual([
      'other-site.example',
      'sample-site.example',
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['scope-limited', 'experimental']);
    const offers = await collectEntities(open(connection('advertiser')), 'offer');
    expect(offers.entities).toMatchObject([{ id: CRYPTO, name: 'Crypto Webinar AU' }]);
  });

  it('lists conversions with the sum of all partners', async () => {
    const { conversions } = await conversionsOf(open(connection('advertiser')));
    expect(conversions).toHaveLength(14);
    expect(conversions.map(({ payout }) => payout)).toEqual(Array(14).fill(30_000_000));
    expect(conversions[1]?.clickIds).toEqual([expect.stringMatching(/^w[0-9A-F]{23}$/), 'c-1']);
  });
});

describe('Affilae: conversions of a publisher', () => {
  it('are one row each, with sub ids and without the customer', async () => {
    const { conversions, notes } = await conversionsOf(open(connection()));
    expect(conversions).toHaveLength(21);
    expect(notes).toEqual(['experimental']);
    expect(conversions[0]).toEqual({
      id: expect.stringMatching(/^[\da-f]{24}$/),
      transactionId: expect.stringMatching(/^order-/),
      clickIds: ['site-a', expect.stringMatching(/^w[0-9A-F]{23}$/)],
      ...{ offer: { id: CRYPTO, name: 'Crypto Webinar AU' }, status: 'approved', statusRaw: 'accepted' },
      ...{ payout: 30_000_000, currency: 'EUR', clickedAt: null, convertedAt: '2026-03-03T02:00:00Z' },
    });
    expect(JSON.stringify(conversions)).not.toMatch(PERSONAL);
    const keto = await conversionsOf(open(connection()), { filter: { offer: [KETO ?? ''] } });
    expect(keto.conversions.map(({ status }) => status).at(-1)).toBe('rejected');
    expect((await conversionsOf(open(connection()), { timeZone: 'Europe/Paris' })).notes).toContain(
      'zone-not-applied',
    );
  });

  it.each([
    [1_772_546_706, '2026-03-03T14:05:06Z'],
    ['1772546706', '2026-03-03T14:05:06Z'],
    [1_772_546_706_500, '2026-03-03T14:05:06Z'],
    ['2026-03-03T14:05:06.999Z', '2026-03-03T14:05:06Z'],
    ['2026-03-03T15:05:06+01:00', '2026-03-03T14:05:06Z'],
    ['2026-03-03 14:05:06', '2026-03-03T14:05:06Z'],
    ['soon', null],
    [null, null],
  ])('date %j', async (createdAt, expected) => {
    const { conversions } = await conversionsOf(listing([{ id: 'a', createdAt, commission: 1250 }]));
    expect(conversions).toMatchObject([
      { convertedAt: expected, payout: 12_500_000, currency: 'USD', status: null },
    ]);
  });

  it('outside of the days are left out, whatever the server thinks of from and to', async () => {
    const rows = [
      '2026-03-02T23:59:59Z',
      '2026-03-03T00:00:00Z',
      '2026-03-09T23:59:59.900Z',
      '2026-03-10T00:00:00Z',
    ];
    const { conversions } = await conversionsOf(
      listing(rows.map((createdAt, index) => ({ id: `${index}`, createdAt }))),
    );
    expect(conversions.map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('Affilae: the money', () => {
  it('never adds up two currencies', async () => {
    const row = { program: { id: 'p', name: 'P' }, createdAt: '2026-03-03T00:00:00Z', status: 'accepted' };
    const rows = [
      { ...row, id: 'a', commission: 100, currency: 'EUR' },
      { ...row, id: 'b', commission: 100, currency: 'USD', program: { id: 'q', name: 'Q' } },
    ];
    const report = await ask(listing(rows));
    expect(report.currency).toBe('USD');
    expect(byKey(report).get('q')).toMatchObject({ conversions: 1, payout: '1' });
    expect(byKey(report).get('p')).not.toHaveProperty('payout');
    expect(report.totals).not.toHaveProperty('payout');
    expect(report.notes.map(({ code }) => code)).toContain('currency-unknown');
  });

  it('is that of the rows, also where most of a long range has none', async () => {
    const long = { from: '2025-02-03', to: '2026-03-09', groupBy: [] };
    for (const portal of ['publisher', 'advertiser'] as const) {
      const { context, ...opened } = open(connection(portal));
      const report = await ask({ ...opened, context: { ...context, currency: 'USD' } }, long);
      const { payout } = portal === 'publisher' ? AFFILAE_EXPECTED.totals : AFFILAE_EXPECTED.advertiser.all;
      expect([report.currency, toTexts(report.totals).payout]).toEqual(['EUR', payout]);
    }
  });

  it('is in euros where nobody says in what, and Affilae has to be asked in something', async () => {
    const row = { id: 'a', program: { id: 'p', name: 'P' }, createdAt: '2026-03-03T00:00:00Z' };
    const of = async (rows: object[]) => {
      const { connector, api, context, asked } = listing(rows);
      const report = await ask({ connector, api, context: { ...context, currency: null } });
      const told = asked.map(({ url }) => url.searchParams.get('currency')).filter(Boolean);
      return [report.currency, report.notes.some(({ code }) => code === 'currency-unknown'), told];
    };
    expect(await of([row])).toEqual(['EUR', false, ['EUR']]);
    expect(await of([{ ...row, commission: 100 }])).toEqual([null, true, []]);
    expect(await of([{ ...row, commission: 100, currency: 'GBP' }])).toEqual(['GBP', false, []]);
  });

  it('asks for clicks without a currency, for commissions with one', async () => {
    platforms.affilae.settings.commission = null;
    platforms.affilae.requests.length = 0;
    await ask(open(connection()), { groupBy: [] });
    const kpis = platforms.affilae.requests
      .filter(({ path }) => path.endsWith('.kpis'))
      .map(({ query }) => query);
    expect(kpis.map((query) => [query.get('metric'), query.get('currency')])).toEqual([
      ...[
        ['clicks', null],
        ['clicks', null],
        ['impressions', null],
        ['impressions', null],
      ],
      ...[
        ['commissionsTotal', 'EUR'],
        ['commissionsTotal', 'EUR'],
      ],
    ]);
    expect(kpis[0]?.get('from')).toBe('2026-03-03T00:00:00.000Z');
    expect(kpis[0]?.get('to')).toBe('2026-03-09T23:59:59.999Z');
  });
});

describe('Affilae: what hides in answers', () => {
  it('names the keys that a refusal names, and a status inside a 200', async () => {
    const body = {
      statusCode: 400,
      error: 'Bad Request',
      message: 'Invalid',
      validation: { keys: ['currency'] },
    };
    const failure = await failureOf(ask(answering(() => body)));
    expect(failure).toMatchObject({ kind: 'request', message: expect.stringContaining('currency') });
    const hidden = await failureOf(ask(answering(() => ({ statusCode: 401, message: 'Bad token' }))));
    expect(hidden).toMatchObject({ kind: 'credentials', advice: phrase('affilae.advice-credentials') });
  });

  it('never lets the key out', async () => {
    const { api } = answering(({ headers }) =>
      Response.json({ statusCode: 400, message: `Bad ${headers.get('authorization')}` }, { status: 400 }),
    );
    expect(JSON.stringify(await failureOf(affilae.verify(api, verifyContext())))).not.toContain(
      AFFILAE_KEYS.publisher,
    );
  });

  it('takes an empty list for a map that is not there', async () => {
    const nothing = { program: [], partnership: [], events: [{ click: [], affiliateProfile: [] }] };
    const { conversions } = await conversionsOf(listing([{ id: 'a', ...nothing }]));
    expect(conversions).toMatchObject([{ id: 'a', offer: null, clickIds: [] }]);
  });

  it('reads on where pages are smaller than asked for', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ id: `${index}` }));
    const { conversions } = await conversionsOf(
      answering(({ url }) => {
        if (!url.pathname.endsWith('conversions.list')) return [{ id: 'site' }];
        const offset = Number(url.searchParams.get('offset'));
        return { total: 7, data: rows.slice(offset, offset + 3) };
      }),
    );
    expect(conversions).toHaveLength(7);
  });

  it('asks for partnerships without pages where those are refused', async () => {
    const report = await ask(open(connection()));
    expect(report.complete).toBe(true);
    const asked = platforms.affilae.requests.filter(({ path }) => path.endsWith('partnerships.list'));
    expect(asked.at(-1)?.query.has('limit')).toBe(false);
  });

  it('says where the partnerships do not add up', async () => {
    const report = await ask(listing([], { total: 18, partnerships: [{ id: 'x', value: 17 }] }));
    expect(report.notes.map(({ code }) => code)).toContain('totals-differ');
  });
});

describe('Affilae: recorded answers', () => {
  it('of a publisher without conversions', async () => {
    const byPath = new Map<string, unknown>([
      [
        '/publisher/publishers.me',
        { ...publishersMe, affiliateProfiles: { data: publishersMe.affiliateProfiles.data.slice(0, 1) } },
      ],
      ['/publisher/partnerships.list', partnershipList],
      ['/publisher/partnerships.kpis', kpiClicks],
      ['/publisher/conversions.list', noConversions],
    ]);
    const recorded = answering(({ url }) => byPath.get(url.pathname));
    const report = await ask(recorded);
    // The other partnership has no clicks and is left out; impressions are answered with the same sample.
    expect(report.rows).toMatchObject([
      {
        offer: { id: '5e3c00000000000000000012', name: null },
        metrics: { clicks: 17, conversions: 0, payout: 0 },
      },
    ]);
    const { entities } = await collectEntities(recorded, 'offer');
    expect(entities.map(({ id, status, urls }) => [id, status, urls])).toEqual([
      [
        '651c00000000000000000011',
        'pending',
        ['https://lb.affilae.com/r/?p=651c00000000000000000011&af=1127'],
      ],
      [
        '5e3c00000000000000000012',
        'active',
        ['https://lb.affilae.com/r/?p=5e3c00000000000000000012&af=1994'],
      ],
    ]);
    const account = await affilae.verify(recorded.api, verifyContext());
    expect(account.name).toBe('sample-site.example');
  });
});

/** A connection whose platform answers by itself. */
function answering(respond: (asked: Asked) => unknown) {
  const { fetch, asked } = scripted(respond);
  return { ...open(connection(), { fetch }), asked };
}

/** One whose list of conversions holds these rows. */
function listing(rows: readonly object[], kpi: object = { total: 0, partnerships: [] }) {
  return answering(({ url }) => {
    if (url.pathname.endsWith('publishers.me'))
      return { affiliateProfiles: { data: [{ id: 'site', name: 'Site' }] } };
    if (url.pathname.endsWith('.kpis')) return kpi;
    return url.pathname.endsWith('conversions.list') ? { total: rows.length, data: rows } : [];
  });
}

async function conversionsOf({ api, context }: ReturnType<typeof open>, query: Partial<ReportQuery> = {}) {
  const conversions: Conversion[] = [];
  const notes: string[] = [];
  for await (const page of affilae.conversions?.(api, { ...WEEK, groupBy: [], ...query }, context) ?? []) {
    conversions.push(...page.conversions);
    notes.push(...(page.notes ?? []).map(({ code }) => code));
  }
  return { conversions, notes };
}

/** A publisher with one site and a programme for each row, as Affilae would answer each of its calls. */
function answer(rows: readonly OfferRow[], { url }: Asked): unknown {
  if (url.pathname.endsWith('publishers.me'))
    return { affiliateProfiles: { data: [{ id: 'site', name: 'Site' }] } };
  if (url.pathname.endsWith('partnerships.list')) {
    return rows.map(({ id, name }) => ({ id: `of ${id}`, program: { id, name } }));
  }
  if (url.pathname.endsWith('.kpis')) {
    const partnerships = rows.map(({ id, clicks }) => ({ id: `of ${id}`, value: clicks }));
    return { total: partnerships.reduce((sum, { value }) => sum + value, 0), partnerships };
  }
  return { conversions: { total: rows.length, data: conversionsFor(rows, url) } };
}

/** A page with one for each row, in the first moment that was asked for. */
function conversionsFor(rows: readonly OfferRow[], url: URL): object[] {
  const offset = Number(url.searchParams.get('offset') ?? 0);
  return rows.slice(offset, offset + 100).map(({ id, name, payout }) => ({
    ...{ id: `conversion ${id}`, program: { id, name }, status: 'accepted' },
    ...{ commission: payout * 100, createdAt: url.searchParams.get('from') },
  }));
}
