import { type Columns, isPresent, metricOf, wordOf } from '@/utils/model/columns/columns';
import { groupColumns, totalsOf } from '@/utils/model/columns/group';
import { toRows } from '@/utils/model/columns/pack';
import { findRows, takeRows } from '@/utils/model/columns/select';
import type { Bands, Judged } from '@/utils/model/comparison';
import type { ComparedNumbers } from '@/utils/model/explore';
import { isEmpty, type Metrics, NOT_ADDITIVE } from '@/utils/model/metrics';
import { type Micros, subtract } from '@/utils/model/money';
import type { ReportQuery } from '@/utils/model/report';
import type { Breakdown } from './breakdown';
import type { PairDays } from './compared-facts';
import { countedDays, judgeSides, type Slice, type SummedSides, sidesOf } from './compared-sums';

/** A slice by the values of a breakdown: both sides' sums of each, in columns. */
export interface LaidOut {
  /** Pairs whose sides can be laid beside each other; of the others only a sum is known. */
  pairs: readonly PairDays[];
  ids: readonly string[];
  nameOf(id: string): string | null;
  /** The only side that knows the value. */
  onlyOf(id: string): 'here' | 'there' | null;
  numbersOf(id: string, bands: Bands): Omit<ComparedNumbers, 'earlier'>;
  /** Near enough for an order; not a number where it is not known. */
  amount(side: 'here' | 'there', metric: Judged, id: string): number;
  /** Of some pairs and days of one value. */
  partOf(id: string, part: Slice, bands: Bands): Omit<ComparedNumbers, 'earlier'>;
  /** What no value is told of; null: nothing is left. */
  rest(bands: Bands): Omit<ComparedNumbers, 'earlier'> | null;
}

/** @param shared values that both sides know */
export function layOut(slice: Slice, down: Breakdown, shared: ReadonlySet<string>): LaidOut {
  const pairs = tellersIn(slice.pairs, down);
  const own: Slice = { pairs, days: slice.days };
  const days = countedDays(own);
  const sides = {
    here: sideOf(down, 'here', pairs, days, shared),
    there: sideOf(down, 'there', pairs, days, shared),
  };
  const { closed, complete } = sidesOf(own);
  const isWhole = (name: 'here' | 'there') => pairs.every(({ key }) => down.told[name].get(key) ?? false);
  const state = { closed, complete: complete && isWhole('here') && isWhole('there') };
  const judged = (summed: SummedSides, own: readonly PairDays[], bands: Bands) => {
    const row = judgeSides(summed, own, bands);
    return down.waiting ? { ...row, verdict: 'wait' as const } : row;
  };
  const ids = [...new Set([...sides.here.rows.keys(), ...sides.there.rows.keys()])];
  return {
    ...{ pairs, ids },
    nameOf: (id) => sides.here.nameOf(id) ?? sides.there.nameOf(id),
    onlyOf(id) {
      if (sides.here.isTold !== sides.there.isTold || shared.has(id)) return null;
      return sides.here.rows.has(id) ? 'here' : 'there';
    },
    numbersOf: (id, bands) =>
      judged({ here: sides.here.sum(id), there: sides.there.sum(id), ...state }, pairs, bands),
    amount: (side, metric, id) => sides[side].amount(id, metric),
    partOf(id, part, bands) {
      const [here, there] = [sides.here.part(id, part), sides.there.part(id, part)];
      const { closed } = sidesOf(part);
      return judged({ here, there, ...state, closed }, part.pairs, bands);
    },
    rest(bands) {
      const whole = sidesOf(slice);
      const here = restOf(whole.here, sides.here.total());
      const there = restOf(whole.there, sides.there.total());
      const left: SummedSides = { here, there, closed: whole.closed, complete: false };
      return isEmpty(here) && isEmpty(there) ? null : judged(left, slice.pairs, bands);
    },
  };
}

/** Those of which both sides tell; where there are none, those of which one does. */
function tellersIn(pairs: readonly PairDays[], { told: { here, there } }: Breakdown): PairDays[] {
  const ours = pairs.filter(({ key }) => here.has(key));
  const both = ours.filter(({ key }) => there.has(key));
  if (both.length > 0) return both;
  return ours.length > 0 ? ours : pairs.filter(({ key }) => there.has(key));
}

function sideOf(
  down: Breakdown,
  name: 'here' | 'there',
  pairs: readonly PairDays[],
  days: readonly string[],
  shared: ReadonlySet<string>,
) {
  const { word } = down;
  const tellers = pairs.filter(({ key }) => down.told[name].has(key)).map(({ key }) => key);
  const all = take(down[name], { offer: tellers });
  const counted = take(all, { day: days });
  const groups = groupColumns(counted, [word]);
  const values = wordOf(groups, word);
  const rows = new Map(Array.from({ length: groups.length }, (_, row) => [idAt(row), row]));
  const zero = zeros(down[name]);
  /** Of a value that nothing was counted of, or that says nothing about this side. */
  const none = (id: string) => (tellers.length > 0 && shared.has(id) ? zero : {});

  function idAt(row: number): string {
    return values?.ids[values.codes[row] ?? 0] ?? '';
  }

  return {
    ...{ rows, isTold: tellers.length > 0 },
    nameOf(id: string) {
      const row = rows.get(id);
      return row === undefined ? null : (values?.names?.[values.codes[row] ?? 0] ?? null);
    },
    sum(id: string): Metrics {
      const row = rows.get(id);
      return row === undefined ? none(id) : (toRows(groups, [row])[0]?.metrics ?? {});
    },
    amount(id: string, metric: Judged): number {
      const [row, column] = [rows.get(id), metricOf(groups, metric)];
      if (row === undefined) return none(id)[metric] === undefined ? Number.NaN : 0;
      return column && isPresent(column, row) ? (column.values[row] ?? Number.NaN) : Number.NaN;
    },
    part(id: string, part: Slice): Metrics {
      const keys = part.pairs.map(({ key }) => key);
      const found = take(all, { [word]: [id], offer: keys, day: countedDays(part) });
      return found.length > 0 ? totalsOf(found) : none(id);
    },
    total: () => totalsOf(counted),
  };
}

function take(columns: Columns, filter: NonNullable<ReportQuery['filter']>): Columns {
  return takeRows(columns, findRows(columns, filter));
}

/** Zero for all that the side tells of every row. */
function zeros({ metrics }: Columns): Metrics {
  const told = metrics.filter(
    ({ name, present }) => present === null && !NOT_ADDITIVE.some((no) => no === name),
  );
  return Object.fromEntries(told.map(({ name }) => [name, 0]));
}

/** Of what is judged and shown: the whole without what was told by value. */
function restOf(whole: Metrics, told: Metrics): Metrics {
  const rest: Metrics = {};
  for (const name of ['clicks', 'conversions', 'approved', 'pending', 'hold', 'rejected'] as const)
    if (whole[name] !== undefined) rest[name] = whole[name] - (told[name] ?? 0);
  if (whole.payout !== undefined) rest.payout = withoutDust(subtract(whole.payout, told.payout ?? 0));
  return rest;
}

/** What is converted row by row differs in the last digits from what is converted day by day. */
function withoutDust(amount: Micros): Micros {
  return Math.abs(Number(amount)) < DUST ? 0 : amount;
}

/** Half a cent, in micro-units. */
const DUST = 5_000;
