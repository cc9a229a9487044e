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
  const { groups, firsts } = groupRows(columns.length, keys);
  const count = firsts.length;
  const add = (column: MetricColumn) =>
    isAdditive(column.name) ? sum(column, groups, count) : keepSingle(column, groups, count);
  return {
    length: count,
    words: keys.map((column) => ({ ...withNewestNames(column), codes: firsts.map(codeIn(column)) })),
    metrics: columns.metrics.map(add).filter((column) => column !== undefined),
  };
}

/** The sum of all rows. */
export function totalsOf(columns: Columns): Metrics {
  return toRows(groupColumns(columns, []))[0]?.metrics ?? {};
}

/** For every row the number of its group, for every group its first row. */
interface Groups {
  groups: Uint32Array<ArrayBuffer>;
  firsts: Uint32Array<ArrayBuffer>;
}

/** The codes of several words are one number while it stays small; beyond that pairs are counted in a Map. */
function groupRows(length: number, keys: readonly WordColumn[]): Groups {
  const [first, ...others] = keys;
  if (!first) return { groups: new Uint32Array(length), firsts: new Uint32Array(Math.min(1, length)) };
  let numbers = sameIds(first);
  let most = first.ids.length;
  for (const column of others) {
    const { length: size } = column.ids;
    if (most * size > DENSE) [numbers, most] = inUse(renumber(numbers, most));
    if (most * size > DENSE) [numbers, most] = inUse(countPairs(numbers, sameIds(column), size));
    else [numbers, most] = [combine(numbers, sameIds(column), size), most * size];
  }
  return renumber(numbers, most);
}

/** Numbers up to this are looked up in an array (16 MB). */
const DENSE = 2 ** 22;

function inUse({ groups, firsts }: Groups): [numbers: Groups['groups'], most: number] {
  return [groups, firsts.length];
}

function combine(numbers: Uint32Array, codes: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const pairs = new Uint32Array(numbers.length);
  for (let row = 0; row < pairs.length; row++) pairs[row] = (numbers[row] ?? 0) * size + (codes[row] ?? 0);
  return pairs;
}

/** Numbers below `most` as 0, 1, 2 … in the order in which they first appear. */
function renumber(numbers: Uint32Array, most: number): Groups {
  const groups = new Uint32Array(numbers.length);
  const known = new Uint32Array(most);
  const firsts: number[] = [];
  for (let row = 0; row < groups.length; row++) {
    const number = numbers[row] ?? 0;
    let group = known[number] ?? 0;
    if (group === 0) {
      group = firsts.push(row);
      known[number] = group;
    }
    groups[row] = group - 1;
  }
  return { groups, firsts: Uint32Array.from(firsts) };
}

function countPairs(numbers: Uint32Array, codes: Uint32Array, size: number): Groups {
  const groups = new Uint32Array(numbers.length);
  const known = new Map<number, number>();
  const firsts: number[] = [];
  for (let row = 0; row < groups.length; row++) {
    const pair = (numbers[row] ?? 0) * size + (codes[row] ?? 0);
    let group = known.get(pair);
    if (group === undefined) {
      group = firsts.push(row);
      known.set(pair, group);
    }
    groups[row] = group - 1;
  }
  return { groups, firsts: Uint32Array.from(firsts) };
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

function sum(column: MetricColumn, groups: Uint32Array, count: number): MetricColumn | undefined {
  const present = wholeGroups(column, groups, count);
  if (present && !present.includes(1)) return undefined;
  return { name: column.name, present, ...addUp(column, groups, count) };
}

/** Exact: before a sum of money would leave 2^53, what it holds so far moves into a BigInt beside it. */
function addUp({ name, values, beyond }: MetricColumn, groups: Uint32Array, count: number) {
  const addends = beyond.size > 0 ? withZeros(values, beyond) : wideNumbers(values);
  const sums = new Float64Array(count);
  const moved = new Map<number, bigint>();
  const move = (group: number, amount: bigint) => moved.set(group, (moved.get(group) ?? 0n) + amount);
  const limit = isAmount(name) ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY;
  let row = addWhileSafe(sums, addends, groups, { from: 0, limit });
  while (row < groups.length) {
    const group = groups[row] ?? 0;
    move(group, BigInt(sums[group] ?? 0));
    sums[group] = 0;
    row = addWhileSafe(sums, addends, groups, { from: row, limit });
  }
  for (const [place, amount] of beyond) move(groups[place] ?? 0, amount);
  return { values: sums, beyond: settle(sums, moved) };
}

/** A loop of its own, with nothing else in it: so it runs three times as fast. Returns the row that did not fit. */
function addWhileSafe(
  sums: Float64Array,
  addends: Float64Array,
  groups: Uint32Array,
  { from, limit }: { from: number; limit: number },
): number {
  for (let row = from; row < groups.length; row++) {
    const group = groups[row] ?? 0;
    const sum = (sums[group] ?? 0) + (addends[row] ?? 0);
    if (sum > limit || sum < -limit) return row;
    sums[group] = sum;
  }
  return groups.length;
}

/** Puts the moved parts back: as numbers where the sum is one again, else beside the nearest number. */
function settle(sums: Float64Array, moved: ReadonlyMap<number, bigint>): Map<number, bigint> {
  const beyond = new Map<number, bigint>();
  for (const [group, part] of moved) {
    const exact = part + BigInt(sums[group] ?? 0);
    sums[group] = Number(exact);
    if (!Number.isSafeInteger(sums[group])) beyond.set(group, exact);
  }
  return beyond;
}

function withZeros(values: MetricColumn['values'], beyond: ReadonlyMap<number, bigint>): Float64Array {
  const zeroed = new Float64Array(values);
  for (const row of beyond.keys()) zeroed[row] = 0;
  return zeroed;
}

/** 1 for groups in which every row has the metric: a sum over a part would be shown as if it were the whole. */
function wholeGroups({ present }: MetricColumn, groups: Uint32Array, count: number): MetricColumn['present'] {
  if (!present) return null;
  const whole = new Uint8Array(count).fill(1);
  for (let row = 0; row < groups.length; row++) if (present[row] === 0) whole[groups[row] ?? 0] = 0;
  return whole;
}

/** Unique counts stay only where a group is a single row. */
function keepSingle(column: MetricColumn, groups: Uint32Array, count: number): MetricColumn | undefined {
  const rows = new Uint32Array(count);
  for (const group of groups) rows[group] = (rows[group] ?? 0) + 1;
  const values = new Float64Array(count);
  const present = new Uint8Array(count);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] ?? 0;
    if (rows[group] !== 1 || !isPresent(column, row)) continue;
    values[group] = column.values[row] ?? 0;
    present[group] = 1;
  }
  return present.includes(1) ? { name: column.name, values, present, beyond: new Map() } : undefined;
}
