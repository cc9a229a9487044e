import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clickKind, comparable, sameZone } from '@/utils/compare/align';
import { decide, judge, judgeMetric, sumDifferences, unjudged, worst } from '@/utils/compare/gap';
import { sumOffers } from '@/utils/compare/offer-rows';
import type { Judged, Verdict } from '@/utils/model/comparison';
import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import { toMicros, toText } from '@/utils/model/money';
import type { ReportRow } from '@/utils/model/report';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

const { bands } = DEFAULT_SETTINGS;

describe('a gap', () => {
  it.each<[Judged, number | undefined, number | undefined, number | null, string | null, Verdict]>([
    ['clicks', 4812, 4655, -157 / 4812, '-157', 'ok'],
    ['clicks', 1000, 900, -0.1, '-100', 'ok'],
    ['clicks', 1000, 899, -0.101, '-101', 'notice'],
    ['clicks', 1000, 800, -0.2, '-200', 'notice'],
    ['clicks', 1000, 799, -0.201, '-201', 'alert'],
    ['clicks', 1000, 1201, 0.201, '201', 'alert'],
    ['clicks', 19, 0, -1, '-19', 'floor'],
    ['clicks', 20, 0, -1, '-20', 'alert'],
    ['conversions', 160, 138, -0.1375, '-22', 'alert'],
    ['conversions', 100, 97, -0.03, '-3', 'ok'],
    ['conversions', 100, 96, -0.04, '-4', 'notice'],
    ['conversions', 3, 2, -1 / 3, '-1', 'floor'],
    ['conversions', 1, 1, 0, '0', 'ok'],
    ['payout', 800, 690, -0.1375, '-110', 'alert'],
    ['payout', 100, 98, -0.02, '-2', 'ok'],
    ['payout', 1000, 950, -0.05, '-50', 'notice'],
    ['payout', 1000, 949.99, -0.05001, '-50.01', 'alert'],
    ['payout', 20, 15.01, -0.2495, '-4.99', 'floor'],
    ['payout', 20, 15, -0.25, '-5', 'alert'],
    // Here is 0: no percentage, the floor decides.
    ['conversions', 0, 0, null, '0', 'floor'],
    ['conversions', 0, 2, null, '2', 'floor'],
    ['conversions', 0, 3, null, '3', 'alert'],
    ['payout', 0, 4.999999, null, '4.999999', 'floor'],
    ['payout', 0, 5, null, '5', 'alert'],
    // Absent is not zero.
    ['clicks', undefined, 5, null, null, 'unknown'],
    ['clicks', 5, undefined, null, null, 'unknown'],
    ['payout', undefined, undefined, null, null, 'unknown'],
  ])('in %s of %s here and %s there', (metric, here, there, ratio, difference, verdict) => {
    const amount = (value: number | undefined) => (metric === 'payout' ? toMicros(value) : value);
    expect(judgeMetric(metric, amount(here), amount(there), bands)).toEqual({ ratio, difference, verdict });
  });

  it('of money is exact beyond what a plain number holds', () => {
    const gap = judgeMetric('payout', 2n ** 60n, 2n ** 60n + 1n, bands);
    expect(gap).toMatchObject({ difference: '0.000001', verdict: 'ok' });
  });

  it('turns round with its sides', () => {
    const amount = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const there = judgeMetric('payout', a, b, bands).difference;
        const back = judgeMetric('payout', b, a, bands).difference;
        expect(sumDifferences([there, back])).toBe('0');
        expect(there).toBe(toText(b - a));
      }),
    );
  });

  it('never judges an absent side', () => {
    const count = fc.option(fc.nat(10_000), { nil: undefined });
    fc.assert(
      fc.property(count, count, (here, there) => {
        const { verdict, difference } = judgeMetric('conversions', here, there, bands);
        expect(verdict === 'unknown').toBe(here === undefined || there === undefined);
        expect(difference === null).toBe(verdict === 'unknown');
      }),
    );
  });
});

describe('the deciding metric', () => {
  const gapsOf = (here: Metrics, there: Metrics) => judge(here, there, bands);

  it('is the money where it can be judged', () => {
    const gaps = gapsOf(
      { clicks: 100, conversions: 10, payout: 100e6 },
      { clicks: 10, conversions: 5, payout: 100e6 },
    );
    expect(decide(gaps)).toEqual({ metric: 'payout', verdict: 'ok' });
  });

  it('is the loudest of the others where there is no money', () => {
    const gaps = gapsOf(
      { clicks: 1000, conversions: 100, payout: 0 },
      { clicks: 990, conversions: 50, payout: 0 },
    );
    expect(decide(gaps)).toEqual({ metric: 'conversions', verdict: 'alert' });
    expect(decide(gapsOf({}, {}))).toMatchObject({ verdict: 'unknown' });
  });

  it('is not the clicks where there is too little money to judge', () => {
    const gaps = gapsOf(
      { clicks: 860, conversions: 3, payout: 12e6 },
      { clicks: 840, conversions: 2, payout: 8e6 },
    );
    expect(gaps.clicks.verdict).toBe('ok');
    expect(decide(gaps)).toEqual({ metric: 'payout', verdict: 'floor' });
  });

  it('says nothing of an open day', () => {
    const gaps = unjudged(gapsOf({ payout: 100e6 }, { payout: 50e6 }));
    expect(decide(gaps).verdict).toBe('unknown');
    expect(gaps.payout.difference).toBe('-50');
  });

  it('of several is the loudest', () => {
    expect(worst(['ok', 'alert', 'unlinked'])).toBe('alert');
    expect(worst(['unlinked', 'wait', 'ok'])).toBe('ok');
    expect(worst([])).toBe('unknown');
  });
});

describe('one zone', () => {
  it('has many names', () => {
    expect(sameZone('UTC', 'Etc/GMT')).toBe(true);
    expect(sameZone('Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
    expect(sameZone('Europe/London', 'UTC')).toBe(false);
    expect(sameZone('Europe/Berlin', 'Europe/Paris')).toBe(false);
  });
});

describe('what is comparable', () => {
  it.each([
    [{ clicks: 5, visits: 9 }, 'clicks', 5],
    [{ clicks: 0, visits: 9 }, 'visits', 9],
    [{ visits: 9 }, 'visits', 9],
    [{ clicks: 0 }, 'clicks', 0],
    [{}, 'clicks', undefined],
  ] as const)('of the clicks in %j is %s', (metrics, kind, count) => {
    expect(clickKind(metrics)).toBe(kind);
    expect(comparable(metrics, kind).clicks).toBe(count);
  });

  const row = (offer: string, metrics: Metrics): ReportRow => ({ offer: { id: offer, name: null }, metrics });

  it('of an offer without rows is zero, for what the report can tell', () => {
    const rows = [row('1', { clicks: 5, conversions: 1 })];
    expect(sumOffers(rows, { offers: ['2'] })).toEqual({ clicks: 0, conversions: 0, payout: 0 });
    expect(sumOffers([], { offers: ['2'] })).toEqual({ conversions: 0, payout: 0 });
  });

  it('never sums what one row does not tell', () => {
    const metrics = fc.record(
      { clicks: fc.nat(), payout: fc.nat(), pending: fc.nat() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(metrics, { minLength: 1 }), (all) => {
        const sum = sumOffers(
          all.map((each) => row('1', each as Metrics)),
          { offers: ['1'] },
        );
        for (const name of ['clicks', 'payout', 'pending'] as const) {
          expect(sum[name] !== undefined).toBe(all.every((each) => each[name] !== undefined));
        }
        expect(sum).toEqual(sumMetrics(all as Metrics[]));
      }),
    );
  });
});
