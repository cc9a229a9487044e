import type { Bands, Gaps } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import type { ComparedNumbers } from '@/utils/model/explore';
import { AMOUNTS, type Metrics, sumMetrics, toTexts } from '@/utils/model/metrics';
import { decide, judge, unjudged, unknownGaps } from '../gap';
import type { PairDay, PairDays } from './compared-facts';

/** Some of the days of some pairs, by their numbers in the range. */
export interface Slice {
  pairs: readonly PairDays[];
  /** Null: all of the range. */
  days: readonly number[] | null;
}

/** What both sides say of a slice: over its closed days, or over all of them where none is closed. */
export function sumSlice(slice: Slice, bands: Bands): Omit<ComparedNumbers, 'earlier'> {
  return judgeSides(sidesOf(slice), slice.pairs, bands);
}

export interface SummedSides {
  here: Metrics;
  there: Metrics;
  /** Open days are not judged. */
  closed: boolean;
  /** False where rows may be missing: then there is no gap. */
  complete: boolean;
}

export function sidesOf({ pairs, days }: Slice): SummedSides {
  const all = pairs.flatMap((pair) => daysOf(pair, days));
  const closed = all.filter((day) => day.closed);
  const counted = closed.length > 0 ? closed : all;
  return {
    here: sumMetrics(counted.map((day) => day.here)),
    there: sumMetrics(counted.map((day) => day.there)),
    closed: closed.length > 0,
    complete: pairs.length > 0 && pairs.every(({ complete }) => complete),
  };
}

/** Sums of these pairs as a row shows them. */
export function judgeSides(
  sides: SummedSides,
  pairs: readonly PairDays[],
  bands: Bands,
): Omit<ComparedNumbers, 'earlier'> {
  const currency = {
    here: only(pairs.map((pair) => pair.currency.here)),
    there: only(pairs.map((pair) => pair.currency.there)),
  };
  const here = withoutMoney(sides.here, currency.here);
  const there = withoutMoney(sides.there, currency.there);
  const gaps = sides.complete ? judgeSums(here, there, currency, bands) : unknownGaps();
  const isWaiting = pairs.some(({ waiting }) => waiting);
  const judged = sides.closed ? gaps : unjudged(gaps);
  return {
    ...{ here: toTexts(here), there: toTexts(there), gaps: judged, currency },
    verdict: isWaiting ? 'wait' : decide(judged).verdict,
    converted: pairs.some(({ converted }) => converted),
    clicks: only(pairs.map(({ clicks }) => clicks)),
  };
}

/** Those of its days that are summed: the closed ones, or all where none is closed. */
export function countedDays({ pairs, days }: Slice): Day[] {
  const all = pairs.flatMap((pair) => daysOf(pair, days));
  const isAnyClosed = all.some(({ closed }) => closed);
  return [...new Set(all.filter(({ closed }) => closed || !isAnyClosed).map(({ day }) => day))];
}

export function daysOf(pair: PairDays, days: Slice['days']): PairDay[] {
  return days ? days.flatMap((day) => pair.days[day] ?? []) : [...pair.days];
}

/** Amounts in two currencies have no gap. */
function judgeSums(here: Metrics, there: Metrics, currency: ComparedNumbers['currency'], bands: Bands): Gaps {
  const isOne = currency.here !== null && currency.here === currency.there;
  return judge(withoutMoney(here, isOne || null), there, bands);
}

/** Amounts in several currencies are never added up. */
function withoutMoney(metrics: Metrics, currency: unknown): Metrics {
  if (currency !== null) return metrics;
  const counts = { ...metrics };
  for (const name of AMOUNTS) delete counts[name];
  return counts;
}

/** What all of them are; null where they differ, or there are none. */
function only<Value extends string>(values: readonly Value[]): Value | null {
  const [first, second] = new Set(values);
  return first !== undefined && second === undefined ? first : null;
}
