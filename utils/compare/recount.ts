import type { Metrics } from '@/utils/model/metrics';
import { add, subtract } from '@/utils/model/money';

type Status = 'pending' | 'hold' | 'rejected';

/** A way to count conversions, and what they earn, other than ours: all but the declined ones. */
export interface Counting {
  name: 'declined' | 'hold' | 'declined-hold' | 'approved';
  /** What the page counts and we do not, and the other way round. */
  more: readonly Status[];
  less: readonly Status[];
}

export const COUNTINGS: readonly Counting[] = [
  { name: 'declined', more: ['rejected'], less: [] },
  { name: 'hold', more: [], less: ['hold'] },
  { name: 'declined-hold', more: ['rejected'], less: ['hold'] },
  { name: 'approved', more: [], less: ['pending', 'hold'] },
];

/** @returns nothing of what the platform does not split by status */
export function recount(metrics: Metrics, counting: Counting): Pick<Metrics, 'conversions' | 'payout'> {
  let { conversions, payout } = metrics;
  for (const status of counting.more) {
    conversions = both(conversions, metrics[status], (a, b) => a + b);
    payout = both(payout, metrics[`${status}Payout`], add);
  }
  for (const status of counting.less) {
    conversions = both(conversions, metrics[status], (a, b) => a - b);
    payout = both(payout, metrics[`${status}Payout`], subtract);
  }
  return { ...(conversions !== undefined && { conversions }), ...(payout !== undefined && { payout }) };
}

function both<Value>(
  a: Value | undefined,
  b: Value | undefined,
  join: (a: Value, b: Value) => Value,
): Value | undefined {
  return a === undefined || b === undefined ? undefined : join(a, b);
}
