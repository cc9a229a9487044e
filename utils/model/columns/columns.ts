import { AMOUNTS, type AmountName, type MetricName } from '../metrics';
import type { Dimension } from '../report';

/**
 * Rows of a report as columns: what can be kept, added up and sorted without an object per row. Survives a structured
 * clone as it is. Made by `toColumns`; never changed afterwards.
 */
export interface Columns {
  /** How many rows. */
  length: number;
  /** Only words that some row has; each once. */
  words: readonly WordColumn[];
  /** Only metrics that some row has; each once. */
  metrics: readonly MetricColumn[];
}

/** The different values of a word, and for every row the place of its value among them. */
export interface WordColumn {
  word: Dimension;
  /** 0: this row has none. */
  codes: Codes;
  /** The first stands for "none". */
  ids: readonly string[];
  /** Beside `ids`; null for a word that is text. An id stands twice where two rows of an answer name it differently. */
  names: readonly (string | null)[] | null;
  /** No id stands twice; absent where that is not known. */
  distinct?: true;
}
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

export interface MetricColumn {
  name: MetricName;
  /** Counts, or whole micro-units. What stands in a row without the metric means nothing. */
  values: Numbers;
  /** 1 where the row has the metric; null where all rows have it. Absent is not zero. */
  present: Uint8Array<ArrayBuffer> | null;
  /** By row: exact amounts beyond 2^53, of which `values` holds the nearest number. */
  beyond: ReadonlyMap<number, bigint>;
}
export type Numbers = Codes | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export const NO_ROWS: Columns = { length: 0, words: [], metrics: [] };

export function wordOf({ words }: Columns, word: Dimension): WordColumn | undefined {
  return words.find((column) => column.word === word);
}

export function metricOf({ metrics }: Columns, name: MetricName): MetricColumn | undefined {
  return metrics.find((column) => column.name === name);
}

export function isAmount(name: MetricName): name is AmountName {
  return (AMOUNTS as readonly string[]).includes(name);
}

/** True where the row has the metric. */
export function isPresent({ present }: MetricColumn, row: number): boolean {
  return present === null || present[row] === 1;
}

/** The smallest array that holds whole numbers up to `most`. */
export function codesFor(length: number, most: number): Codes {
  if (most < 2 ** 8) return new Uint8Array(length);
  return most < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

/** The same numbers in the smallest array that holds them exactly. */
export function packNumbers(values: Float64Array<ArrayBuffer>): Numbers {
  let [least, most] = [0, 0];
  for (const value of values) {
    if (!Number.isInteger(value)) return values;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  if (least >= 0 && most < 2 ** 32) {
    const packed = codesFor(values.length, most);
    packed.set(values);
    return packed;
  }
  return least >= -(2 ** 31) && most < 2 ** 31 ? new Int32Array(values) : values;
}

/** One kind of array for whoever runs over a million of them: loops that meet many kinds are many times slower. */
export function wideCodes(codes: Codes): Uint32Array<ArrayBuffer> {
  return codes instanceof Uint32Array ? codes : new Uint32Array(codes);
}

/** One of two kinds: whole numbers below 2^32 in half of the room. */
export function wideNumbers(values: Numbers): Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  if (values instanceof Uint32Array || values instanceof Float64Array) return values;
  return values instanceof Int32Array ? new Float64Array(values) : new Uint32Array(values);
}
