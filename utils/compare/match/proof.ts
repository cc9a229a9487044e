import type { Conversion } from '@/utils/model/conversion';
import type { Day, DayRange } from '@/utils/model/day';
import type { SideName } from '@/utils/model/explanation';
import type {
  ConversionMatch,
  ConversionPair,
  MatchSide,
  Moves,
  PricedDay,
  RowProof,
  SideProof,
} from '@/utils/model/match';
import { dayReader } from './differences';
import { keysOf } from './keys';
import { atShare, median } from './median';
import { sampleOf } from './sample';
import { longestSilence } from './silence';
import { timeOf, withinDays } from './within-days';

export interface ProofSide extends MatchSide {
  complete: boolean;
}

/**
 * What the match says of a gap, as `explain` weighs it. Null where a list is not whole, or where nothing could be
 * joined: then what is missing proves nothing.
 */
export function proveRows(
  match: ConversionMatch,
  { here, there }: { here: ProofSide; there: ProofSide },
  { range, timeZone }: { range: DayRange; timeZone: string },
): RowProof | null {
  if (!here.complete || !there.complete || match.pairs.length === 0) return null;
  const isWithin = withinDays({ range, timeZone });
  const dayOf = dayReader(timeZone);
  const joins = joinsOf(match, here, there).filter((join) => isWithin(join.here) || isWithin(join.there));
  const about = { joins, isWithin, newest: newestOf(here, there), dayOf };
  return {
    ...{ timeZone, joined: joins.length },
    here: proveSide('here', here, there, about),
    there: proveSide('there', there, here, about),
    moves: movesOf(joins, dayOf),
    prices: pricesOf(joins, dayOf),
    fixedHere: fixedOf(joins),
  };
}

/** One conversion on both sides. */
interface Joined {
  here: Conversion;
  there: Conversion;
  pair: ConversionPair;
}

function joinsOf({ pairs }: ConversionMatch, here: MatchSide, there: MatchSide): Joined[] {
  const [ofHere, ofThere] = [here, there].map(
    ({ conversions }) => new Map(conversions.map((row) => [row.id, row])),
  );
  return pairs.flatMap((pair) => {
    const [a, b] = [ofHere?.get(pair.here), ofThere?.get(pair.there)];
    return a && b ? [{ here: a, there: b, pair }] : [];
  });
}

interface About {
  joins: readonly Joined[];
  isWithin: (row: Conversion) => boolean;
  newest: number;
  dayOf: (milliseconds: number) => Day;
}

/** @param other whose conversions should have arrived on the side */
function proveSide(name: SideName, own: ProofSide, other: ProofSide, about: About): SideProof {
  const { joins, isWithin, newest, dayOf } = about;
  const from = name === 'here' ? 'there' : 'here';
  const arrived = new Set(joins.map((join) => join[from].id));
  const delays = joins
    .map((join) => timeOf(join[name]) - timeOf(join[from]))
    .filter((delay) => !Number.isNaN(delay));
  const usual = atShare(delays, 0.95) ?? 0;
  const isYoung = (row: Conversion) => usual > HOUR * 1000 && newest - timeOf(row) <= usual;
  const counted = other.conversions
    .filter(({ id, status }) => status !== 'rejected' || arrived.has(id))
    .filter(isWithin);
  const isWaiting = (row: Conversion) => !arrived.has(row.id) && isYoung(row);
  const due = counted.filter((row) => !isWaiting(row));
  const declined = joins.filter(
    (join) => join[name].status === 'rejected' && join[from].status !== 'rejected' && isWithin(join[name]),
  );
  return {
    silence: longestSilence(
      due.map((row) => ({ ...row, hasArrived: arrived.has(row.id) })),
      dayOf,
    ),
    waiting: countDays(counted.filter(isWaiting).map(timeOf), dayOf),
    later: (median(delays) ?? 0) / (24 * HOUR * 1000),
    booked: bookedOf(own, dayOf),
    declined: countDays(
      declined.map((join) => timeOf(join[name])),
      dayOf,
    ),
    clickIds: clickIdsOf(name, own, joins),
  };
}

function bookedOf({ conversions }: ProofSide, dayOf: About['dayOf']): SideProof['booked'] {
  const counted = conversions.filter(({ status }) => status !== 'rejected');
  const clicks = counted.flatMap(({ clickedAt }) => (clickedAt === null ? [] : [Date.parse(clickedAt)]));
  return {
    own: countDays(counted.map(timeOf), dayOf),
    click: clicks.length === counted.length ? countDays(clicks, dayOf) : null,
  };
}

/** Of the place in which most different ids are that the other side has as well: a campaign's name is one. */
function clickIdsOf(name: SideName, { conversions }: ProofSide, joins: readonly Joined[]): string[] {
  const found = new Map<number, Set<string>>();
  for (const join of sampleOf(joins)) {
    const theirs = new Set(keysOf(join[name === 'here' ? 'there' : 'here']));
    for (const [place, key] of keysOf(join[name]).entries()) {
      if (key !== null && theirs.has(key)) found.set(place, (found.get(place) ?? new Set()).add(key));
    }
  }
  const [best] = [...found].sort(([a, most], [b, more]) => more.size - most.size || a - b);
  return best ? sampleOf(conversions).flatMap(({ clickIds }) => clickIds[best[0]] ?? []) : [];
}

function countDays(times: readonly number[], dayOf: About['dayOf']): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const at of times) {
    if (Number.isNaN(at)) continue;
    const day = dayOf(at);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

/** A clock that is a little off books nothing on another day but what falls on midnight. */
const HOUR = 3600;

/** Null where they go both ways: that is no rule by which a side books. */
function movesOf(joins: readonly Joined[], dayOf: About['dayOf']): Moves | null {
  const moved = joins.filter(
    ({ pair }) => pair.differs.includes('day') && Math.abs(pair.lagSeconds ?? 0) >= HOUR,
  );
  const lags = moved.map(({ pair }) => pair.lagSeconds ?? 0);
  const later = lags.filter((lag) => lag > 0).length > lags.length / 2 ? 'there' : 'here';
  const alike = moved.filter(({ pair }) => (pair.lagSeconds ?? 0) > 0 === (later === 'there'));
  const days = median(alike.map(({ pair }) => Math.abs(pair.lagSeconds ?? 0) / (24 * HOUR)));
  if (days === null || alike.length < 0.9 * moved.length) return null;
  const between = new Map<string, { here: Day; there: Day; count: number }>();
  for (const join of alike) {
    const [a, b] = [dayOf(timeOf(join.here)), dayOf(timeOf(join.there))];
    const known = between.get(`${a} ${b}`) ?? { here: a, there: b, count: 0 };
    between.set(`${a} ${b}`, { ...known, count: known.count + 1 });
  }
  return { later, between: [...between.values()], days };
}

function pricesOf(joins: readonly Joined[], dayOf: About['dayOf']): PricedDay[] {
  const days = new Map<Day, PricedDay>();
  for (const { here, there, pair } of joins) {
    const at = timeOf(there);
    if (here.payout === null || there.payout === null || here.currency !== there.currency || Number.isNaN(at))
      continue;
    const day = dayOf(at);
    const known = days.get(day) ?? { day, count: 0, differing: 0, here: 0, there: 0 };
    days.set(day, {
      day,
      count: known.count + 1,
      differing: known.differing + (pair.differs.includes('payout') ? 1 : 0),
      here: known.here + unitsOf(here.payout),
      there: known.there + unitsOf(there.payout),
    });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function fixedOf(joins: readonly Joined[]): number | null {
  const amounts = new Set(joins.map(({ here }) => here.payout));
  const [only] = amounts;
  return amounts.size === 1 && only !== undefined && only !== null ? unitsOf(only) : null;
}

/** For ratios and sentences only. */
function unitsOf(payout: NonNullable<Conversion['payout']>): number {
  return Number(payout) / 1e6;
}

function newestOf(...sides: readonly ProofSide[]): number {
  return sides
    .flatMap(({ conversions }) => conversions.map(timeOf))
    .reduce((newest, at) => (at > newest ? at : newest), Number.NEGATIVE_INFINITY);
}
