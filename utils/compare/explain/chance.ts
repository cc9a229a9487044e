import type { Judged } from '@/utils/model/comparison';
import { at, type Compared, type Pair } from './pair';

/** Shares that get lost on any path without a reason worth naming. */
export const ORDINARY: Record<Judged, number> = { clicks: 0.05, conversions: 0.03, payout: 0.03 };

/** By how much the ordinary loss itself may change from day to day. */
const SWAY = 0.006;

/** Variance of one day's difference where `size` things are counted in units of `unit`. */
export function dayVariance(metric: Judged, size: number, unit: number): number {
  const spread = ORDINARY[metric] * size * unit + 0.3 * unit * unit;
  return spread + (SWAY * size) ** 2;
}

/** One day so far off that ordinary loss would need a million days for it. */
export function hasOutlier({ kept }: Pair, { sender, payer }: Compared): boolean {
  for (let day = 0; day < sender.length; day++) {
    const off = Math.abs(at(payer, day) - at(sender, day));
    const size = Math.max(at(payer, day), at(sender, day));
    if (kept[day] && off >= 4 && poissonTail(Math.floor(off), 0.2 + ORDINARY.conversions * size) < 1e-6)
      return true;
  }
  return false;
}

/** Chance of at least `count` where `mean` are expected. */
function poissonTail(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term *= mean / (k + 1);
  }
  return below > 1 - 1e-9 ? term : 1 - below;
}
