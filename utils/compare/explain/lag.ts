import type { Detector, Finding } from './detector';
import { sideOf } from './detector';
import { isFlow, levelled, readFlow } from './flow';
import type { Values } from './ledger';
import { at, conversionsOf, other, type Pair, type Place, replace, without } from './pair';
import { findSilence } from './postback';
import { type Readings, readPair, sum } from './reading';

/** One side books a conversion on the day of its click, the other on its own: conversions move between days. */
export const conversionDateBasis: Detector = {
  cause: 'conversion-date-basis',
  detect(pair, readings) {
    const times = [pair.sender.about.conversionTime, pair.payer.about.conversionTime];
    if (!isUnsettled(readings) || (times[0] && times[0] === times[1])) return null;
    const isDeclared = times.every(Boolean);
    const leader = isDeclared ? (times[0] === 'click' ? 'sender' : 'payer') : likelyLeader(pair);
    const isShaped = movesDays(pair, readings) && !leadsClearly(pair, other(leader));
    if (!isDeclared && !isShaped) return null;
    const fit = bestLag(pair, leader);
    return {
      cause: 'conversion-date-basis',
      ground: isDeclared ? 'settings' : 'shape',
      metrics: METRICS,
      corrected: moved(pair, fit),
      facts: { byClick: sideOf(pair, leader), lagDays: fit?.mean ?? 0, declared: isDeclared },
      fitted: isDeclared ? 0 : 2,
      certain: isDeclared,
      judgedBy: 'days',
    };
  },
};

/** Conversions reach the sender days after the payer counted them. */
export const postbackDelay: Detector = {
  cause: 'postback-delay',
  detect(pair, readings) {
    return stillComing(pair, readings) ?? bookedLate(pair, readings);
  },
};

const METRICS = ['conversions', 'payout'] as const;

/** The newest days are short, as older answers of the sender were on days that are whole by now. */
function stillComing(pair: Pair, { clicks }: Readings): Finding | null {
  const newest = newestDays(pair);
  if (!newest || clicks?.open || clicks?.restless) return null;
  const from = pair.days.length - newest.days;
  const isDocumented = wasFilledLater(pair);
  if (!isDocumented && isRestlessBefore(pair, from)) return null;
  const silence = findSilence(pair);
  if (!isDocumented && silence && silence.to - silence.from >= 2) return null;
  return {
    cause: 'postback-delay',
    ground: isDocumented ? 'document' : 'shape',
    metrics: METRICS,
    corrected: alike(pair, (day) => day >= from),
    facts: { side: sideOf(pair, 'sender'), days: newest.days, missing: newest.missing },
    fitted: 1,
    explains: newest.share,
  };
}

/** Where older days differ too, something else moves conversions. */
function isRestlessBefore(pair: Pair, from: number): boolean {
  const older = readPair(without(pair, (day) => day >= from)).conversions;
  return Boolean(older?.restless);
}

/** The sender books a conversion when it is told of it: its days are a delayed copy. */
function bookedLate(pair: Pair, readings: Readings): Finding | null {
  if (!isUnsettled(readings) || !movesDays(pair, readings) || !leadsClearly(pair, 'payer')) return null;
  const fit = bestLag(pair, 'payer');
  if (!fit) return null;
  return {
    cause: 'postback-delay',
    ground: 'shape',
    metrics: METRICS,
    corrected: moved(pair, fit),
    facts: { side: sideOf(pair, 'sender'), days: fit.mean, missing: 0 },
    fitted: 3,
    judgedBy: 'days',
  };
}

/** Trackers book on the click's day unless told otherwise. */
function likelyLeader({ sender, payer }: Pair): Place {
  return payer.about.conversionTime === 'click' || sender.about.conversionTime === 'conversion'
    ? 'payer'
    : 'sender';
}

/** The days differ on and on, not only the newest, and clicks agree. */
function movesDays(pair: Pair, { conversions }: Readings): boolean {
  if (!conversions?.restless || findSilence(pair)) return false;
  const older = without(pair, (day) => day >= pair.days.length - NEWEST);
  const flow = readFlow(pair, 'conversions');
  return (
    (readPair(older).conversions?.strain ?? 0) > 0.6 &&
    Boolean(flow && isFlow(flow, 2)) &&
    (cancels(pair) || repeatsLater(pair))
  );
}

/** The payer as a delayed copy of the sender leaves much less, and the sums differ by no more than waits at the ends. */
function repeatsLater(pair: Pair): boolean {
  const fit = bestLag(pair, 'sender');
  return Boolean(fit && fit.left < 0.55 * fit.still && isBalanced(pair, fit));
}

/** Days with more on one side and days with more on the other, so that little is left of their sum. */
function cancels({ conversions, kept }: Pair): boolean {
  let [more, less] = [0, 0];
  kept.forEach((isKept, day) => {
    const off = isKept ? at(conversions?.payer ?? [], day) - at(conversions?.sender ?? [], day) : 0;
    if (off > 0) more += off;
    else less -= off;
  });
  return Math.min(more, less) > 0.25 * Math.max(more, less);
}

/** Every conversion on the day of the other side; those at the ends as well, where no more differ than can wait there. */
function moved(pair: Pair, fit: Lag | null): Pair {
  if (!fit || !pair.conversions || !isBalanced(pair, fit)) return levelled(pair, METRICS);
  return METRICS.reduce((same, metric) => {
    const compared = same[metric];
    return compared ? replace(same, metric, 'payer', compared.sender.slice()) : same;
  }, pair);
}

/** What waits at the ends is all that the sums may differ by. */
function isBalanced(pair: Pair, fit: Lag): boolean {
  const { conversions } = pair;
  if (!conversions) return false;
  const waiting = meanOf(pair, conversions.sender) * Math.max(fit.mean, 0.3);
  const delta = Math.abs(sum(conversions.payer, pair) - sum(conversions.sender, pair));
  const most = 0.4 * Math.max(sum(conversions.payer, pair), sum(conversions.sender, pair));
  return delta <= Math.min(most, 1.5 * waiting + 3 * Math.sqrt(waiting) + 2);
}

/** An older answer of the sender had little on its newest whole days, though clicks were there; by now they are full. */
function wasFilledLater({ conversions, snapshots, days }: Pair): boolean {
  if (!conversions) return false;
  return snapshots.some((snapshot) => {
    if (snapshot.of !== 'sender') return false;
    const old = conversionsOf(snapshot.columns);
    const whole = days
      .map((_, day) => day)
      .filter((day) => snapshot.present[day] && (days[day] ?? '') < snapshot.asOf.slice(0, 10));
    const newest = whole.slice(-3);
    const then = newest.reduce((all, day) => all + at(old ?? [], day), 0);
    const now = newest.reduce((all, day) => all + at(conversions.sender, day), 0);
    return old !== undefined && now - then >= 3 && then < 0.8 * now;
  });
}

interface Lag {
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

function isUnsettled({ conversions, clicks }: Readings): boolean {
  return Boolean(conversions && (conversions.restless || conversions.open) && !clicks?.restless);
}

/** By how much better one direction has to repeat the days than the other, to be read from them. */
const CLEARLY = 0.8;

function leadsClearly(pair: Pair, leader: Place): boolean {
  const [fit, reverse] = [bestLag(pair, leader), bestLag(pair, other(leader))];
  return Boolean(fit && (!reverse || fit.left < CLEARLY * reverse.left));
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

function meanOf(pair: Pair, values: Values): number {
  return sum(values, pair) / Math.max(1, pair.days.length);
}

const NEWEST = 4;

/** Short on the last days only; all before is equal but for ordinary loss. */
export function newestDays(pair: Pair): { days: number; missing: number; share: number } | null {
  const { conversions, days } = pair;
  if (!conversions || days.length < 5) return null;
  let [count, missing, older, before] = [0, 0, 0, 0];
  days.forEach((_, day) => {
    if (!pair.kept[day]) return;
    const short = at(conversions.payer, day) - at(conversions.sender, day);
    if (day < days.length - NEWEST) {
      older += short;
      before += at(conversions.payer, day);
    } else {
      missing += short;
      if (short > 0) count = Math.max(count, days.length - day);
    }
  });
  const isCalm = Math.abs(older) <= Math.max(0.25 * missing, 0.03 * before);
  if (missing < 4 || !isCalm || !isConcentrated(pair, missing, Math.max(0, older))) return null;
  return { days: count, missing, share: missing / (missing + Math.abs(older)) };
}

/** More on the newest days than their part of all conversions would bring there by chance. */
function isConcentrated({ conversions, days }: Pair, missing: number, older: number): boolean {
  const all = conversions?.payer.reduce((sum, n) => sum + n, 0) ?? 0;
  const newest = conversions?.payer.slice(days.length - NEWEST).reduce((sum, n) => sum + n, 0) ?? 0;
  const part = newest / Math.max(all, 1);
  return missing > (missing + older) * part + 3 * Math.sqrt((missing + older) * part * (1 - part));
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
