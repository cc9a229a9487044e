import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import { at, other, type Pair, type Place, withConversions } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';
import type { Judged } from '@/utils/model/comparison';
import { scaled, steadyRatio } from './steady-ratio';
import { isMacro } from './sub-ids';

export const duplicates: Detector = {
  cause: 'duplicates',
  detect(pair, readings) {
    return repeated(pair, readings) ?? surplus(pair, readings);
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
    atMost(pair.conversions[place], pair.conversions[other(place)]),
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
