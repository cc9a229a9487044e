import type { Verdict } from '@/utils/model/comparison';
import type { ComparedAsk, ComparedGroup, ComparedRow } from '@/utils/model/explore';
import type { EntityRef } from '@/utils/model/report';
import { type Breakdown, sharedValues } from './breakdown';
import { type BandsOf, type Earlier, earlierSlice, type Group, groupsIn } from './compared-rows';
import type { Slice } from './compared-sums';
import { layOut } from './laid-out';
import type { Rows } from './rows';
import { createSorted, findValues, ranksOf } from './value-order';

export interface BreakdownRowsOptions {
  down: Breakdown;
  /** The days before, by the same word; null: they are not wanted. */
  before: { pairs: Earlier; down: Breakdown } | null;
  bandsOf: BandsOf;
}

/** Rows for the values of a breakdown, of which only those are made that are looked at. */
export function createBreakdownRows({ down, before, bandsOf }: BreakdownRowsOptions) {
  const shared = sharedValues(down);
  const sharedBefore = before && sharedValues(before.down);
  const { word } = down;

  /**
   * @param above the row that the values are inside of; null: they are the first level
   * @param opens whether days or pairs are inside of them
   */
  function within(slice: Slice, above: Group | null, opens: boolean) {
    const laid = layOut(slice, down, shared);
    const earlier = before && earlierSlice({ pairs: laid.pairs, days: slice.days }, before.pairs);
    const then = earlier && before && sharedBefore && layOut(earlier, before.down, sharedBefore);
    const bands = above?.bands ?? bandsOf(null);
    const keyOf = (id: string) => `${above ? `${above.key}/` : ''}${word}=${id}`;
    /** Where the value of a key is among all; −1: it is not there. */
    const indexOf = (key: string) =>
      key.startsWith(keyOf('')) ? laid.ids.indexOf(key.slice(keyOf('').length)) : -1;

    function rowOf(id: string): ComparedRow {
      return {
        ...laid.numbersOf(id, bands),
        earlier: then?.ids.includes(id) ? then.numbersOf(id, bands).gaps : null,
        ...baseOf(above),
        ...{ key: keyOf(id), by: word, closed: true, opens },
        ...{ value: { id, name: laid.nameOf(id) }, only: laid.onlyOf(id) },
      };
    }

    function restRow(): ComparedRow | null {
      const left = laid.rest(bands);
      const base = { ...baseOf(above), key: keyOf(''), by: word, closed: true, opens: false };
      return left && { ...left, ...base, earlier: null, value: null, only: null };
    }

    /** Days or pairs of one value. */
    function inside(key: string, inner: ComparedGroup): ComparedRow[] {
      const id = laid.ids[indexOf(key)];
      if (id === undefined) return [];
      const value = { id, name: laid.nameOf(id) };
      return groupsIn({ pairs: laid.pairs, days: slice.days }, inner, bandsOf)
        .map((group) => ({
          ...laid.partOf(id, group.slice, group.bands),
          ...pick(group, value),
          ...{ key: `${key}/${group.key}`, level: 1 as const, opens: false, cause: null },
          ...{ earlier: null, only: laid.onlyOf(id) },
        }))
        .filter(({ here, there, by }) => by === 'day' || isTold(here) || isTold(there));
    }

    return {
      ...{ inside, restRow },
      /** By name or id, and of the wanted verdicts; what has no value comes last, whatever the order. */
      find(find: string, only: readonly Verdict[]): { size: number; rows(order: Order): Rows } {
        const isWanted = (id: string) =>
          only.length === 0 || only.includes(laid.numbersOf(id, bands).verdict);
        const found = findValues(laid, find, only.length === 0 ? null : isWanted);
        const isWhole = find.trim() === '' && (only.length === 0 || only.includes('unknown'));
        const left = isWhole ? restRow() : null;
        return {
          size: found.length,
          rows: (order) => {
            const sorted = createSorted(found, order.descending, () => ranksOf(laid, order));
            return withRest(
              {
                size: found.length,
                slice: (from, to) =>
                  Array.from(sorted(to).subarray(from, to), (index) => rowOf(laid.ids[index] ?? '')),
                placeOf(key) {
                  const place = sorted(found.length).indexOf(indexOf(key));
                  return place < 0 ? null : place;
                },
              },
              left,
            );
          },
        };
      },
    };
  }

  return { within };
}

type Order = ComparedAsk['order'];

function withRest(rows: Rows, left: ComparedRow | null): Rows {
  if (!left) return rows;
  const { size } = rows;
  return {
    ...rows,
    size: size + 1,
    slice: (from, to) => [
      ...rows.slice(from, Math.min(to, size)),
      ...(from <= size && to > size ? [left] : []),
    ],
  };
}

function baseOf(above: Group | null) {
  return {
    level: above ? (1 as const) : (0 as const),
    ...{ offer: above?.offer ?? null, connection: above?.connection ?? null, day: above?.day ?? null },
    cause: null,
  };
}

function pick({ by, offer, connection, day, closed }: Group, value: EntityRef) {
  return { by, offer, connection, day, closed, value };
}

function isTold(metrics: ComparedRow['here']): boolean {
  return Object.values(metrics).some((value) => Number(value) !== 0);
}
