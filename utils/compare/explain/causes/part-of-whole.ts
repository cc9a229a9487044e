import { sum } from '@/utils/compare/explain/measure';
import { other, type Pair, type Place, replace } from '@/utils/compare/explain/pair';
import { type Readings, unsettled } from '@/utils/compare/explain/reading';
import { JUDGED } from '@/utils/model/comparison';

/** The side that has less in every metric with a gap; null where that is not one side. */
export function lowerSide(readings: Readings): Place | null {
  const open = unsettled(readings).filter((metric) => readings[metric]?.open);
  if (open.length === 0) return null;
  const lower = new Set(open.map((metric) => ((readings[metric]?.delta ?? 0) < 0 ? 'payer' : 'sender')));
  return lower.size === 1 ? ([...lower][0] ?? null) : null;
}

/** Each metric scaled up to the whole. */
export function wholeOf(pair: Pair, place: Place): Pair {
  return JUDGED.reduce((scaled, metric) => {
    const compared = pair[metric];
    if (!compared) return scaled;
    const factor = sum(compared[other(place)], pair) / Math.max(sum(compared[place], pair), 1e-9);
    return replace(
      scaled,
      metric,
      place,
      compared[place].map((value) => value * factor),
    );
  }, pair);
}
