import type { MetricName, Metrics } from '@/utils/model/metrics';
import type { Micros } from '@/utils/model/money';
import type { Dimension, Note } from '@/utils/model/report';

/** The numbers of a row, whichever version it came from. A column the owner does not show is not there. */
export interface Numbers {
  clicks: number | undefined;
  unique: number | undefined;
  bots: number | undefined;
  leads: number | undefined;
  /** Binom 1, where the owner counts statuses. */
  approved?: number | undefined;
  hold?: number | undefined;
  rejected?: number | undefined;
  revenue: Micros | undefined;
  cost: Micros | undefined;
}

/** Statuses are of Binom 1, where its owner counts them. */
export const metrics: readonly MetricName[] = [
  ...(['visits', 'clicks', 'uniqueClicks', 'invalidClicks'] as const),
  ...(['conversions', 'approved', 'hold', 'rejected', 'payout', 'mediaCost'] as const),
];

/** A click is a hit on a campaign, unless the row or the filter is about what people were sent on to. */
export type CountedAs = 'visits' | 'clicks';

export function countedAs(words: readonly Dimension[]): CountedAs {
  return words.includes('offer') || words.includes('network') ? 'clicks' : 'visits';
}

/** Seen from the buyer's side: `revenue` is what the networks pay the buyer, `cost` what the traffic costs. */
export function toMetrics(numbers: Numbers, as: CountedAs): Metrics {
  const { approved, hold, rejected, leads } = numbers;
  const split = approved !== undefined && hold !== undefined && rejected !== undefined;
  return defined({
    [as]: numbers.clicks,
    uniqueClicks: numbers.unique,
    invalidClicks: numbers.bots,
    conversions: split ? approved + hold : leads,
    approved,
    hold,
    rejected,
    payout: numbers.revenue,
    mediaCost: numbers.cost,
  });
}

export function notesOf(rows: readonly Numbers[]): Note[] {
  const columns = ['clicks', 'leads', 'revenue', 'cost'] as const;
  const missing = columns.filter((name) => rows.some((row) => row[name] === undefined));
  if (missing.length === 0) return [ANY_STATUS];
  // Hidden by the key owner's column settings, or by a right that takes the money away.
  return [ANY_STATUS, { code: 'column-restricted', text: `Binom did not send: ${missing.join(', ')}.` }];
}

const ANY_STATUS: Note = {
  code: 'rejected-included',
  text: 'Binom counts every conversion that was posted back, whatever its status.',
};

/** Without the keys whose value is not there: absent is not zero. */
function defined(metrics: { [name in keyof Metrics]: Metrics[name] | undefined }): Metrics {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value !== undefined));
}
