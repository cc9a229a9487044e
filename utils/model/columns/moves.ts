import { AMOUNTS, COUNTS, type MetricName } from '../metrics';
import type { Micros } from '../money';
import type { RowKeys } from '../report';
import { type Columns, isPresent, metricOf } from './columns';
import { rowsByKeys } from './keys';
import { toRows } from './pack';

/** One number that a later answer tells differently. */
export interface Move {
  /** `new`: there was no such row or number; `removed`: there is none any more; `zero`: it is still told, as nothing. */
  kind: 'new' | 'raised' | 'lowered' | 'zero' | 'removed';
  keys: RowKeys;
  metric: MetricName;
  /** Null: not told. Counts, or micro-units. */
  before: Micros | null;
  after: Micros | null;
}

/** What moved from one answer to a later one; names and the order of rows are no numbers. */
export function movesBetween(before: Columns, after: Columns): Move[] {
  const [older, newer] = [rowsByKeys(before), rowsByKeys(after)];
  const keys = [...new Set([...newer.keys(), ...older.keys()])];
  const names = [...COUNTS, ...AMOUNTS].filter((name) => metricOf(before, name) || metricOf(after, name));
  return keys.flatMap((key) => {
    const rows = { before: older.get(key), after: newer.get(key) };
    return names.flatMap((name) => moveOf(name, rows, { before, after }));
  });
}

interface Pair<Value> {
  before: Value;
  after: Value;
}

function moveOf(metric: MetricName, rows: Pair<number | undefined>, tables: Pair<Columns>): Move[] {
  const before = numberAt(tables.before, metric, rows.before);
  const after = numberAt(tables.after, metric, rows.after);
  const isWholeRow = rows.before === undefined || rows.after === undefined;
  // A platform that lists no rows without numbers says nothing by leaving a zero out.
  if (before === after || (isWholeRow && !before && !after)) return [];
  const [table, row] = rows.after === undefined ? [tables.before, rows.before] : [tables.after, rows.after];
  const { metrics: _, ...keys } = toRows(table, [row ?? 0])[0] ?? { metrics: {} };
  return [{ kind: kindOf(before, after), keys, metric, before, after }];
}

function kindOf(before: Micros | null, after: Micros | null): Move['kind'] {
  if (before === null) return 'new';
  if (after === null) return 'removed';
  if (!after) return 'zero';
  return after > before ? 'raised' : 'lowered';
}

function numberAt(columns: Columns, name: MetricName, row: number | undefined): Micros | null {
  const column = metricOf(columns, name);
  if (!column || row === undefined || !isPresent(column, row)) return null;
  return column.beyond.get(row) ?? column.values[row] ?? null;
}
