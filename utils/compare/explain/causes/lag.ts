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
  const first = conversions[leader];
  const second = conversions[other(leader)];
  const still = leftAfter(pair, first, second, { late: 0, stay: 0, start: 0 });
  let best: Lag | null = null;
  for (let late = 0.05; late <= 1.001; late += 0.05) {
    for (const stay of [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.88]) {
      const waiting = (meanOf(pair, first) * late) / (1 - stay);
      for (const start of [0, waiting]) {
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
