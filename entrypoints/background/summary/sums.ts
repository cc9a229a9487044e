import { sumOffers } from '@/utils/compare/offer-rows';
import { countChosen } from '@/utils/compare/statuses';
import { type Day, eachDay } from '@/utils/model/day';
import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import { type Micros, subtract } from '@/utils/model/money';
import type { Settings } from '@/utils/model/settings';
import type { Ledger } from '@/utils/model/summary';
import { type Gathered, isComplete, reportOf } from '../comparisons/sides';
import { type Counted, countedPairs } from './counted-pairs';

/** What a ledger rests on, over some days. */
export interface Sums {
  /** Linked offers only; empty while either side is not complete. */
  here: Metrics;
  there: Metrics;
  /** All that the trackers tracked, linked or not; empty while a tracker's answer is not complete. */
  total: Metrics;
  cost: Micros | undefined;
  profit: Micros | undefined;
}

/** The linked offers of the trackers of one currency. */
export function createSums(
  currency: string,
  trackers: readonly Gathered[],
  statuses: Settings['statuses'],
): { basis: Ledger['profit']['basis']; counted: Counted[]; whole(): Sums; on(day: Day): Sums } {
  const counted = trackers.flatMap((gathered) => countedPairs(gathered, currency));
  const linked = counted.length > 0;
  const known = linked && counted.every(({ other, pair }) => isComplete(other, pair));
  // While a list of offers is on its way, "no link at all" is not known yet.
  const settled = linked || trackers.every(({ book }) => book.settled);

  function over(days: ReadonlySet<Day>, total: Metrics): Sums {
    const here = known ? sumHere(counted, days, statuses) : {};
    const there = known ? sumThere(counted, days, statuses) : {};
    const cost = linked ? here.mediaCost : total.mediaCost;
    const income = linked ? there.approvedPayout : settled ? total.payout : undefined;
    return { here, there, total, cost, profit: minus(income, cost) };
  }

  return {
    basis: linked ? 'approved' : 'tracked',
    counted: known ? counted : [],
    whole: () => over(daysOf(trackers), totalOf(trackers)),
    on: (day) => over(new Set([day]), linked ? {} : totalOn(trackers, day)),
  };
}

export function minus(a: Micros | undefined, b: Micros | undefined): Micros | undefined {
  return a === undefined || b === undefined ? undefined : subtract(a, b);
}

export function sumHere(
  counted: readonly Counted[],
  days: ReadonlySet<Day>,
  statuses: Settings['statuses'],
): Metrics {
  return sumMetrics(
    counted.map(({ other, pair }) => {
      const rows = other.here.value?.rows ?? [];
      return countChosen(sumOffers(rows, { offers: pair.here.offers, days }), statuses);
    }),
  );
}

/** Each offer there once, also where two trackers send to it. */
export function sumThere(
  counted: readonly Counted[],
  days: ReadonlySet<Day>,
  statuses: Settings['statuses'],
): Metrics {
  const sides = Map.groupBy(counted, ({ other, pair }) => `${pair.affiliate} ${other.connection.id}`);
  return countChosen(sumMetrics([...sides.values()].map((side) => sumSide(side, days))), statuses);
}

function sumSide(counted: readonly Counted[], days: ReadonlySet<Day>): Metrics {
  const [first] = counted;
  if (!first) return {};
  const rows = reportOf(first.other, first.pair)?.value?.rows ?? [];
  const offers = new Set(counted.flatMap(({ pair }) => [...pair.there.offers]));
  return sumOffers(rows, { offers, days });
}

export function daysOf(trackers: readonly Gathered[]): Set<Day> {
  return new Set(trackers.flatMap(({ range }) => eachDay(range)));
}

function totalOf(trackers: readonly Gathered[]): Metrics {
  return isWhole(trackers) ? sumMetrics(trackers.map(({ traffic }) => traffic.value?.totals ?? {})) : {};
}

function totalOn(trackers: readonly Gathered[], day: Day): Metrics {
  if (!isWhole(trackers)) return {};
  const days = new Set([day]);
  return sumMetrics(
    trackers.map(({ traffic }) => {
      const rows = traffic.value?.rows ?? [];
      return sumOffers(rows, { offers: rows.map(({ offer }) => offer?.id ?? ''), days });
    }),
  );
}

function isWhole(trackers: readonly Gathered[]): boolean {
  return trackers.every(({ traffic }) => traffic.value?.complete);
}
