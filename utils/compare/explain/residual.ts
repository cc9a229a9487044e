import { JUDGED, type Judged } from '@/utils/model/comparison';
import type { Detector, Finding } from './detector';
import { sideOf } from './detector';
import { newestDays } from './lag';
import type { Values } from './ledger';
import { at, other as otherOf, type Pair, type Place, replace, withConversions } from './pair';
import { findSilence } from './postback';
import { countKept, isSteady, type Readings, ratioOf, sum, unrest, unsettled } from './reading';
import { wholeOf } from './settings';

export const duplicates: Detector = {
  cause: 'duplicates',
  detect(pair, readings) {
    return repeated(pair, readings) ?? surplus(pair, readings);
  },
};

export const attributionWindow: Detector = {
  cause: 'attribution-window',
  detect(pair, readings) {
    const steady = steadyRatio(pair, readings);
    if (!steady || steady.ratio >= 1) return null;
    return {
      cause: 'attribution-window',
      ground: 'residual',
      metrics: ['conversions', 'payout'],
      corrected: withConversions(pair, 'sender', scaled(pair, 'sender', steady.ratio)),
      facts: { side: sideOf(pair, 'payer'), lost: steady.difference, share: 1 - steady.ratio },
      fitted: 1,
      looseness: 1 - steady.ratio,
    };
  },
};

export const badMacro: Detector = {
  cause: 'bad-macro',
  detect(pair, readings) {
    const { conversions } = readings;
    if (!pair.conversions || !conversions || conversions.delta < 3) return null;
    const [bad] = (['payer', 'sender'] as const).flatMap((place) => badSubIds(pair, place) ?? []);
    if (!bad) return null;
    return {
      cause: 'bad-macro',
      ground: 'document',
      metrics: ['conversions', 'payout'],
      corrected: withConversions(pair, 'sender', atLeast(pair.conversions.sender, pair.conversions.payer)),
      facts: bad,
      fitted: 1,
      ...(conversions.open ? {} : { explains: smallShare(pair, conversions.delta) }),
    };
  },
};

export const wrongLink: Detector = {
  cause: 'wrong-link',
  detect(pair, readings) {
    return unrelated(pair, readings) ?? partOf(pair, readings) ?? unlike(pair, readings);
  },
};

/** One side lists click ids more than once: that many conversions are repeats. */
function repeated(pair: Pair, { conversions }: Readings): Finding | null {
  if (!pair.conversions || !conversions?.open) return null;
  const place: Place = conversions.delta > 0 ? 'payer' : 'sender';
  const share = repeatedShare(pair[place].about.subIds ?? []);
  if (share < 0.02) return null;
  const corrected = withConversions(
    pair,
    place,
    atMost(pair.conversions[place], pair.conversions[otherOf(place)]),
  );
  const facts = { side: sideOf(pair, place), surplus: Math.abs(conversions.delta), share };
  const metrics: Judged[] = ['conversions', 'payout'];
  return { cause: 'duplicates', ground: 'document', metrics, corrected, facts, fitted: 1 };
}

function repeatedShare(ids: readonly string[]): number {
  const real = ids.filter((id) => !isMacro(id));
  return real.length > 0 ? 1 - new Set(real).size / real.length : 0;
}

/** Trackers drop repeats unless told otherwise; where the payer's own list shows none, there are none. */
function surplus(pair: Pair, readings: Readings): Finding | null {
  const steady = steadyRatio(pair, readings);
  if (!steady || steady.ratio <= 1 || (pair.payer.about.subIds?.length ?? 0) >= 20) return null;
  const share = steady.ratio - 1;
  return {
    cause: 'duplicates',
    ground: 'shape',
    metrics: ['conversions', 'payout'],
    corrected: withConversions(pair, 'payer', scaled(pair, 'payer', 1 / steady.ratio)),
    facts: { side: sideOf(pair, 'payer'), surplus: steady.difference, share },
    fitted: 1,
    looseness: share,
  };
}

function atMost(values: Values, limit: Values): Values {
  return values.map((n, day) => Math.min(n, at(limit, day)));
}

function atLeast(values: Values, limit: Values): Values {
  return values.map((n, day) => Math.max(n, at(limit, day)));
}

/** Conversions alone, in one ratio on all days, clicks as usual. */
function steadyRatio(
  pair: Pair,
  { conversions, clicks }: Readings,
): { ratio: number; difference: number } | null {
  if (!pair.conversions || !conversions?.open || clicks?.restless) return null;
  const ratio = ratioOf(pair, pair.conversions);
  if (ratio < 0.25 || ratio > 1.4 || !isSteady(pair, 'conversions')) return null;
  if (findSilence(pair) || newestDays(pair)) return null;
  return { ratio, difference: Math.abs(conversions.delta) };
}

function scaled(pair: Pair, place: Place, factor: number) {
  const values = pair.conversions?.[place] ?? new Float64Array();
  return values.map((n) => n * factor);
}

// A macro that nobody replaced, in any network's style: {clickid}, [clickid], #s2#, ${CLICK_ID}, %7Bclickid%7D.
const MACRO =
  /^(\{.*\}|\[.*\]|<.*>|#.+#|\$\{.*\}|\{\{.*\}\}|%7b.*%7d|%7B.*%7D|%5b.*%5d|%5B.*%5D|macro|null|undefined|none|clickid|click_id|sub\d?)$/i;
/** Too few for a shape; what is proved is a gap all the same where it is more than the bands allow. */
function smallShare(pair: Pair, missing: number): number {
  const { sender, payer } = pair.conversions ?? { sender: NONE, payer: NONE };
  const filled = sum(payer, pair) - sum(atLeast(sender, payer), pair);
  return missing > 0.025 * sum(payer, pair) ? 1 - Math.abs(filled) / missing : 0;
}

const NONE = new Float64Array();

function isMacro(id: string): boolean {
  return id.trim() === '' || MACRO.test(id.trim()) || /[{}]|%7b|%7d/i.test(id);
}

/** Where platforms cut a sub id off. */
const LIMITS = [50, 100, 255];

function badSubIds(pair: Pair, place: Place): { example: string; share: number } | null {
  const { subIds } = pair[place].about;
  if (!subIds?.length) return null;
  const bad = subIds.filter(isMacro);
  const cut = subIds.filter((id) => LIMITS.includes(id.length));
  const found = bad.length >= cut.length ? bad : cut;
  const [example] = found;
  return example === undefined || found.length < 0.01 * subIds.length
    ? null
    : { example, share: found.length / subIds.length };
}

/** Days that have nothing to do with each other. */
function unrelated(pair: Pair, readings: Readings): Finding | null {
  const metric = (['clicks', 'conversions', 'payout'] as const).find((name) => readings[name]);
  const compared = metric && pair[metric];
  if (!compared || !readings[metric]?.restless) return null;
  const days = countKept(pair);
  const noise = unrest(pair, metric, compared) / days;
  const correlation = correlate(pair, compared.sender, compared.payer);
  if (correlation > 0.5 || noise < 12) return null;
  const follows = readings.conversions && !readings.conversions.open && !readings.conversions.restless;
  return metric === 'clicks' && follows ? null : wrong(pair, correlation, ratioOf(pair, compared));
}

/** A steady share of everything, or more of everything: other traffic goes over the same link, or by others. */
function partOf(pair: Pair, readings: Readings): Finding | null {
  const open = unsettled(readings).filter((metric) => readings[metric]?.open);
  const known = JUDGED.filter(
    (metric) => readings[metric] && sum(pair[metric]?.sender ?? new Float64Array(), pair) > 0,
  );
  if (open.length === 0 || open.length < known.length || (known.length < 2 && !pair.clicks)) return null;
  const ratios = known.map((metric) => (pair[metric] ? ratioOf(pair, pair[metric]) : 1));
  const [first = 1] = ratios;
  if (first > 0.8 && first < 1.25) return null;
  const alike = ratios.every((ratio) => Math.abs(Math.log(ratio / first)) < 0.5 && ratio > 1 === first > 1);
  if (!alike) return null;
  const { explains: _, ...measured } = wrong(pair, null, first);
  const share = Math.min(first, 1 / first);
  return {
    ...measured,
    corrected: wholeOf(pair, first < 1 ? 'payer' : 'sender'),
    looseness: (1 - share) / share,
  };
}

/** Clicks, conversions and the worth of one, each in a ratio of its own: two different things. */
function unlike(pair: Pair, readings: Readings): Finding | null {
  const { clicks, conversions, payout } = readings;
  if (!clicks || !conversions || !pair.clicks) return null;
  const ratio = ratioOf(pair, pair.clicks);
  const off = [ratio, conversions.payer / conversions.sender, payout ? payout.payer / payout.sender : 1];
  const far = off.filter((each) => Math.abs(Math.log(each)) > 0.5).length;
  const isMixed = far >= 2 || (far === 1 && conversions.restless && conversions.strain > 3);
  const isOpposed = Math.log(ratio) * Math.log(conversions.payer / conversions.sender) < -0.25;
  return isMixed && (Math.abs(Math.log(ratio)) > 1 || isOpposed) ? wrong(pair, null, ratio) : null;
}

function wrong(pair: Pair, correlation: number | null, ratio: number): Finding {
  const corrected = JUDGED.reduce((matched, metric: Judged) => {
    const compared = pair[metric];
    return compared ? replace(matched, metric, 'payer', compared.sender.slice()) : matched;
  }, pair);
  return {
    cause: 'wrong-link',
    ground: 'residual',
    metrics: JUDGED,
    corrected,
    facts: { correlation, ratio },
    fitted: 1,
    // Whatever the days are held against, nothing is left to explain; a cause of its own for each metric goes before.
    explains: 0.75,
  };
}

function correlate(pair: Pair, a: ArrayLike<number>, b: ArrayLike<number>): number {
  const days = countKept(pair);
  let [sumA, sumB, squaresA, squaresB, both] = [0, 0, 0, 0, 0];
  for (let day = 0; day < a.length; day++) {
    if (!pair.kept[day]) continue;
    const x = at(a, day);
    const y = at(b, day);
    sumA += x;
    sumB += y;
    squaresA += x * x;
    squaresB += y * y;
    both += x * y;
  }
  const variance = (squaresA - (sumA * sumA) / days) * (squaresB - (sumB * sumB) / days);
  return variance > 0 ? (both - (sumA * sumB) / days) / Math.sqrt(variance) : 0;
}
