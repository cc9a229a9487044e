import { type Detector, type Ground, sideOf } from '@/utils/compare/explain/detector';
import { at, other, type Pair, type Place, replace } from '@/utils/compare/explain/pair';
import { pricedRows } from './priced-rows';
import { isPriced, type Prices, pricesOf } from './prices';

export const fixedPayout: Detector = {
  cause: 'fixed-payout',
  detect(pair, readings) {
    const proven = pricedRows(pair);
    if (proven?.cause === 'fixed-payout') return proven;
    const prices = isPriced(pair, readings) && pricesOf(pair);
    if (!prices) return null;
    const place = fixedSide(pair, prices);
    if (!place || !pair.payout || !pair.conversions) return null;
    const { conversions } = pair;
    const fixed = prices[place].mean;
    const theirs = prices[other(place)];
    const corrected = replace(
      pair,
      'payout',
      place,
      pair.payout[place].map(
        (amount, day) => amount + at(conversions[place], day) * (theirs.of(day) - fixed),
      ),
    );
    return {
      cause: 'fixed-payout',
      ground: GROUND_BY_MODEL.get(pair[place].about.payoutModel ?? '') ?? 'shape',
      metrics: ['payout'],
      corrected,
      facts: { side: sideOf(pair, place), fixed, other: theirs.mean },
      fitted: 1,
    };
  },
};

/** A tracker that says it takes the payout from the postback may still have been told one amount for all. */
const GROUND_BY_MODEL: ReadonlyMap<string, Ground> = new Map([
  ['fixed', 'definition'],
  ['postback', 'residual'],
]);

function fixedSide(pair: Pair, prices: Prices): Place | null {
  for (const place of ['sender', 'payer'] as const) {
    if (pair[place].about.payoutModel === 'fixed') return place;
  }
  if (prices.sender.constant) return 'sender';
  return prices.payer.constant && pair.payer.about.role === 'tracker' ? 'payer' : null;
}
