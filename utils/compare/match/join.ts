import type { ConversionPair } from '@/utils/model/match';
import type { Platform } from '@/utils/model/platform';
import { type ClickIdColumn, findClickIdColumn } from './click-id-column';
import { joinKey } from './keys';
import { pairUp, type RowPair } from './pair-up';
import type { Row } from './rows';
import { sampleOf } from './sample';
import { ofOneClick } from './shared-values';

export interface Join {
  own: Row;
  other: Row;
  by: ConversionPair['by'];
  /** The id that both have, as it is joined by. */
  key: string;
}

/**
 * Joins two sides, surest first: the click id that `own` makes, wherever the other side keeps it; the same inside a
 * longer sub id; the transaction id. A row is joined once.
 */
export function joinRows(own: readonly Row[], other: readonly Row[], platform: Platform | null): Join[] {
  const joins: Join[] = [];
  const joined = new Set<Row>();
  const free = (rows: readonly Row[]) => (joined.size === 0 ? rows : rows.filter((row) => !joined.has(row)));
  const join = (by: Join['by'], pairs: readonly RowPair[]) => {
    for (const [a, b, key] of pairs) {
      joined.add(a).add(b);
      joins.push({ own: a, other: b, by, key });
    }
  };
  const column = findClickIdColumn(
    own.map(({ keys }) => keys),
    other.map(({ keys }) => keys),
    platform,
  );
  const clickIdOf = clickIdsAt(column, own);
  for (const index of placesOf(clickIdOf, own, other)) {
    join(
      'click-id',
      pairUp(free(own), free(other), clickIdOf, ({ keys }) => keys[index] ?? null),
    );
  }
  if (!column.sure) join('click-id', pairMoved(free(own), free(other), { own, other, clickIdOf }));
  join('click-id', pairInside(free(own), free(other), clickIdOf));
  const transactionOf: KeyOf = ({ transaction }) => transaction;
  join('transaction-id', pairUp(free(own), free(other), transactionOf, transactionOf));
  // Where a network fills the postback's transaction with its own conversion id, that is what the tracker keeps.
  join('transaction-id', pairUp(free(own), free(other), transactionOf, rowIdOf));
  return joins;
}

type KeyOf = (row: Row) => string | null;

/** What was told from the values is believed for those of one click only: a column may hold other things as well. */
function clickIdsAt({ index, sure }: ClickIdColumn, own: readonly Row[]): KeyOf {
  const keyAt: KeyOf = ({ keys }) => keys[index] ?? null;
  if (sure) return keyAt;
  const single = ofOneClick(new Set(own.map(keyAt)), own);
  return (row) => {
    const key = keyAt(row);
    return key !== null && single.has(key) ? key : null;
  };
}

/** The other side's columns, the one in which most click ids stand first. */
function placesOf(clickIdOf: KeyOf, own: readonly Row[], other: readonly Row[]): number[] {
  const clickIds = new Set(own.map(clickIdOf));
  const width = other.reduce((most, { keys }) => Math.max(most, keys.length), 0);
  const counts = Array.from({ length: width }, () => 0);
  for (const { keys } of sampleOf(other)) {
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? null;
      if (key !== null && clickIds.has(key)) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** Where sub ids are empty the columns behind them move up: such a row's click id stands elsewhere on either side. */
function pairMoved(
  own: readonly Row[],
  other: readonly Row[],
  all: { own: readonly Row[]; other: readonly Row[]; clickIdOf: KeyOf },
): RowPair[] {
  const moved = own.filter((row) => all.clickIdOf(row) === null);
  const values = new Set(moved.flatMap(({ keys }) => keys));
  const known = ofOneClick(values, all.own).intersection(ofOneClick(values, all.other));
  const first: KeyOf = ({ keys }) => keys.find((key) => key !== null && known.has(key)) ?? null;
  return known.size === 0 ? [] : pairUp(moved, other, first, first);
}

/** Shorter ones are in a longer text, or are a row's number, by chance. */
const LEAST_LENGTH = 8;

function rowIdOf({ conversion }: Row): string | null {
  const key = joinKey(conversion.id);
  return key !== null && key.length >= LEAST_LENGTH ? key : null;
}

/** A sub id may be put together: `campaign7_w1A2B3C4D5`. */
function pairInside(own: readonly Row[], other: readonly Row[], clickIdOf: KeyOf): RowPair[] {
  const wanted = new Set(own.map(clickIdOf).filter((key) => key !== null && key.length >= LEAST_LENGTH));
  if (wanted.size === 0) return [];
  const inside: KeyOf = ({ keys }) => {
    const parts = keys.flatMap((key) =>
      key === null ? [] : [...key.split(/[^a-z0-9-]+/), ...key.split(/[^a-z0-9]+/)],
    );
    return parts.find((part) => wanted.has(part)) ?? null;
  };
  return pairUp(own, other, clickIdOf, inside);
}
