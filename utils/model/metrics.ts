import { add, type Micros, toMicros, toText } from './money';

/**
 * Counts, see DESIGN section 2 in the docs: `visits` are hits on a tracker's campaign, `clicks` people sent to the
 * offer or seen arriving by the network. `conversions` = approved + pending + hold where the platform splits them,
 * else its own count; rejected ones are never in it.
 */
export const COUNTS = [
  'impressions',
  'visits',
  'clicks',
  'uniqueClicks',
  'invalidClicks',
  'conversions',
  'approved',
  'pending',
  'hold',
  'rejected',
  'events',
] as const;
export type CountName = (typeof COUNTS)[number];

/** advertiser --advertiserRevenue--> network --payout--> affiliate --mediaCost--> traffic source. */
export const AMOUNTS = [
  'advertiserRevenue',
  'approvedAdvertiserRevenue',
  'pendingAdvertiserRevenue',
  'holdAdvertiserRevenue',
  'rejectedAdvertiserRevenue',
  'payout',
  'approvedPayout',
  'pendingPayout',
  'holdPayout',
  'rejectedPayout',
  'mediaCost',
] as const;
export type AmountName = (typeof AMOUNTS)[number];
export type MetricName = CountName | AmountName;
/** A platform's own words. */
export type MetricLabels = { readonly [name in MetricName]?: string };

/** What one row says. An absent metric is an absent key: the platform does not tell; it is never zero. */
export type Metrics = { [name in CountName]?: number } & { [name in AmountName]?: Micros };

/** The same for messages, files and the terminal: amounts as decimal text. */
export type MetricTexts = { [name in CountName]?: number } & { [name in AmountName]?: string };

/** Unique counts are not additive over days or entities: they may be shown for one answer only. */
export const NOT_ADDITIVE: readonly CountName[] = ['uniqueClicks'];

/**
 * The sum of rows. A metric is in it only where every row has it: a sum over a part would be shown as if it were
 * the whole. Non-additive counts stay only where there is a single row.
 */
export function sumMetrics(rows: readonly Metrics[]): Metrics {
  if (rows.length === 1) return { ...rows[0] };
  const sum: Metrics = {};
  for (const name of COUNTS) {
    if (NOT_ADDITIVE.includes(name) || !rows.every((row) => row[name] !== undefined)) continue;
    sum[name] = rows.reduce((total, row) => total + (row[name] ?? 0), 0);
  }
  for (const name of AMOUNTS) {
    if (!rows.every((row) => row[name] !== undefined)) continue;
    sum[name] = rows.reduce<Micros>((total, row) => add(total, row[name] ?? 0), 0);
  }
  return rows.length === 0 ? {} : sum;
}

/** True where every metric is zero or absent. */
export function isEmpty(metrics: Metrics): boolean {
  return [...COUNTS, ...AMOUNTS].every((name) => !metrics[name]);
}

export function toTexts(metrics: Metrics): MetricTexts {
  const texts: MetricTexts = {};
  for (const name of COUNTS) if (metrics[name] !== undefined) texts[name] = metrics[name];
  for (const name of AMOUNTS) if (metrics[name] !== undefined) texts[name] = toText(metrics[name]);
  return texts;
}

export function fromTexts(texts: MetricTexts): Metrics {
  const metrics: Metrics = {};
  for (const name of COUNTS) if (texts[name] !== undefined) metrics[name] = texts[name];
  for (const name of AMOUNTS) {
    const micros = toMicros(texts[name]);
    if (micros !== undefined) metrics[name] = micros;
  }
  return metrics;
}
