import type { Detector } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import { sum } from '@/utils/compare/explain/measure';
import { at, type Pair, withConversions } from '@/utils/compare/explain/pair';
import { badSubIds } from './sub-ids';

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

function atLeast(values: Values, limit: Values): Values {
  return values.map((n, day) => Math.max(n, at(limit, day)));
}

/** Too few for a shape; what is proved is a gap all the same where it is more than the bands allow. */
function smallShare(pair: Pair, missing: number): number {
  const { sender, payer } = pair.conversions ?? { sender: NONE, payer: NONE };
  const filled = sum(payer, pair) - sum(atLeast(sender, payer), pair);
  return missing > 0.025 * sum(payer, pair) ? 1 - Math.abs(filled) / missing : 0;
}

const NONE = new Float64Array();
