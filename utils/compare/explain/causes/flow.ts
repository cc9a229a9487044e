import { ratioOf } from '@/utils/compare/explain/measure';
import { at, type Pair, replace } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';
import type { Judged } from '@/utils/model/comparison';

/**
 * Numbers that one side books on a neighbouring day. The running sum of the daily differences is then what waits at
 * the end of a day: it stays within a part of a day and comes back, where ordinary differences would drift.
 */
export interface Flow {
  days: number;
  /** Running sums of payer − sender, after a common ratio. */
  waiting: number[];
  /** Widest difference between two of them. */
  swing: number;
  /** How far they wander, over how far a day is off: about 1 for a flow, a sixth of the days for a drift. */
  drift: number;
  /** Largest part that a single day has in all differences. */
  largest: number;
  /** How far a day is off on average. */
  off: number;
  /** Mean size of a day. */
  size: number;
}

export function readFlow(pair: Pair, metric: Judged, from = 0, to = pair.days.length): Flow | null {
  const compared = pair[metric];
  if (!compared) return null;
  const ratio = ratioOf(pair, compared, from, to);
  const waiting: number[] = [];
  let [sum, energy, largest, size] = [0, 0, 0, 0];
  for (let day = from; day < to; day++) {
    if (!pair.kept[day]) continue;
    const off = at(compared.payer, day) - ratio * at(compared.sender, day);
    sum += off;
    energy += off * off;
    largest = Math.max(largest, off * off);
    size += Math.max(at(compared.payer, day), at(compared.sender, day));
    waiting.push(sum);
  }
  const days = waiting.length;
  if (days < 4 || energy === 0) return null;
  const mean = waiting.reduce((a, b) => a + b, 0) / days;
  const wander = waiting.reduce((a, b) => a + (b - mean) ** 2, 0);
  const swing = Math.max(0, ...waiting) - Math.min(0, ...waiting);
  return {
    days,
    waiting,
    swing,
    drift: wander / energy,
    largest: largest / energy,
    off: Math.sqrt(energy / days),
    size: size / days,
  };
}

/** @param share part of a day that may wait at its end */
export function isFlow({ days, swing, drift, largest, off, size }: Flow, share: number): boolean {
  // Few days drift little by themselves: then a day has to be off by more than loss that changes.
  if (days < 14 && off < 0.02 * size) return false;
  const room = share * size + 4 * Math.sqrt(share * size);
  return swing < room && drift < Math.max(1.3, days / 16) && (days < 7 || largest < 0.75);
}

/** The payer's numbers moved between days so that only the ratio can still differ. */
export function levelled(pair: Pair, metrics: readonly Judged[], from = 0, to = pair.days.length): Pair {
  return metrics.reduce((moved, metric) => {
    const compared = pair[metric];
    if (!compared) return moved;
    const ratio = ratioOf(pair, compared, from, to);
    const payer = compared.payer.map((n, day) =>
      day >= from && day < to ? at(compared.sender, day) * ratio : n,
    );
    return replace(moved, metric, 'payer', payer);
  }, pair);
}

/** Fourteen hours can hold more than their part of a day, since people sleep. */
export const MOST_OF_A_DAY = 0.72;

/** Clicks tell days apart best; without them whatever is known. */
export function leading(readings: Readings): Judged | null {
  return (['clicks', 'conversions', 'payout'] as const).find((metric) => readings[metric]) ?? null;
}
