import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import {
  type Dimension,
  ENTITY_KINDS,
  type EntityKind,
  type EntityRef,
  type ReportQuery,
  type ReportRow,
  type RowKeys,
} from '@/utils/model/report';

/** Rows with the same keys become one. Non-additive counts are lost where rows were really added up. */
export function mergeRows(rows: readonly ReportRow[], groupBy: readonly Dimension[]): ReportRow[] {
  const equal = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(groupBy.map((word) => (isEntity(word) ? row[word]?.id : row[word])));
    const same = equal.get(key);
    if (same) same.push(row);
    else equal.set(key, [row]);
  }
  return [...equal.values()].map((same) => ({
    ...same[0],
    ...Object.assign({}, ...groupBy.filter(isEntity).map((kind) => named(kind, same))),
    metrics: sumMetrics(same.map((row) => row.metrics)),
  }));
}

/** The entity with the newest name that a row had for it. */
function named(kind: EntityKind, rows: readonly ReportRow[]): { [kind in EntityKind]?: EntityRef } {
  const ref = rows.findLast((row) => row[kind]?.name)?.[kind] ?? rows[0]?.[kind];
  return ref ? { [kind]: ref } : {};
}

function isEntity(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}

/** What a platform without a report of its own has counted, under the words that a question is grouped by. */
export function rowOf(keys: RowKeys, metrics: Metrics, { groupBy }: Pick<ReportQuery, 'groupBy'>): ReportRow {
  return { ...Object.fromEntries(groupBy.map((word) => [word, keys[word]])), metrics };
}
