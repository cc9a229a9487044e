import { z } from 'zod/mini';
import { addDays } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Note, ReportQuery } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { count } from '../shapes';
import { filtersOf } from './filters';
import { type Grouping, groupingsOf } from './groupings';
import { numbers, row, toMetrics, toRow } from './rows';

const report = z.object({
  totalRows: count,
  truncated: z.nullish(z.boolean()),
  messages: z.nullish(z.array(z.unknown())),
  totals: z.nullish(z.object(numbers)),
  rows: z.array(row),
});

/** Rows a page. The API takes more, but a page should fit in one quick request. */
export const PAGE_ROWS = 1000;

/** https://developers.voluum.com: GET /report */
export async function* readReport(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const currency = query.currency ?? context.currency;
  // Voluum cannot report without a grouping; by day the rows are few, and the totals are over all of them.
  const groupBy = query.groupBy.length > 0 ? query.groupBy : (['day'] as const);
  const groupings = groupingsOf(groupBy);
  if (groupings.length > 3) {
    throw new PlatformError('request', 'Voluum groups by three words at most, an hour counted as two.');
  }
  for (let offset = 0, more = true; more; ) {
    const answer = await api.get('/report', report, [
      ...parametersOf(query, groupings, currency),
      ['offset', String(offset)],
      ['limit', String(PAGE_ROWS)],
    ]);
    const { rows, totalRows, totals } = answer;
    offset += rows.length;
    more = rows.length > 0 && (totalRows === undefined ? rows.length >= PAGE_ROWS : offset < totalRows);
    yield {
      rows: rows.map((each) => toRow(each, query)),
      more,
      currency,
      notes: notesOf(answer),
      ...(totals && { totals: toMetrics(totals) }),
      ...(totalRows !== undefined && { totalRows }),
    };
  }
}

/** The hours are wall-clock time in `tz` although they end in Z, and the end is exclusive. */
function parametersOf(query: ReportQuery, groupings: readonly Grouping[], currency: string): Parameter[] {
  const columns = [
    ...groupings.flatMap(({ id, name }) => (name ? [id, name] : [id])),
    ...Object.keys(numbers),
  ];
  return [
    ['from', `${query.from}T00:00:00Z`],
    ['to', `${addDays(query.to, 1)}T00:00:00Z`],
    ['tz', query.timeZone],
    ...groupings.map(({ groupBy }): Parameter => ['groupBy', groupBy]),
    ...columns.map((column): Parameter => ['columns', column]),
    ...filtersOf(query),
    // Rows move between pages while traffic flows, unless they are sorted by what does not change.
    ['sort', groupings[0]?.id ?? 'day'],
    ['direction', 'ASC'],
    // Everything that had traffic: ACTIVE hides archived campaigns, and the sums would be too low.
    ['include', 'TRAFFIC'],
    ['conversionTimeMode', query.bookedBy === 'visit' ? 'VISIT' : 'CONVERSION'],
    ['currency', currency],
  ];
}

function notesOf({ rows, truncated, messages }: z.infer<typeof report>): Note[] {
  const notes: Note[] = [];
  if (truncated) notes.push({ code: 'rows-cut', text: 'Voluum says that it cut the report.' });
  if (messages?.length)
    notes.push({ code: 'scope-limited', text: 'Voluum attached a warning to the report.' });
  const missing = (['visits', 'clicks', 'conversions', 'revenue', 'cost'] as const).filter((name) =>
    rows.some((row) => row[name] === undefined),
  );
  if (missing.length > 0) {
    notes.push({ code: 'column-restricted', text: `Voluum did not send: ${missing.join(', ')}.` });
  }
  return notes;
}
