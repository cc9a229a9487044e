import { type WordColumn, wideCodes } from './columns';

/** Which rows belong together. */
export interface Groups {
  /** For every row the number of its group. */
  numbers: Uint32Array;
  /** All numbers are below. */
  most: number;
  /** The numbers that are in use, and the first row of each, in the order of these rows. */
  used: Uint32Array<ArrayBuffer>;
  firsts: Uint32Array<ArrayBuffer>;
}

/**
 * The codes of several words are one number while few of these stay unused, since sums need room for each; beyond that
 * the pairs that there are get numbers from a Map.
 */
export function numberRows(length: number, keys: readonly WordColumn[]): Groups {
  const room = Math.max(4096, 4 * length);
  let [numbers, most] = [new Uint32Array(keys.length > 0 ? 0 : length), 1];
  for (const [place, column] of keys.entries()) {
    const { length: size } = column.ids;
    const codes = sameIds(column);
    if (place === 0) [numbers, most] = [codes, size];
    else if (most * size <= room) [numbers, most] = [combine(numbers, codes, size), most * size];
    else [numbers, most] = countPairs(numbers, codes, size);
  }
  return inUse(numbers, most);
}

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
  const [used, firsts] = [new Uint32Array(most), new Uint32Array(most)];
  let count = 0;
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? 0;
    if (known[number] === 1) continue;
    known[number] = 1;
    used[count] = number;
    firsts[count++] = row;
  }
  return { numbers, most, used: used.slice(0, count), firsts: firsts.slice(0, count) };
}

/** Codes by id alone, where two names of an id have one each. */
function sameIds({ codes, ids }: WordColumn): Uint32Array<ArrayBuffer> {
  const first = new Map<string, number>();
  for (const [code, id] of ids.entries()) if (code > 0 && !first.has(id)) first.set(id, code);
  if (first.size === ids.length - 1) return wideCodes(codes);
  const same = Uint32Array.from(ids, (id, code) => (code > 0 ? (first.get(id) ?? 0) : 0));
  return wideCodes(codes).map((code) => same[code] ?? 0);
}
