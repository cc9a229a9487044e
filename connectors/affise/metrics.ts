import { z } from 'zod/mini';
import type { AmountName, MetricLabels, MetricName, Metrics } from '@/utils/model/metrics';
import { add, type Micros } from '@/utils/model/money';
import type { Portal } from '@/utils/model/platform';
import { count, money, optionalMap, phpMap } from '../shapes';

/** Affise's statuses in our words. */
const STATUSES = [
  { type: 'confirmed', word: 'approved' },
  { type: 'pending', word: 'pending' },
  { type: 'hold', word: 'hold' },
  { type: 'declined', word: 'rejected' },
] as const;

/** Asked for by name: `total`, which is there otherwise, counts declined conversions too. */
export const CONVERSION_TYPES = STATUSES.map(({ type }) => type);

const action = optionalMap(z.object({ count, revenue: money, charge: money }));

/** The numbers of a row. Digits come as text, empty maps as empty lists. */
export const numbers = {
  traffic: z.nullish(phpMap(z.object({ raw: count, uniq: count }))),
  actions: z.nullish(
    phpMap(
      z.object({ confirmed: action, pending: action, hold: action, declined: action, not_found: action }),
    ),
  ),
  views: count,
  trafficback: count,
};

type Said = NonNullable<z.infer<typeof action>>;
type Numbers = z.infer<ReturnType<typeof z.object<typeof numbers>>>;

/**
 * `revenue` is what the affiliate gets, `charge` what the advertiser pays. The latter is read only for the network's
 * own staff: an affiliate's key may bring zeros there, or nothing, and neither says anything.
 */
export function toMetrics({ traffic, actions, views, trafficback }: Numbers, isStaff: boolean): Metrics {
  const clicks = traffic === 'empty' ? { raw: 0, uniq: 0 } : traffic;
  return {
    ...(views !== undefined && { impressions: views }),
    ...(clicks?.raw !== undefined && { clicks: clicks.raw }),
    ...(clicks?.uniq !== undefined && { uniqueClicks: clicks.uniq }),
    // Turned away by the offer's targeting, and not among the clicks.
    ...(isStaff && trafficback !== undefined && { invalidClicks: trafficback }),
    ...(actions && conversionsOf(actions, isStaff)),
  };
}

function conversionsOf(actions: NonNullable<Numbers['actions']>, isStaff: boolean): Metrics {
  const metrics: Metrics = {};
  for (const { type, word } of STATUSES) {
    // All four statuses were asked for: one that is missing has no conversions, which is a real zero.
    const said = (actions === 'empty' ? undefined : actions[type]) ?? NONE;
    if (said.count !== undefined) metrics[word] = said.count;
    if (said.revenue !== undefined) metrics[`${word}Payout`] = said.revenue;
    if (isStaff && said.charge !== undefined) metrics[REVENUES[word]] = said.charge;
  }
  const { not_found: lost } = actions === 'empty' ? {} : actions;
  if (lost?.count) addLost(metrics, lost, isStaff);
  const { approved, pending, hold } = metrics;
  if (approved !== undefined && pending !== undefined && hold !== undefined) {
    metrics.conversions = approved + pending + hold;
  }
  const payout = sum(metrics, ['approvedPayout', 'pendingPayout', 'holdPayout']);
  if (payout !== undefined) metrics.payout = payout;
  const charged = sum(metrics, [REVENUES.approved, REVENUES.pending, REVENUES.hold]);
  if (charged !== undefined) metrics.advertiserRevenue = charged;
  return metrics;
}

const NONE = { count: 0, revenue: 0, charge: 0 };

/** A status of old data, never asked for: conversions whose click was not found were not paid either. */
function addLost(metrics: Metrics, { count: lost = 0, revenue, charge }: Said, isStaff: boolean): void {
  const { rejected, rejectedPayout, rejectedAdvertiserRevenue } = metrics;
  if (rejected !== undefined) metrics.rejected = rejected + lost;
  if (rejectedPayout !== undefined) metrics.rejectedPayout = add(rejectedPayout, revenue ?? 0);
  if (isStaff && rejectedAdvertiserRevenue !== undefined)
    metrics.rejectedAdvertiserRevenue = add(rejectedAdvertiserRevenue, charge ?? 0);
}

const REVENUES = {
  approved: 'approvedAdvertiserRevenue',
  pending: 'pendingAdvertiserRevenue',
  hold: 'holdAdvertiserRevenue',
  rejected: 'rejectedAdvertiserRevenue',
} as const;

export function metrics(portal: Portal | null): readonly MetricName[] {
  const words = STATUSES.map(({ word }) => word);
  return [
    ...(['impressions', 'clicks', 'uniqueClicks', 'conversions', ...words] as const),
    ...(['payout', ...words.map((word) => `${word}Payout` as const)] as const),
    ...(portal === 'admin'
      ? ['invalidClicks' as const, 'advertiserRevenue' as const, ...Object.values(REVENUES)]
      : []),
  ];
}

/** Its conversions are several columns of Affise's, so each of them is named. */
export function labels(portal: Portal | null): MetricLabels {
  return {
    ...{ impressions: 'Views', uniqueClicks: 'Hosts', invalidClicks: 'Trafficback' },
    conversions: 'Confirmed + Pending + Hold',
    ...{ approved: 'Confirmed', rejected: 'Declined', payout: 'Payouts' },
    ...(portal === 'admin' && { advertiserRevenue: 'Revenue' }),
  };
}

/** Undefined where one of them is. */
function sum(metrics: Metrics, names: readonly AmountName[]): Micros | undefined {
  let total: Micros = 0;
  for (const name of names) {
    const amount = metrics[name];
    if (amount === undefined) return undefined;
    total = add(total, amount);
  }
  return total;
}
