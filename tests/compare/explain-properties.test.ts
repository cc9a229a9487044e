import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '@/utils/compare/explain/explain';
import type { DayNumbers, World } from '@/utils/compare/explain/world';
import { conversionsOn, counted, onEachDay, type PlainWorld, plainWorld } from './plain-world';

/** What is left of a world once some of its fields are gone: set to null, or not there at all. */
const holes = fc.record({
  side: fc.constantFrom('here' as const, 'there' as const),
  field: fc.constantFrom('clicks', 'conversions', 'payout', 'approved', 'rejected', 'hours', 'uniqueClicks'),
  every: fc.integer({ min: 1, max: 5 }),
  asNull: fc.boolean(),
});

const numbers = fc.record(
  {
    clicks: fc.nat(5000),
    visits: fc.nat(9000),
    uniqueClicks: fc.nat(5000),
    invalidClicks: fc.nat(300),
    conversions: fc.nat(200),
    approved: fc.nat(100),
    pending: fc.nat(50),
    rejected: fc.nat(50),
    events: fc.nat(80),
    payout: fc.nat(9000).map((cents) => String(cents / 100)),
    advertiserRevenue: fc.nat(9000).map((cents) => String(cents / 100)),
  },
  { requiredKeys: [] },
);

const anything: fc.Arbitrary<World> = fc.record({
  here: fc.array(numbers, { maxLength: 12 }).map((rows) => ({ role: 'tracker', days: dated(rows) })),
  there: fc.array(numbers, { maxLength: 12 }).map((rows) => ({ role: 'network', days: dated(rows) })),
  currency: fc.constantFrom('USD', null),
  rates: fc.constantFrom({ EUR: 1.08 }, null),
});

function dated(rows: Partial<DayNumbers>[]): DayNumbers[] {
  return rows.map((row, day) => ({ ...row, day: `2026-11-${String(day + 1).padStart(2, '0')}` }));
}

const stopped = onEachDay('here', (day) => (day < 14 ? {} : counted(0)));
const dearer = onEachDay('there', (day) => counted(conversionsOn(day), 5.5));
const WORLDS: [string, PlainWorld][] = [
  ['agreeing', plainWorld()],
  ['stopped', stopped(plainWorld())],
  ['dearer', dearer(plainWorld())],
];

describe('an explanation', () => {
  it('holds for any numbers: shares of one, at most three causes, a gap that can be written', () => {
    fc.assert(
      fc.property(anything, (world) => {
        const { causes, unexplained, enough, gap } = explain(world);
        expect(causes.length).toBeLessThanOrEqual(enough ? 3 : 0);
        for (const { explains } of causes) expect(explains >= 0 && explains <= 1).toBe(true);
        expect(unexplained >= 0 && unexplained <= 1).toBe(true);
        expect(JSON.parse(JSON.stringify(gap))).toEqual(gap);
        expect(new Set(causes.map(({ cause }) => cause)).size).toBe(causes.length);
      }),
      { numRuns: 150 },
    );
  });

  it('throws at no hole in the numbers', () => {
    fc.assert(
      fc.property(fc.array(holes, { maxLength: 4 }), (gaps) => {
        const world = gaps.reduce<PlainWorld>(
          (whole, { side, field, every, asNull }) =>
            onEachDay(side, (day) => (day % every ? {} : { [field]: asNull ? null : undefined }))(whole),
          plainWorld(),
        );
        expect(() => explain(world)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing for nothing', () => {
    for (const world of [{}, { here: null, there: null }, { here: { days: [] }, there: { days: null } }]) {
      expect(explain(world)).toMatchObject({ causes: [], enough: false });
    }
  });

  it.each(WORLDS)('does not depend on the order of the days: %s', (_, world) => {
    const turned = { ...world, here: { ...world.here, days: world.here.days.toReversed() } };
    expect(explain(turned)).toEqual(explain(world));
  });

  it.each(WORLDS)('names the same, whoever looks: %s', (_, world) => {
    const swapped = explain({ ...world, here: world.there, there: world.here });
    expect(swapped.causes.map(({ cause }) => cause)).toEqual(explain(world).causes.map(({ cause }) => cause));
  });

  it.each(WORLDS)('names the same of ten times as many: %s', (_, world) => {
    const scale = (row: DayNumbers): DayNumbers => ({
      day: row.day,
      clicks: 10 * (row.clicks ?? 0),
      conversions: 10 * (row.conversions ?? 0),
      payout: String(10 * Number(row.payout)),
    });
    const larger = {
      ...world,
      here: { ...world.here, days: world.here.days.map(scale) },
      there: { ...world.there, days: world.there.days.map(scale) },
    };
    expect(explain(larger).causes.map(({ cause }) => cause)).toEqual(
      explain(world).causes.map(({ cause }) => cause),
    );
  });

  it('puts the gap between here and there in the order of the viewer', () => {
    const world = onEachDay('there', (day) => counted(conversionsOn(day) / 2))(plainWorld());
    expect(explain(world).gap.conversions).toBeCloseTo(-0.5);
    expect(explain({ ...world, here: world.there, there: world.here }).gap.conversions).toBeCloseTo(1);
  });

  it('gives no gap in money without a rate, and names the currency all the same', () => {
    const world = plainWorld();
    const foreign = explain({ ...world, rates: null, there: { ...world.there, currency: 'UAH' } });
    expect(foreign.gap.payout).toBeNull();
    expect(foreign.causes[0]).toMatchObject({
      cause: 'currency',
      facts: { currencyThere: 'UAH', rate: null },
    });
  });
});
