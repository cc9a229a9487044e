import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import type { Columns } from '@/utils/compare/explain/ledger';
import { at, other, type Pair, type Place, replace, withConversions } from '@/utils/compare/explain/pair';
import { readPair } from '@/utils/compare/explain/reading';
import { apart, closer, isUnsettled, type Tried } from './conversion-counts';

export const events: Detector = {
  cause: 'events',
  detect(pair, readings) {
    if (!isUnsettled(readings)) return null;
    const tried = (['payer', 'sender'] as const).flatMap((place) =>
      (['payer', 'sender'] as const).flatMap((from) => [
        eventsOn(pair, place, from, 1),
        eventsOn(pair, place, from, -1),
      ]),
    );
    return tried.filter((one) => one !== null).sort((a, b) => a.left - b.left)[0]?.finding ?? null;
  },
};

/** Events as one side tells them, added to or taken from the conversions of a side. */
function eventsOn(pair: Pair, place: Place, from: Place, sign: 1 | -1): Tried | null {
  const { columns }: { columns: Columns } = pair[from];
  const found = columns.get('events');
  const counted = pair.conversions?.[place];
  if (!found || !counted || !pair.conversions) return null;
  const values = counted.map((n, day) => Math.max(0, n + sign * (at(found, day) || 0)));
  const corrected = closer(withConversions(pair, place, values), replace(pair, 'conversions', place, values));
  let number = 0;
  for (let day = 0; day < found.length; day++) number += pair.kept[day] ? at(found, day) || 0 : 0;
  if (number === 0) return null;
  const metrics = readPair(corrected).payout?.open
    ? (['conversions'] as const)
    : (['conversions', 'payout'] as const);
  return {
    left: apart(pair, values, pair.conversions[other(place)]),
    finding: {
      cause: 'events',
      ground: 'definition',
      metrics,
      corrected,
      facts: { side: sideOf(pair, sign < 0 ? place : other(place)), events: number },
      fitted: 0,
      // Each side counts events of its own.
      looseness: from === place ? 0.05 : 0.3,
    },
  };
}
