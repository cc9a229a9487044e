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
  /** The same conversions are worth something else. */
  priced: boolean;
  /** Squared differences from a common ratio beyond what chance has, per day. */
  strain: number;
  /** How many times more than chance explains; to tell the louder of two metrics. */
  loudness: number;
}
export type Readings = { readonly [metric in Judged]: Reading | null };

/** @param added variance of a day beyond the ordinary, as a share of its size */
export function readPair(pair: Pair, added = 0): Readings {
  const looseness = Math.max(added, pair.looseness);
  return {
    clicks: readMetric(pair, 'clicks', looseness),
    conversions: readMetric(pair, 'conversions', looseness),
    payout: readPayout(pair, looseness),
  };
}

/** Metrics with something to explain, loudest first. */
export function unsettled(readings: Readings): Judged[] {
  const is = (metric: Judged) => readings[metric]?.open || readings[metric]?.restless;
  return JUDGED.filter(is).sort((a, b) => (readings[b]?.loudness ?? 0) - (readings[a]?.loudness ?? 0));
}

/** Shares that get lost on any path without a reason worth naming. */
export const ORDINARY: Record<Judged, number> = { clicks: 0.05, conversions: 0.03, payout: 0.03 };

/** By how much the ordinary loss itself may change from day to day. */
const SWAY = 0.006;

/** Variance of one day's difference where `size` things are counted in units of `unit`. */
export function dayVariance(metric: Judged, size: number, unit: number): number {
  const spread = ORDINARY[metric] * size * unit + 0.3 * unit * unit;
  return spread + (SWAY * size) ** 2;
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

const Z = 2.6;

function readMetric(pair: Pair, metric: Judged, looseness: number): Reading | null {
  const compared = pair[metric];
  if (!compared) return null;
  const sender = sum(compared.sender, pair);
  const payer = sum(compared.payer, pair);
  const unit = unitOf(pair, metric);
  const delta = payer - sender;
  const tolerance = toleranceOf(metric, Math.max(sender, payer), unit);
  const days = countKept(pair);
  const squares = days > 1 ? unrest(pair, metric, compared, 0, pair.days.length, looseness) : 0;
  const calm = days + 3.5 * Math.sqrt(2 * days) + 2;
  const { apart, chance } = daily(pair, metric, compared, unit, looseness);
  const isLoud = squares > calm || (metric === 'conversions' && hasOutlier(pair, compared));
  const restless = isLoud && apart > DEFAULT_SETTINGS.bands[metric].floor;
  const open = Math.abs(delta) > tolerance;
  const loudness = Math.max(Math.abs(delta) / tolerance, squares / calm);
  const strain = Math.max(0, squares / Math.max(days, 1) - 1);
  return { sender, payer, delta, apart, chance, open, restless, priced: false, strain, loudness };
}

/**
 * Money of days on which both count the same conversions leaves little to chance: they are the same ones, and one
 * percent is a difference in what they are worth.
 */
function readPayout(pair: Pair, looseness: number): Reading | null {
  const reading = readMetric(pair, 'payout', looseness);
  const { payout, conversions, kept } = pair;
  if (!reading || !payout || !conversions || pair.touched.includes('conversions')) return reading;
  let [money, delta, apart, days] = [0, 0, 0, 0];
  for (let day = 0; day < kept.length; day++) {
    const count = at(conversions.sender, day);
    if (!kept[day] || count === 0 || Math.abs(count - at(conversions.payer, day)) > 1e-9) continue;
    const difference = at(payout.payer, day) - at(payout.sender, day);
    money += Math.max(at(payout.payer, day), at(payout.sender, day));
    delta += difference;
    apart += Math.abs(difference);
    days++;
  }
  if (days < 4 || apart < WORTH * money) return reading;
  const loudness = Math.max(reading.loudness, 1 + apart / money);
  return {
    ...reading,
    open: reading.open || Math.abs(delta) > WORTH * money,
    restless: true,
    priced: true,
    loudness,
  };
}

/** Share of the money of the same conversions from which on they are worth something else. */
const WORTH = 0.01;

/** Ordinary loss, its chance on top, and never less than the floor under which nothing is judged. */
function toleranceOf(metric: Judged, base: number, unit: number): number {
  const ordinary = ORDINARY[metric];
  const chance = Z * Math.sqrt(ordinary * (1 - ordinary) * base * unit);
  return Math.max(DEFAULT_SETTINGS.bands[metric].floor, ordinary * base + chance);
}

/** One day so far off that ordinary loss would need a million days for it. */
function hasOutlier({ kept }: Pair, { sender, payer }: Compared): boolean {
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

function daily(pair: Pair, metric: Judged, { sender, payer }: Compared, unit: number, looseness: number) {
  let apart = 0;
  let chance = 0;
  for (let day = 0; day < sender.length; day++) {
    if (!pair.kept[day]) continue;
    apart += Math.abs(at(payer, day) - at(sender, day));
    const size = Math.max(at(payer, day), at(sender, day));
    chance += 0.8 * Math.sqrt(dayVariance(metric, size, unit) + looseness * size * unit);
  }
  return { apart, chance };
}
