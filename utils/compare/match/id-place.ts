import type { Conversion } from '@/utils/model/conversion';
import { joinKey, keysOf } from './keys';

/**
 * Which sub id holds ids of one kind: "sub2 holds the campaign id". The place in `clickIds` that has one of them in at
 * least half of the rows, the fullest first; null where none does.
 */
export function findIdPlace(conversions: readonly Conversion[], ids: Iterable<string>): number | null {
  const wanted = new Set([...ids].map(joinKey).filter((id) => id !== null));
  const counts = new Map<number, number>();
  for (const conversion of conversions) {
    for (const [place, key] of keysOf(conversion).entries()) {
      if (key !== null && wanted.has(key)) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const [fullest] = [...counts].sort(([a, most], [b, more]) => more - most || a - b);
  return fullest && fullest[1] >= conversions.length / 2 ? fullest[0] : null;
}
