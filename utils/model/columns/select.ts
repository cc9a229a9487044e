import type { MetricName } from '../metrics';
import type { Dimension, ReportQuery, ReportRow } from '../report';
import { type Columns, isPresent, type MetricColumn, type WordColumn } from './columns';
import { toRows } from './pack';

interface Order {
  /** A word sorts by name, or by id where it has none; a metric by amount. Rows without it come last. */
  by: Dimension | MetricName;
  descending: boolean;
}

/** A window onto many rows. */
export interface RowWindow {
  /** As in a query: AND across words, OR inside one. */
  filter?: ReportQuery['filter'];
  order?: Order;
  /** Rows to leave out before the first. */
  from: number;
  count: number;
}

/** Only the rows that a screen shows, and how many there are. */
export function rowsIn(
  columns: Columns,
  { filter, order, from, count }: RowWindow,
): { rows: ReportRow[]; of: number } {
  const found = findRows(columns, filter ?? {});
  const sorted = order ? firstRows(found, from + count, compareRows(columns, order)) : found;
  return { rows: toRows(columns, sorted.subarray(from, from + count)), of: found.length };
}

/** The numbers of the rows that pass the filter. */
export function findRows(columns: Columns, filter: NonNullable<ReportQuery['filter']>): Uint32Array {
  let found = new Uint32Array(columns.length);
  for (let row = 0; row < found.length; row++) found[row] = row;
  for (const [word, wanted] of Object.entries(filter)) {
    const column = columns.words.find((each) => each.word === word);
    found = column ? rowsWith(column, new Set(wanted), found) : found.subarray(0, 0);
  }
  return found;
}

function rowsWith({ codes, ids }: WordColumn, wanted: ReadonlySet<string>, among: Uint32Array<ArrayBuffer>) {
  const isWanted = Uint8Array.from(ids, (id, code) => (code > 0 && wanted.has(id) ? 1 : 0));
  const found = new Uint32Array(among.length);
  let count = 0;
  for (const row of among) if (isWanted[codes[row] ?? 0] === 1) found[count++] = row;
  return found.subarray(0, count);
}

/** The first so many of the rows in this order, and perhaps more. */
export function firstRows(rows: Uint32Array, count: number, compare: RowOrder): Uint32Array {
  if (count * FEW >= rows.length) return rows.toSorted(compare);
  const likely = likelyFirst(rows, count, compare);
  return likely ? likely.toSorted(compare).subarray(0, count) : best(rows, count, compare);
}

/**
 * The rows up to a bound that a sample of them suggests, which are enough and yet not many: whatever order rows come in,
 * the rest of them are looked at once and never moved. Null where their numbers are too much alike to tell.
 */
function likelyFirst(rows: Uint32Array, count: number, { ranks, descending }: RowOrder): Uint32Array | null {
  if (!ranks) return null;
  const step = rows.length / SAMPLE;
  const sample = Float64Array.from(
    { length: SAMPLE },
    (_, place) => ranks[rows[Math.floor(place * step)] ?? 0] ?? 0,
  )
    .filter((rank) => !Number.isNaN(rank))
    .sort();
  const enough = Math.ceil((2 * count) / step) + 8;
  const bound = descending ? sample.at(-enough) : sample[enough - 1];
  if (bound === undefined) return null;
  const likely = rows.filter((row) => {
    const rank = ranks[row] ?? Number.NaN;
    return descending ? rank >= bound : rank <= bound;
  });
  return likely.length >= count && likely.length < rows.length / 4 ? likely : null;
}

/** Rows. */
const SAMPLE = 1024;

/** Where so few of the rows are wanted, finding them beats sorting them all. */
const FEW = 20;

/** Compares two rows by their numbers, as a sort function does. */
export interface RowOrder {
  (a: number, b: number): number;
  /** The number of every row that it goes by before anything else; not a number: none, and so among the last. */
  ranks?: Float64Array;
  descending?: boolean;
}

function best(rows: Uint32Array, count: number, compare: RowOrder): Uint32Array {
  const kept = [...rows.subarray(0, count)].sort(compare);
  let last = kept.at(-1) ?? 0;
  for (let place = count; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    if (compare(row, last) > 0) continue;
    kept.splice(placeOf(row, kept, compare), 0, row);
    kept.pop();
    last = kept.at(-1) ?? 0;
  }
  return Uint32Array.from(kept);
}

function placeOf(row: number, sorted: readonly number[], compare: RowOrder): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? row, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows that are equal stay in their own order; those without what it goes by come last. */
export function compareRows(columns: Columns, { by, descending }: Order): RowOrder {
  const word = columns.words.find((column) => column.word === by);
  const metric = columns.metrics.find(({ name }) => name === by);
  const ranks = word ? wordRanks(word) : metricRanks(metric, columns.length);
  return byRanks(ranks, descending, (a, b) => compareBeyond(metric, a, b));
}

/** @param ranks for each row its number; not a number: the row has none */
export function byRanks(ranks: Float64Array, descending: boolean, closer: RowOrder = () => 0): RowOrder {
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number) => {
    const one = ranks[a] ?? Number.NaN;
    const other = ranks[b] ?? Number.NaN;
    if (one < other) return -sign;
    if (one > other) return sign;
    if (one !== other) return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || a - b;
    return sign * closer(a, b) || a - b;
  };
  return Object.assign(compare, { ranks, descending });
}

function compareBeyond(metric: MetricColumn | undefined, a: number, b: number): number {
  const [one, other] = [metric?.beyond.get(a), metric?.beyond.get(b)];
  return one === undefined || other === undefined || one === other ? 0 : one < other ? -1 : 1;
}

function metricRanks(metric: MetricColumn | undefined, length: number): Float64Array {
  if (metric?.present === null) return new Float64Array(metric.values);
  const ranks = new Float64Array(length).fill(Number.NaN);
  if (metric)
    for (let row = 0; row < length; row++) if (isPresent(metric, row)) ranks[row] = metric.values[row] ?? 0;
  return ranks;
}

function wordRanks({ codes, ids, names }: WordColumn): Float64Array {
  const texts = ids.map((id, code) => names?.[code] ?? id);
  // Made here and not once for all: it takes longer than everything else that a waking worker does.
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = texts.map((_, code) => code).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  const ranks = new Float64Array(ids.length);
  for (const [rank, code] of sorted.entries()) ranks[code] = rank;
  ranks[0] = Number.NaN;
  return Float64Array.from(codes, (code) => ranks[code] ?? Number.NaN);
}

/** A table of these rows alone, in this order. */
export function takeRows(columns: Columns, rows: Uint32Array): Columns {
  return {
    length: rows.length,
    words: columns.words.map((column) => ({
      ...column,
      codes: Uint32Array.from(rows, (row) => column.codes[row] ?? 0),
    })),
    metrics: columns.metrics.map((column) => takeNumbers(column, rows)),
  };
}

function takeNumbers({ name, values, present, beyond }: MetricColumn, rows: Uint32Array): MetricColumn {
  const amounts = [...rows.entries()].flatMap(([place, row]) => {
    const amount = beyond.size > 0 ? beyond.get(row) : undefined;
    return amount === undefined ? [] : [[place, amount] as const];
  });
  return {
    name,
    values: Float64Array.from(rows, (row) => values[row] ?? 0),
    present: present && Uint8Array.from(rows, (row) => present[row] ?? 0),
    beyond: new Map(amounts),
  };
}
