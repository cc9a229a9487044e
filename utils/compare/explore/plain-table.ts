import { type Columns, wordOf } from '@/utils/model/columns/columns';
import { groupColumns, totalsOf } from '@/utils/model/columns/group';
import { lendMetric } from '@/utils/model/columns/lend';
import { toRows } from '@/utils/model/columns/pack';
import { firstRows, takeRows } from '@/utils/model/columns/select';
import { uniteColumns } from '@/utils/model/columns/unite';
import type { PlainAsk, RowsAsk } from '@/utils/model/explore';
import type { Metrics } from '@/utils/model/metrics';
import type { Dimension, EntityRef } from '@/utils/model/report';
import { keyOf, markPart, readPart } from './parts';
import { orderOf } from './plain-order';

/** Several connections' rows as one table of one or two levels, of which only what is looked at is put together. */
export interface PlainTableCode {
  /** How many rows of the first level are found. */
  groups: number;
  /** Over the rows that are found. */
  totals(): Metrics;
  /** Rows of the first level, each followed by its own where it stands open. */
  window(ask: WindowAsk): { rows: GroupRow[]; of: number };
  /** The numbers of a row by its keys, as another table of the same connections has given them. */
  numbers(row: Pick<GroupRow, 'key' | 'within'>): Metrics | null;
}

/** Unique clicks as they were asked for by themselves; of each part, as the rows are. */
export interface Uniques {
  /** By the first word. */
  outer: readonly Columns[];
  /** By both; null: there is one. */
  inner: readonly Columns[] | null;
  /** Over everything; null: nobody tells. */
  total: number | null;
}

type WindowAsk = RowsAsk & Pick<PlainAsk, 'order' | 'open'>;

interface GroupRow {
  key: string;
  /** Key of the open row above it; null on the first level. */
  within: string | null;
  /** Which of the parts it is of. */
  part: number;
  entity: EntityRef | null;
  metrics: Metrics;
}

/**
 * @param parts one of each connection; equal ids of two connections are two entities
 * @param text a part of the names of the first level, or of their ids; empty: all
 * @param uniques null: not wanted
 */
export function createPlainTable(
  parts: readonly Columns[],
  [outer, inner]: readonly [Dimension, Dimension?],
  text: string,
  uniques: Uniques | null = null,
): PlainTableCode {
  const all = uniteParts(parts, outer);
  const groups = uniques
    ? withUniques(groupColumns(all, [outer]), uniteParts(uniques.outer, outer))
    : isOnePerRow(all, outer)
      ? all
      : groupColumns(all, [outer]);
  const unique = uniques?.inner ? uniteParts(uniques.inner, outer) : null;
  const found = findNamed(groups, outer, text);
  const placesOf = createPlaces(groups, outer);
  const below = new Map<string, Columns>();
  const orders = new Map<string, Uint32Array>();

  function childrenOf(key: string, word: Dimension): Columns {
    const known = below.get(key) ?? rowsBelow(key, word);
    below.set(key, known);
    return known;
  }

  function rowsBelow(key: string, word: Dimension): Columns {
    const inside = (columns: Columns) => groupColumns(takeRows(columns, rowsOf(columns, outer, key)), [word]);
    return unique ? withUniques(inside(all), inside(unique)) : inside(all);
  }

  /** The first so many; sorted in full as soon as somebody looks further. */
  function sorted(count: number, order: PlainAsk['order']): Uint32Array {
    const name = `${order.by} ${order.descending}`;
    const known = orders.get(name);
    if (known && known.length >= Math.min(count, found.length)) return known;
    const rows = firstRows(found, known ? found.length : count, orderOf(groups, outer, order));
    orders.set(name, rows);
    return rows;
  }

  function openWindow({ from, count, order, open }: WindowAsk, word: Dimension) {
    const rows: GroupRow[] = [];
    const opened = new Set(open);
    const isFound = new Set(found);
    let place = 0;
    for (const row of sorted(from + count, order)) {
      if (place >= from + count) break;
      const key = keyAt(groups, outer, row);
      const cut = (list: Uint32Array, start: number) =>
        list.subarray(Math.max(0, from - start), Math.max(0, from + count - start));
      rows.push(...toGroups(groups, outer, cut(Uint32Array.of(row), place), null));
      place++;
      if (!opened.has(key)) continue;
      const children = childrenOf(key, word);
      const shown = cut(rowNumbers(children).toSorted(orderOf(children, word, order)), place);
      rows.push(...toGroups(children, word, shown, { key, part: readPart(idAt(groups, outer, row)).part }));
      place += children.length;
    }
    const sizes = open
      .filter((key) => isFound.has(placesOf().get(key) ?? -1))
      .map((key) => childrenOf(key, word).length);
    return { rows, of: sizes.reduce((sum, size) => sum + size, found.length) };
  }

  return {
    groups: found.length,
    totals() {
      const isWhole = found.length === groups.length;
      const totals = totalsOf(isWhole ? groups : takeRows(groups, found));
      if (!uniques) return totals;
      const { uniqueClicks: _, ...additive } = totals;
      return isWhole && uniques.total !== null ? { ...additive, uniqueClicks: uniques.total } : additive;
    },
    window(ask) {
      if (inner && ask.open.length > 0) return openWindow(ask, inner);
      const shown = sorted(ask.from + ask.count, ask.order).subarray(ask.from, ask.from + ask.count);
      return { rows: toGroups(groups, outer, shown, null), of: found.length };
    },
    numbers({ key, within }) {
      const place = placesOf().get(within ?? key);
      if (place === undefined) return null;
      if (within === null) return toRows(groups, [place])[0]?.metrics ?? null;
      if (!inner) return null;
      const children = childrenOf(within, inner);
      const rows = toGroups(children, inner, rowNumbers(children), { key: within, part: 0 });
      return rows.find((row) => row.key === key)?.metrics ?? null;
    },
  };
}

/** Each row's own as it was asked for; none where nobody was. */
function withUniques(groups: Columns, told: Columns): Columns {
  return lendMetric(groups, told, 'uniqueClicks');
}

/** Whose a row is must be told only where there are several. */
function uniteParts(parts: readonly Columns[], word: Dimension): Columns {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  return uniteColumns(parts.map((part, index) => markPart(part, word, index)));
}

/** True where every row is a group by itself, as in a large answer about one day: nothing has to be added up. */
function isOnePerRow(columns: Columns, word: Dimension): boolean {
  const column = wordOf(columns, word);
  if (!column || columns.length >= column.ids.length) return false;
  const { codes, ids } = column;
  const seen = new Uint8Array(ids.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    if (code === 0 || seen[code] === 1) return false;
    seen[code] = 1;
  }
  // A hundred thousand texts take a while to be told apart.
  return column.distinct === true || new Set(ids).size === ids.length;
}

/** Key → row, made when somebody asks. */
function createPlaces(groups: Columns, word: Dimension): () => ReadonlyMap<string, number> {
  let places: Map<string, number> | undefined;
  return () => {
    places ??= new Map(Array.from({ length: groups.length }, (_, row) => [keyAt(groups, word, row), row]));
    return places;
  };
}

function idAt(columns: Columns, word: Dimension, row: number): string {
  const column = wordOf(columns, word);
  return column?.ids[column.codes[row] ?? 0] ?? '';
}

function keyAt(columns: Columns, word: Dimension, row: number): string {
  return keyOf(idAt(columns, word, row));
}

function rowsOf(all: Columns, word: Dimension, key: string): Uint32Array {
  const column = wordOf(all, word);
  const isWanted = column?.ids.map((id, code) => code > 0 && keyOf(id) === key);
  return rowNumbers(all).filter((row) => isWanted?.[column?.codes[row] ?? 0]);
}

function rowNumbers({ length }: Columns): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

function findNamed(groups: Columns, word: Dimension, text: string): Uint32Array {
  const wanted = text.trim().toLowerCase();
  const column = wordOf(groups, word);
  if (wanted === '' || !column) return rowNumbers(groups);
  const isFound = column.ids.map((id, code) =>
    `${column.names?.[code] ?? ''} ${readPart(id).id}`.toLowerCase().includes(wanted),
  );
  return rowNumbers(groups).filter((row) => isFound[column.codes[row] ?? 0]);
}

function toGroups(
  columns: Columns,
  word: Dimension,
  order: Uint32Array,
  above: Pick<GroupRow, 'key' | 'part'> | null,
): GroupRow[] {
  const column = wordOf(columns, word);
  return toRows(columns, order).map(({ metrics }, index) => {
    const code = column?.codes[order[index] ?? 0] ?? 0;
    const marked = column?.ids[code] ?? '';
    const { id, part } = readPart(marked);
    return {
      key: above ? `${above.key}/${id}` : keyOf(marked),
      within: above?.key ?? null,
      part: above?.part ?? part,
      entity: id === '' ? null : { id, name: column?.names?.[code] ?? null },
      metrics,
    };
  });
}
