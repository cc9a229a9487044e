import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import {
  at,
  other,
  type Pair,
  type Place,
  replace,
  sumColumns,
  withConversions,
} from '@/utils/compare/explain/pair';
import { HALF } from '@/utils/compare/explain/share';
import { apart, closer, isUnsettled, sumOf, type Tried } from './conversion-counts';
import { declinedRows } from './declined-rows';
import { partOfRejected, withRejected } from './rejected';

export const statuses: Detector = {
  cause: 'statuses',
  detect(pair, readings) {
    if (!readings.conversions?.apart) return null;
    const proven = declinedRows(pair);
    if (proven && (proven.explains ?? 0) >= HALF) return proven;
    const tried = (['payer', 'sender'] as const).flatMap((place) => {
      const best = bestSubset(pair, place);
      const exact = best && exactly(pair, best);
      if (!isUnsettled(readings)) return [exact];
      return [exact, best, withRejected(pair, place, readings), partOfRejected(pair, place)];
    });
    return tried.filter((one) => one !== null).sort((a, b) => a.left - b.left)[0]?.finding ?? null;
  },
};

const STATUS_COLUMNS = ['approved', 'pending', 'hold', 'rejected'] as const;

type Status = (typeof STATUS_COLUMNS)[number];

const AMOUNTS = {
  approved: 'approvedPayout',
  pending: 'pendingPayout',
  hold: 'holdPayout',
  rejected: 'rejectedPayout',
} as const;

/** The statuses of one side that together are what the other side counts. */
function bestSubset(pair: Pair, place: Place): Tried | null {
  const { columns } = pair[place];
  const known = STATUS_COLUMNS.filter((status) => columns.has(status));
  const counted = pair.conversions?.[place];
  if (!counted || !known.includes('approved')) return counted ? withHeld(pair, place) : null;
  const now = subsets(known).find((set) => apart(pair, sumColumns(columns, set), counted) < 0.5) ?? [];
  const tried = subsets(known)
    .filter((set) => set.join() !== now.join())
    .map((set) => ({ set, left: apart(pair, sumColumns(columns, set), pair.conversions?.[other(place)]) }))
    .sort((a, b) => a.left - b.left || a.set.length - b.set.length);
  const [found] = tried;
  const values = found && sumColumns(columns, found.set);
  if (!found || !values) return null;
  const added = found.set.filter((status) => !now.includes(status));
  const removed = now.filter((status) => !found.set.includes(status));
  const corrected = withAmounts(pair, place, values, found.set);
  return {
    left: found.left,
    finding: {
      cause: 'statuses',
      ground: 'definition',
      metrics: ['conversions', 'payout'],
      corrected,
      facts: { side: sideOf(pair, place), added, removed, conversions: Math.round(found.left) },
      fitted: 1,
      definition: { conversions: [...found.set] },
    },
  };
}

/** Everflow's count leaves out what is on hold, and tells it beside. */
function withHeld(pair: Pair, place: Place): Tried | null {
  const { columns } = pair[place];
  const beside = (['hold', 'pending'] as const).filter((status) => columns.has(status));
  const counted = pair.conversions?.[place];
  const held = sumColumns(columns, beside);
  if (!counted || !held || !pair.conversions || sumOf(pair, held) === 0) return null;
  const values = counted.map((n, day) => n + (at(held, day) || 0));
  return {
    left: apart(pair, values, pair.conversions[other(place)]),
    finding: {
      cause: 'statuses',
      ground: 'definition',
      metrics: ['conversions', 'payout'],
      corrected: withConversions(pair, place, values),
      facts: { side: sideOf(pair, place), added: [...beside], removed: [], conversions: 0 },
      fitted: 0,
      definition: { conversions: ['approved', ...beside] },
    },
  };
}

/**
 * A choice of statuses that repeats the other side's days almost to the last conversion, though the sums are close: ordinary
 * loss does not do that. A few
 * refused ones are ordinary.
 */
function exactly(pair: Pair, found: Tried): Tried | null {
  const before = apart(pair, pair.conversions?.sender, pair.conversions?.payer);
  if (found.finding.cause !== 'statuses' || before < 6 || found.left > 0.15 * before) return null;
  const { added, removed } = found.finding.facts;
  const size = sumOf(pair, pair.conversions?.sender ?? new Float64Array());
  const isRejectedOnly = [...added, ...removed].every((status) => status === 'rejected');
  if (before < (isRejectedOnly ? 0.03 * size + 2 * Math.sqrt(0.03 * size) : 0.02 * size)) return null;
  return { ...found, finding: { ...found.finding, explains: 1 - found.left / before } };
}

/** Every non-empty choice; the one that keeps all but the refused first among equals. */
function subsets(known: readonly Status[]): Status[][] {
  return Array.from({ length: 2 ** known.length - 1 }, (_, mask) =>
    known.filter((_status, index) => (mask + 1) & (1 << index)),
  );
}

/** Money by status where it is told, else each conversion at the day's usual worth. */
function withAmounts(pair: Pair, place: Place, conversions: Values, set: readonly Status[]): Pair {
  const scaled = withConversions(pair, place, conversions);
  const amounts = set.map((status) => AMOUNTS[status]);
  const { columns } = pair[place];
  if (!pair.payout || pair.exchange || !amounts.every((column) => columns.has(column))) return scaled;
  const exact = replace(scaled, 'payout', place, sumColumns(columns, amounts) ?? pair.payout[place]);
  return closer(scaled, exact);
}
