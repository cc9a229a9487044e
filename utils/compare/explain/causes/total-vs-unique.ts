import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import { sum } from '@/utils/compare/explain/measure';
import { at, other, type Pair, type Place, replace } from '@/utils/compare/explain/pair';
import { best, isUnsettled } from './clicks';
import { tellsApart } from './unique-clicks';

export const totalVsUnique: Detector = {
  cause: 'total-vs-unique',
  detect(pair, readings) {
    if (!isUnsettled(readings)) return null;
    return best(
      pair,
      (['sender', 'payer'] as const).map((place) => uniqueAgainst(pair, place)),
    );
  },
};

/** The other side's clicks are this side's unique clicks. A side that tells both apart has no such mix-up. */
function uniqueAgainst(pair: Pair, place: Place): Finding | null {
  const unique = pair[place].columns.get('uniqueClicks');
  const there = pair.clicks?.[other(place)];
  const own = pair.clicks?.[place];
  if (!unique || !there || !own || tellsApart(pair, other(place))) return null;
  const facts = {
    side: sideOf(pair, place),
    total: sum(own, pair),
    unique: sum(unique, pair),
    other: sum(there, pair),
  };
  const ratio = facts.unique > 0 ? facts.other / facts.unique : 0;
  const lossy = place === 'sender' ? ratio : 1 / ratio;
  if (facts.unique >= facts.total || lossy < 0.93 || lossy > 1.015 || isSpiky(own, unique)) return null;
  return {
    cause: 'total-vs-unique',
    ground: 'definition',
    metrics: ['clicks'],
    corrected: replace(pair, 'clicks', place, unique),
    facts,
    fitted: 0,
    definition: { clicks: 'uniqueClicks' },
  };
}

/** Repeats are about the same share every day; where they are not, something else clicked. */
function isSpiky(clicks: Values, unique: Values): boolean {
  const ratios = [...clicks].flatMap((n, day) => (at(unique, day) >= 30 ? [n / at(unique, day)] : []));
  return ratios.length > 0 && Math.max(...ratios) > 1.6 * Math.min(...ratios);
}
