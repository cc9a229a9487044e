import { z } from 'zod/mini';
import { addDays, isDay } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Metrics } from '@/utils/model/metrics';
import {
  type Dimension,
  ENTITY_KINDS,
  type EntityKind,
  type Note,
  type ReportQuery,
  type ReportRow,
} from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { filteredWords } from '../query';
import { count, id, money, text } from '../shapes';
import { type Grouping, groupingOf } from './groupings';

const numbers = {
  impressions: count,
  visits: count,
  clicks: count,
  uniqueClicks: count,
  conversions: count,
  revenue: money,
  cost: money,
};

// The rows hold many more keys than were asked for, some with the account's own names.
const row = z.looseObject(numbers);

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
  const groupings = groupBy.map(groupingOf);
  if (groupings.length > 3) throw new PlatformError('request', 'Voluum groups by three words at most.');
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
      rows: rows.map((each) => toRow(each, query, groupings)),
      more,
      currency,
      notes: notesOf(answer),
      ...(totals && { totals: toMetrics(totals) }),
      ...(totalRows !== undefined && { totalRows }),
    };
  }
}

/**
 * The hours are wall-clock time in `tz` although they end in Z, and the end is exclusive. An offer's own `campaignId=`
 * would be ignored and bring the whole account, hence filter1 and so on.
 */
function parametersOf(query: ReportQuery, groupings: readonly Grouping[], currency: string): Parameter[] {
  const columns = [
    ...groupings.flatMap(({ id, name }) => (name ? [id, name] : [id])),
    ...Object.keys(numbers),
  ];
  const filters = filteredWords(query).flatMap((word, index): Parameter[] => [
    [`filter${index + 1}`, groupingOf(word).filter],
    [`filter${index + 1}Value`, query.filter?.[word]?.[0] ?? ''],
  ]);
  return [
    ['from', `${query.from}T00:00:00Z`],
    ['to', `${addDays(query.to, 1)}T00:00:00Z`],
    ['tz', query.timeZone],
    ...groupings.map(({ groupBy }): Parameter => ['groupBy', groupBy]),
    ...columns.map((column): Parameter => ['columns', column]),
    ...filters,
    // Rows move between pages while traffic flows, unless they are sorted by what does not change.
    ['sort', groupings[0]?.id ?? 'day'],
    ['direction', 'ASC'],
    // Everything that had traffic: ACTIVE hides archived campaigns, and the sums would be too low.
    ['include', 'TRAFFIC'],
    ['conversionTimeMode', query.bookedBy === 'visit' ? 'VISIT' : 'CONVERSION'],
    ['currency', currency],
  ];
}

function toRow(row: Row, query: ReportQuery, groupings: readonly Grouping[]): ReportRow {
  const result: ReportRow = { metrics: toMetrics(row) };
  if (query.groupBy.length === 0) return result;
  for (const grouping of groupings) {
    const { word, name } = grouping;
    const key = keyOf(row, grouping);
    if (isEntityKind(word)) {
      const [wanted] = query.filter?.[word] ?? [];
      if (wanted !== undefined && wanted !== key) throw filterIgnored(word);
      result[word] = { id: key, name: name ? z.parse(text, row[name]) : null };
    } else result[word] = key;
  }
  return result;
}

/** The value a row stands for; empty where Voluum has none, as for traffic without an offer. */
function keyOf(row: Row, { word, id: column }: Grouping): string {
  const { data, success } = z.safeParse(id, row[column]);
  const key = data ?? '';
  if (!success || (word === 'day' && !isDay(key))) {
    throw new PlatformError('answer', `Voluum sent rows in a shape Trackside does not know: ${column}.`);
  }
  return word === 'country' ? key.toUpperCase() : key;
}

/** Seen from the buyer's side: `revenue` is what the network pays the buyer, `cost` what the traffic costs. */
function toMetrics({ revenue, cost, ...counts }: Numbers): Metrics {
  const metrics: Metrics = {};
  for (const name of ['impressions', 'visits', 'clicks', 'uniqueClicks', 'conversions'] as const) {
    // Without a lander there are no clicks: then 0 is a real 0, and a comparison takes the visits.
    if (counts[name] !== undefined) metrics[name] = counts[name];
  }
  if (revenue !== undefined) metrics.payout = revenue;
  if (cost !== undefined) metrics.mediaCost = cost;
  return metrics;
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

function filterIgnored(word: string): PlatformError {
  return new PlatformError('answer', `Voluum sent rows that the ${word} filter should have left out.`);
}

function isEntityKind(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}

type Row = z.infer<typeof row>;
type Numbers = Pick<Row, keyof typeof numbers>;
