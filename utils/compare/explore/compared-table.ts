import type { Bands, Gaps, Verdict } from '@/utils/model/comparison';
import type {
  ComparedAsk,
  ComparedDay,
  ComparedGroup,
  ComparedNumbers,
  ComparedRow,
} from '@/utils/model/explore';
import { isEmpty, sumMetrics, toTexts } from '@/utils/model/metrics';
import { unknownGaps } from '../gap';
import type { ComparedFacts, LooseDays, PairDays } from './compared-facts';
import { daysOf, type Slice, sumSlice } from './compared-sums';

export interface ComparedTableCode {
  /** How many rows of the first level are found. */
  groups: number;
  /** How many pairs of linked offers have any numbers. */
  linked: number;
  /** Of all linked offers, each once. */
  totals: ComparedNumbers;
  byDay: ComparedDay[];
  window(ask: Pick<ComparedAsk, 'from' | 'count' | 'order' | 'open'>): { rows: ComparedRow[]; of: number };
}

export interface ComparedTableOptions {
  facts: ComparedFacts;
  /** The same of the days before; null: they are not wanted. */
  before: ComparedFacts | null;
  groupBy: readonly ComparedGroup[];
  find: string;
  /** Empty: all. */
  only: readonly Verdict[];
  nameOf(connection: string): string;
  /** Of sums: all pairs together, or those of one connection. */
  bandsOf(connection: string | null): Bands;
}

/** A tracker against what its offers lead to, by offer, connection or day; a row of the first level may be opened. */
export function createComparedTable(options: ComparedTableOptions): ComparedTableCode {
  const { facts, groupBy, find, only, nameOf, bandsOf } = options;
  const before = options.before && new Map(options.before.pairs.map((pair) => [pair.key, pair]));
  const [outer = 'offer', inner] = groupBy;
  const busy = facts.pairs.filter(({ days }) =>
    days.some(({ here, there }) => !(isEmpty(here) && isEmpty(there))),
  );
  const counted = busy.filter(({ counts }) => counts);
  const wanted = find.trim().toLowerCase();
  const isFound = (row: ComparedRow) =>
    (only.length === 0 || only.includes(row.verdict)) && wordsOf(row, nameOf).toLowerCase().includes(wanted);

  const groups = groupsIn({ pairs: outer === 'day' ? counted : busy, days: null }, outer, bandsOf);
  const rows = new Map(
    groups.map((group) => [group.key, { group, row: rowOf(group, null, before, inner !== undefined) }]),
  );
  const loose = outer === 'offer' ? facts.loose.map((offer) => looseRow(offer, inner === 'day')) : [];
  const found = [...[...rows.values()].map(({ row }) => row), ...loose].filter(isFound);

  function childrenOf(key: string, order: ComparedAsk['order']): ComparedRow[] {
    const offer = facts.loose.find((each) => each.key === key);
    if (offer) return inner === 'day' ? offer.days.map((day) => looseDay(offer, day)) : [];
    const above = rows.get(key);
    if (!above || !inner) return [];
    const children = groupsIn(above.group.slice, inner, () => above.group.bands);
    return sortRows(
      children.map((group) => rowOf(group, above.group, before, false)),
      inner === 'day' ? BY_NAME : order,
      nameOf,
    );
  }

  return {
    groups: found.length,
    linked: counted.length,
    totals: numbersOf({ pairs: counted, days: null }, bandsOf(null), before),
    byDay: groupsIn({ pairs: counted, days: null }, 'day', bandsOf).map(({ slice, bands, day, closed }) => ({
      ...numbersOf(slice, bands, before),
      ...{ day: day ?? '', closed },
    })),
    window({ from, count, order, open }) {
      const opened = new Set(open);
      const all = sortRows(found, order, nameOf).flatMap((row) =>
        opened.has(row.key) ? [row, ...childrenOf(row.key, order)] : [row],
      );
      return { rows: all.slice(from, from + count), of: all.length };
    },
  };
}

interface Group extends Pick<ComparedRow, 'key' | 'by' | 'offer' | 'connection' | 'day' | 'closed'> {
  slice: Slice;
  bands: Bands;
}

function groupsIn(slice: Slice, word: ComparedGroup, bandsOf: ComparedTableOptions['bandsOf']): Group[] {
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
  const [first] = pairs;
  const numbers = days ?? first?.days.map((_, index) => index) ?? [];
  return numbers.map((index) => {
    const day = first?.days[index]?.day ?? '';
    return groupOf('day', day, { pairs, days: [index] }, bandsOf(null), { day });
  });
}

function groupOf(by: ComparedGroup, key: string, slice: Slice, bands: Bands, names: Partial<Group>): Group {
  const { offer = null, connection = null, day = null } = names;
  const closed = slice.pairs.some((pair) => daysOf(pair, slice.days).some((each) => each.closed));
  return { by, key, slice, bands, offer, connection, day, closed };
}

function rowOf(
  { by, key, slice, bands, offer, connection, day, closed }: Group,
  above: Group | null,
  before: Earlier | null,
  opens: boolean,
): ComparedRow {
  return {
    ...numbersOf(slice, bands, before),
    key: above ? `${above.key}/${key}` : key,
    level: above ? 1 : 0,
    ...{ by, closed, opens, cause: null },
    offer: offer ?? above?.offer ?? null,
    connection: connection ?? above?.connection ?? null,
    day: day ?? above?.day ?? null,
  };
}

/** Pairs of the days before, by their keys. */
type Earlier = ReadonlyMap<string, PairDays>;

function numbersOf(slice: Slice, bands: Bands, before: Earlier | null): ComparedNumbers {
  return { ...sumSlice(slice, bands), earlier: before && earlierGaps(slice, bands, before) };
}

/** Of the same pairs in the days before, day by day; null where one of them is not known there. */
function earlierGaps({ pairs, days }: Slice, bands: Bands, before: Earlier): Gaps | null {
  const known = pairs.map(({ key }) => before.get(key));
  const earlier = known.filter((pair): pair is PairDays => pair !== undefined);
  return earlier.length === pairs.length ? sumSlice({ pairs: earlier, days }, bands).gaps : null;
}

function looseRow({ key, offer, currency, days }: LooseDays, opens: boolean): ComparedRow {
  const closed = days.filter((day) => day.closed);
  const here = sumMetrics((closed.length > 0 ? closed : days).map((day) => day.here));
  return {
    ...{ key, level: 0, by: 'offer', offer, connection: null, day: null, closed: closed.length > 0, opens },
    ...{ here: toTexts(here), there: {}, ...NOT_LINKED, currency: { here: currency, there: null } },
  };
}

function looseDay(
  { key, offer, currency }: LooseDays,
  { day, closed, here }: LooseDays['days'][number],
): ComparedRow {
  return {
    ...{ key: `${key}/${day}`, level: 1, by: 'day', offer, connection: null, day, closed, opens: false },
    ...{ here: toTexts(here), there: {}, ...NOT_LINKED, currency: { here: currency, there: null } },
  };
}

const NOT_LINKED = {
  gaps: unknownGaps(),
  verdict: 'unlinked' as Verdict,
  converted: false,
  clicks: null,
  earlier: null,
  cause: null,
};

const BY_NAME: ComparedAsk['order'] = { by: 'name', descending: false };

/** What is not linked comes last, whatever the order; so does what has no number. */
function sortRows(
  rows: readonly ComparedRow[],
  { by, descending }: ComparedAsk['order'],
  nameOf: (connection: string) => string,
): ComparedRow[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sign = descending ? -1 : 1;
  const isLoose = ({ verdict }: ComparedRow) => Number(verdict === 'unlinked');
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, by), name: wordsOf(row, nameOf) }));
  ranked.sort((a, b) => {
    const loose = isLoose(a.row) - isLoose(b.row);
    if (loose !== 0) return loose;
    if (by === 'name') return sign * compare(a.name, b.name);
    const absent = Number(a.rank === null) - Number(b.rank === null);
    return absent || sign * ((a.rank ?? 0) - (b.rank ?? 0)) || compare(a.name, b.name);
  });
  return ranked.map(({ row }) => row);
}

/** A plain number is near enough for an order. */
function rankOf({ here, there, gaps }: ComparedRow, by: ComparedAsk['order']['by']): number | null {
  if (by === 'name') return null;
  const [metric, what] = by.split('.') as [
    'clicks' | 'conversions' | 'payout',
    'here' | 'there' | 'gap' | 'ratio',
  ];
  if (what === 'ratio') return gaps[metric].ratio;
  const text = what === 'gap' ? gaps[metric].difference : { here, there }[what][metric];
  return text === undefined || text === null ? null : Number(text);
}

function wordsOf({ offer, connection, day }: ComparedRow, nameOf: (connection: string) => string): string {
  return [day, offer?.name ?? offer?.id, offer?.id, connection && nameOf(connection)]
    .filter(Boolean)
    .join(' ');
}
