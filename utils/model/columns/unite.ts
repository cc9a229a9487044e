import type { MetricName } from '../metrics';
import type { Dimension } from '../report';
import { type Columns, type MetricColumn, metricOf, type WordColumn, wordOf } from './columns';

/** The rows of all parts below each other. An entity that is named differently has the name of the last part. */
export function uniteColumns(parts: readonly Columns[]): Columns {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  const length = parts.reduce((rows, part) => rows + part.length, 0);
  const words = new Set(parts.flatMap((part) => part.words.map(({ word }) => word)));
  const names = new Set(parts.flatMap((part) => part.metrics.map(({ name }) => name)));
  return {
    length,
    words: [...words].map((word) => uniteWord(parts, word, length)),
    metrics: [...names].map((name) => uniteMetric(parts, name, length)),
  };
}

/** The same rows with one more word, which says the same in all of them. */
export function withWord({ length, words, metrics }: Columns, word: 'day', id: string): Columns {
  const column = { word, codes: new Uint8Array(length).fill(1), ids: ['', id], names: null };
  return { length, metrics, words: [...words.filter((other) => other.word !== word), column] };
}

function uniteWord(parts: readonly Columns[], word: Dimension, length: number): WordColumn {
  const dictionary = createDictionary();
  const codes = new Uint32Array(length);
  let offset = 0;
  for (const part of parts) {
    const column = wordOf(part, word);
    if (column) recode(column, dictionary.learn(column), codes, offset);
    offset += part.length;
  }
  return { word, codes, ...dictionary.entries(), distinct: true };
}

function recode({ codes }: WordColumn, wanted: Uint32Array, united: Uint32Array, offset: number): void {
  for (let row = 0; row < codes.length; row++) united[offset + row] = wanted[codes[row] ?? 0] ?? 0;
}

function createDictionary() {
  const known = new Map<string, number>();
  const ids = [''];
  const names: (string | null)[] = [null];
  let named = false;
  return {
    /** For each code of the column the code here. */
    learn(column: WordColumn): Uint32Array {
      named ||= column.names !== null;
      return Uint32Array.from(column.ids, (id, place) => {
        if (place === 0) return 0;
        const name = column.names?.[place] ?? null;
        const code = known.get(id) ?? ids.push(id) - 1;
        known.set(id, code);
        names[code] = name ?? names[code] ?? null;
        return code;
      });
    },
    entries: () => ({ ids, names: named ? names : null }),
  };
}

function isSmall(values: MetricColumn['values']): boolean {
  return !(values instanceof Float64Array || values instanceof Int32Array);
}

function uniteMetric(parts: readonly Columns[], name: MetricName, length: number): MetricColumn {
  const columns = parts.map((part) => metricOf(part, name));
  const areSmall = columns.every((column) => !column || isSmall(column.values));
  const values = areSmall ? new Uint32Array(length) : new Float64Array(length);
  const present = new Uint8Array(length);
  const beyond = new Map<number, bigint>();
  let offset = 0;
  for (const [place, part] of parts.entries()) {
    const column = columns[place];
    if (column) {
      values.set(column.values, offset);
      if (column.present) present.set(column.present, offset);
      else present.fill(1, offset, offset + part.length);
      for (const [row, amount] of column.beyond) beyond.set(offset + row, amount);
    }
    offset += part.length;
  }
  return { name, values, present: present.includes(0) ? present : null, beyond };
}
