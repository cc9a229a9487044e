import { sideOf } from '@/utils/compare/explain/detector';
import { isSteady } from '@/utils/compare/explain/measure';
import { at, other, type Pair, type Place, withConversions } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';
import { apart, sumOf, type Tried } from './conversion-counts';
import { newestDays } from './newest-days';
import { findSilence } from './postback-silence';

/** The other side counts some of the refused ones: what it has more is never more than these, day by day. */
export function partOfRejected(pair: Pair, place: Place): Tried | null {
  const rejected = pair[place].columns.get('rejected');
  if (!rejected || !pair.conversions) return null;
  const mine = pair.conversions[place];
  const theirs = pair.conversions[other(place)];
  const taken = rejected.map((n, day) => Math.min(n || 0, Math.max(0, at(theirs, day) - at(mine, day))));
  const surplus = theirs.reduce(
    (all, n, day) => all + (pair.kept[day] ? Math.max(0, n - at(mine, day)) : 0),
    0,
  );
  const all = sumOf(pair, taken);
  if (all < 0.9 * surplus || all < 0.4 * sumOf(pair, rejected)) return null;
  const values = mine.map((n, day) => n + at(taken, day));
  return {
    left: apart(pair, values, theirs) + 0.5,
    finding: {
      cause: 'statuses',
      ground: 'definition',
      metrics: ['conversions', 'payout'],
      corrected: withConversions(pair, place, values),
      facts: { side: sideOf(pair, place), added: ['rejected'], removed: [], conversions: Math.round(all) },
      fitted: 2,
    },
  };
}

/** Where more than that is missing, it is not for having been refused. */
const MOSTLY_TAKEN = 0.6;

/** A platform that says it counts refused conversions too, and counts more than the other side on most days. */
export function withRejected(pair: Pair, place: Place, { conversions, clicks }: Readings): Tried | null {
  const { notes } = pair[place].about;
  const says = notes?.some((note) => (typeof note === 'string' ? note : note.code) === 'rejected-included');
  if (!says || !conversions?.open || !pair.conversions || conversions.delta > 0 !== (place === 'payer'))
    return null;
  const theirs = pair.conversions[other(place)];
  const share = sumOf(pair, theirs) / sumOf(pair, pair.conversions[place]);
  if (share < MOSTLY_TAKEN || clicks?.open || !isSteady(pair, 'conversions')) return null;
  if (findSilence(pair) || newestDays(pair)) return null;
  return {
    left: 0,
    finding: {
      cause: 'statuses',
      ground: 'definition',
      metrics: ['conversions', 'payout'],
      corrected: withConversions(
        pair,
        place,
        pair.conversions[place].map((n) => n * share),
      ),
      facts: {
        side: sideOf(pair, place),
        added: [],
        removed: ['rejected'],
        conversions: Math.abs(conversions.delta),
      },
      fitted: 1,
      looseness: 1 - share,
    },
  };
}
