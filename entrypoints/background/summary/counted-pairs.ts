import type { Pair } from '@/utils/compare/pairs';
import { currencyOf, type Gathered, type OtherReports, reportOf } from '../comparisons/sides';

/** A pair with the reports about it and the tracker it belongs to. */
export interface Counted {
  gathered: Gathered;
  other: OtherReports;
  pair: Pair;
}

/**
 * An offer that leads to two connections (a network's own key and its affiliate's) is the same money twice, so only
 * one of them speaks: the user's choice before what addresses prove, the affiliate's own view before the network's.
 */
export function countedPairs(gathered: Gathered, currency: string): Counted[] {
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
