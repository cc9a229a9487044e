import { z } from 'zod/mini';
import { isDay } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { MetricName, Metrics } from '@/utils/model/metrics';
import {
  type Dimension,
  ENTITY_KINDS,
  type EntityKind,
  type ReportQuery,
  type ReportRow,
} from '@/utils/model/report';
import { count, id, money, text } from '../shapes';
import { filterIgnored } from './filters';
import { groupingOf, keyColumns } from './groupings';

export const numbers = {
  impressions: count,
  visits: count,
  clicks: count,
  uniqueClicks: count,
  conversions: count,
  revenue: money,
  cost: money,
};

/** What the anti-fraud kit flags; it stays among the visits and clicks. */
const flagged = { suspiciousVisits: count, suspiciousClicks: count };

const COUNTS = ['impressions', 'visits', 'clicks', 'uniqueClicks', 'conversions'] as const;
export const metrics: readonly MetricName[] = [...COUNTS, 'invalidClicks', 'events', 'payout', 'mediaCost'];

/** Not every account has these. Of conversion types of its own more than eleven were never seen. */
export const SPARE_COLUMNS: readonly string[] = [
  ...Object.keys(flagged),
  ...Array.from({ length: 11 }, (_, index) => `customConversions${index + 1}`),
  'costSources',
];

const cells = z.looseObject({ ...numbers, ...flagged });
const COLUMNS = new Set([...Object.keys(numbers), ...SPARE_COLUMNS, ...keyColumns]);

/** The rows hold many more keys than were asked for, some with the account's own names: they stay outside. */
export const row = z.pipe(
  cells,
  z.transform((found): z.infer<typeof cells> => {
    const known = Object.entries(found).filter(([column]) => COLUMNS.has(column) || isEvent(column));
    return Object.fromEntries(known);
  }),
);

/** The row with the keys that were asked for. */
export function toRow(row: Row, query: ReportQuery): ReportRow {
  const result: ReportRow = { metrics: toMetrics(row) };
  for (const word of query.groupBy) {
    const key = keyOf(row, word);
    if (isEntityKind(word)) {
      const { name } = groupingOf(word);
      const [wanted] = query.filter?.[word] ?? [];
      if (wanted !== undefined && wanted !== key) throw filterIgnored(word);
      result[word] = { id: key, name: name ? z.parse(text, row[name]) : null };
    } else result[word] = key;
  }
  return result;
}

/** What a row stands for; empty where Voluum has nothing, as for traffic without an offer. */
function keyOf(row: Row, word: Dimension): string {
  const { id: column } = groupingOf(word);
  const { data, success } = z.safeParse(id, row[column]);
  const key = data ?? '';
  if (!success || !(FORMS.get(word)?.(key) ?? true)) {
    throw unknownShape(column);
  }
  if (word === 'hour') return `${keyOf(row, 'day')}T${key.padStart(2, '0')}`;
  return word === 'country' ? key.toUpperCase() : key;
}

/** Which form of the hour a row has is in no document: anything but the number of one is refused. */
const FORMS = new Map<Dimension, (key: string) => boolean>([
  ['day', isDay],
  ['hour', (key) => /^\d{1,2}$/.test(key) && Number(key) < 24],
]);

/** Seen from the buyer's side: `revenue` is what the network pays the buyer, `cost` what the traffic costs. */
export function toMetrics({ revenue, cost, ...counts }: Row): Metrics {
  const metrics: Metrics = {};
  for (const name of COUNTS) {
    // Without a lander there are no clicks: then 0 is a real 0, and a comparison takes the visits.
    if (counts[name] !== undefined) metrics[name] = counts[name];
  }
  const invalid = invalidIn(counts);
  if (invalid !== undefined) metrics.invalidClicks = invalid;
  const events = eventsIn(counts);
  if (events !== undefined) metrics.events = events;
  if (revenue !== undefined) metrics.payout = revenue;
  if (cost !== undefined) metrics.mediaCost = cost;
  return metrics;
}

/** Of the people sent on to the offer: without a lander those are the visits. */
function invalidIn({ clicks, suspiciousClicks, suspiciousVisits }: Hits): number | undefined {
  return clicks === 0 ? suspiciousVisits : suspiciousClicks;
}

/**
 * Conversions of the account's own types. Which of them are among `conversions` as well is a setting that no answer
 * tells, so they stand beside them and are never added.
 */
function eventsIn(cells: Readonly<Record<string, unknown>>): number | undefined {
  const counts = Object.entries(cells).flatMap(([column, cell]) =>
    isEvent(column) ? (countIn(column, cell) ?? []) : [],
  );
  return counts.length > 0 ? counts.reduce((sum, each) => sum + each) : undefined;
}

function isEvent(column: string): boolean {
  return /^customConversions\d+$/.test(column);
}

function countIn(column: string, cell: unknown): number | undefined {
  const { data, success } = z.safeParse(count, cell);
  if (!success) throw unknownShape(column);
  return data;
}

function unknownShape(column: string): PlatformError {
  return new PlatformError('answer', `Voluum sent rows in a shape Trackside does not know: ${column}.`);
}

function isEntityKind(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}

type Row = z.infer<typeof row>;
type Hits = { [name in 'clicks' | keyof typeof flagged]?: number | undefined };
