import type { Snapshot } from '@/utils/compare/explain/world';
import type { Day } from '@/utils/model/day';
import type { SideName } from '@/utils/model/explanation';
import { type Metrics, toTexts } from '@/utils/model/metrics';
import { add, subtract } from '@/utils/model/money';
import type { Change } from '@/utils/store/report-changes';

/**
 * What a side said of its days before it said otherwise: the newest numbers with all that moved since taken back.
 *
 * @returns null where nothing moved
 */
export function earlierDays(
  of: SideName,
  days: ReadonlyMap<Day, Metrics>,
  changes: readonly Change[],
): Snapshot | null {
  const [asOf] = changes.map(({ toldAt }) => toldAt).toSorted();
  if (asOf === undefined) return null;
  const moved = Map.groupBy(changes, ({ day }) => day);
  const earlier = [...days].map(([day, metrics]) => ({
    day,
    ...toTexts(takeBack(metrics, moved.get(day) ?? [])),
  }));
  return { of, asOf, days: earlier };
}

function takeBack(metrics: Metrics, changes: readonly Change[]): Metrics {
  const earlier = new Map(Object.entries(metrics));
  for (const { metric, before, after } of changes) {
    const now = earlier.get(metric);
    if (now !== undefined) earlier.set(metric, add(now, subtract(before ?? 0, after ?? 0)));
  }
  return Object.fromEntries(earlier);
}
