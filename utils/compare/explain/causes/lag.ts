import type { Values } from '@/utils/compare/explain/ledger';
import { sum } from '@/utils/compare/explain/measure';
import { at, other, type Pair, type Place } from '@/utils/compare/explain/pair';

/** Trackers book on the click's day unless told otherwise. */
export function likelyLeader({ sender, payer }: Pair): Place {
  return payer.about.conversionTime === 'click' || sender.about.conversionTime === 'conversion'
    ? 'payer'
    : 'sender';
}

export interface Lag {
  /** Share that comes on a later day, and how much of what waits stays for another. */
  late: number;
  stay: number;
  /** Waiting when the range began. */
  start: number;
  /** Mean lag in days. */
  mean: number;
  left: number;
  /** The same without any lag. */
  still: number;
}

/** By how much better one direction has to repeat the days than the other, to be read from them. */
const CLEARLY = 0.8;

export function leadsClearly(pair: Pair, leader: Place): boolean {
  const [fit, reverse] = [bestLag(pair, leader), bestLag(pair, other(leader))];
  return Boolean(fit && (!reverse || fit.left < CLEARLY * reverse.left));
}

/** The other side as a delayed copy of the leader: a part comes later, a part of that later still. */
export function bestLag(pair: Pair, leader: Place): Lag | null {
  const { conversions } = pair;
  if (!conversions || pair.days.length < 5) return null;
  const fits = KNOWN.get(pair) ?? new Map<Place, Lag | null>();
  KNOWN.set(pair, fits);
  const known = fits.get(leader);
  if (known !== undefined) return known;
  const found = fitLag(pair, conversions[leader], conversions[other(leader)]);
  fits.set(leader, found);
  return found;
}

/** Two detectors ask for both directions of the same numbers, and a fit is a thousand times as long as a look. */
const KNOWN = new WeakMap<Pair, Map<Place, Lag | null>>();

const LATE = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const STAY = [0, 0.2, 0.4, 0.6, 0.75, 0.88];

function fitLag(pair: Pair, first: Values, second: Values): Lag | null {
  const still = leftAfter(pair, first, second, { late: 0, stay: 0, start: 0 });
  const mean = meanOf(pair, first);
  let best: Lag | null = null;
  for (const late of LATE) {
    for (const stay of STAY) {
      for (const start of [0, (mean * late) / (1 - stay)]) {
        const left = leftAfter(pair, first, second, { late, stay, start });
        if (!best || left < best.left) best = { late, stay, start, left, still, mean: late / (1 - stay) };
      }
    }
  }
  return best && best.left < still ? best : null;
}

type Fit = Pick<Lag, 'late' | 'stay' | 'start'>;

/** Squared differences in units of their variance. */
function leftAfter(pair: Pair, first: Values, second: Values, fit: Fit): number {
  let waiting = fit.start;
  let left = 0;
  for (let day = 0; day < first.length; day++) {
    if (!pair.kept[day]) continue;
    const out = waiting * (1 - fit.stay);
    const expected = at(first, day) * (1 - fit.late) + out;
    waiting = waiting - out + at(first, day) * fit.late;
    left += (at(second, day) - expected) ** 2 / (Math.max(expected, 1) * 0.5 + 0.5);
  }
  return left;
}

export function meanOf(pair: Pair, values: Values): number {
  return sum(values, pair) / Math.max(1, pair.days.length);
}
