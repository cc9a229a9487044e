import type { MetricName } from '../metrics';
import { type Columns, isPresent, metricOf } from './columns';
import { keysOf, rowsByKeys } from './keys';

/** The same rows, with one metric as rows of equal keys in another table tell it, and absent where none does. */
export function lendMetric(columns: Columns, lender: Columns | null, name: MetricName): Columns {
  const others = columns.metrics.filter((column) => column.name !== name);
  const lent = lender && metricOf(lender, name);
  if (!lent) return { ...columns, metrics: others };
  const places = rowsByKeys(lender);
  const keyOf = keysOf(columns);
  const values = new Float64Array(columns.length);
  const present = new Uint8Array(columns.length);
  for (let row = 0; row < columns.length; row++) {
    const place = places.get(keyOf(row));
    if (place === undefined || !isPresent(lent, place)) continue;
    values[row] = lent.values[place] ?? 0;
    present[row] = 1;
  }
  return { ...columns, metrics: [...others, { name, values, present, beyond: new Map() }] };
}
