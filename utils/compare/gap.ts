import {
  type Bands,
  type Gap,
  type Gaps,
  JUDGED,
  type Judged,
  VERDICTS,
  type Verdict,
} from '@/utils/model/comparison';
import type { Metrics } from '@/utils/model/metrics';
import { add, type Micros, magnitude, subtract, toMicros, toText, toUnits } from '@/utils/model/money';

/**
 * The gap of every judged metric: (there − here) / here. An absent side is not known, never zero.
 *
 * @param here `clicks` already of the kind that the network can have seen, see `align.ts`
 */
export function judge(here: Metrics, there: Metrics, bands: Bands): Gaps {
  return {
    clicks: judgeMetric('clicks', here.clicks, there.clicks, bands),
    conversions: judgeMetric('conversions', here.conversions, there.conversions, bands),
    payout: judgeMetric('payout', here.payout, there.payout, bands),
  };
}

/**
 * One metric; counts are whole numbers, payout is micro-units in one currency on both sides. A gap within the band
 * agrees however small the numbers; outside it, a difference below the floor is too little to judge. Where here is
 * 0 there is no percentage and the floor alone decides.
 */
export function judgeMetric(
  metric: Judged,
  here: Micros | undefined,
  there: Micros | undefined,
  bands: Bands,
): Gap {
  if (here === undefined || there === undefined) return { ...UNKNOWN };
  const difference = subtract(there, here);
  const ratio = Number(here) === 0 ? null : Number(difference) / Number(here);
  const text = metric === 'payout' ? toText(difference) : String(difference);
  return { ratio, difference: text, verdict: verdictOf(metric, ratio, difference, bands) };
}

/** The same numbers without a verdict: an open day, or two sides that do not stand for the same. */
export function unjudged(gaps: Gaps): Gaps {
  const mute = (gap: Gap): Gap => ({ ...gap, verdict: 'unknown' });
  return { clicks: mute(gaps.clicks), conversions: mute(gaps.conversions), payout: mute(gaps.payout) };
}

/** Nothing is known of any metric. */
export function unknownGaps(): Gaps {
  return { clicks: { ...UNKNOWN }, conversions: { ...UNKNOWN }, payout: { ...UNKNOWN } };
}

/**
 * The metric that speaks for all: the money where it can be judged, else the loudest of the others. Clicks that agree
 * do not make money agree of which there is too little.
 */
export function decide(gaps: Gaps): { metric: Judged; verdict: Verdict } {
  if (isJudged(gaps.payout.verdict)) return { metric: 'payout', verdict: gaps.payout.verdict };
  const verdict = worst(JUDGED.map((metric) => gaps[metric].verdict));
  if (verdict === 'ok' && gaps.payout.verdict === 'floor') return { metric: 'payout', verdict: 'floor' };
  const metric = JUDGED.toReversed().find((name) => gaps[name].verdict === verdict) ?? 'payout';
  return { metric, verdict };
}

/** The loudest of several; `unknown` of none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'unknown';
}

/** The sum of differences in decimal text; null where none is known. */
export function sumDifferences(differences: readonly (string | null)[]): string | null {
  const known = differences.map((text) => toMicros(text)).filter((micros) => micros !== undefined);
  return known.length === 0 ? null : toText(known.reduce<Micros>(add, 0));
}

const UNKNOWN: Gap = { ratio: null, difference: null, verdict: 'unknown' };

function isJudged(verdict: Verdict): boolean {
  return verdict === 'alert' || verdict === 'notice' || verdict === 'ok';
}

function verdictOf(metric: Judged, ratio: number | null, difference: Micros, bands: Bands): Verdict {
  const { ok, alert, floor } = bands[metric];
  if (ratio !== null && Math.abs(ratio) <= ok) return 'ok';
  const size = metric === 'payout' ? toUnits(magnitude(difference)) : Number(magnitude(difference));
  if (size < floor) return 'floor';
  return ratio !== null && Math.abs(ratio) <= alert ? 'notice' : 'alert';
}
