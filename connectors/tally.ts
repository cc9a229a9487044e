import type { Conversion } from '@/utils/model/conversion';
import type { AmountName, MetricName, Metrics } from '@/utils/model/metrics';
import { add, type Micros } from '@/utils/model/money';

/** A conversion as far as it is counted. */
export interface Counted {
  /** Null where nobody has looked at it yet: that is not an approval. */
  status: Conversion['status'];
  /** Undefined where the platform does not tell. */
  payout: Micros | undefined;
  /** A part of a conversion that is counted elsewhere: its money only. */
  isShare?: boolean;
}

/** What it finds where no conversion is held. */
export const TALLIED: readonly MetricName[] = [
  ...(['conversions', 'approved', 'pending', 'rejected'] as const),
  ...(['payout', 'approvedPayout', 'pendingPayout', 'rejectedPayout'] as const),
];

/**
 * The numbers of a row whose conversions are known one by one. Statuses are told apart only where all are known: else
 * the approved ones would seem too few.
 */
export function tally(conversions: readonly Counted[]): Metrics {
  const rejected = conversions.filter(({ status }) => status === 'rejected');
  const counted = conversions.filter(({ status }) => status !== 'rejected');
  const metrics: Metrics = {
    conversions: countOf(counted),
    rejected: countOf(rejected),
    ...paid('payout', counted),
    ...paid('rejectedPayout', rejected),
  };
  if (counted.some(({ status }) => status === null)) return metrics;
  for (const word of ['approved', 'pending', 'hold'] as const) {
    const same = counted.filter(({ status }) => status === word);
    // Held ones are a status of few platforms; zeros of it would look like knowledge.
    if (word === 'hold' && same.length === 0) continue;
    metrics[word] = countOf(same);
    Object.assign(metrics, paid(`${word}Payout`, same));
  }
  return metrics;
}

function countOf(conversions: readonly Counted[]): number {
  return conversions.filter(({ isShare }) => !isShare).length;
}

/** Nothing where one amount is unknown: a sum over a part would be shown as if it were the whole. */
function paid(name: AmountName, conversions: readonly Counted[]): Metrics {
  let sum: Micros = 0;
  for (const { payout } of conversions) {
    if (payout === undefined) return {};
    sum = add(sum, payout);
  }
  return { [name]: sum };
}
