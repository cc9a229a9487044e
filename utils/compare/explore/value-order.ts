import { byRanks, firstRows, type RowOrder } from '@/utils/model/columns/select';
import type { Judged } from '@/utils/model/comparison';
import type { ComparedAsk } from '@/utils/model/explore';
import { readOrder } from './compared-order';
import type { LaidOut } from './laid-out';

type Order = ComparedAsk['order'];

/** The first so many of them; all are sorted as soon as somebody looks further. */
export function createSorted(found: Uint32Array, descending: boolean, makeRanks: () => Float64Array) {
  let compare: RowOrder | undefined;
  let sorted: Uint32Array = new Uint32Array();
  return (count: number): Uint32Array => {
    compare ??= byRanks(makeRanks(), descending);
    const most = Math.min(count, found.length);
    if (sorted.length < most) {
      sorted = firstRows(found, sorted.length === 0 ? most : found.length, compare);
    }
    return sorted.subarray(0, most);
  };
}

/** By name or id, and as is wanted (null: all): places among all values. */
export function findValues(
  laid: LaidOut,
  find: string,
  isWanted: ((id: string) => boolean) | null,
): Uint32Array {
  const wanted = find.trim().toLowerCase();
  if (wanted === '' && isWanted === null) return Uint32Array.from(laid.ids, (_, index) => index);
  const found = laid.ids.flatMap((id, index) =>
    `${laid.nameOf(id) ?? ''} ${id}`.toLowerCase().includes(wanted) && (isWanted === null || isWanted(id))
      ? [index]
      : [],
  );
  return Uint32Array.from(found);
}

/** Of every value; not a number where it is not known. */
export function ranksOf(laid: LaidOut, { by }: Order): Float64Array {
  if (by === 'name') return nameRanks(laid);
  const [metric, what] = readOrder(by);
  return Float64Array.from(laid.ids, (id) => rankOf(laid, metric, what, id));
}

function rankOf(laid: LaidOut, metric: Judged, what: 'here' | 'there' | 'gap' | 'ratio', id: string): number {
  if (what === 'here' || what === 'there') return laid.amount(what, metric, id);
  const [here, there] = [laid.amount('here', metric, id), laid.amount('there', metric, id)];
  if (what === 'gap') return there - here;
  return here === 0 ? Number.NaN : (there - here) / here;
}

function nameRanks({ ids, nameOf }: LaidOut): Float64Array {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const names = ids.map((id) => nameOf(id) ?? id);
  const ranks = new Float64Array(ids.length);
  const sorted = names.map((_, index) => index).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  for (const [rank, index] of sorted.entries()) ranks[index] = rank;
  return ranks;
}
