import type { OwedMoney } from '@/utils/model/comparison';
import type { Metrics } from '@/utils/model/metrics';
import type { Role } from '@/utils/model/platform';

/**
 * Which of here's amounts stands for the debt that the other side calls its payout: what a network gets from the
 * network above it is its advertiser's revenue; a tracker and an affiliate book what they are paid.
 *
 * @param sender role of the connection that sends the traffic
 */
export function owedMoney(sender: Role): OwedMoney {
  return sender === 'network' ? 'advertiserRevenue' : 'payout';
}

/** The sender's numbers with `payout` standing for that debt, so that both sides' payouts can be compared. */
export function asOwed(metrics: Metrics, owed: OwedMoney): Metrics {
  if (owed === 'payout') return metrics;
  const rest = Object.fromEntries(Object.entries(metrics).filter(([name]) => !IS_MONEY.test(name)));
  const names = [
    ['payout', 'advertiserRevenue'],
    ['approvedPayout', 'approvedAdvertiserRevenue'],
    ['pendingPayout', 'pendingAdvertiserRevenue'],
    ['holdPayout', 'holdAdvertiserRevenue'],
    ['rejectedPayout', 'rejectedAdvertiserRevenue'],
  ] as const;
  const moved = names.filter(([, from]) => metrics[from] !== undefined);
  return { ...rest, ...Object.fromEntries(moved.map(([to, from]) => [to, metrics[from]])) };
}

/** The network's own payout and cost are another debt. */
const IS_MONEY = /(payout|advertiserRevenue|mediaCost)$/i;
