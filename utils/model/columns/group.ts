import { type MetricName, type Metrics, NOT_ADDITIVE } from '../metrics';
import type { Dimension } from '../report';
import {
  type Columns,
  isAmount,
  isPresent,
  type MetricColumn,
  type WordColumn,
  wideCodes,
  wideNumbers,
  wordOf,
} from './columns';
import { toRows } from './pack';

/**
 * One row for each different combination of the words, in the order in which they first appear; the rules are those
 * of `sumMetrics`. Entities are the same where their ids are, and keep the newest name.
 */
export function groupColumns(columns: Columns, words: readonly Dimension[]): Columns {
  const keys = words.map((word) => wordOf(columns, word)).filter((column) => column !== undefined);
  const groups = groupRows(columns.length, keys);
  const add = (column: MetricColumn) =>
    isAdditive(column.name) ? sum(column, groups) : keepSingle(column, groups);
  return {
    length: groups.firsts.length,
    words: keys.map((column) => ({ ...withNewestNames(column), codes: groups.firsts.map(codeIn(column)) })),
    metrics: columns.metrics.map(add).filter((column) => column !== undefined),
  };
}

/** The sum of all rows. */
export function totalsOf(columns: Columns): Metrics {
  return toRows(groupColumns(columns, []))[0]?.metrics ?? {};
}

interface Groups {
  /** For every row the number of its group. */
  numbers: Uint32Array;
  /** All numbers are below. */
  most: number;
  /** The numbers that are in use, and the first row of each, in the order of these rows. */
  used: Uint32Array<ArrayBuffer>;
  firsts: Uint32Array<ArrayBuffer>;
}

/** The codes of several words are one number while it stays small; beyond that pairs are counted in a Map. */
function groupRows(length: number, keys: readonly WordColumn[]): Groups {
  let [numbers, most] = [new Uint32Array(keys.length > 0 ? 0 : length), 1];
  for (const [place, column] of keys.entries()) {
    const { length: size } = column.ids;
    const codes = sameIds(column);
    if (place === 0) [numbers, most] = [codes, size];
    else if (most * size <= DENSE) [numbers, most] = [combine(numbers, codes, size), most * size];
    else [numbers, most] = countPairs(numbers, codes, size);
  }
  return inUse(numbers, most);
}

/** Numbers up to this are looked up in an array (16 MB). */
const DENSE = 2 ** 22;

function combine(numbers: Uint32Array, codes: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const pairs = new Uint32Array(numbers.length);
  for (let row = 0; row < pairs.length; row++) pairs[row] = (numbers[row] ?? 0) * size + (codes[row] ?? 0);
  return pairs;
}

function countPairs(
  numbers: Uint32Array,
  codes: Uint32Array,
  size: number,
): [numbers: Uint32Array<ArrayBuffer>, most: number] {
  const counted = new Uint32Array(numbers.length);
  const known = new Map<number, number>();
  for (let row = 0; row < counted.length; row++) {
    const pair = (numbers[row] ?? 0) * size + (codes[row] ?? 0);
    let number = known.get(pair);
    if (number === undefined) {
      number = known.size;
      known.set(pair, number);
    }
    counted[row] = number;
  }
  return [counted, known.size];
}

function inUse(numbers: Uint32Array, most: number): Groups {
  const known = new Uint8Array(most);
  const firsts: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? 0;
    if (known[number] === 1) continue;
    known[number] = 1;
    firsts.push(row);
  }
  const used = Uint32Array.from(firsts, (row) => numbers[row] ?? 0);
  return { numbers, most, used, firsts: Uint32Array.from(firsts) };
}

/** Codes by id alone, where two names of an id have one each. */
function sameIds({ codes, ids }: WordColumn): Uint32Array<ArrayBuffer> {
  const first = new Map<string, number>();
  for (const [code, id] of ids.entries()) if (code > 0 && !first.has(id)) first.set(id, code);
  if (first.size === ids.length - 1) return wideCodes(codes);
  const same = Uint32Array.from(ids, (id, code) => (code > 0 ? (first.get(id) ?? 0) : 0));
  return wideCodes(codes).map((code) => same[code] ?? 0);
}

function codeIn({ codes }: WordColumn): (row: number) => number {
  return (row) => codes[row] ?? 0;
}

/** Each id with the last name that stands beside it. */
function withNewestNames(column: WordColumn): WordColumn {
  if (!column.names) return column;
  const newest = new Map<string, string>();
  for (const [code, id] of column.ids.entries()) {
    const name = column.names[code];
    if (typeof name === 'string') newest.set(id, name);
  }
  return { ...column, names: column.ids.map((id) => newest.get(id) ?? null) };
}

function isAdditive(name: MetricName): boolean {
  return !(NOT_ADDITIVE as readonly string[]).includes(name);
}

function sum(column: MetricColumn, groups: Groups): MetricColumn | undefined {
  const present = wholeGroups(column, groups);
  if (present && !present.includes(1)) return undefined;
  return { name: column.name, present, ...addUp(column, groups) };
}

/** Exact: before a sum of money would leave 2^53, what it holds so far moves into a BigInt beside it. */
function addUp({ name, values, beyond }: MetricColumn, { numbers, most, used }: Groups) {
  const addends = beyond.size > 0 ? withZeros(values, beyond) : wideNumbers(values);
  const sums = new Float64Array(most);
  const moved = new Map<number, bigint>();
  const move = (number: number, amount: bigint) => moved.set(number, (moved.get(number) ?? 0n) + amount);
  if (addends instanceof Uint32Array && addends.length < ALWAYS_SAFE) addSmall(sums, addends, numbers);
  else {
    const wide = addends instanceof Float64Array ? addends : new Float64Array(addends);
    const limit = isAmount(name) ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY;
    for (let row = 0; row < wide.length; ) {
      row = addWhileSafe(sums, wide, numbers, { from: row, limit });
      if (row === wide.length) break;
      const number = numbers[row] ?? 0;
      move(number, BigInt(sums[number] ?? 0));
      sums[number] = 0;
    }
  }
  for (const [row, amount] of beyond) move(numbers[row] ?? 0, amount);
  return settle(sums, moved, used);
}

/** So many numbers below 2^32 stay below 2^53 together. */
const ALWAYS_SAFE = 2 ** 21;

// Each of the two loops meets one kind of array and holds nothing but the addition: so they run several times as fast.

function addSmall(sums: Float64Array, addends: Uint32Array, numbers: Uint32Array): void {
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? 0;
    sums[number] = (sums[number] ?? 0) + (addends[row] ?? 0);
  }
}

/** Returns the row that did not fit any more. */
function addWhileSafe(
  sums: Float64Array,
  addends: Float64Array,
  numbers: Uint32Array,
  { from, limit }: { from: number; limit: number },
): number {
  for (let row = from; row < numbers.length; row++) {
    const number = numbers[row] ?? 0;
    const sum = (sums[number] ?? 0) + (addends[row] ?? 0);
    if (sum > limit || sum < -limit) return row;
    sums[number] = sum;
  }
  return numbers.length;
}

/** Puts the moved parts back: as numbers where the sum is one again, else beside the nearest number. */
function settle(sums: Float64Array, moved: ReadonlyMap<number, bigint>, used: Uint32Array<ArrayBuffer>) {
  const values = gather(sums, used);
  const beyond = new Map<number, bigint>();
  for (const [group, number] of moved.size > 0 ? used.entries() : []) {
    const part = moved.get(number);
    if (part === undefined) continue;
    const exact = part + BigInt(values[group] ?? 0);
    values[group] = Number(exact);
    if (!Number.isSafeInteger(values[group])) beyond.set(group, exact);
  }
  return { values, beyond };
}

/** The values at these places; a loop, because `from` with a function takes ten times as long. */
function gather(values: ArrayLike<number>, places: Uint32Array): Float64Array<ArrayBuffer> {
  const gathered = new Float64Array(places.length);
  for (let index = 0; index < places.length; index++) gathered[index] = values[places[index] ?? 0] ?? 0;
  return gathered;
}

function withZeros(values: MetricColumn['values'], beyond: ReadonlyMap<number, bigint>): Float64Array {
  const zeroed = new Float64Array(values);
  for (const row of beyond.keys()) zeroed[row] = 0;
  return zeroed;
}

/** 1 for groups in which every row has the metric: a sum over a part would be shown as if it were the whole. */
function wholeGroups({ present }: MetricColumn, { numbers, most, used }: Groups): MetricColumn['present'] {
  if (!present) return null;
  const partial = new Uint8Array(most);
  for (let row = 0; row < numbers.length; row++) if (present[row] === 0) partial[numbers[row] ?? 0] = 1;
  return Uint8Array.from(used, (number) => 1 - (partial[number] ?? 0));
}

/** Unique counts stay only where a group is a single row. */
function keepSingle(column: MetricColumn, { numbers, most, used, firsts }: Groups): MetricColumn | undefined {
  const rows = new Uint32Array(most);
  for (const number of numbers) rows[number] = (rows[number] ?? 0) + 1;
  const isKept = (number: number, group: number) =>
    rows[number] === 1 && isPresent(column, firsts[group] ?? 0);
  const present = Uint8Array.from(used, (number, group) => Number(isKept(number, group)));
  const values = gather(column.values, firsts);
  return present.includes(1) ? { name: column.name, values, present, beyond: new Map() } : undefined;
}
