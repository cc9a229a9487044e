import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AMOUNTS,
  COUNTS,
  fromTexts,
  isEmpty,
  type Metrics,
  sumMetrics,
  toTexts,
} from '@/utils/model/metrics';

const metrics: fc.Arbitrary<Metrics> = fc.record(
  Object.fromEntries(
    [...COUNTS, ...AMOUNTS].map((name) => [name, fc.integer({ min: -1000, max: 1_000_000 })]),
  ),
  { requiredKeys: [] },
);

describe('metrics', () => {
  it('come back from their texts unchanged', () =>
    fc.assert(
      fc.property(metrics, (each) => {
        expect(fromTexts(toTexts(each))).toEqual(each);
      }),
    ));

  it('are summed only where every row has them', () => {
    const sum = sumMetrics([
      { clicks: 3, conversions: 1, payout: 5 },
      { clicks: 4, payout: 2 ** 53 - 1 },
    ]);
    expect(sum).toEqual({ clicks: 7, payout: 2n ** 53n + 4n });
  });

  it('do not add unique counts', () => {
    expect(sumMetrics([{ uniqueClicks: 3, clicks: 4 }])).toEqual({ uniqueClicks: 3, clicks: 4 });
    expect(sumMetrics([{ uniqueClicks: 3 }, { uniqueClicks: 4 }])).toEqual({});
    expect(sumMetrics([])).toEqual({});
  });

  it('sum to the same whatever the order', () =>
    fc.assert(
      fc.property(fc.array(metrics, { minLength: 2, maxLength: 6 }), (rows) => {
        expect(sumMetrics(rows.toReversed())).toEqual(sumMetrics(rows));
      }),
    ));

  it('are empty where all are zero or absent', () => {
    expect([isEmpty({}), isEmpty({ clicks: 0, payout: 0n }), isEmpty({ payout: -1 })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
