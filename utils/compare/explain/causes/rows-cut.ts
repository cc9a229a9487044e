import { type Detector, noteCodes, sideOf } from '@/utils/compare/explain/detector';
import { at, other, type Pair, type Place, replace } from '@/utils/compare/explain/pair';
import { unsettled } from '@/utils/compare/explain/reading';
import type { Series } from '@/utils/compare/explain/world';
import { JUDGED } from '@/utils/model/comparison';
import { lowerSide } from './part-of-whole';

export const rowsCut: Detector = {
  cause: 'rows-cut',
  detect(pair, readings) {
    const place = lowerSide(readings);
    if (!place || !isCut(pair[place].about)) return null;
    const corrected = JUDGED.reduce((filled, metric) => fill(filled, metric, place), pair);
    const [loudest] = unsettled(readings);
    const reading = loudest && readings[loudest];
    const missing = reading ? Math.abs(reading.delta) / Math.max(reading.sender, reading.payer) : 0;
    const facts = { side: sideOf(pair, place), missing };
    return {
      cause: 'rows-cut',
      ground: 'settings',
      metrics: JUDGED,
      corrected,
      facts,
      fitted: 1,
      certain: true,
    };
  },
};

/** What the other side has more of, day by day. */
function fill(pair: Pair, metric: 'clicks' | 'conversions' | 'payout', place: Place): Pair {
  const compared = pair[metric];
  if (!compared) return pair;
  const whole = compared[other(place)];
  return replace(
    pair,
    metric,
    place,
    compared[place].map((value, day) => Math.max(value, at(whole, day))),
  );
}

function isCut(about: Series): boolean {
  return (
    about.complete === false ||
    noteCodes(about).some((code) => code === 'rows-cut' || code === 'totals-differ')
  );
}
