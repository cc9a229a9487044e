import type { Values } from '@/utils/compare/explain/ledger';
import { type Pair, type Place, total } from '@/utils/compare/explain/pair';

export function tellsApart(pair: Pair, place: Place): boolean {
  const unique = pair[place].columns.get('uniqueClicks');
  const clicks = pair[place].columns.get('clicks');
  return Boolean(unique && clicks && total(unique) < 0.985 * total(clicks));
}

/** Everflow accounts can be set to count unique clicks only: then both columns say the same. */
export function countsUniquesOnly({ sender, payer }: Pair): boolean {
  const [clicks, unique] = [payer.columns.get('clicks'), payer.columns.get('uniqueClicks')];
  return (
    sender.columns.has('uniqueClicks') &&
    Boolean(clicks && unique && total(unique) > 0 && same(clicks, unique))
  );
}

export function same(a: Values, b: Values): boolean {
  return a.every((value, day) => value === b[day]);
}
