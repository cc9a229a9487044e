import type { Metrics } from '../metrics';
import type { Dimension } from '../report';
import { type Columns, type WordColumn, wordOf } from './columns';
import { numberRows } from './numbering';
import { toRows } from './pack';
import { sumColumn } from './sum';

/**
 * One row for each different combination of the words, in the order in which they first appear; the rules are those
 * of `sumMetrics`. Entities are the same where their ids are, and keep the newest name.
 */
export function groupColumns(columns: Columns, words: readonly Dimension[]): Columns {
  const keys = words.map((word) => wordOf(columns, word)).filter((column) => column !== undefined);
  const groups = numberRows(columns.length, keys);
  return {
    length: groups.firsts.length,
    words: keys.map((column) => ({ ...withNewestNames(column), codes: groups.firsts.map(codeIn(column)) })),
    metrics: columns.metrics
      .map((column) => sumColumn(column, groups))
      .filter((column) => column !== undefined),
  };
}

/** The sum of all rows. */
export function totalsOf(columns: Columns): Metrics {
  return toRows(groupColumns(columns, []))[0]?.metrics ?? {};
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
