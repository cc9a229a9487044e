import type { SideAsk } from '@/utils/compare/day-plan';
import { daysFromHours, rangeByHours } from '@/utils/compare/hours';
import type { Report, ReportQuery } from '@/utils/model/report';
import type { Reader } from '../reports/reader';
import type { Known } from '../reports/reports';

/**
 * A report by day as the plan of a comparison wants it: asked for by days, or by the hours that its days are made of.
 *
 * @param query for the days that are wanted, in their zone
 */
export async function readDays(
  reader: Reader,
  connection: string,
  query: ReportQuery,
  ask: SideAsk,
): Promise<Known<Report>> {
  if (ask.by === 'day') return reader.report(connection, { ...query, timeZone: ask.timeZone });
  const known = await reader.report(connection, hoursOf(query, ask.timeZone));
  // Asked for in another zone than it was answered in, the hours say nothing about these days.
  if (!known.value || known.value.timeZone !== ask.timeZone) return known;
  const { from, to, timeZone } = query;
  const rows = daysFromHours(known.value.rows, ask.timeZone, { range: { from, to }, timeZone });
  return { ...known, value: { ...known.value, rows, timeZone } };
}

function hoursOf(query: ReportQuery, timeZone: string): ReportQuery {
  const groupBy = query.groupBy.map((word) => (word === 'day' ? 'hour' : word));
  return { ...query, ...rangeByHours(query, query.timeZone, timeZone), timeZone, groupBy };
}
