import { judgeMetric, unjudged, unknownGaps } from '@/utils/compare/gap';
import { sumOffers } from '@/utils/compare/offer-rows';
import type { Pair } from '@/utils/compare/pairs';
import { countChosen } from '@/utils/compare/statuses';
import type { Gap } from '@/utils/model/comparison';
import { type DayRange, eachDay } from '@/utils/model/day';
import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import { type Micros, subtract, toText } from '@/utils/model/money';
import type { Ledger } from '@/utils/model/summary';
import {
  type CompareRules,
  comparePairs,
  currencyOf,
  type Gathered,
  isComplete,
  type OtherReports,
  reportOf,
} from '../comparisons/sides';

export interface LedgerRules extends CompareRules {
  /** False while the range runs: shown, not judged. */
  closed: boolean;
}

/**
 * One ledger per currency: what trackers tracked and what networks say, of the same linked offers. The two are never
 * added, and nothing is converted: a pair in two currencies is in no ledger.
 */
export function ledgersOf(gathered: readonly Gathered[], rules: LedgerRules): Ledger[] {
  const groups = Map.groupBy(gathered, ({ traffic, tracker }) => currencyOf(traffic.value, tracker));
  return [...groups].map(([currency, trackers]) => ledgerOf(currency, trackers, rules));
}

/** A pair with the reports about it and the tracker it belongs to. */
interface Counted {
  gathered: Gathered;
  other: OtherReports;
  pair: Pair;
}

function ledgerOf(currency: string, trackers: readonly Gathered[], rules: LedgerRules): Ledger {
  const counted = trackers.flatMap((gathered) => countedPairs(gathered, currency));
  const known = counted.length > 0 && counted.every(({ other, pair }) => isComplete(other, pair));
  const here = known ? sumHere(counted, rules) : {};
  const there = known ? sumThere(counted, rules) : {};
  const total = totalOf(trackers);
  const linked = counted.length > 0;
  // While a list of offers is on its way, "no link at all" is not known yet.
  const settled = linked || trackers.every(({ book }) => book.settled);
  const cost = linked ? here.mediaCost : total.mediaCost;
  const income = linked ? there.approvedPayout : settled ? total.payout : undefined;
  return {
    currency,
    tracked: {
      payout: text(here.payout),
      conversions: here.conversions ?? null,
      allPayout: text(total.payout),
    },
    networks: { payout: text(there.payout), conversions: there.conversions ?? null },
    gap: gapOf(here, there, rules),
    profit: { amount: profitOf(income, cost), basis: linked ? 'approved' : 'tracked' },
    mediaCost: text(cost),
  };
}

/**
 * An offer that leads to two connections (a network's own key and its affiliate's) is the same money twice, so only
 * one of them speaks: the user's choice before what addresses prove, the affiliate's own view before the network's.
 */
function countedPairs(gathered: Gathered, currency: string): Counted[] {
  const all = gathered.others.flatMap((other) => other.pairs.map((pair) => ({ gathered, other, pair })));
  const counted: Counted[] = [];
  for (const candidate of all.toSorted((a, b) => rank(b) - rank(a))) {
    const taken = counted.some(({ pair }) => !pair.here.offers.isDisjointFrom(candidate.pair.here.offers));
    if (!taken && isIn(currency, candidate)) counted.push(candidate);
  }
  return counted;
}

function rank({ other, pair }: Counted): number {
  const chosen = pair.links.some(({ origin }) => origin === 'manual');
  return 2 * Number(chosen) + Number(other.connection.role === 'affiliate');
}

function isIn(currency: string, { other, pair }: Counted): boolean {
  return currencyOf(reportOf(other, pair)?.value, other.connection) === currency;
}

function sumHere(counted: readonly Counted[], rules: LedgerRules): Metrics {
  return sumMetrics(
    counted.map(({ gathered, other, pair }) => comparePairs(other, [pair], gathered, rules).base),
  );
}

/** Each offer there once, also where two trackers send to it. */
function sumThere(counted: readonly Counted[], rules: LedgerRules): Metrics {
  const sides = Map.groupBy(counted, ({ other, pair }) => `${pair.affiliate} ${other.connection.id}`);
  return countChosen(sumMetrics([...sides.values()].map(sumSide)), rules.settings.statuses);
}

function sumSide(counted: readonly Counted[]): Metrics {
  const [first] = counted;
  if (!first) return {};
  const rows = reportOf(first.other, first.pair)?.value?.rows ?? [];
  const offers = new Set(counted.flatMap(({ pair }) => [...pair.there.offers]));
  return sumOffers(rows, { offers, days: daysOf(first.gathered.range) });
}

function daysOf(range: DayRange): Set<string> {
  return new Set(eachDay(range));
}

/** All that the trackers tracked, linked or not. */
function totalOf(trackers: readonly Gathered[]): Metrics {
  const whole = trackers.every(({ traffic }) => traffic.value?.complete);
  return whole ? sumMetrics(trackers.map(({ traffic }) => traffic.value?.totals ?? {})) : {};
}

function gapOf(here: Metrics, there: Metrics, { settings, closed }: LedgerRules): Gap {
  const payout = judgeMetric('payout', here.payout, there.payout, settings.bands);
  return closed ? payout : unjudged({ ...unknownGaps(), payout }).payout;
}

function profitOf(income: Micros | undefined, cost: Micros | undefined): string | null {
  return income === undefined || cost === undefined ? null : toText(subtract(income, cost));
}

function text(micros: Micros | undefined): string | null {
  return micros === undefined ? null : toText(micros);
}
