import { AMOUNTS, COUNTS, isEmpty, type Metrics, NOT_ADDITIVE, sumMetrics } from '@/utils/model/metrics';
import { type Micros, magnitude, subtract } from '@/utils/model/money';
import type { Dimension, ReportRow } from '@/utils/model/report';
import type { ReportPage } from './connector';
import { mergeRows } from './merge-rows';

/** What one question to the platform brought: a piece of the range, one set of filter values. */
export interface Part {
  pages: readonly ReportPage[];
  rows: readonly ReportRow[];
  /** More pages follow that were not read. */
  cut: boolean;
}

/** The rows of all parts, and totals of additive metrics: the platform's own where it gives them, else the rows'. */
export function combineRows(parts: readonly Part[], groupBy: readonly Dimension[]) {
  const rows = mergeRows(
    parts.flatMap((part) => part.rows),
    groupBy,
  ).filter(({ metrics }) => !isEmpty(metrics));
  const told = parts.map(totalsOf);
  const totals = additive({
    ...sumMetrics(rows.map(({ metrics }) => metrics)),
    ...(told.every((totals) => totals !== undefined) && sumMetrics(told)),
  });
  return { rows, totals, differ: parts.some(differs) };
}

function totalsOf({ pages }: Part): Metrics | undefined {
  return pages.findLast((page) => page.totals)?.totals;
}

function additive(metrics: Metrics): Metrics {
  const kept = { ...metrics };
  for (const name of NOT_ADDITIVE) delete kept[name];
  return kept;
}

/** True where the platform's totals say something else than its rows, by more than their rounding. */
function differs(part: Part): boolean {
  const totals = totalsOf(part);
  if (!totals || part.cut) return false;
  const sum = part.rows.length === 0 ? NOTHING : sumMetrics(part.rows.map(({ metrics }) => metrics));
  const counts = COUNTS.filter((name) => !NOT_ADDITIVE.includes(name));
  return (
    counts.some((name) => isOff(totals[name], sum[name], 0)) ||
    AMOUNTS.some((name) => isOff(totals[name], sum[name], ROUNDING * (part.rows.length + 1)))
  );
}

function isOff(total: Micros | undefined, sum: Micros | undefined, tolerance: number): boolean {
  return total !== undefined && sum !== undefined && magnitude(subtract(total, sum)) > tolerance;
}

/** Half of the fourth decimal, to which platforms round each cell; in micro-units. */
const ROUNDING = 50;
const NOTHING: Metrics = Object.fromEntries([...COUNTS, ...AMOUNTS].map((name) => [name, 0]));
