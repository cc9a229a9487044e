import { expect, it } from 'vitest';
import { earlierDays } from '@/entrypoints/background/comparisons/earlier-days';
import type { Metrics } from '@/utils/model/metrics';
import type { Change } from '@/utils/store/report-changes';

const NOW = new Map<string, Metrics>([
  ['2026-11-13', { conversions: 138, payout: 690_000_000 }],
  ['2026-11-14', { conversions: 20, payout: 100_000_000 }],
]);

function change(more: Pick<Change, 'metric' | 'before' | 'after'> & Partial<Change>): Change {
  return {
    kind: 'lowered',
    keys: { offer: { id: '4417', name: null } },
    day: '2026-11-13',
    question: '',
    currency: 'USD',
    toldAt: '2026-11-15T10:00:00Z',
    changedAt: '2026-11-18T10:00:00Z',
    ...more,
  };
}

it('takes back all that moved, of every offer and as often as it moved', () => {
  const changes = [
    change({ metric: 'conversions', before: 160, after: 150 }),
    change({ metric: 'conversions', before: 150, after: 138, toldAt: '2026-11-16T10:00:00Z' }),
    change({ metric: 'payout', before: 800_000_000, after: 690_000_000 }),
    change({ metric: 'conversions', before: null, after: 5, day: '2026-11-14' }),
  ];
  expect(earlierDays('there', NOW, changes)).toEqual({
    of: 'there',
    asOf: '2026-11-15T10:00:00Z',
    days: [
      { day: '2026-11-13', conversions: 160, payout: '800' },
      { day: '2026-11-14', conversions: 15, payout: '100' },
    ],
  });
});

it('is none where nothing moved, and invents no number that is not told', () => {
  expect(earlierDays('here', NOW, [])).toBeNull();
  const earlier = earlierDays('here', NOW, [change({ metric: 'clicks', before: 9, after: 8 })]);
  expect(earlier?.days?.[0]).toEqual({ day: '2026-11-13', conversions: 138, payout: '690' });
});
