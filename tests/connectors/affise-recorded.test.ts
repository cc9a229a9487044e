import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { toTexts } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import type { Dimension } from '@/utils/model/report';
import advertisers from '../fixtures/affise/admin-advertisers.json';
import errors from '../fixtures/affise/errors-documented.json';
import adminOffers from '../fixtures/affise/offers-list-admin.json';
import affiliateOffers from '../fixtures/affise/offers-list-affiliate.json';
import twoTypes from '../fixtures/affise/stats-custom-two-conversion-types.json';
import yearMonthDay from '../fixtures/affise/stats-custom-year-month-day.json';
import byCountry from '../fixtures/affise/stats-getbycountries-extended.json';
import byHour from '../fixtures/affise/stats-getbyhour-next-page.json';
import byPartner from '../fixtures/affise/stats-getbypartner-extended.json';
import byProgram from '../fixtures/affise/stats-getbyprogram.json';
import byProgramExtended from '../fixtures/affise/stats-getbyprogram-extended.json';
import { admin, connection, standIn } from './affise-stand';
import { ask, failureOf, open, scripted } from './ask';

standIn();

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
