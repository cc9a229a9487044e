import type { Detector } from './detector';
import { sideOf } from './detector';
import type { Values } from './ledger';
import { at, other, type Pair, type Place, replace } from './pair';
import { findSilence } from './postback';
import { dayVariance, type Readings, ratioOf, sum } from './reading';

export const conversionDateBasis: Detector = {
  cause: 'conversion-date-basis',
  detect(pair, readings) {
    const { sender, payer } = pair;
    const a = sender.about.conversionTime;
    const b = payer.about.conversionTime;
    if (!isUnsettled(readings) || (a && b && a === b)) return null;
    const isDeclared = Boolean(a && b);
    const leader = isDeclared ? (a === 'click' ? 'sender' : 'payer') : (leaderBySettings(a, b) ?? 'sender');
    const fit = bestLag(pair, leader);
    if (!fit || (!isDeclared && !isClear(pair, readings, fit, leader))) return null;
    return {
      cause: 'conversion-date-basis',
      ground: isDeclared ? 'settings' : 'shape',
      metrics: ['conversions', 'payout'],
      corrected: smeared(pair, leader, fit),
      facts: { byClick: sideOf(pair, leader), lagDays: fit.mean, declared: isDeclared },
      fitted: isDeclared ? 0 : 2,
      certain: isDeclared,
      judgedBy: 'days',
      looseness: DRAWN,
    };
  },
};

export const postbackDelay: Detector = {
  cause: 'postback-delay',
  detect(pair, readings) {
    if (!isUnsettled(readings)) return null;
    const newest = newestDays(pair);
    if (newest) {
      const from = pair.days.length - newest.days;
      return {
        cause: 'postback-delay',
        ground: 'shape',
        metrics: ['conversions', 'payout'],
        corrected: alike(pair, (day) => day >= from),
        facts: { side: sideOf(pair, 'sender'), days: newest.days, missing: newest.missing },
        fitted: 1,
      };
    }
    const fit = bestLag(pair, 'payer');
    if (!fit || !isClear(pair, readings, fit, 'payer')) return null;
    return {
      cause: 'postback-delay',
      ground: 'shape',
      metrics: ['conversions', 'payout'],
      corrected: smeared(pair, 'payer', fit),
      facts: { side: sideOf(pair, 'sender'), days: fit.mean, missing: 0 },
      fitted: 2,
      judgedBy: 'days',
      looseness: DRAWN,
    };
  },
};

interface Lag {
  /** Share that comes on a later day, and how much of what waits stays for another. */
  late: number;
  stay: number;
  /** Waiting when the range began. */
  start: number;
  /** Mean lag in days. */
  mean: number;
  left: number;
}

function isUnsettled({ conversions, clicks }: Readings): boolean {
  return Boolean(conversions && (conversions.restless || conversions.open) && !clicks?.restless);
}

function leaderBySettings(sender: string | null | undefined, payer: string | null | undefined): Place | null {
  if (sender === 'click' || payer === 'conversion') return 'sender';
  return payer === 'click' || sender === 'conversion' ? 'payer' : null;
}

/** The fit leaves little, and the opposite direction leaves more. */
function isClear(pair: Pair, { conversions }: Readings, fit: Lag, leader: Place): boolean {
  if (!conversions?.restless || findSilence(pair) || !isBalanced(pair, fit)) return false;
  const reverse = bestLag(pair, other(leader));
  return !reverse || fit.left < 0.95 * reverse.left;
}

/** What waits at the ends is all that the sums may differ by. */
function isBalanced(pair: Pair, fit: Lag): boolean {
  const { conversions } = pair;
  if (!conversions) return false;
  const waiting = meanOf(pair, conversions.sender) * fit.mean;
  const delta = Math.abs(sum(conversions.payer, pair) - sum(conversions.sender, pair));
  return delta <= 1.5 * waiting + 3 * Math.sqrt(waiting) + 2;
}

/** The other side as a delayed copy of the leader: a part comes later, a part of that later still. */
function bestLag(pair: Pair, leader: Place): Lag | null {
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
        if (!best || left < best.left) best = { late, stay, start, left, mean: late / (1 - stay) };
      }
    }
  }
  return best && best.left < 0.7 * still ? best : null;
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

function meanOf(pair: Pair, values: Values): number {
  return sum(values, pair) / Math.max(1, pair.days.length);
}

/** The leader's days set to what the follower should make of them; what is left is chance within the fit. */
function smeared(pair: Pair, leader: Place, fit: Lag): Pair {
  let corrected = pair;
  for (const metric of ['conversions', 'payout'] as const) {
    const compared = pair[metric];
    if (!compared) continue;
    const first = compared[leader];
    const mean = sum(first, pair) / Math.max(1, pair.days.length);
    let waiting = fit.start > 0 ? (mean * fit.late) / (1 - fit.stay) : 0;
    const expected = first.map((n) => {
      const out = waiting * (1 - fit.stay);
      waiting = waiting - out + n * fit.late;
      return n * (1 - fit.late) + out;
    });
    corrected = replace(corrected, metric, leader, expected);
  }
  return corrected;
}

/** Which of a day's conversions come late is drawn by lot. */
const DRAWN = 0.6;

const NEWEST = 4;

/** Short on the last days only, and the more the newer; all before is equal. */
function newestDays(pair: Pair): { days: number; missing: number } | null {
  const { conversions, days } = pair;
  if (!conversions || days.length < 5) return null;
  const silence = findSilence(pair);
  if (silence && silence.to - silence.from >= 2) return null;
  let count = 0;
  let missing = 0;
  for (let day = days.length - 1; day >= days.length - NEWEST && isShort(pair, day); day--) {
    missing += at(conversions.payer, day) - at(conversions.sender, day);
    count++;
  }
  if (count === 0 || missing < 3) return null;
  const rest = { ...pair, kept: pair.kept.map((kept, day) => (kept && day < days.length - count ? 1 : 0)) };
  const ratio = ratioOf(rest, conversions);
  return Math.abs(ratio - 1) < 0.08 ? { days: count, missing } : null;
}

function isShort({ conversions, kept }: Pair, day: number): boolean {
  if (!conversions || !kept[day]) return false;
  const payer = at(conversions.payer, day);
  return payer - at(conversions.sender, day) > 1.5 * Math.sqrt(dayVariance('conversions', payer, 1));
}

function alike(pair: Pair, isWaiting: (day: number) => boolean): Pair {
  let corrected = pair;
  for (const metric of ['conversions', 'payout'] as const) {
    const compared = pair[metric];
    if (!compared) continue;
    corrected = replace(
      corrected,
      metric,
      'sender',
      compared.sender.map((n, day) => (isWaiting(day) ? Math.max(n, at(compared.payer, day)) : n)),
    );
  }
  return corrected;
}
