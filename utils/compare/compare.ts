import type { Bands, ClickKind, DayPair, Gaps, Verdict } from '@/utils/model/comparison';
import { type Day, type DayRange, eachDay } from '@/utils/model/day';
import { type Metrics, sumMetrics, toTexts } from '@/utils/model/metrics';
import type { ReportRow } from '@/utils/model/report';
import { clickKind, comparable } from './align';
import { decide, judge, unjudged, unknownGaps } from './gap';
import { sumOffers } from './offer-rows';
import type { Pair } from './pairs';

/** One pair with both reports about it, by offer and day in one zone; the network's filtered to the affiliate. */
export interface Eyes {
  pair: Pair;
  here: readonly ReportRow[];
  there: readonly ReportRow[];
}

export interface Rules {
  range: DayRange;
  /** The days of the range that are over; null where none is: then nothing is judged. */
  closed: DayRange | null;
  bands: Bands;
  /** False where one side is in another currency: its money is shown and not compared. */
  sameCurrency: boolean;
  /** False where rows may be missing on either side: such reports give no gap. */
  complete: boolean;
}

/** Several pairs compared on their sum. */
export interface Compared {
  /** Over the closed days, or over the whole range where no day is closed. */
  base: Metrics;
  there: Metrics;
  gaps: Gaps;
  verdict: Verdict;
  /** The kind that most of the compared clicks are of. */
  clicks: ClickKind;
  /** Every day of the range. */
  byDay: DayPair[];
}

/** Compares what is linked, and only that. Without any pair nothing is known. */
export function compareOffers(eyes: readonly Eyes[], rules: Rules): Compared {
  const kinds = chooseKinds(eyes);
  const judgedDays = eachDay(rules.closed ?? rules.range);
  const { base, there } = sumDays(eyes, kinds, judgedDays);
  const gaps = judgeSides(base, there, rules, rules.closed !== null);
  return {
    base,
    there,
    gaps,
    verdict: decide(gaps).verdict,
    clicks: mainKind(kinds),
    byDay: eachDay(rules.range).map((day) => pairDay(day, eyes, kinds, rules)),
  };
}

/** Offer here → which of its clicks are compared, decided once for the whole range. */
type Kinds = ReadonlyMap<string, { kind: ClickKind; count: number }>;

function chooseKinds(eyes: readonly Eyes[]): Kinds {
  const kinds = new Map<string, { kind: ClickKind; count: number }>();
  for (const { pair, here } of eyes) {
    for (const offer of pair.here.offers) {
      const metrics = sumOffers(here, { offers: [offer] });
      const kind = clickKind(metrics);
      kinds.set(offer, { kind, count: metrics[kind] ?? 0 });
    }
  }
  return kinds;
}

function mainKind(kinds: Kinds): ClickKind {
  const counts = { visits: 0, clicks: 0, uniqueClicks: 0 };
  for (const { kind, count } of kinds.values()) counts[kind] += count;
  return counts.visits > counts.clicks ? 'visits' : 'clicks';
}

function sumDays(
  eyes: readonly Eyes[],
  kinds: Kinds,
  range: readonly Day[],
): { base: Metrics; there: Metrics } {
  const days = new Set(range);
  const base = eyes.flatMap(({ pair, here }) =>
    [...pair.here.offers].map((offer) =>
      comparable(sumOffers(here, { offers: [offer], days }), kinds.get(offer)?.kind ?? 'clicks'),
    ),
  );
  const there = eyes.map((each) => sumOffers(each.there, { offers: each.pair.there.offers, days }));
  return { base: sumMetrics(base), there: sumMetrics(there) };
}

function pairDay(day: Day, eyes: readonly Eyes[], kinds: Kinds, rules: Rules): DayPair {
  const { base, there } = sumDays(eyes, kinds, [day]);
  const closed = rules.closed !== null && day >= rules.closed.from && day <= rules.closed.to;
  const gaps = judgeSides(base, there, rules, closed);
  return { day, closed, here: toTexts(base), there: toTexts(there), gaps };
}

function judgeSides(base: Metrics, there: Metrics, rules: Rules, closed: boolean): Gaps {
  if (!rules.complete) return unknownGaps();
  const { payout: _, ...counts } = there;
  const gaps = judge(base, rules.sameCurrency ? there : counts, rules.bands);
  return closed ? gaps : unjudged(gaps);
}
