import type { Judged } from '@/utils/model/comparison';
import { dayVariance } from './chance';
import type { Values } from './ledger';
import { at, type Compared, type Pair } from './pair';

/** What one counted thing is worth: 1, or the mean amount of a conversion. */
export function unitOf(pair: Pair, metric: Judged): number {
  if (metric !== 'payout' || !pair.payout) return 1;
  const amount = Math.max(sum(pair.payout.sender, pair), sum(pair.payout.payer, pair));
  const count = pair.conversions
    ? Math.max(sum(pair.conversions.sender, pair), sum(pair.conversions.payer, pair))
    : 0;
  return count > 0 ? amount / count : Math.max(1, amount / 100);
}

export function sum(values: Values, { kept }: Pair): number {
  let all = 0;
  for (let day = 0; day < values.length; day++) if (kept[day]) all += at(values, day);
  return all;
}

/** Squared differences from a common ratio, in units of their variance; about 1 per day where only chance is left. */
export function unrest(
  pair: Pair,
  metric: Judged,
  compared: Compared,
  from = 0,
  to = pair.days.length,
  looseness = 0,
): number {
  const { sender, payer } = compared;
  const ratio = ratioOf(pair, compared, from, to);
  const unit = unitOf(pair, metric);
  let squares = 0;
  for (let day = from; day < to; day++) {
    if (!pair.kept[day]) continue;
    const expected = at(sender, day) * ratio;
    const size = Math.max(expected, at(payer, day));
    squares += (at(payer, day) - expected) ** 2 / (dayVariance(metric, size, unit) + looseness * size * unit);
  }
  return squares;
}

export function ratioOf(pair: Pair, { sender, payer }: Compared, from = 0, to = pair.days.length): number {
  let below = 0;
  let above = 0;
  for (let day = from; day < to; day++) {
    if (!pair.kept[day]) continue;
    below += at(sender, day);
    above += at(payer, day);
  }
  return below > 0 ? above / below : 1;
}

/**
 * Whether one side is a part of the other on every day alike: each thing counted by both with the same chance.
 *
 * @param sway how far the ratio itself may sway from day to day
 */
export function isSteady(pair: Pair, metric: Judged, sway = 0.02): boolean {
  const compared = pair[metric];
  if (!compared) return false;
  const whole = sum(compared.sender, pair) >= sum(compared.payer, pair) ? compared.sender : compared.payer;
  const part = whole === compared.sender ? compared.payer : compared.sender;
  const ratio = sum(part, pair) / Math.max(sum(whole, pair), 1e-9);
  let squares = 0;
  let days = 0;
  for (let day = 0; day < whole.length; day++) {
    if (!pair.kept[day]) continue;
    const expected = at(whole, day) * ratio;
    squares +=
      (at(part, day) - expected) ** 2 /
      (expected * (1 - ratio) + 0.02 * at(whole, day) + 0.3 + (sway * expected) ** 2);
    days++;
  }
  return squares < days + 4 * Math.sqrt(2 * days);
}

export function countKept({ kept }: Pair): number {
  let days = 0;
  for (let day = 0; day < kept.length; day++) if (kept[day]) days++;
  return days;
}
