import { dayVariance } from '@/utils/compare/explain/chance';
import type { Values } from '@/utils/compare/explain/ledger';
import { ratioOf, unitOf } from '@/utils/compare/explain/measure';
import { at, other, type Pair, type Place, replace } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

/** A part of each day that one side books on a neighbouring day, on all days from one to another. */
export interface MidnightShift {
  /** Whose days are the mixture: traffic keeps the days of one side, which are the other's. */
  mixed: Place;
  /** Part of a day; of the next one where positive, of the one before where negative. */
  share: number;
  from: number;
  /** Exclusive. */
  to: number;
  /** By how much likelier the days are with it, as a square of standard deviations. */
  gain: number;
}

const TOLD_BY = ['clicks', 'conversions'] as const;
type Told = (typeof TOLD_BY)[number];

/** Of so many standard deviations (squared) chance makes nobody believe, however many days could be the first. */
const SURE = 16;
/** What it costs to say that only a part of the days is cut elsewhere. */
const PARTED = 4;
const FEWEST_DAYS = 6;
const LEAST_PART = 4;
/** Of a year every sixth day is tried as the first: nearer than that nobody needs it. */
const MOST_PARTS = 64;
/** About which part: what falls into it does so by chance, the more the larger it is. */
const PARTS = [0.06, 0.3];
/** Whose days are a mixture of the other's, and of which neighbours. */
const TRIED = (['payer', 'sender'] as const).flatMap((mixed) =>
  ([1, -1] as const).flatMap((step) => PARTS.map((guess) => ({ mixed, step, guess }))),
);
type Tried = (typeof TRIED)[number];

/**
 * Where days are cut elsewhere, each differs by a part of what its neighbour has more: clicks and conversions by the
 * same part. Other things that move conversions between days leave the clicks where they are.
 */
export function midnightShift(pair: Pair, readings: Readings): MidnightShift | null {
  if (!isUneven(readings)) return null;
  const known = KNOWN.get(pair);
  if (known !== undefined) return known;
  const found = findShift(pair);
  KNOWN.set(pair, found);
  return found;
}

/** Days that differ by more than chance, or by more than the sums do. */
function isUneven({ clicks, conversions }: Readings): boolean {
  if (!clicks || !conversions) return false;
  const byDays = conversions.apart - Math.abs(conversions.delta);
  return clicks.restless || conversions.restless || byDays > 2 * DEFAULT_SETTINGS.bands.conversions.floor;
}

/** Two detectors ask for it. */
const KNOWN = new WeakMap<Pair, MidnightShift | null>();

function findShift(pair: Pair): MidnightShift | null {
  const { length } = pair.days;
  if (!pair.clicks || !pair.conversions || length < FEWEST_DAYS) return null;
  let best: MidnightShift | null = null;
  const stride = Math.ceil(length / MOST_PARTS);
  for (const tried of TRIED) {
    const sums = runningSums(pair, tried);
    const consider = (from: number, to: number, cost: number) => {
      const least = cost + (best?.gain ?? SURE);
      // A year has a thousand parts, and few of them are worth a closer look.
      if (gainOf(sums, from, to) <= least) return;
      const shift = shiftOn(sums, from, to, tried);
      if (shift && isNear(shift.share, tried.guess) && shift.gain > least)
        best = { ...shift, gain: shift.gain - cost };
    };
    consider(0, length, 0);
    for (let day = LEAST_PART; day <= length - LEAST_PART; day += stride) {
      consider(0, day, PARTED);
      consider(day, length, PARTED);
    }
  }
  return best;
}

/** A guess stands for shares about as large: hours up to three, and more. */
function isNear(share: number, guess: number): boolean {
  return guess < 0.1 ? Math.abs(share) < 0.15 : Math.abs(share) > 0.12;
}

/** Not all days are: from some day on, or up to it. */
export function isPart({ from, to }: MidnightShift, { days }: Pair): boolean {
  return to - from < days.length;
}

/** Each day with what its neighbour had of it, and without what it has of its neighbour. */
export function withoutShift(pair: Pair, { mixed, share, from, to }: MidnightShift): Pair {
  return TOLD_BY.reduce((shifted, metric) => {
    if (!shifted[metric]) return shifted;
    const [whole, mixture] = inRoles(shifted, metric, mixed);
    const ratio = ratioOf(pair, { sender: whole, payer: mixture });
    const values = mixture.map((count, day) =>
      day >= from && day < to
        ? count - Math.abs(share) * ratio * neighbourSurplus(whole, day, Math.sign(share))
        : count,
    );
    return replace(shifted, metric, mixed, values);
  }, pair);
}

/** By metric, up to each day: surplus × difference, surplus² and difference², all over their variance. */
type Sums = readonly [clicks: RunningSums, conversions: RunningSums];

interface RunningSums {
  both: Values;
  squares: Values;
  all: Values;
}

function runningSums(pair: Pair, tried: Tried): Sums {
  return [sumUp(pair, 'clicks', tried), sumUp(pair, 'conversions', tried)];
}

function sumUp(pair: Pair, metric: Told, { mixed, step, guess }: Tried): RunningSums {
  const [whole, mixture] = inRoles(pair, metric, mixed);
  const ratio = ratioOf(pair, { sender: whole, payer: mixture });
  const unit = unitOf(pair, metric);
  const both = new Float64Array(pair.days.length + 1);
  const squares = new Float64Array(pair.days.length + 1);
  const all = new Float64Array(pair.days.length + 1);
  for (let day = 0; day < pair.days.length; day++) {
    const isTold = pair.kept[day] && pair.kept[day + step];
    const surplus = isTold ? ratio * neighbourSurplus(whole, day, step) : 0;
    const off = at(mixture, day) - ratio * at(whole, day);
    const size = Math.max(at(mixture, day), at(whole, day));
    const weight = 1 / (dayVariance(metric, size, unit) + 2 * guess * (1 - guess) * size);
    both[day + 1] = at(both, day) + weight * surplus * off;
    squares[day + 1] = at(squares, day) + weight * surplus * surplus;
    all[day + 1] = at(all, day) + (isTold ? weight * off * off : 0);
  }
  return { both, squares, all };
}

function inRoles(pair: Pair, metric: Told, mixed: Place): [whole: Values, mixture: Values] {
  const compared = pair[metric];
  return compared ? [compared[other(mixed)], compared[mixed]] : [NONE, NONE];
}

function neighbourSurplus(values: ArrayLike<number>, day: number, step: number): number {
  const next = day + step;
  return next < 0 || next >= values.length ? 0 : at(values, next) - at(values, day);
}

/** At most: as if nothing else had to hold. */
function gainOf([clicks, conversions]: Sums, from: number, to: number): number {
  const both = between(clicks.both, from, to) + between(conversions.both, from, to);
  const squares = between(clicks.squares, from, to) + between(conversions.squares, from, to);
  return both > 0 && squares > 0 ? (both * both) / squares : 0;
}

function between(sums: Values, from: number, to: number): number {
  return at(sums, to) - at(sums, from);
}

function shiftOn(sums: Sums, from: number, to: number, { mixed, step }: Tried): MidnightShift | null {
  const parts = sums.map(({ both, squares, all }) => ({
    all: between(all, from, to),
    both: between(both, from, to),
    squares: between(squares, from, to),
  }));
  const [clicks] = parts;
  const both = parts.reduce((sum, part) => sum + part.both, 0);
  const squares = parts.reduce((sum, part) => sum + part.squares, 0);
  if (squares === 0 || both <= 0 || !clicks || clicks.both <= 0) return null;
  const share = both / squares;
  // Either metric by itself says the same, and the clicks say it as well.
  const agree = parts.every((part) => part.squares * (share - part.both / (part.squares || 1)) ** 2 < 9);
  const isToldByClicks = clicks.both ** 2 / clicks.squares > 2;
  // Unlike sides differ by all sorts of things: this has to be most of it.
  const left = parts.reduce((sum, part) => sum + part.all, 0) - both * share;
  const isMost = left < 2 * (to - from) + 0.5 * both * share;
  if (!agree || !isToldByClicks || !isMost || share < 0.02 || share > 0.75) return null;
  return { mixed, share: step * share, from, to, gain: both * share };
}

const NONE = new Float64Array();
