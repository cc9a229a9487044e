import { type MetricName, NOT_ADDITIVE } from '../metrics';
import { isAmount, isPresent, type MetricColumn, wideNumbers } from './columns';
import type { Groups } from './numbering';

/** The sum of each group, undefined where no group has one. What is not additive stays where a group is one row. */
export function sumColumn(column: MetricColumn, groups: Groups): MetricColumn | undefined {
  return isAdditive(column.name) ? sum(column, groups) : keepSingle(column, groups);
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
