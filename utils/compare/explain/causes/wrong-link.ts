import type { Detector, Finding } from '@/utils/compare/explain/detector';
import { countKept, ratioOf, sum, unrest } from '@/utils/compare/explain/measure';
import { at, type Pair, replace } from '@/utils/compare/explain/pair';
import { type Readings, unsettled } from '@/utils/compare/explain/reading';
import { JUDGED, type Judged } from '@/utils/model/comparison';
import { wholeOf } from './part-of-whole';

export const wrongLink: Detector = {
  cause: 'wrong-link',
  detect(pair, readings) {
    return unrelated(pair, readings) ?? partOf(pair, readings) ?? unlike(pair, readings);
  },
};

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
