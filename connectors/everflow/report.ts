import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import type { Dimension, Note, ReportQuery, ReportRow } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { filteredWords } from '../query';
import { optionalMap } from '../shapes';
import { cells, columnOf, columnWords, keysOf } from './columns';
import { numbers, toMetrics, wordsOf } from './metrics';
import { paging } from './pages';
import { type Clock, dayClock, hourClock } from './times';
import { readZones } from './zones';

export const TABLES = {
  network: '/v1/networks/reporting/entity/table',
  affiliate: '/v1/affiliates/reporting/entity/table',
} as const;

const table = z.object({
  // Go prints an empty list as null.
  table: z.nullable(z.array(z.object({ columns: z.nullish(cells), reporting: optionalMap(numbers) }))),
  incomplete_results: z.nullish(z.boolean()),
  paging,
});

/**
 * https://developers.everflow.io/api-reference: POST …/reporting/entity/table. Never paged: vendor's pages disagree on
 * how, and one answer holds up to 10,000 rows and says so where there are more.
 */
export async function* readReport(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const words = columnWords(query);
  // Everflow converts into what it is asked for, the dollar at least.
  const currency = query.currency ?? context.currency ?? 'USD';
  const zones = await readZones(api);
  const clock = (words.includes('hour') ? hourClock : dayClock)(zones, query.timeZone, query);
  const path = TABLES[context.portal === 'affiliate' ? 'affiliate' : 'network'];
  const answer = await api.post(path, table, {
    from: clock.from,
    to: clock.to,
    timezone_id: clock.zone.id,
    currency_id: currency,
    columns: words.map((word) => ({ column: columnOf(word) })),
    query: { filters: filtersOf(query) },
  });
  const read = answer.table ?? [];
  const metrics = toMetrics(
    read.map(({ reporting }) => reporting ?? {}),
    wordsOf(context.portal),
  );
  const rows = read.map(({ columns }, index) => ({
    ...keysOf(columns ?? [], words, clock),
    metrics: metrics[index] ?? {},
  }));
  yield {
    rows: rows.filter((row) => isWanted(row, query, clock)).map((row) => onlyKeys(row, query.groupBy)),
    more: false,
    currency,
    timeZone: clock.timeZone,
    notes: isCut(answer) ? [ROWS_CUT] : [],
  };
}

/** The values must be texts, numeric ids too. Countries would go by their English names, so they are not sent. */
export function filtersOf(query: ReportQuery) {
  return sentWords(query).flatMap((word) =>
    (query.filter?.[word] ?? []).map((value) => ({ resource_type: columnOf(word), filter_id_value: value })),
  );
}

/**
 * True for a row of the days and countries that were asked for.
 *
 * @throws PlatformError where the row should have been left out by a filter: Everflow ignores what it does not
 * understand without a word, and the whole account's numbers would pass for those of one offer.
 */
function isWanted(row: ReportRow, query: ReportQuery, { timeZone }: Clock): boolean {
  for (const word of sentWords(query)) {
    if (!query.filter?.[word]?.includes(wordIn(row, word))) throw filterIgnored(word);
  }
  const { country: countries } = query.filter ?? {};
  if (countries?.length && !countries.some((code) => code.toUpperCase() === row.country)) return false;
  // The hours asked for in UTC begin and end with some of the days around.
  const isOurs = timeZone === query.timeZone && row.hour !== undefined && row.day !== undefined;
  return !isOurs || ((row.day ?? '') >= query.from && (row.day ?? '') <= query.to);
}

export function filterIgnored(word: Dimension): PlatformError {
  return new PlatformError('answer', `Everflow sent rows that the ${word} filter should have left out.`);
}

function sentWords(query: ReportQuery): Dimension[] {
  return filteredWords(query).filter((word) => word !== 'country');
}

function wordIn(row: ReportRow, word: Dimension): string {
  const value = row[word];
  return typeof value === 'object' ? value.id : (value ?? '');
}

function onlyKeys(row: ReportRow, groupBy: readonly Dimension[]): ReportRow {
  const keys = groupBy.map((word) => ({ [word]: row[word] }));
  return Object.assign({ metrics: row.metrics }, ...keys);
}

function isCut({
  table: rows,
  incomplete_results: incomplete,
  paging: told,
}: z.infer<typeof table>): boolean {
  return incomplete === true || (told?.total_count ?? 0) > (rows?.length ?? 0);
}

const ROWS_CUT: Note = {
  code: 'rows-cut',
  text: 'Everflow left rows out: one report holds 10,000 at most. Ask for fewer days or one offer.',
};
