import { z } from 'zod/mini';
import type { AmountName, CountName, MetricLabels, Metrics } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import { count, money } from '../shapes';

/**
 * The numbers of a row that are read. `cv` are base conversions: post-conversion events are beside it in `event`, and
 * held conversions in `on_hold_…`. Rates are not read: they are made anew from sums.
 */
export const numbers = z.object({
  imp: count,
  total_click: count,
  unique_click: count,
  invalid_click: count,
  cv: count,
  event: count,
  on_hold_conversion_count: count,
  payout: money,
  revenue: money,
  media_buying_cost: money,
  on_hold_potential_payout: money,
  on_hold_potential_revenue: money,
});

type Numbers = z.infer<typeof numbers>;
type Field = keyof Numbers;

/** Everflow's words in ours, for one portal. */
export type Words = ReadonlyMap<Field, CountName | AmountName>;

const COUNTS = [
  ['imp', 'impressions'],
  // Valid clicks only: a tracker that counts bots compares to these and the invalid ones together.
  ['total_click', 'clicks'],
  ['unique_click', 'uniqueClicks'],
  ['invalid_click', 'invalidClicks'],
  ['cv', 'conversions'],
  ['event', 'events'],
  ['on_hold_conversion_count', 'hold'],
] as const;

const NETWORK: Words = new Map<Field, CountName | AmountName>([
  ...COUNTS,
  ['payout', 'payout'],
  ['revenue', 'advertiserRevenue'],
  ['media_buying_cost', 'mediaCost'],
  ['on_hold_potential_payout', 'holdPayout'],
  ['on_hold_potential_revenue', 'holdAdvertiserRevenue'],
]);

/** The same word is other money here: an affiliate's `revenue` is what the network pays to it. */
const AFFILIATE: Words = new Map<Field, CountName | AmountName>([
  ...COUNTS,
  ['revenue', 'payout'],
  ['on_hold_potential_revenue', 'holdPayout'],
]);

export function wordsOf(portal: Portal | null): Words {
  return portal === 'affiliate' ? AFFILIATE : NETWORK;
}

export function labels(portal: Portal | null): MetricLabels {
  return {
    ...{ clicks: 'Total clicks', conversions: 'CV', hold: 'On hold' },
    ...(portal === 'affiliate'
      ? { payout: 'Revenue' }
      : { advertiserRevenue: 'Revenue', mediaCost: 'Media buying cost' }),
  };
}

/**
 * The metrics of all rows of an answer. A number that a row leaves out is zero: for the few that no report lacks, and
 * for those that another row of this answer has. A number that no row has is not told, nor is a null.
 */
export function toMetrics(rows: readonly Numbers[], words: Words): Metrics[] {
  const told = [...words].filter(([field]) => ALWAYS.has(field) || rows.some((row) => field in row));
  return rows.map((row) => {
    const metrics: Metrics = {};
    for (const [field, word] of told) {
      const value = field in row ? row[field] : 0;
      if (value !== undefined) Object.assign(metrics, { [word]: value });
    }
    return metrics;
  });
}

const ALWAYS: ReadonlySet<Field> = new Set(['total_click', 'cv', 'payout', 'revenue']);
