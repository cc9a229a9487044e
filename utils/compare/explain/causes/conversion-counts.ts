import type { Finding } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import { at, type Pair } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';

export interface Tried {
  /** Daily differences that are left. */
  left: number;
  finding: Finding;
}

export function isUnsettled({ conversions }: Readings): boolean {
  return Boolean(conversions?.open || conversions?.restless);
}

export function sumOf({ kept }: Pair, values: Values): number {
  return values.reduce((all, n, day) => (kept[day] ? all + n : all), 0);
}

export function apart({ kept }: Pair, a: Values | undefined, b: Values | undefined): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let day = 0; day < a.length; day++) {
    const difference = at(a, day) - at(b, day);
    if (kept[day] && !Number.isNaN(difference)) sum += Math.abs(difference);
  }
  return sum;
}

export function closer(a: Pair, b: Pair): Pair {
  const left = (pair: Pair) => apart(pair, pair.payout?.sender, pair.payout?.payer);
  return left(b) < left(a) ? b : a;
}
