import { describe, expect, it } from 'vitest';
import { bandsFor } from '@/utils/compare/bands';
import type { MoneyRules } from '@/utils/compare/common-money';
import { compareOffers, type Eyes, type Rules } from '@/utils/compare/compare';
import { owedMoney } from '@/utils/compare/owed';
import { createRateTable } from '@/utils/compare/rate-table';
import { countChosen, countedStatuses } from '@/utils/compare/statuses';
import { waterfallRow } from '@/utils/compare/waterfall';
import type { ChosenStatus } from '@/utils/model/comparison';
import { addDays } from '@/utils/model/day';
import { fromTexts, type MetricTexts } from '@/utils/model/metrics';
import type { RateSheet } from '@/utils/model/rate';
import type { ReportRow } from '@/utils/model/report';
import { type BandOverride, DEFAULT_SETTINGS } from '@/utils/model/settings';

const FIRST = '2026-11-01';

/** One offer, one row a day from 1 November. */
const rowsOf = (...days: MetricTexts[]): ReportRow[] =>
  days.map((texts, index) => ({
    offer: { id: 'o', name: null },
    day: addDays(FIRST, index),
    metrics: fromTexts(texts),
  }));

const eyesOf = (here: ReportRow[], there: ReportRow[]): Eyes => ({
  here,
  there,
  pair: {
    here: { connection: 'h', offers: new Set(['o']) },
    there: { connection: 't', offers: new Set(['o']) },
    ...{ affiliate: null, links: [] },
  },
});

const USD: MoneyRules = { here: 'USD', there: 'USD', display: null, rates: createRateTable([]) };

function compare(here: MetricTexts[], there: MetricTexts[], told: Partial<Rules> = {}) {
  const range = { from: FIRST, to: addDays(FIRST, here.length - 1) };
  return compareOffers([eyesOf(rowsOf(...here), rowsOf(...there))], {
    ...{ range, closed: range, bands: DEFAULT_SETTINGS.bands, owed: 'payout', complete: true },
    ...{ statuses: DEFAULT_SETTINGS.statuses, money: USD },
    ...told,
  });
}

describe('a week that agrees', () => {
  it('may hold a day that does not: both are judged, each by itself', () => {
    const here = [100, 100, 100].map((conversions) => ({ conversions }));
    const there = [140, 60, 100].map((conversions) => ({ conversions }));
    const { gaps, byDay } = compare(here, there);
    expect(gaps.conversions).toMatchObject({ ratio: 0, verdict: 'ok' });
    expect(byDay.map((day) => day.gaps.conversions.verdict)).toEqual(['alert', 'alert', 'ok']);
  });

  it('is judged on its closed days only', () => {
    const closed = { from: FIRST, to: addDays(FIRST, 1) };
    const days = [100, 100, 100].map((conversions) => ({ conversions }));
    const there = [...days.slice(0, 2), { conversions: 0 }];
    const { gaps, byDay } = compare(days, there, { closed });
    expect(gaps.conversions).toMatchObject({ difference: '0', verdict: 'ok' });
    expect(byDay.map((day) => day.gaps.conversions.verdict)).toEqual(['ok', 'ok', 'unknown']);
  });
});

describe('clicks are compared', () => {
  const kinds = (here: MetricTexts, there: MetricTexts) => {
    const { clicks, byDay, gaps } = compare([here, here], [there, there]);
    return [clicks, byDay[0]?.gaps.clicks.difference, gaps.clicks.difference];
  };

  it.each<[string, MetricTexts, MetricTexts, unknown[]]>([
    ["as the lander's clicks", { visits: 500, clicks: 100 }, { clicks: 98 }, ['clicks', '-2', '-4']],
    ['as visits on a direct link', { visits: 100, clicks: 0 }, { clicks: 98 }, ['visits', '-2', '-4']],
    // Days of people are not to be added up: the same person comes on two of them.
    [
      'as people where the other side counts nothing else',
      { clicks: 100, uniqueClicks: 90 },
      { uniqueClicks: 88 },
      ['uniqueClicks', '-2', null],
    ],
    [
      'not as people where it counts both',
      { clicks: 100, uniqueClicks: 90 },
      { clicks: 99, uniqueClicks: 88 },
      ['clicks', '-1', '-2'],
    ],
    [
      'not at all where only one side counts people',
      { clicks: 100 },
      { uniqueClicks: 88 },
      ['clicks', null, null],
    ],
  ])('%s', (_, here, there, expected) => {
    expect(kinds(here, there)).toEqual(expected);
  });
});

it('clicks that cannot be compared are still shown', () => {
  expect(compare([{ clicks: 100 }], [{ uniqueClicks: 88 }]).base.clicks).toBe(100);
});

describe('statuses', () => {
  const told: MetricTexts = {
    ...{ clicks: 9, conversions: 6, approved: 3, pending: 2, hold: 1, rejected: 4 },
    ...{ payout: '60', approvedPayout: '30', pendingPayout: '20', holdPayout: '10', rejectedPayout: '40' },
    ...{ advertiserRevenue: '90', approvedAdvertiserRevenue: '45', pendingAdvertiserRevenue: '30' },
  };

  it.each<[string, ChosenStatus[], MetricTexts, [number?, string?]]>([
    ['all that may be paid', ['approved', 'pending', 'hold'], told, [6, '60']],
    ['approved only', ['approved'], told, [3, '30']],
    ['rejected as well', ['approved', 'pending', 'hold', 'rejected'], told, [10, '100']],
    [
      'those of a platform without holds',
      ['approved', 'hold'],
      { conversions: 5, approved: 3, pending: 2, payout: '9', approvedPayout: '6', pendingPayout: '3' },
      [3, '6'],
    ],
    [
      'nothing of a platform without the chosen one',
      ['hold'],
      { conversions: 5, approved: 5, payout: '9', approvedPayout: '9' },
      [],
    ],
    [
      'no amount where a part does not tell its own',
      ['approved', 'pending'],
      { conversions: 6, approved: 3, pending: 2, hold: 1, payout: '60', approvedPayout: '30' },
      [5],
    ],
    [
      'the amount where that part has no conversions',
      ['approved', 'pending'],
      { conversions: 4, approved: 3, pending: 0, hold: 1, payout: '60', approvedPayout: '30' },
      [3, '30'],
    ],
    ['all of a tracker, which knows none', ['approved'], { conversions: 6, payout: '60' }, [6, '60']],
  ])('count %s', (_, chosen, metrics, [conversions, payout]) => {
    const expected = fromTexts({
      ...(conversions !== undefined && { conversions }),
      ...(payout && { payout }),
    });
    const { conversions: count, payout: amount } = countChosen(fromTexts(metrics), chosen);
    expect({
      ...(count !== undefined && { conversions: count }),
      ...(amount !== undefined && { payout: amount }),
    }).toEqual(expected);
  });

  it("are recomputed for advertisers' money too, and for nothing else", () => {
    const { advertiserRevenue, clicks } = countChosen(fromTexts(told), ['approved', 'pending']);
    expect([advertiserRevenue, clicks]).toEqual([75_000_000, 9]);
  });

  it('are named as far as a platform tells them apart', () => {
    const metrics = { conversions: 3, approved: 2, hold: 1, rejected: 5 };
    expect(countedStatuses(metrics, ['approved', 'pending', 'hold'])).toEqual(['approved', 'hold']);
    expect(countedStatuses(metrics, ['rejected'])).toEqual(['rejected']);
  });

  it('change the gap of a comparison', () => {
    const here = { conversions: 100, payout: '500' };
    const there = {
      conversions: 100,
      approved: 60,
      pending: 40,
      payout: '500',
      approvedPayout: '300',
      pendingPayout: '200',
    };
    expect(compare([here], [there]).gaps.conversions.difference).toBe('0');
    const { gaps } = compare([here], [there], { statuses: ['approved'] });
    expect([gaps.conversions.difference, gaps.payout.difference]).toEqual(['-40', '-200']);
  });
});

describe('money is compared', () => {
  it("as what one side owes the other: a network against the network above it by its advertiser's revenue", () => {
    expect((['tracker', 'affiliate', 'network', 'advertiser'] as const).map(owedMoney)).toEqual([
      ...['payout', 'payout', 'advertiserRevenue', 'payout'],
    ]);
    const here = { conversions: 10, advertiserRevenue: '100', payout: '80', mediaCost: '7' };
    const { gaps, base } = compare([here], [{ conversions: 10, payout: '90' }], {
      owed: 'advertiserRevenue',
    });
    expect(gaps.payout.difference).toBe('-10');
    expect(base).toEqual({ conversions: 10, payout: 100_000_000 });
  });

  it("not at all where the network does not tell its advertiser's revenue", () => {
    const { gaps } = compare([{ payout: '80' }], [{ payout: '90' }], { owed: 'advertiserRevenue' });
    expect(gaps.payout).toEqual({ ratio: null, difference: null, verdict: 'unknown' });
  });

  describe('in two currencies', () => {
    const ecb: RateSheet = {
      ...{ origin: 'ecb', base: 'EUR', lasts: 10 },
      days: new Map([
        [FIRST, new Map([['USD', '1.1']])],
        [addDays(FIRST, 1), new Map([['USD', '1.2']])],
      ]),
    };
    const money = (told: Partial<MoneyRules>): MoneyRules => ({
      ...{ here: 'USD', there: 'EUR', display: 'USD', rates: createRateTable([ecb]) },
      ...told,
    });
    const here = [{ payout: '110' }, { payout: '120' }];
    const there = [{ payout: '100' }, { payout: '100' }];

    it('by the rate of each day', () => {
      const found = compare(here, there, { money: money({}) });
      expect(found.gaps.payout).toEqual({ ratio: 0, difference: '0', verdict: 'ok' });
      expect(found.byDay.map((day) => day.gaps.payout.difference)).toEqual(['0', '0']);
      // Each side stays in its own currency.
      expect(found.there.payout).toBe(200_000_000);
      expect(found.money).toEqual({
        ...{ state: 'converted', currency: 'USD', missing: [] },
        shown: { currency: 'USD', here: '230', there: '230' },
        rates: [
          {
            from: 'EUR',
            to: 'USD',
            origins: ['ecb'],
            days: { from: FIRST, to: '2026-11-02' },
            least: 1.1,
            most: 1.2,
          },
        ],
      });
    });

    it.each<[string, Partial<MoneyRules>, { state: string; missing?: string[] }]>([
      ['conversion is off', { display: null }, { state: 'off' }],
      ['nobody knows a rate', { there: 'KZT' }, { state: 'no-rate', missing: ['KZT'] }],
      ['neither side has one', { here: 'UAH', there: 'KZT' }, { state: 'no-rate', missing: ['UAH', 'KZT'] }],
      ['nobody says which', { there: null }, { state: 'unknown-currency' }],
    ])('not where %s, and says so', (_, told, basis) => {
      const found = compare(here, there, { money: money(told) });
      expect(found.gaps.payout).toEqual({ ratio: null, difference: null, verdict: 'unknown' });
      expect(found.money).toMatchObject({ ...basis, currency: null });
    });

    it('by day where only another day has no rate, but never a part as the whole', () => {
      const late = createRateTable([{ ...ecb, days: new Map([...ecb.days].slice(1)) }]);
      const found = compare(here, there, { money: money({ rates: late }) });
      expect(found.money).toMatchObject({ state: 'no-rate', missing: ['EUR'] });
      expect(found.gaps.payout.difference).toBeNull();
      expect(found.byDay.map((day) => day.gaps.payout.difference)).toEqual([null, '0']);
      // A day without money needs no rate.
      const idle = compare([{ payout: '0' }, { payout: '120' }], [{ payout: '0' }, { payout: '100' }], {
        money: money({ rates: late }),
      });
      expect(idle.gaps.payout.difference).toBe('0');
    });

    it('in neither of them where another one is to be shown', () => {
      const pounds: RateSheet = {
        ...ecb,
        days: new Map([
          [
            FIRST,
            new Map([
              ['USD', '1.1'],
              ['GBP', '0.88'],
            ]),
          ],
        ]),
      };
      const rates = createRateTable([pounds]);
      const found = compare([{ payout: '110' }], [{ payout: '90' }], {
        money: money({ display: 'GBP', rates }),
      });
      expect(found.gaps.payout).toMatchObject({ difference: '-8.8' });
      expect(found.money.rates.map(({ from }) => from)).toEqual(['USD', 'EUR']);
    });

    it('in their own where that is one, and shown in another beside it', () => {
      const one = { here: 'EUR', there: 'EUR' };
      const found = compare([{ payout: '100' }], [{ payout: '90' }], { money: money(one) });
      expect(found.gaps.payout.difference).toBe('-10');
      expect(found.money).toMatchObject({
        ...{ state: 'same', currency: 'EUR', shown: { currency: 'USD', here: '110', there: '99' } },
      });
      const unknown = compare([{ payout: '100' }], [{ payout: '90' }], {
        money: money({ ...one, display: 'KZT' }),
      });
      expect(unknown.gaps.payout.difference).toBe('-10');
      expect(unknown.money).toMatchObject({ state: 'same', shown: null, missing: ['EUR'] });
    });

    it('never as if they were one, whatever else there is to compare', () => {
      const both = { conversions: 10, payout: '100' };
      const { gaps, verdict } = compare([both], [both], { money: money({ display: null }) });
      expect([gaps.conversions.verdict, gaps.payout.verdict, verdict]).toEqual(['ok', 'unknown', 'ok']);
    });
  });

  describe('down the whole chain, in one row', () => {
    const here = { payout: '82', mediaCost: '60' };
    const there = { payout: '80', advertiserRevenue: '100' };

    it('of what everybody on it tells', () => {
      expect(compare([here], [there]).waterfall).toEqual({
        ...{ currency: 'USD', margin: '20', trackedGap: '2', profit: '20' },
        amounts: { advertiserRevenue: '100', payout: '80', trackedPayout: '82', mediaCost: '60' },
      });
    });

    it('without what nobody tells', () => {
      expect(compare([{ payout: '82' }], [there]).waterfall).toMatchObject({
        ...{ margin: '20', trackedGap: '2', profit: null },
        amounts: { advertiserRevenue: '100', payout: '80', trackedPayout: '82' },
      });
      expect(waterfallRow('USD', { payout: 80, mediaCost: undefined })).toEqual({
        ...{ currency: 'USD', amounts: { payout: '0.00008' }, margin: null, trackedGap: null, profit: null },
      });
    });

    it('in one currency or not at all', () => {
      const rates = createRateTable([
        { origin: 'ecb', base: 'EUR', lasts: 10, days: new Map([[FIRST, new Map([['USD', '2']])]]) },
      ]);
      const money = { here: 'USD', there: 'EUR', display: 'USD', rates };
      expect(compare([here], [there], { money }).waterfall).toMatchObject({
        ...{ currency: 'USD', margin: '40', profit: '100' },
      });
      expect(compare([here], [there], { money: { ...money, display: null } }).waterfall).toBeNull();
    });

    it.each<[string, MetricTexts, Partial<Rules>]>([
      ['an affiliate, who does not see it', { payout: '80' }, {}],
      ['reports with missing rows', there, { complete: false }],
      ['a network above ours', there, { owed: 'advertiserRevenue' }],
    ])('but not of %s', (_, other, told) => {
      expect(compare([here], [other], told).waterfall).toBeNull();
    });
  });
});

describe('bands', () => {
  const { bands } = DEFAULT_SETTINGS;
  const wide = { ok: 0.5, alert: 0.9, floor: 1 };
  const narrow = { ok: 0.001, alert: 0.002, floor: 0 };
  const bandOverrides: BandOverride[] = [
    { here: 'h', there: 't', offer: null, bands: { clicks: wide, payout: wide } },
    { here: 'h', there: 't', offer: 'o1', bands: { payout: narrow } },
  ];

  it.each([
    ['of all', 'u', ['o1'], { clicks: bands.clicks, payout: bands.payout }],
    ['of the two connections', 't', ['o2'], { clicks: wide, payout: wide, conversions: bands.conversions }],
    ['of the link, by metric', 't', ['o1'], { clicks: wide, payout: narrow, conversions: bands.conversions }],
    ['of the two connections for a sum of links', 't', ['o1', 'o2'], { clicks: wide, payout: wide }],
  ])('are those %s', (_, there, offers, expected) => {
    expect(bandsFor({ bands, bandOverrides }, { here: 'h', there, offers })).toMatchObject(expected);
  });
});
