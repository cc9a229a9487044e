import type { OtherSide } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import type { MetricTexts } from '@/utils/model/metrics';

/** What a tracker and a network both may know of a conversion; nothing of what the buyer spends or the network earns. */
export const SHARED = [
  'clicks',
  'conversions',
  'approved',
  'pending',
  'hold',
  'rejected',
  'payout',
  'approvedPayout',
  'pendingPayout',
  'holdPayout',
  'rejectedPayout',
] as const;
export type SharedMetric = (typeof SHARED)[number];

export interface SharedDay {
  day: Day;
  here: SharedTexts;
  there: SharedTexts;
  /** In one currency, where they had to be converted. */
  shown: { currency: string; here: string | null; there: string | null } | null;
}
export type SharedTexts = Pick<MetricTexts, SharedMetric>;

/** The days that are over; all of them where none is. */
export function sharedDays({ byDay }: OtherSide): SharedDay[] {
  const closed = byDay.filter((day) => day.closed);
  return (closed.length > 0 ? closed : byDay).map(({ day, here, there, shown = null }) => ({
    ...{ day, here: onlyShared(here), there: onlyShared(there), shown },
  }));
}

function onlyShared(metrics: MetricTexts): SharedTexts {
  const told = SHARED.filter((name) => metrics[name] !== undefined);
  return Object.fromEntries(told.map((name) => [name, metrics[name]]));
}
