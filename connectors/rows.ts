import type { Metrics } from '@/utils/model/metrics';
import {
  type Dimension,
  ENTITY_KINDS,
  type ReportQuery,
  type ReportRow,
  type RowKeys,
} from '@/utils/model/report';
import { filteredWords } from './query';

/** Whether a row is among those asked for; words that it does not have are not looked at. */
export function passes(keys: RowKeys, query: ReportQuery): boolean {
  return filteredWords(query).every((word) => {
    const key = keys[word];
    const value = typeof key === 'object' ? key.id : key;
    return value === undefined || (query.filter?.[word] ?? []).includes(value);
  });
}

/**
 * The rows of a page that were on none before it: rows move between pages while traffic flows, and would be counted
 * twice. The keys of the page are known from then on.
 */
export function freshOf<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown, known: Set<string>): Row[] {
  const keys = rows.map((row) => JSON.stringify(keyOf(row)));
  const fresh = rows.filter((_, index) => !known.has(keys[index] ?? ''));
  for (const key of keys) known.add(key);
  return fresh;
}

/** The row with the keys that were asked for. */
export function toRow(keys: RowKeys, metrics: Metrics, { groupBy }: ReportQuery): ReportRow {
  const row: ReportRow = { metrics };
  for (const word of groupBy) {
    if (isEntity(word)) row[word] = keys[word] ?? { id: '', name: null };
    else row[word] = keys[word] ?? '';
  }
  return row;
}

function isEntity(word: Dimension): word is (typeof ENTITY_KINDS)[number] {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}
