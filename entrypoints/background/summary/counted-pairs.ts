import type { Pair } from '@/utils/compare/pairs';
import { currencyOf, type Gathered, type OtherReports, reportOf } from '../comparisons/sides';

/** A pair with the reports about it and the tracker it belongs to. */
export interface Counted {
  gathered: Gathered;
  other: OtherReports;
  pair: Pair;
}

/** Of one tracker, in one currency. */
export function countedPairs(gathered: Gathered, currency: string): Counted[] {
  const all = gathered.others.flatMap((other) => other.pairs.map((pair) => ({ gathered, other, pair })));
  return eachOfferOnce(all.filter((candidate) => isIn(currency, candidate)));
}

/**
 * An offer that leads to two connections (a network's own key and its affiliate's) is the same money twice, so only
 * one of them speaks: the user's choice before what addresses prove, the affiliate's own view before the network's.
 */
export function eachOfferOnce(candidates: readonly Counted[]): Counted[] {
  const counted: Counted[] = [];
  const taken = new Set<string>();
  for (const candidate of candidates.toSorted((a, b) => rank(b) - rank(a))) {
    const { offers } = candidate.pair.here;
    if (!offers.isDisjointFrom(taken)) continue;
    counted.push(candidate);
    for (const offer of offers) taken.add(offer);
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
