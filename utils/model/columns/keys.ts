import type { Columns, WordColumn } from './columns';

/** For each row a text that rows of equal ids have alike, in every table, in whatever order its words stand. */
export function keysOf({ words }: Columns): (row: number) => string {
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  return (row) => JSON.stringify(sorted.flatMap((column) => keyIn(column, row)));
}

/** The last row of each key. */
export function rowsByKeys(columns: Columns): Map<string, number> {
  const keyOf = keysOf(columns);
  return new Map(Array.from({ length: columns.length }, (_, row) => [keyOf(row), row]));
}

function keyIn({ word, codes, ids }: WordColumn, row: number): string[] {
  const code = codes[row] ?? 0;
  return code === 0 ? [] : [word, ids[code] ?? ''];
}
