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
  /** Widest difference between what waits at two midnights. */
  swing: number;
  /** How far that wanders, over how far a day is off: about 1 for a flow, a sixth of the days for a drift. */
  drift: number;
  /** Largest part that a single day has in all differences. */
  largest: number;
  /** How far a day is off on average. */
  off: number;
  /** Mean size of a day. */
  size: number;
  /** Part of a day that waits: of the next day where positive, of the same where negative. */
  share: number;
}

export function readFlow(pair: Pair, metric: Judged, from = 0, to = pair.days.length): Flow | null {
  const { offs, sizes } = readDays(pair, metric, from, to);
  const squares = offs.map((off) => off * off);
  const energy = sumUp(squares);
  const days = offs.length;
  if (days < 4 || energy === 0) return null;
  const waiting = runUp(offs);
  const { share, rest } = follow(waiting, sizes);
  return {
    days,
    swing: Math.max(0, ...waiting) - Math.min(0, ...waiting),
    drift: rest / energy,
    largest: Math.max(...squares) / energy,
    off: Math.sqrt(energy / days),
    size: sumUp(sizes) / days,
    share,
  };
}

/** Differences of the days after a common ratio, and how large the days are. */
function readDays(pair: Pair, metric: Judged, from: number, to: number): { offs: number[]; sizes: number[] } {
  const compared = pair[metric];
  const [offs, sizes]: [number[], number[]] = [[], []];
  if (!compared) return { offs, sizes };
  const ratio = ratioOf(pair, compared, from, to);
  for (let day = from; day < to; day++) {
    if (!pair.kept[day]) continue;
    offs.push(at(compared.payer, day) - ratio * at(compared.sender, day));
    sizes.push(Math.max(at(compared.payer, day), at(compared.sender, day)));
  }
  return { offs, sizes };
}

function runUp(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** What waits is a part of the next day's size, or of the same day's; `rest` is how far it wanders from that. */
function follow(waiting: readonly number[], sizes: readonly number[]): { share: number; rest: number } {
  const next = regress(waiting, [...sizes.slice(1), sizes.at(-1) ?? 0]);
  const same = regress(waiting, sizes);
  if (next.slope > 0 && (same.slope >= 0 || next.rest <= same.rest))
    return { share: next.slope, rest: next.rest };
  return same.slope < 0
    ? { share: same.slope, rest: same.rest }
    : { share: 0, rest: regress(waiting, []).rest };
}

function regress(values: readonly number[], by: readonly number[]): { slope: number; rest: number } {
  const [meanValue, meanBy] = [sumUp(values) / values.length, sumUp(by) / Math.max(1, by.length)];
  let [both, squares, all] = [0, 0, 0];
  values.forEach((value, index) => {
    const [y, x] = [value - meanValue, by.length > 0 ? at(by, index) - meanBy : 0];
    both += x * y;
    squares += x * x;
    all += y * y;
  });
  const slope = squares > 0 ? both / squares : 0;
  return { slope, rest: all - slope * both };
}

function sumUp(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** A flow comes back from one midnight to the next. */
const DRIFTING = 1.3;

/** @param share part of a day that may wait at its end */
export function isFlow({ days, swing, drift, largest, off, size }: Flow, share: number): boolean {
  // Few days drift little by themselves: then a day has to be off by more than loss that changes.
  if (days < 14 && off < 0.02 * size) return false;
  const room = share * size + 4 * Math.sqrt(share * size);
  return swing < room && drift < DRIFTING && (days < 7 || largest < 0.75);
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
