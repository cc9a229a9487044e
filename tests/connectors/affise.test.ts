import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { affise } from '@/connectors/affise';
import { collectEntities } from '@/connectors/collect';
import { toTexts } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import type { Dimension } from '@/utils/model/report';
import { phrase } from '@/utils/texts/phrase';
import advertisers from '../fixtures/affise/admin-advertisers.json';
import goBalance from '../fixtures/affise/balance-by-currency.json';
import currencyExtended from '../fixtures/affise/currency-extended.json';
import currencyPlain from '../fixtures/affise/currency-plain.json';
import errors from '../fixtures/affise/errors-documented.json';
import adminOffers from '../fixtures/affise/offers-list-admin.json';
import affiliateOffers from '../fixtures/affise/offers-list-affiliate.json';
import partnerMe from '../fixtures/affise/partner-me.json';
import twoTypes from '../fixtures/affise/stats-custom-two-conversion-types.json';
import yearMonthDay from '../fixtures/affise/stats-custom-year-month-day.json';
import byCountry from '../fixtures/affise/stats-getbycountries-extended.json';
import byHour from '../fixtures/affise/stats-getbyhour-next-page.json';
import byPartner from '../fixtures/affise/stats-getbypartner-extended.json';
import byProgram from '../fixtures/affise/stats-getbyprogram.json';
import byProgramExtended from '../fixtures/affise/stats-getbyprogram-extended.json';
import { EXPECTED } from '../platforms/expected.ts';
import { AFFISE_KEYS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Asked, ask, byKey, failureOf, NOW, open, scripted, verifyContext } from './ask';
import { conformance, type OfferRow } from './conformance';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

const connection = (portal: Portal = 'affiliate', apiKey: string = AFFISE_KEYS.affiliate) => ({
  connector: affise,
  credentials: { apiKey, baseUrl: 'https://api-acme.affise.com' },
  portal,
  apiBase: platforms.affise.httpOrigin,
});
const admin = () => connection('admin', AFFISE_KEYS.generalManager);

for (const [portal, subject] of [
  ['affiliate', () => connection()],
  ['admin', admin],
] as const) {
  conformance(`Affise ${portal}`, {
    connection: subject,
    platform: () => platforms.affise,
    wrongKey: { apiKey: 'f'.repeat(40) },
    reports: /^\/3\.0\/stats/,
    answer: page,
    rowsAt: 'stats',
    spareMaps: ['stats.*.traffic', 'stats.*.actions', 'stats.*.actions.confirmed', 'pagination'],
    numbersAt: ['traffic.raw', 'traffic.uniq', 'actions.confirmed.count', 'actions.confirmed.revenue'],
    pageRows: 500,
    rangeDays: 180,
    daysAsked: ({ url }) => ({
      from: url.searchParams.get('filter[date_from]') ?? '',
      to: url.searchParams.get('filter[date_to]') ?? '',
    }),
  });
}

describe("Affise: the story's week", () => {
  it.each(Object.entries(EXPECTED.affise.offers))(
    'has offer %s of the affiliate to the cent',
    async (id, expected) => {
      const report = await ask(open(connection()), { filter: { offer: [id] } });
      const { clicks, approved, pending, hold, declined, payout } = expected;
      expect(byKey(report).get(id)).toMatchObject({
        ...{ clicks, approved, pending, hold, rejected: declined },
        conversions: approved + pending + hold,
        payout: String(payout),
      });
    },
  );

  it('gives the offer 4417 its 690 dollars, declined ones beside them', async () => {
    const report = await ask(open(connection()), { filter: { offer: ['4417'] } });
    expect(byKey(report).get('4417')).toEqual({
      ...{
        clicks: 4655,
        uniqueClicks: 4190,
        conversions: 138,
        approved: 120,
        pending: 18,
        hold: 0,
        rejected: 18,
      },
      ...{ payout: '690', approvedPayout: '600', pendingPayout: '90', holdPayout: '0', rejectedPayout: '90' },
    });
  });

  it('says nothing of the advertiser to an affiliate, zeros or not', async () => {
    const report = await ask(open(connection()));
    for (const { metrics } of report.rows) expect(metrics).not.toHaveProperty('advertiserRevenue');
  });

  it('shows staff the whole offer, and one affiliate of it', async () => {
    const whole = await ask(open(admin()), { filter: { offer: ['4417'] } });
    // 138 × $5 of affiliate 1182 and 50 × $4.50 of 1290; the advertiser pays a quarter more.
    expect(byKey(whole).get('4417')).toMatchObject({
      conversions: 188,
      payout: '915',
      advertiserRevenue: '1143.75',
    });
    const own = await ask(open(admin()), { filter: { offer: ['4417'], affiliate: ['1182'] } });
    expect(byKey(own).get('4417')).toMatchObject({
      conversions: 138,
      payout: '690',
      advertiserRevenue: '862.5',
    });
  });

  it('counts clicks that were turned away for staff, who are sure to be told', async () => {
    const row = {
      slice: { offer: { id: 1, title: 'One' } },
      traffic: { raw: '9' },
      trafficback: 4,
      actions: [],
    };
    const of = async (own: ReturnType<typeof connection>) => {
      const { fetch, asked } = scripted(() => ({ status: 1, stats: [row] }));
      const { rows } = await ask(open(own, { fetch }));
      return [
        rows[0]?.metrics.invalidClicks,
        asked[0]?.url.searchParams.getAll('fields[]').includes('trafficback'),
      ];
    };
    expect(await of(admin())).toEqual([4, true]);
    expect(await of(connection())).toEqual([undefined, false]);
  });

  it('says where a filter does not hold for clicks', async () => {
    const notesOf = async (filter: Record<string, string[]>) =>
      (await ask(open(admin()), { filter })).notes.map(({ code }) => code);
    expect(await notesOf({ offer: ['4417'], affiliate: ['1182'] })).toEqual([]);
    expect(await notesOf({ country: ['US'] })).toEqual(['column-restricted']);
  });

  it('makes days of their parts, and cuts them in the zone that was asked for', async () => {
    const keto = { groupBy: ['day'], filter: { offer: ['4417'] } } as const;
    const days = byKey(await ask(open(connection()), keto));
    expect([...days.keys()]).toEqual([
      ...['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'],
    ]);
    expect(days.get('2026-03-04')).toMatchObject({ conversions: 24 });
    // 14 of the day's 22 happen from 14:00 UTC on, and 7 of the 24 at 02:00 UTC of the next day.
    const inLosAngeles = byKey(await ask(open(connection()), { ...keto, timeZone: 'America/Los_Angeles' }));
    expect(inLosAngeles.get('2026-03-03')).not.toEqual(days.get('2026-03-03'));
  });

  it('makes hours as well', async () => {
    const report = await ask(open(connection()), {
      groupBy: ['hour'],
      to: '2026-03-03',
      filter: { offer: ['4417'] },
    });
    expect([...byKey(report).keys()]).toEqual(['2026-03-03T02', '2026-03-03T14']);
  });

  it('asks by the sixth sub id, and names it where the network fails at it', async () => {
    expect((await ask(open(connection()), { groupBy: ['sub6'] })).totals).toMatchObject({ conversions: 771 });
    platforms.affise.misbehave({ kind: '500', path: /custom/ });
    const failure = await failureOf(ask(open(connection()), { groupBy: ['offer', 'sub6'] }));
    const other = await failureOf(ask(open(connection()), { groupBy: ['offer', 'sub5'] }));
    platforms.affise.behave();
    expect(failure).toMatchObject({ kind: 'request', message: expect.stringContaining('sub6') });
    expect(other.kind).toBe('unavailable');
  });

  it('adds everything up where nothing is grouped', async () => {
    const report = await ask(open(connection()), { groupBy: [] });
    expect(report.rows).toHaveLength(1);
    expect(byKey(report).get('')).toMatchObject({
      clicks: 41_793,
      conversions: 771,
      payout: '5459.2',
      rejected: 18,
    });
  });

  it('goes by the page size that the server echoes', async () => {
    platforms.affise.settings.maxPerPage = 3;
    const report = await ask(open(connection()));
    platforms.affise.settings.maxPerPage = 500;
    expect(report.rows).toHaveLength(7);
    expect(report.complete).toBe(true);
  });

  it('groups by affiliate and advertiser for staff only', async () => {
    const affiliates = await ask(open(admin()), { groupBy: ['affiliate'], filter: { offer: ['4417'] } });
    expect(affiliates.rows.map(({ affiliate }) => affiliate)).toEqual([
      { id: '1182', name: 'Northbuy Ltd' },
      { id: '1290', name: 'Other Media' },
    ]);
    for (const groupBy of [['affiliate'], ['advertiser']] as Dimension[][]) {
      expect((await failureOf(ask(open(connection()), { groupBy }))).kind).toBe('request');
    }
    const filter = { affiliate: ['1182'] };
    expect((await failureOf(ask(open(connection()), { filter }))).kind).toBe('request');
  });

  it("lists an affiliate's offers with their own tracking links", async () => {
    const { entities } = await collectEntities(open(connection()), 'offer');
    expect(entities.find(({ id }) => id === '4417')).toMatchObject({
      name: 'Keto Diet US – CPA',
      url: 'https://acme.g2afse.com/click?pid=1182&offer_id=4417',
    });
  });

  it('lets no key, hash or mail address of a list through', async () => {
    const lists = await Promise.all(
      (['offer', 'affiliate', 'advertiser'] as const).map((kind) => collectEntities(open(admin()), kind)),
    );
    expect(lists.every(({ entities }) => entities.length > 0)).toBe(true);
    expect(JSON.stringify(lists)).not.toMatch(/canary|api_key|hash|@/);
  });
});

describe('Affise: whose key it is', () => {
  const verify = (apiKey: string) => {
    const { api } = open(connection('affiliate', apiKey));
    return affise.verify(api, verifyContext({ apiKey, baseUrl: 'https://api-acme.affise.com' }));
  };

  it('finds the affiliate portal', async () => {
    expect(await verify(AFFISE_KEYS.affiliate)).toEqual({
      ...{ name: 'Northbuy Ltd · acme', role: 'affiliate', portal: 'affiliate', version: null, region: null },
      ...{ currency: 'USD', timeZone: null, affiliateId: '1182', staff: null, assignedOnly: false },
      ...{ clickHosts: ['acme.g2afse.com'], notes: [] },
    });
  });

  it('finds the admin portal, and the click domains of the network', async () => {
    expect(await verify(AFFISE_KEYS.generalManager)).toMatchObject({
      ...{ role: 'network', portal: 'admin', staff: 'general-manager', assignedOnly: false, currency: 'USD' },
      ...{ affiliateId: null, clickHosts: ['acme.g2afse.com', 'trk.acmeoffers.example'], notes: [] },
    });
  });

  it('says that a manager sees only what is assigned', async () => {
    const account = await verify(AFFISE_KEYS.affiliateManager);
    expect(account).toMatchObject({ staff: 'affiliate-manager', assignedOnly: true, currency: null });
    expect(account.notes.map(({ code }) => code)).toEqual(['currency-unknown', 'scope-limited']);
  });

  it("refuses an advertiser's key with advice", async () => {
    const failure = await failureOf(verify(AFFISE_KEYS.advertiser));
    expect(failure).toMatchObject({ kind: 'access', message: "This is an advertiser's key." });
    expect(failure.advice).toEqual(phrase('affise.advice-advertiser'));
  });

  it('manages without the path that names the user', async () => {
    platforms.affise.misbehave({ kind: '404', path: /user\/me/ });
    const affiliate = await verify(AFFISE_KEYS.affiliate);
    const staff = await verify(AFFISE_KEYS.generalManager);
    platforms.affise.behave();
    expect([affiliate.portal, affiliate.affiliateId]).toEqual(['affiliate', '1182']);
    expect([staff.portal, staff.staff]).toEqual(['admin', null]);
  });

  it('keeps nothing of a profile but what an account is', async () => {
    const { api } = open(
      connection(),
      scripted(({ url }) => PROFILE.get(url.pathname) ?? Response.json(errors[403], { status: 403 })),
    );
    const account = await affise.verify(api, verifyContext());
    expect(account).toMatchObject({ affiliateId: '2', timeZone: null, currency: null, name: null });
    expect(account.notes).toEqual([expect.objectContaining({ code: 'currency-unknown' })]);
  });

  const PROFILE = new Map<string, unknown>([
    ['/3.1/user/me', { status: 1, user: { _id: 'x', type: 'affiliate', email: 'a@example.com' } }],
    ['/3.1/partner/me', partnerMe],
    ['/3.0/balance', goBalance],
  ]);

  it.each([
    [{ balance: { USD: { balance: 1, hold: 0, available: 1 } } }, 'USD'],
    [{ balance: { balance: { EUR: '5.00' }, hold: { EUR: 0 }, available: { EUR: 0 } } }, 'EUR'],
    [{ balance: { balance: { usd: 5 }, hold: [], available: [] } }, 'USD'],
    [{ balance: { USD: {}, EUR: {} } }, null],
    [{ balance: [] }, null],
  ])('reads the currency of %j', async (balance, currency) => {
    const answers = new Map(PROFILE).set('/3.0/balance', { status: 1, ...balance });
    const { api } = open(
      connection(),
      scripted(({ url }) => answers.get(url.pathname)),
    );
    expect((await affise.verify(api, verifyContext())).currency).toBe(currency);
  });

  it.each([
    [currencyExtended, 'USD'],
    [currencyPlain, null],
  ])('reads the currency of a network', async (quotes, currency) => {
    const { api } = open(
      connection(),
      scripted(({ url }) => {
        if (url.pathname === '/3.0/admin/currency') return quotes;
        if (url.pathname === '/3.1/user/me') return { status: 1, user: { type: 'root' } };
        return Response.json(errors[404], { status: 404 });
      }),
    );
    expect((await affise.verify(api, verifyContext())).currency).toBe(currency);
  });

  it('finds the number of an affiliate in its links where the profile leaves it out', async () => {
    const answers = new Map(PROFILE)
      .set('/3.1/partner/me', { status: 1, user: { id: 'hex' } })
      .set('/3.0/partner/offers', affiliateOffers);
    const { api } = open(
      connection(),
      scripted(({ url }) => answers.get(url.pathname)),
    );
    const account = await affise.verify(api, verifyContext());
    expect(account).toMatchObject({ affiliateId: '610', clickHosts: ['track.example'] });
  });
});

describe('Affise: addresses', () => {
  it.each([
    ['acme.affise.com', ['https://api-acme.affise.com', 'https://api.acme.affise.com']],
    [
      'https://offers-acme.affise.com/statistics/affise/daily',
      ['https://api-acme.affise.com', 'https://api.acme.affise.com'],
    ],
    ['https://offers.acme.affise.com', ['https://api-acme.affise.com', 'https://api.acme.affise.com']],
    ['https://api-acme.affise.com/3.0/', ['https://api-acme.affise.com']],
    ['https://partners.brand.example', []],
    ['https://www.affise.com', []],
    ['not an address', []],
    ['', []],
  ])('takes %s for the API at %j', (dashboard, api) => {
    expect(affise.addresses({ dashboard }).api).toEqual(api);
  });

  it('believes the API address that was typed', () => {
    const values = { dashboard: 'https://partners.brand.example/v2/', baseUrl: ' api.brand.example/3.0/ ' };
    expect(affise.addresses(values)).toEqual({
      api: ['https://api.brand.example'],
      dashboard: 'https://partners.brand.example',
    });
  });
});

describe('Affise: recorded answers', () => {
  const rowsOf = async (stats: unknown, groupBy: Dimension[], portal: Portal = 'admin') => {
    const { fetch } = scripted(({ url }) => (url.searchParams.get('page') === '1' ? stats : { stats: [] }));
    const report = await ask(open({ ...admin(), portal }, { fetch }), { groupBy });
    return report.rows.map(({ metrics, ...keys }) => ({ ...keys, ...toTexts(metrics) }));
  };

  it('reads a day', async () => {
    expect(await rowsOf(yearMonthDay, ['day'])).toEqual([
      {
        ...{ day: '2017-03-01', clicks: 1_607_530, uniqueClicks: 1_468_939 },
        ...{ conversions: 1092, approved: 995, pending: 0, hold: 97, rejected: 0 },
        ...{
          payout: '1252',
          approvedPayout: '1252',
          pendingPayout: '0',
          holdPayout: '0',
          rejectedPayout: '0',
        },
        ...{
          advertiserRevenue: '1352.52',
          approvedAdvertiserRevenue: '1352.52',
          pendingAdvertiserRevenue: '0',
        },
        ...{ holdAdvertiserRevenue: '0', rejectedAdvertiserRevenue: '0' },
      },
    ]);
  });

  it('takes a status that was asked for and is missing as none', async () => {
    const [row] = await rowsOf(twoTypes, ['day'], 'affiliate');
    expect(row).toMatchObject({
      approved: 995,
      pending: 0,
      hold: 0,
      rejected: 0,
      conversions: 995,
      payout: '1252',
    });
  });

  it('rounds long decimals half-even to six places', async () => {
    const [row] = await rowsOf(byProgram, ['offer'], 'affiliate');
    expect(row).toMatchObject({
      offer: { id: '906', name: 'HD-smart [Web]' },
      ...{ approved: 1, hold: 12_599, conversions: 12_600 },
      // 15.173841901617 and 191175.23411849, each rounded, then added
      ...{ approvedPayout: '15.173842', holdPayout: '191175.234118', payout: '191190.40796' },
    });
  });

  it('reads rows with clicks alone, an affiliate by its name and a country by its code', async () => {
    const offers = await rowsOf(byProgramExtended, ['offer'], 'affiliate');
    expect(offers).toMatchObject([
      { offer: { id: '31', name: 'Offer 31' }, clicks: 1, conversions: 0, payout: '0' },
    ]);
    const affiliates = await rowsOf(byPartner, ['affiliate']);
    expect(affiliates).toMatchObject([{ affiliate: { id: '6', name: 'AFFILIATE SIX' }, clicks: 4 }]);
    const [country] = await rowsOf(byCountry, ['country']);
    expect(country?.country).toMatch(/^[A-Z]{2}$/);
  });

  it('reads an hour', async () => {
    const stats = structuredClone(byHour);
    const [first] = stats.stats;
    if (first) first.traffic.raw = '7';
    const [row] = await rowsOf(stats, ['hour'], 'affiliate');
    const { year = 0, month = 0, day = 0, hour = 0 } = first?.slice ?? {};
    const two = (part: number) => String(part).padStart(2, '0');
    expect(row).toMatchObject({ hour: `${year}-${two(month)}-${two(day)}T${two(hour)}`, clicks: 7 });
  });

  it('takes empty maps in the form PHP gives them', async () => {
    const slice = { offer: { id: 5, title: 'Five' } };
    const [row] = await rowsOf(
      { status: 1, stats: [{ slice, traffic: { raw: '9', uniq: '8' }, actions: [] }] },
      ['offer'],
      'affiliate',
    );
    expect(row).toMatchObject({ clicks: 9, conversions: 0, approved: 0, rejected: 0, payout: '0' });
    const [silent] = await rowsOf(
      { status: 1, stats: [{ slice, traffic: { raw: '9' } }] },
      ['offer'],
      'affiliate',
    );
    expect(silent).toEqual({ offer: { id: '5', name: 'Five' }, clicks: 9 });
  });

  it('reads offers from either side', async () => {
    const list = async (answer: unknown, portal: Portal) => {
      const { fetch } = scripted(({ url }) =>
        url.searchParams.get('page') === '1' ? answer : { offers: [], advertisers: [] },
      );
      return open({ ...admin(), portal }, { fetch });
    };
    const own = await collectEntities(await list(affiliateOffers, 'affiliate'), 'offer');
    expect(own.entities[0]).toMatchObject({
      id: '902',
      url: 'https://track.example/click?pid=610&offer_id=902',
    });
    expect(own.entities[0]?.urls).toHaveLength(1);
    expect(own.complete).toBe(false); // the recording is one of 127
    const staff = await collectEntities(await list(adminOffers, 'admin'), 'offer');
    expect(staff.entities[0]).toMatchObject({
      id: '331',
      name: 'blabla',
      url: null,
      externalId: null,
      status: 'active',
    });
    const sellers = await collectEntities(await list(advertisers, 'admin'), 'advertiser');
    expect(sellers.entities[0]).toMatchObject({ id: '505998ea5caf25a003000000', url: null });
  });

  it.each([
    ['400', 'request'],
    ['401', 'credentials'],
    ['403', 'access'],
    ['404', 'address'],
    ['500', 'unavailable'],
  ] as const)('knows the documented %s', async (status, kind) => {
    const answer = () => Response.json(errors[status], { status: Number(status) });
    const failure = await failureOf(ask(open(connection(), scripted(answer))));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toContain(errors[status].message);
  });
});

describe('Affise: errors in a 200', () => {
  afterEach(() => platforms.affise.behave());

  it.each([
    ['Token is necessary', 'credentials'],
    ['Auth Denied', 'access'],
    ['Page Not Found', 'address'],
    ['Too many requests', 'rate-limit'],
    ["Method does not allow extra fields: 'filter'", 'request'],
    ['Something went wrong', 'unavailable'],
  ])('takes "%s" by its meaning', async (error, kind) => {
    const { fetch } = scripted(() => ({ status: 2, error }));
    expect((await failureOf(ask(open(connection(), { fetch })))).kind).toBe(kind);
  });

  it('asks once more without naming fields where a tenant refuses one', async () => {
    const { fetch, asked } = scripted((call) =>
      call.url.searchParams.has('fields[]')
        ? Response.json(
            { status: 2, message: 'Request has invalid fields, available only: clicks' },
            { status: 400 },
          )
        : page([{ id: '1', name: 'One', clicks: 3, conversions: 0, payout: 0 }], call),
    );
    const report = await ask(open(connection(), { fetch }));
    expect(report.totals.clicks).toBe(3);
    expect(asked).toHaveLength(2);
    const { fetch: stubborn, asked: twice } = scripted(() =>
      Response.json(
        { status: 2, message: 'Request has invalid fields, available only: clicks' },
        { status: 400 },
      ),
    );
    expect((await failureOf(ask(open(connection(), { fetch: stubborn })))).kind).toBe('request');
    expect(twice).toHaveLength(2);
  });
});

/** A page as Affise writes it: digits as text, empty maps as lists, `next_page` only where there is one. */
function page(rows: readonly OfferRow[], { url }: Asked) {
  const number = Number(url.searchParams.get('page') ?? 1);
  const perPage = Math.min(500, Number(url.searchParams.get('limit') ?? 100));
  const more = number * perPage < rows.length;
  return {
    status: 1,
    stats: rows
      .slice((number - 1) * perPage, number * perPage)
      .map(({ id, name, clicks, conversions, payout }) => ({
        slice: {
          offer: {
            id: /^\d+$/.test(id) ? Number(id) : id,
            offer_id: '5718dac83b7d9bf8588b4579',
            title: name,
          },
        },
        traffic: { raw: String(clicks), uniq: String(clicks) },
        actions:
          conversions === 0
            ? []
            : { confirmed: { count: conversions, revenue: payout, charge: payout, null: 0 } },
        ratio: '1:NaN',
      })),
    pagination: {
      per_page: perPage,
      total_count: rows.length,
      page: number,
      ...(more && { next_page: number + 1 }),
    },
  };
}
