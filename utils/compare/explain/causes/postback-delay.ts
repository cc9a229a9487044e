import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import { at, conversionsOf, type Pair, replace, without } from '@/utils/compare/explain/pair';
import { type Readings, readPair } from '@/utils/compare/explain/reading';
import { bestLag, leadsClearly } from './lag';
import { lateRows } from './moved-rows';
import { isUnsettled, METRICS, moved, movesDays } from './moving-days';
import { newestDays } from './newest-days';
import { findSilence } from './postback-silence';

/** Conversions reach the sender days after the payer counted them. */
export const postbackDelay: Detector = {
  cause: 'postback-delay',
  detect(pair, readings) {
    if (pair.proof) return lateRows(pair);
    return stillComing(pair, readings) ?? bookedLate(pair, readings);
  },
};

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
