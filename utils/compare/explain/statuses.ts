import type { Detector, Finding } from './detector';
import { sideOf } from './detector';
import { newestDays } from './lag';
import type { Columns, Values } from './ledger';
import { at, other, type Pair, type Place, replace, sumColumns, withConversions } from './pair';
import { findSilence } from './postback';
import { isSteady, type Readings, readPair } from './reading';

export const statuses: Detector = {
  cause: 'statuses',
  detect(pair, readings) {
    const tried = (['payer', 'sender'] as const).flatMap((place) => [
      exactSubset(pair, place),
      ...(isUnsettled(readings)
        ? [bestSubset(pair, place), withRejected(pair, place, readings), partOfRejected(pair, place)]
        : []),
    ]);
    return tried.filter((one) => one !== null).sort((a, b) => a.left - b.left)[0]?.finding ?? null;
  },
};

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

const STATUS_COLUMNS = ['approved', 'pending', 'hold', 'rejected'] as const;
type Status = (typeof STATUS_COLUMNS)[number];
const AMOUNTS = {
  approved: 'approvedPayout',
  pending: 'pendingPayout',
  hold: 'holdPayout',
  rejected: 'rejectedPayout',
} as const;

interface Tried {
  /** Daily differences that are left. */
  left: number;
  finding: Finding;
}

function isUnsettled({ conversions }: Readings): boolean {
  return Boolean(conversions?.open || conversions?.restless);
}

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
function exactSubset(pair: Pair, place: Place): Tried | null {
  const found = bestSubset(pair, place);
  const before = apart(pair, pair.conversions?.sender, pair.conversions?.payer);
  if (!found || found.finding.cause !== 'statuses' || before < 6 || found.left > 0.15 * before) return null;
  const { added, removed } = found.finding.facts;
  const size = sumOf(pair, pair.conversions?.sender ?? new Float64Array());
  const isRejectedOnly = [...added, ...removed].every((status) => status === 'rejected');
  if (before < (isRejectedOnly ? 0.03 * size + 2 * Math.sqrt(0.03 * size) : 0.02 * size)) return null;
  return { ...found, finding: { ...found.finding, explains: 1 - found.left / before } };
}

/** The other side counts some of the refused ones: what it has more is never more than these, day by day. */
function partOfRejected(pair: Pair, place: Place): Tried | null {
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

/** A platform that says it counts refused conversions too, and counts more than the other side on most days. */
function withRejected(pair: Pair, place: Place, { conversions }: Readings): Tried | null {
  const { notes } = pair[place].about;
  const says = notes?.some((note) => (typeof note === 'string' ? note : note.code) === 'rejected-included');
  if (!says || !conversions?.open || !pair.conversions || conversions.delta > 0 !== (place === 'payer'))
    return null;
  if (!isSteady(pair, 'conversions') || findSilence(pair) || newestDays(pair)) return null;
  const theirs = pair.conversions[other(place)];
  const share = sumOf(pair, theirs) / sumOf(pair, pair.conversions[place]);
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

function sumOf({ kept }: Pair, values: Values): number {
  return values.reduce((all, n, day) => (kept[day] ? all + n : all), 0);
}

/** Every non-empty choice; the one that keeps all but the refused first among equals. */
function subsets(known: readonly Status[]): Status[][] {
  return Array.from({ length: 2 ** known.length - 1 }, (_, mask) =>
    known.filter((_status, index) => (mask + 1) & (1 << index)),
  );
}

function apart({ kept }: Pair, a: Values | undefined, b: Values | undefined): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let day = 0; day < a.length; day++) {
    const difference = at(a, day) - at(b, day);
    if (kept[day] && !Number.isNaN(difference)) sum += Math.abs(difference);
  }
  return sum;
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

function closer(a: Pair, b: Pair): Pair {
  const left = (pair: Pair) => apart(pair, pair.payout?.sender, pair.payout?.payer);
  return left(b) < left(a) ? b : a;
}

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
