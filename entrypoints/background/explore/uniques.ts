import type { Uniques } from '@/utils/compare/explore/plain-table';
import { metricOf, NO_ROWS } from '@/utils/model/columns/columns';
import type { Connection } from '@/utils/model/connection';
import type { MetricName } from '@/utils/model/metrics';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import type { Folded } from '../reports/fold';
import type { Known } from '../reports/reports';

export type ReadPlain = (connection: Connection, query: Partial<ReportQuery>) => Promise<Known<Folded>>;

/**
 * Unique clicks of each level of a table, and of all of it. Those of several days cannot be added up: they are asked for
 * as one answer about the range; a day has its own.
 */
export async function readUniques(
  chosen: readonly Connection[],
  [outer, inner]: readonly [Dimension, Dimension?],
  read: ReadPlain,
): Promise<Uniques> {
  const level = async (words: readonly Dimension[]) => {
    const isByDay = words.includes('day') || words.includes('hour');
    const query = { groupBy: words, ...(!isByDay && { uniques: true }) };
    const answers = await Promise.all(chosen.map((connection) => read(connection, query)));
    return answers.map(({ value }) => value?.columns ?? NO_ROWS);
  };
  const [first, second, [whole]] = await Promise.all([
    level([outer]),
    inner ? level([outer, inner]) : null,
    // What two platforms count once is not one count.
    chosen.length === 1 ? level([]) : [],
  ] as const);
  const total = whole && metricOf(whole, UNIQUE);
  return {
    outer: first,
    inner: second,
    total: total && whole.length === 1 && total.present?.[0] !== 0 ? (total.values[0] ?? null) : null,
  };
}

const UNIQUE: MetricName = 'uniqueClicks';
