import type { Finding } from '@/utils/compare/explain/detector';
import { ratioOf } from '@/utils/compare/explain/measure';
import { type Pair, type Place, replace } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';

export function isUnsettled({ clicks }: Readings): boolean {
  return Boolean(clicks?.open || clicks?.restless);
}

/** The finding after which clicks are closest. */
export function best(pair: Pair, findings: readonly (Finding | null)[]): Finding | null {
  const known = findings.filter((finding) => finding !== null);
  const left = ({ corrected }: Finding) =>
    corrected.clicks ? Math.abs(1 - ratioOf(pair, corrected.clicks)) : 1;
  return known.sort((a, b) => left(a) - left(b))[0] ?? null;
}

export function scale(pair: Pair, place: Place, factor: number): Pair {
  const values = pair.clicks?.[place];
  return values
    ? replace(
        pair,
        'clicks',
        place,
        values.map((n) => n * factor),
      )
    : pair;
}
