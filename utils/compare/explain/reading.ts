import { JUDGED, type Judged } from '@/utils/model/comparison';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { Values } from './ledger';
import { at, type Compared, type Pair } from './pair';

/** How far a metric is apart, and whether that is more than ordinary loss and chance. */
export interface Reading {
  sender: number;
  payer: number;
  /** payer − sender over all compared days. */
  delta: number;
  /** Sum of the daily differences, each without its sign. */
  apart: number;
  /** What `apart` may be by chance. */
  chance: number;
  /** The sums differ by more than ordinary loss. */
  open: boolean;
  /** The days differ in more than a common ratio. */
  restless: boolean;
  /** How many times more than chance explains; to tell the louder of two metrics. */
  loudness: number;
}
export type Readings = { readonly [metric in Judged]: Reading | null };

export function readPair(pair: Pair): Readings {
  return {
    clicks: readMetric(pair, 'clicks'),
    conversions: readMetric(pair, 'conversions'),
    payout: readMetric(pair, 'payout'),
  };
}

/** Metrics with something to explain, loudest first. */
export function unsettled(readings: Readings): Judged[] {
  const is = (metric: Judged) => readings[metric]?.open || readings[metric]?.restless;
  return JUDGED.filter(is).sort((a, b) => (readings[b]?.loudness ?? 0) - (readings[a]?.loudness ?? 0));
}

/** Shares that get lost on any path without a reason worth naming. */
export const ORDINARY: Record<Judged, number> = { clicks: 0.05, conversions: 0.03, payout: 0.03 };

/** Variance of one day's difference where `size` things are counted in units of `unit`. */
export function dayVariance(metric: Judged, size: number, unit: number): number {
  const spread = ORDINARY[metric] * size * unit + 0.3 * unit * unit;
  return spread + (0.01 * size) ** 2;
}

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
): number {
  const { sender, payer } = compared;
  const ratio = ratioOf(pair, compared, from, to);
  const unit = unitOf(pair, metric);
  let squares = 0;
  for (let day = from; day < to; day++) {
    if (!pair.kept[day]) continue;
    const expected = at(sender, day) * ratio;
    const size = Math.max(expected, at(payer, day));
    squares += (at(payer, day) - expected) ** 2 / dayVariance(metric, size, unit);
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

export function countKept({ kept }: Pair): number {
  let days = 0;
  for (let day = 0; day < kept.length; day++) if (kept[day]) days++;
  return days;
}

const Z = 2.6;

function readMetric(pair: Pair, metric: Judged): Reading | null {
  const compared = pair[metric];
  if (!compared) return null;
  const sender = sum(compared.sender, pair);
  const payer = sum(compared.payer, pair);
  const unit = unitOf(pair, metric);
  const delta = payer - sender;
  const tolerance = toleranceOf(metric, Math.max(sender, payer), unit);
  const days = countKept(pair);
  const squares = days > 1 ? unrest(pair, metric, compared) : 0;
  const calm = days + 3.5 * Math.sqrt(2 * days) + 2;
  const { apart, chance } = daily(pair, metric, compared, unit);
  const restless = squares > calm && apart > DEFAULT_SETTINGS.bands[metric].floor;
  const open = Math.abs(delta) > tolerance;
  const loudness = Math.max(Math.abs(delta) / tolerance, squares / calm);
  return { sender, payer, delta, apart, chance, open, restless, loudness };
}

/** Ordinary loss, its chance on top, and never less than the floor under which nothing is judged. */
function toleranceOf(metric: Judged, base: number, unit: number): number {
  const ordinary = ORDINARY[metric];
  const chance = Z * Math.sqrt(ordinary * (1 - ordinary) * base * unit);
  return Math.max(DEFAULT_SETTINGS.bands[metric].floor, ordinary * base + chance);
}

function daily(pair: Pair, metric: Judged, { sender, payer }: Compared, unit: number) {
  let apart = 0;
  let chance = 0;
  for (let day = 0; day < sender.length; day++) {
    if (!pair.kept[day]) continue;
    apart += Math.abs(at(payer, day) - at(sender, day));
    chance += 0.8 * Math.sqrt(dayVariance(metric, Math.max(at(payer, day), at(sender, day)), unit));
  }
  return { apart, chance };
}
