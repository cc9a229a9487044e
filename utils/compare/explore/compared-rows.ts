import type { Bands, Gaps } from '@/utils/model/comparison';
import {
  type ComparedGroup,
  type ComparedNumbers,
  type ComparedRow,
  isTrait,
  type PairTrait,
} from '@/utils/model/explore';
import type { PairDays } from './compared-facts';
import { daysOf, type Slice, sumSlice } from './compared-sums';

/** Pairs of the days before, by their keys. */
export type Earlier = ReadonlyMap<string, PairDays>;

/** A row and what it is the sum of. */
export interface Group
  extends Pick<ComparedRow, 'key' | 'by' | 'offer' | 'connection' | 'day' | 'value' | 'closed'> {
  slice: Slice;
  bands: Bands;
}

/** Of sums: all pairs together, or those of one connection. */
export type BandsOf = (connection: string | null) => Bands;

/** The slice by offers, connections, days, or whose the pairs are: each of its pairs is in one group. */
export function groupsIn(slice: Slice, word: ComparedGroup, bandsOf: BandsOf): Group[] {
  const { pairs, days } = slice;
  if (word === 'offer') {
    return pairs.map((pair) => groupOf('offer', pair.key, { pairs: [pair], days }, pair.bands, pair));
  }
  if (word === 'there') {
    const connections = Map.groupBy(pairs, ({ connection }) => connection);
    return [...connections].map(([connection, own]) =>
      groupOf('there', connection, { pairs: own, days }, bandsOf(connection), { connection }),
    );
  }
  if (isTrait(word)) return traitGroups(slice, word, bandsOf);
  const [first] = pairs;
  const numbers = days ?? first?.days.map((_, index) => index) ?? [];
  return numbers.map((index) => {
    const day = first?.days[index]?.day ?? '';
    return groupOf('day', day, { pairs, days: [index] }, bandsOf(null), { day });
  });
}

export function rowOf(
  { slice, bands, ...group }: Group,
  above: Group | null,
  before: Earlier | null,
  opens: boolean,
): ComparedRow {
  return {
    ...numbersOf(slice, bands, before),
    ...group,
    key: above ? `${above.key}/${group.key}` : group.key,
    level: above ? 1 : 0,
    ...{ opens, cause: null, only: null },
    offer: group.offer ?? above?.offer ?? null,
    connection: group.connection ?? above?.connection ?? null,
    day: group.day ?? above?.day ?? null,
    value: group.value ?? above?.value ?? null,
  };
}

export function numbersOf(slice: Slice, bands: Bands, before: Earlier | null): ComparedNumbers {
  return { ...sumSlice(slice, bands), earlier: before && earlierGaps(slice, bands, before) };
}

/** The same pairs in the days before, day by day; null where one of them is not known there. */
export function earlierSlice({ pairs, days }: Slice, before: Earlier): Slice | null {
  const known = pairs.map(({ key }) => before.get(key));
  const earlier = known.filter((pair): pair is PairDays => pair !== undefined);
  return earlier.length === pairs.length ? { pairs: earlier, days } : null;
}

function earlierGaps(slice: Slice, bands: Bands, before: Earlier): Gaps | null {
  const earlier = earlierSlice(slice, before);
  return earlier && sumSlice(earlier, bands).gaps;
}

function traitGroups({ pairs, days }: Slice, word: PairTrait, bandsOf: BandsOf): Group[] {
  const idOf = ({ connection, traits }: PairDays) => {
    const id = traits?.[word]?.id;
    // Of the tracker's own networks there is one list; affiliates and advertisers are each connection's own.
    return id === undefined ? '' : word === 'network' ? id : `${connection}~${id}`;
  };
  return [...Map.groupBy(pairs, idOf)].map(([id, own]) => {
    const value = own[0]?.traits?.[word] ?? null;
    const connection = onlyConnection(own);
    const names = { value, connection };
    return groupOf(word, `${word}=${id}`, { pairs: own, days }, bandsOf(connection), names);
  });
}

function onlyConnection(pairs: readonly PairDays[]): string | null {
  const [first, second] = new Set(pairs.map(({ connection }) => connection));
  return second === undefined ? (first ?? null) : null;
}

function groupOf(by: ComparedGroup, key: string, slice: Slice, bands: Bands, names: Partial<Group>): Group {
  const { offer = null, connection = null, day = null, value = null } = names;
  const closed = slice.pairs.some((pair) => daysOf(pair, slice.days).some((each) => each.closed));
  return { by, key, slice, bands, offer, connection, day, value, closed };
}
