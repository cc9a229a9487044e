import { type ChosenStatus, STATUSES } from '@/utils/model/comparison';
import type { AmountName, Metrics } from '@/utils/model/metrics';
import { add, type Micros } from '@/utils/model/money';

/** The statuses of which a platform's numbers are counted, as far as it tells them apart. */
export function countedStatuses(metrics: Metrics, chosen: readonly ChosenStatus[]): ChosenStatus[] {
  return chosen.filter((status) => metrics[status] !== undefined);
}

/**
 * Conversions and money of the chosen statuses only. A platform that does not tell them apart (a tracker) stays as it
 * is: it says one number for all that it was told.
 */
export function countChosen(metrics: Metrics, chosen: readonly ChosenStatus[]): Metrics {
  if (countedStatuses(metrics, STATUSES).length === 0 || isUsual(chosen)) return metrics;
  const parts = countedStatuses(metrics, chosen);
  const { conversions: _, payout: __, advertiserRevenue: ___, ...rest } = metrics;
  return {
    ...rest,
    ...(parts.length > 0 && { conversions: parts.reduce((sum, status) => sum + (metrics[status] ?? 0), 0) }),
    ...amountOf(metrics, parts, 'payout', PAYOUTS),
    ...amountOf(metrics, parts, 'advertiserRevenue', REVENUES),
  };
}

/** What `conversions` and `payout` stand for anyway. */
function isUsual(chosen: readonly ChosenStatus[]): boolean {
  return chosen.length === STATUSES.length && STATUSES.every((status) => chosen.includes(status));
}

type AmountByStatus = { readonly [status in ChosenStatus]: AmountName };

const PAYOUTS: AmountByStatus = {
  approved: 'approvedPayout',
  pending: 'pendingPayout',
  hold: 'holdPayout',
  rejected: 'rejectedPayout',
};
const REVENUES: AmountByStatus = {
  approved: 'approvedAdvertiserRevenue',
  pending: 'pendingAdvertiserRevenue',
  hold: 'holdAdvertiserRevenue',
  rejected: 'rejectedAdvertiserRevenue',
};

/** The sum of the parts; absent where a part that has conversions does not tell its amount. */
function amountOf(
  metrics: Metrics,
  parts: readonly ChosenStatus[],
  total: 'payout' | 'advertiserRevenue',
  names: AmountByStatus,
): Metrics {
  const amounts = parts.map((status) => metrics[names[status]] ?? (metrics[status] === 0 ? 0 : undefined));
  if (amounts.length === 0 || metrics[total] === undefined || amounts.includes(undefined)) return {};
  return { [total]: amounts.reduce<Micros>((sum, amount) => add(sum, amount ?? 0), 0) };
}
