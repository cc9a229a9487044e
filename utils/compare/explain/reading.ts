import { JUDGED, type Judged } from '@/utils/model/comparison';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { dayVariance, hasOutlier, ORDINARY } from './chance';
import { countKept, sum, unitOf, unrest } from './measure';
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
