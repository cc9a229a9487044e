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
import { groupingOf } from './groupings';

export const numbers = {
  impressions: count,
  visits: count,
  clicks: count,
  uniqueClicks: count,
  conversions: count,
  revenue: money,
  cost: money,
};

const COUNTS = ['impressions', 'visits', 'clicks', 'uniqueClicks', 'conversions'] as const;
export const metrics: readonly MetricName[] = [...COUNTS, 'payout', 'mediaCost'];

// The rows hold many more keys than were asked for, some with the account's own names.
export const row = z.looseObject(numbers);

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
    throw new PlatformError('answer', `Voluum sent rows in a shape Trackside does not know: ${column}.`);
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
export function toMetrics({ revenue, cost, ...counts }: Numbers): Metrics {
  const metrics: Metrics = {};
  for (const name of COUNTS) {
    // Without a lander there are no clicks: then 0 is a real 0, and a comparison takes the visits.
    if (counts[name] !== undefined) metrics[name] = counts[name];
  }
  if (revenue !== undefined) metrics.payout = revenue;
  if (cost !== undefined) metrics.mediaCost = cost;
  return metrics;
}

function isEntityKind(word: Dimension): word is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(word);
}

type Row = z.infer<typeof row>;
type Numbers = Pick<Row, keyof typeof numbers>;
