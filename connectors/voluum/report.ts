import { z } from 'zod/mini';
import { addDays } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Metrics } from '@/utils/model/metrics';
import type { ReportQuery } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { freshOf } from '../rows';
import { count, optionalMap } from '../shapes';
import { currencyFor } from './currency';
import { filtersOf } from './filters';
import { type Grouping, groupingsOf } from './groupings';
import { notesOf } from './notes';
import { inMonthsIfMust } from './ranges';
import { isRefused, isTooLong } from './refusal';
import { numbers, row, SPARE_COLUMNS, toMetrics, toRow } from './rows';

const report = z.object({
  totalRows: count,
  truncated: z.nullish(z.boolean()),
  messages: z.nullish(z.array(z.unknown())),
  totals: optionalMap(row),
  rows: z.array(row),
});

/** Rows a page. The API takes more, but a page should fit in one quick request. */
export const PAGE_ROWS = 1000;

/** https://developers.voluum.com: GET /report */
export function readReport(api: Api, query: ReportQuery, context: CallContext): AsyncIterable<ReportPage> {
  // Totals of a month are not those of the range; the rows are added up instead.
  const withoutTotals = ({ totals: _, totalRows: __, ...page }: ReportPage): ReportPage => page;
  return inMonthsIfMust(query, (asked) => readRange(api, asked, context), withoutTotals);
}

async function* readRange(api: Api, query: ReportQuery, context: CallContext): AsyncIterable<ReportPage> {
  const currency = currencyFor(query, context);
  // Voluum cannot report without a grouping; by day the rows are few, and the totals are over all of them.
  const groupBy = query.groupBy.length > 0 ? query.groupBy : (['day'] as const);
  const groupings = groupingsOf(groupBy);
  if (groupings.length > 3) {
    throw new PlatformError('request', 'Voluum groups by three words at most, an hour counted as two.');
  }
  const known = new Set<string>();
  const needed = Object.keys(numbers);
  let columns = [...needed, ...SPARE_COLUMNS];
  for (let offset = 0, more = true; more; ) {
    const ask = () =>
      api.get('/report', report, [
        ...parametersOf(query, groupings, currency),
        ...columns.map((column): Parameter => ['columns', column]),
        ['offset', String(offset)],
        ['limit', String(PAGE_ROWS)],
      ]);
    const answer = await ask().catch((error) => {
      if (columns === needed || !isRefused(error) || isTooLong(error)) throw error;
      columns = needed; // an account may lack any of the others
      return ask();
    });
    const { rows, totalRows, totals } = answer;
    offset += rows.length;
    more = rows.length > 0 && (totalRows === undefined ? rows.length >= PAGE_ROWS : offset < totalRows);
    const fresh = freshOf(rows, (each) => groupings.map(({ id }) => each[id]), known);
    yield {
      rows: fresh.map((each) => toRow(each, query)),
      more,
      currency,
      notes: notesOf(answer),
      ...(totals && { totals: totalsOf(totals) }),
      ...(totalRows !== undefined && { totalRows }),
    };
  }
}

/** Which flagged hits count differs from row to row, so their sum is that of the rows. */
function totalsOf(totals: z.infer<typeof row>): Metrics {
  const { invalidClicks: _, ...metrics } = toMetrics(totals);
  return metrics;
}

/** The hours are wall-clock time in `tz` although they end in Z, and the end is exclusive. */
function parametersOf(query: ReportQuery, groupings: readonly Grouping[], currency: string): Parameter[] {
  const keys = groupings.flatMap(({ id, name }) => (name ? [id, name] : [id]));
  return [
    ['from', `${query.from}T00:00:00Z`],
    ['to', `${addDays(query.to, 1)}T00:00:00Z`],
    ['tz', query.timeZone],
    ...groupings.map(({ groupBy }): Parameter => ['groupBy', groupBy]),
    ...keys.map((column): Parameter => ['columns', column]),
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
