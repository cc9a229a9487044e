import { describe, expect, it } from 'vitest';
import { explain } from '@/utils/compare/explain/explain';
import type { Explained } from '@/utils/model/explanation';
import type { DayRow, Numbers, Series, World } from './worlds/contract';

/** Ten small cases with their reasons, worked out by hand: the numbers of one side beside those of the other. */

type Side = Partial<Omit<Series, 'days'>>;

/** Rows of following November days. */
function rows(numbers: readonly Numbers[], first = 1): DayRow[] {
  return numbers.map((row, index) => ({ day: `2026-11-${String(first + index).padStart(2, '0')}`, ...row }));
}

function series(days: DayRow[], side: Side): Series {
  return {
    platform: 'voluum',
    role: 'tracker',
    timeZone: 'Etc/UTC',
    currency: 'USD',
    from: days[0]?.day ?? '',
    to: days.at(-1)?.day ?? '',
    asOf: '2026-12-04T10:00:00Z',
    complete: true,
    notes: [],
    scope: null,
    payoutModel: null,
    conversionTime: null,
    days,
    ...side,
  };
}

const NETWORK: Side = { platform: 'affise', role: 'affiliate' };

type More = { here?: Side; there?: Side } & Omit<Partial<World>, 'here' | 'there'>;

function world(here: DayRow[], there: DayRow[], more: More = {}): World {
  return {
    currency: 'USD',
    rates: { EUR: 1.08 },
    snapshots: [],
    ...more,
    here: series(here, { ...more.here }),
    there: series(there, { ...NETWORK, ...more.there }),
  };
}

const named = ({ causes }: Explained) => causes.map(({ cause }) => cause);
const first = (asked: World) => named(explain(asked))[0];
const each = (name: keyof Numbers, values: readonly (number | string)[]): Numbers[] =>
  values.map((value) => ({ [name]: value }));

describe('of the ten cases', () => {
  // People come evenly at all hours: each day's end moves over by five hours of 24.
  it.each([
    ['says so', 'Etc/GMT+5'],
    ['does not say so', null],
  ])('1: days of UTC against days of UTC−5, which %s, are a time zone', (_, timeZone) => {
    const here = rows(each('clicks', [1000, 1400, 900, 1100, 1600]));
    const there = rows(each('clicks', [1083, 1296, 942, 1204, 1517]));
    const explained = explain(world(here, there, { there: { timeZone } }));
    expect(named(explained)[0]).toBe('time-zone');
    expect(explained.gap.clicks).toBeCloseTo(42 / 6000, 6);
  });

  it('2: 150 approved, 38 pending and 12 declined of 200 are statuses', () => {
    const here = rows(each('conversions', [28, 31, 29, 27, 30, 26, 29]));
    const there = rows([
      { approved: 21, pending: 5, hold: 0, rejected: 2 },
      { approved: 24, pending: 5, hold: 0, rejected: 2 },
      { approved: 22, pending: 6, hold: 0, rejected: 1 },
      { approved: 20, pending: 5, hold: 0, rejected: 2 },
      { approved: 22, pending: 6, hold: 0, rejected: 2 },
      { approved: 19, pending: 6, hold: 0, rejected: 1 },
      { approved: 22, pending: 5, hold: 0, rejected: 2 },
    ]);
    const explained = explain(world(here, there));
    expect(named(explained)[0]).toBe('statuses');
    expect(explained.gap.conversions).toBeCloseTo(-12 / 200, 6);
    expect(explained.unexplained).toBeCloseTo(0, 6);
    // Its own count may be of the approved ones alone.
    const approved = there.map((row) => ({ ...row, conversions: row.approved ?? 0 }));
    expect(first(world(here, approved))).toBe('statuses');
  });

  it.each(['fixed', null] as const)(
    '3: 5.00 each against 5.50 each is a fixed payout (said: %s)',
    (payoutModel) => {
      const day = (payout: string) => Array.from({ length: 7 }, () => ({ conversions: 50, payout }));
      const explained = explain(world(rows(day('250')), rows(day('275')), { here: { payoutModel } }));
      expect(named(explained)[0]).toBe('fixed-payout');
      expect(explained.gap).toMatchObject({ conversions: 0 });
      expect(explained.gap.payout).toBeCloseTo(0.1, 6);
    },
  );

  describe('4: 540 dollars against 500 euros', () => {
    const day = (conversions: number) => (payout: number) => ({ conversions, payout: String(payout) });
    const here = rows([540, 432, 648, 540, 486, 594, 540].map(day(27)));
    const there = rows([500, 400, 600, 500, 450, 550, 500].map(day(27)));

    it.each([['EUR'], [null]])('are a currency where the other side says %s', (currency) => {
      expect(first(world(here, there, { there: { currency } }))).toBe('currency');
    });

    it('are a currency, and no gap, where nobody knows the rate', () => {
      const explained = explain(world(here, there, { there: { currency: 'EUR' }, rates: {} }));
      expect(named(explained)[0]).toBe('currency');
      expect(explained.gap.payout).toBeNull();
    });
  });

  it('5: 1,200 clicks of 1,010 people against 1,000 are total against unique', () => {
    const here = rows(
      [240, 250, 230, 220, 260].map((clicks, index) => ({
        clicks,
        uniqueClicks: [202, 211, 193, 185, 219][index] ?? 0,
      })),
    );
    const explained = explain(world(here, rows(each('clicks', [200, 208, 192, 184, 216]))));
    expect(named(explained)[0]).toBe('total-vs-unique');
    expect(explained.gap.clicks).toBeCloseTo(-1 / 6, 6);
  });

  it('6: none from the fourth day on are postbacks that stopped', () => {
    const here = rows(each('conversions', [20, 22, 19, 6, 0, 0]));
    const there = rows(each('conversions', [20, 22, 20, 21, 18, 23]));
    const [cause] = explain(world(here, there)).causes;
    expect(cause).toMatchObject({ cause: 'postback-stopped', facts: { side: 'here', day: '2026-11-04' } });
  });

  it('7: 10,000 visits, of which 750 left the lander, are compared by those 750', () => {
    const here = rows([
      { visits: 2100, clicks: 158 },
      { visits: 1900, clicks: 142 },
      { visits: 2050, clicks: 154 },
      { visits: 1980, clicks: 148 },
      { visits: 1970, clicks: 148 },
    ]);
    const explained = explain(world(here, rows(each('clicks', [156, 140, 152, 146, 147]))));
    expect(explained.definition.clicks).toBe('clicks');
    expect(explained.gap.clicks).toBeCloseTo(-9 / 750, 6);
  });

  it('8: 210 on 1 December and 196 on the 4th are a late rejection of 14', () => {
    const before = rows(each('conversions', [30, 28, 33, 29, 31, 27, 32]), 12);
    const now = rows(each('conversions', [28, 26, 31, 27, 29, 25, 30]), 12);
    const snapshots = [{ of: 'there' as const, asOf: '2026-12-01T10:00:00Z', days: before }];
    const [cause] = explain(world(before, now, { snapshots })).causes;
    expect(cause).toMatchObject({ cause: 'late-rejection', facts: { side: 'there', before: 210, now: 196 } });
  });

  describe('9: a campaign that feeds two offers', () => {
    const here = rows(each('clicks', [190, 210, 205, 195, 200]));

    it('is linked wrongly with one of them', () => {
      expect(first(world(here, rows(each('clicks', [113, 125, 121, 116, 119]))))).toBe('wrong-link');
    });

    it('has no gap with both', () => {
      expect(first(world(here, rows(each('clicks', [188, 208, 203, 193, 198]))))).toBeUndefined();
    });
  });

  it('10: three against two are too few to know', () => {
    const here = rows(each('conversions', [1, 0, 1, 0, 0, 1, 0]));
    const there = rows(each('conversions', [1, 0, 0, 0, 0, 1, 0]));
    expect(explain(world(here, there))).toMatchObject({ enough: false, causes: [] });
  });
});
