import type { Bands, DayPair, Gap, Gaps, Judged, LinkView, MoneyBasis } from '@/utils/model/comparison';
import type { Metrics } from '@/utils/model/metrics';
import { type Micros, toMicros } from '@/utils/model/money';
import type { Compared } from './compare';
import { decide, judgeMetric } from './gap';

/**
 * The same comparison seen from its other side: what was there is here, and every gap is a share of it. Nothing is
 * compared anew: what was not judged stays so.
 */
export function turnCompared(compared: Compared, bands: Bands): Compared {
  const { base, there, money, byDay } = compared;
  const gaps = turnGaps(compared.gaps, { here: numbersOf(base), there: numbersOf(there), money }, bands);
  return {
    ...compared,
    ...{ base: there, there: base, gaps },
    verdict: decide(gaps).verdict,
    money: { ...money, shown: turnShown(money.shown) },
    byDay: byDay.map((pair) => turnDay(pair, money, bands)),
  };
}

/** Offers there, each with all that leads to it. */
export function turnLinks(links: readonly LinkView[]): LinkView[] {
  const turned = new Map<string, LinkView>();
  for (const { here, there, ...how } of links) {
    for (const offer of there) {
      const known = turned.get(offer.id);
      turned.set(offer.id, { ...how, ...known, here: offer, there: [...(known?.there ?? []), here] });
    }
  }
  return [...turned.values()];
}

/** Counts, and micro-units in each side's own currency. */
type Numbers = { readonly [metric in Judged]: Micros | undefined };

interface Sides {
  here: Numbers;
  there: Numbers;
  money: Pick<MoneyBasis, 'state' | 'shown'>;
}

function turnGaps(gaps: Gaps, sides: Sides, bands: Bands): Gaps {
  const { state, shown } = sides.money;
  const turn = (metric: Judged, here: Micros | undefined, there: Micros | undefined): Gap => {
    const gap = gaps[metric];
    // A gap that could not be told has reasons of its own, such as rows that are missing.
    if (gap.difference === null) return gap;
    const turned = judgeMetric(metric, there, here, bands);
    return gap.verdict === 'unknown' ? { ...turned, verdict: 'unknown' } : turned;
  };
  const converted = state === 'converted' ? shown : null;
  const { here, there } = sides;
  return {
    clicks: turn('clicks', here.clicks, there.clicks),
    conversions: turn('conversions', here.conversions, there.conversions),
    payout: converted
      ? turn('payout', toMicros(converted.here), toMicros(converted.there))
      : turn('payout', here.payout, there.payout),
  };
}

function turnDay(pair: DayPair, { state }: MoneyBasis, bands: Bands): DayPair {
  const { here, there, shown = null } = pair;
  const sides = { here: parse(here), there: parse(there), money: { state, shown } };
  const turned = turnShown(shown);
  return {
    ...pair,
    ...{ here: there, there: here, gaps: turnGaps(pair.gaps, sides, bands) },
    ...(turned && { shown: turned }),
  };
}

function turnShown(shown: MoneyBasis['shown']): MoneyBasis['shown'] {
  return shown && { ...shown, here: shown.there, there: shown.here };
}

function numbersOf({ clicks, conversions, payout }: Metrics): Numbers {
  return { clicks, conversions, payout };
}

function parse({ clicks, conversions, payout }: DayPair['here']): Numbers {
  return { clicks, conversions, payout: toMicros(payout) };
}
