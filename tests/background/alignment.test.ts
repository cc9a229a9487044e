import { describe, expect, it } from 'vitest';
import { readDays } from '@/entrypoints/background/comparisons/read-days';
import { daysOf, isComplete, type OtherReports } from '@/entrypoints/background/comparisons/sides';
import type { Known } from '@/entrypoints/background/reports/reports';
import { planDays } from '@/utils/compare/day-plan';
import type { OtherSide } from '@/utils/model/comparison';
import type { Report, ReportQuery } from '@/utils/model/report';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { CAMPAIGN_IDS, OFFER_IDS } from '../platforms/story';
import { AFFISE, NOON, VOLUUM } from './connections';
import { createWorld, dashboard, page, panel, settle } from './world';

const WEEK = { from: '2026-11-13', to: '2026-11-19' };

async function compareKeto(
  settings: Partial<Settings>,
  affise = AFFISE,
  tracker = VOLUUM,
): Promise<OtherSide> {
  const world = createWorld([tracker, affise], { settings });
  const entity = { kind: 'campaign' as const, id: CAMPAIGN_IDS.keto };
  const view = {
    ...{
      dashboard: tracker.platform as 'voluum' | 'binom',
      account: null,
      entity,
      rowsAre: null,
      visible: null,
      readAt: NOON,
    },
    days: { range: WEEK },
  };
  await world.handlers['compare.page'](view, dashboard);
  const { there } = await world.handlers['compare.panel']({ choice: null, refresh: false }, panel);
  const [side] = there;
  if (!side) throw new Error('nothing is compared');
  return side;
}

describe('money in two currencies', () => {
  const EUROS = { ...AFFISE, currency: 'EUR' };
  const typedRates = [{ currency: 'EUR', per: 'USD', rate: '0.8625', since: null }];

  it('is compared by the rate that the user typed, each side still in its own', async () => {
    const side = await compareKeto({ displayCurrency: 'USD', typedRates }, EUROS);
    expect(side.gaps.payout).toMatchObject({ ratio: 0, difference: '0', verdict: 'ok' });
    expect([side.base.payout, side.metrics.payout, side.currency]).toEqual(['800', '690', 'EUR']);
    expect(side.definitions.money).toMatchObject({
      ...{ state: 'converted', currency: 'USD', rates: [{ from: 'EUR', to: 'USD', origins: ['typed'] }] },
    });
  });

  it('is at stake in the display currency, what it is a part of too', async () => {
    const settings = { displayCurrency: 'EUR', typedRates };
    const world = createWorld([VOLUUM, EUROS], { settings });
    const { offers } = await world.handlers['summary.get']({ range: '7d', refresh: true }, page);
    await settle();
    const again = await world.handlers['summary.get']({ range: '7d', refresh: false }, page);
    const crypto = [...offers, ...again.offers].find(({ offer }) => offer.id === OFFER_IDS.crypto);
    expect(crypto).toMatchObject({ currency: 'EUR' });
    expect(crypto?.metrics.mediaCost).toBeUndefined();
  });

  it.each([
    ['while conversion is off', { typedRates }, 'off'],
    ['without a rate', { displayCurrency: 'USD' }, 'no-rate'],
  ])('has no gap %s', async (_, settings, state) => {
    const side = await compareKeto(settings, EUROS);
    expect(side.gaps.payout).toEqual({ ratio: null, difference: null, verdict: 'unknown' });
    expect(side.definitions.money).toMatchObject({ state, currency: null });
  });
});

it('the chosen statuses are counted, and named', async () => {
  const side = await compareKeto({ statuses: ['approved', 'rejected'] });
  expect(side.metrics).toMatchObject({ conversions: 138, payout: '690' });
  expect(side.definitions.statuses).toEqual(['approved', 'rejected']);
  expect(side.gaps.conversions.difference).toBe('-22');
  const approved = await compareKeto({ statuses: ['approved'] });
  expect(approved.metrics).toMatchObject({ conversions: 120, payout: '600' });
  expect(approved.gaps.payout.difference).toBe('-200');
});

it('a tracker that has conversions on the days of their visits only is told so', async () => {
  expect((await compareKeto({})).definitions.bookedBy).toBe('conversion');
  const binom = { ...VOLUUM, platform: 'binom' as const };
  expect((await compareKeto({}, AFFISE, binom)).definitions.bookedBy).toBe('visit');
});

it('the bands of the link are those that judge it', async () => {
  const wide = { ok: 0.2, alert: 0.5, floor: 1 };
  const override = { here: VOLUUM.id, there: AFFISE.id, offer: OFFER_IDS.keto, bands: { payout: wide } };
  expect((await compareKeto({ bandOverrides: [override] })).verdict).toBe('ok');
  expect((await compareKeto({ bandOverrides: [{ ...override, offer: 'another' }] })).verdict).toBe('alert');
  // Those of the two connections, unless the link has its own; those of all behind both.
  const ofPair = { ...override, offer: null };
  const narrow = { ...override, bands: { payout: { ...wide, ok: 0.01, alert: 0.05 } } };
  expect((await compareKeto({ bandOverrides: [ofPair] })).verdict).toBe('ok');
  expect((await compareKeto({ bandOverrides: [ofPair, narrow] })).verdict).toBe('alert');
  const { bands } = DEFAULT_SETTINGS;
  expect((await compareKeto({ bands: { ...bands, payout: wide } })).verdict).toBe('ok');
});

describe('days', () => {
  const query: ReportQuery = { ...WEEK, timeZone: 'America/New_York', groupBy: ['offer', 'day'] };
  const offer = { id: '7', name: null };
  const answer = (timeZone: string): Known<Report> => ({
    value: {
      ...{ currency: 'USD', timeZone, asOf: NOON, complete: true, notes: [], totals: {} },
      rows: [
        { offer, hour: '2026-11-13T04', day: '2026-11-13', metrics: { clicks: 1 } },
        { offer, hour: '2026-11-13T05', day: '2026-11-13', metrics: { clicks: 2 } },
        { offer, hour: '2026-11-14T04', day: '2026-11-14', metrics: { clicks: 4 } },
      ],
    },
    ...{ failure: null, fresh: true },
  });
  const readFrom = async (timeZone: string) => {
    const asked: ReportQuery[] = [];
    const reader = {
      report: async (_: string, each: ReportQuery) => {
        asked.push(each);
        return answer(timeZone);
      },
      entities: async () => ({ value: null, failure: null, fresh: true }),
    };
    return { known: await readDays(reader, 'c', query, { timeZone: 'UTC', by: 'hour' }), asked };
  };

  it('are put together from the hours of a side that cannot cut them', async () => {
    const { known, asked } = await readFrom('UTC');
    expect(asked).toEqual([
      { from: '2026-11-13', to: '2026-11-20', timeZone: 'UTC', groupBy: ['offer', 'hour'] },
    ]);
    expect(known.value).toMatchObject({ timeZone: 'America/New_York' });
    expect(known.value?.rows).toEqual([{ offer, day: '2026-11-13', metrics: { clicks: 6 } }]);
  });

  it('are not put together from the hours of another zone than was asked for', async () => {
    expect((await readFrom('Europe/Moscow')).known.value?.rows).toHaveLength(3);
  });

  it.each([
    ['are marked where neither side can move', 'account', 'UTC', 'not-aligned', false],
    ['are the same where both can', 'any', 'America/New_York', 'same', true],
    ['are not those that were asked for where a side answers in others', 'any', 'UTC', 'same', false],
  ] as const)('%s', (_, zones, answered, basis, complete) => {
    const here = { zones, timeZone: 'America/New_York' } as const;
    const plan = planDays('America/New_York', WEEK, here, {
      zones: zones === 'any' ? 'any' : 'utc',
      timeZone: 'UTC',
    });
    const other: OtherReports = {
      ...{ connection: AFFISE, plan, range: WEEK, pairs: [], here: answer('America/New_York') },
      there: new Map([[null, answer(answered)]]),
      ...{ proofs: [], bookedBy: 'conversion' },
      moved: { here: [], there: new Map() },
    };
    const side = { connection: '', offers: new Set<string>() };
    expect(daysOf(other)).toBe(basis);
    expect(isComplete(other, { here: side, there: side, affiliate: null, links: [] })).toBe(complete);
  });
});
