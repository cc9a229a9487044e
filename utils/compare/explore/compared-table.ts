import type { Bands, Verdict } from '@/utils/model/comparison';
import {
  type ComparedAsk,
  type ComparedDay,
  type ComparedGroup,
  type ComparedNumbers,
  type ComparedRow,
  isBreakdown,
} from '@/utils/model/explore';
import { isEmpty } from '@/utils/model/metrics';
import type { Breakdown } from './breakdown';
import { createBreakdownRows } from './breakdown-rows';
import type { ComparedFacts } from './compared-facts';
import { sortRows, wordsOf } from './compared-order';
import { groupsIn, numbersOf, rowOf } from './compared-rows';
import { looseDay, looseRow } from './loose-rows';
import { arrayRows, openRows, type Rows } from './rows';

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
  /** Where one of the words is told by the sides themselves. */
  down: Breakdown | null;
  /** The same of the days before; null: they are not wanted. */
  before: { facts: ComparedFacts; down: Breakdown | null } | null;
  groupBy: readonly ComparedGroup[];
  find: string;
  /** Empty: all. */
  only: readonly Verdict[];
  nameOf(connection: string): string;
  /** Of sums: all pairs together, or those of one connection. */
  bandsOf(connection: string | null): Bands;
}

/** A tracker against what its offers lead to, in one level or two. */
export function createComparedTable(options: ComparedTableOptions): ComparedTableCode {
  const { facts, groupBy, bandsOf } = options;
  const before = options.before && new Map(options.before.facts.pairs.map((pair) => [pair.key, pair]));
  const [outer = 'offer'] = groupBy;
  const busy = facts.pairs.filter(({ days }) =>
    days.some(({ here, there }) => !(isEmpty(here) && isEmpty(there))),
  );
  const counted = busy.filter(({ counts }) => counts);
  const own = { ...options, earlier: before };
  const level = isBreakdown(outer)
    ? valueLevel(own, { pairs: counted, days: null })
    : groupLevel(own, { pairs: outer === 'offer' || outer === 'there' ? busy : counted, days: null });

  return {
    groups: level.size,
    linked: counted.length,
    totals: numbersOf({ pairs: counted, days: null }, bandsOf(null), before),
    byDay: groupsIn({ pairs: counted, days: null }, 'day', bandsOf).map(({ slice, bands, day, closed }) => ({
      ...numbersOf(slice, bands, before),
      ...{ day: day ?? '', closed },
    })),
    window: ({ from, count, order, open }) =>
      openRows(level.rows(order), open, (key) => level.inside(key, order), { from, count }),
  };
}

interface Level {
  /** Without what is told under no value. */
  size: number;
  rows(order: Order): Rows;
  inside(key: string, order: Order): Rows;
}

type Order = ComparedAsk['order'];
type LevelOptions = ComparedTableOptions & { earlier: Parameters<typeof numbersOf>[2] };
type WholeSlice = Parameters<typeof groupsIn>[0];

/** Offers, connections, days, or whose the offers are; what is not linked stands among the offers. */
function groupLevel(options: LevelOptions, slice: WholeSlice): Level {
  const { facts, groupBy, find, only, nameOf, bandsOf, earlier } = options;
  const [outer = 'offer', inner] = groupBy;
  const wanted = find.trim().toLowerCase();
  const isFound = (row: ComparedRow) =>
    (only.length === 0 || only.includes(row.verdict)) && wordsOf(row, nameOf).toLowerCase().includes(wanted);
  const rows = new Map(
    groupsIn(slice, outer, bandsOf).map((group) => [
      group.key,
      { group, row: rowOf(group, null, earlier, inner !== undefined) },
    ]),
  );
  const loose = outer === 'offer' ? facts.loose.map((offer) => looseRow(offer, inner === 'day')) : [];
  const found = [...[...rows.values()].map(({ row }) => row), ...loose].filter(isFound);
  const values = createValues(options);

  return {
    size: found.length,
    rows: (order) => arrayRows(sortRows(found, order, nameOf)),
    inside(key, order) {
      const offer = facts.loose.find((each) => each.key === key);
      if (offer) return arrayRows(inner === 'day' ? offer.days.map((day) => looseDay(offer, day)) : []);
      const above = rows.get(key)?.group;
      if (!above || !inner) return arrayRows([]);
      const ordered = orderInside(inner, order);
      if (isBreakdown(inner)) {
        return values?.within(above.slice, above, false).find('', []).rows(ordered) ?? arrayRows([]);
      }
      const children = groupsIn(above.slice, inner, () => above.bands);
      return arrayRows(
        sortRows(
          children.map((group) => rowOf(group, above, earlier, false)),
          ordered,
          nameOf,
        ),
      );
    },
  };
}

/** What both sides tell by themselves. */
function valueLevel(options: LevelOptions, slice: WholeSlice): Level {
  const {
    groupBy: [, inner],
    find,
    only,
    nameOf,
  } = options;
  const values = createValues(options)?.within(slice, null, inner !== undefined);
  if (!values) return { size: 0, rows: () => arrayRows([]), inside: () => arrayRows([]) };
  return {
    ...values.find(find, only),
    inside: (key, order) =>
      arrayRows(inner ? sortRows(values.inside(key, inner), orderInside(inner, order), nameOf) : []),
  };
}

function createValues({ down, before, earlier, bandsOf }: LevelOptions) {
  const then = before?.down && earlier ? { pairs: earlier, down: before.down } : null;
  return down && createBreakdownRows({ down, before: then, bandsOf });
}

const BY_NAME: Order = { by: 'name', descending: false };

/** What goes by the clock stays in its order. */
function orderInside(word: ComparedGroup, order: Order): Order {
  return word === 'day' || word === 'hour' ? BY_NAME : order;
}
