import {
  type Columns,
  isPresent,
  type MetricColumn,
  metricOf,
  NO_ROWS,
  type WordColumn,
  wordOf,
} from '@/utils/model/columns/columns';
import { toColumns, toRows } from '@/utils/model/columns/pack';
import { takeRows } from '@/utils/model/columns/select';
import type { ChosenStatus, ClickKind } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import type { BreakdownWord } from '@/utils/model/explore';
import { COUNTS } from '@/utils/model/metrics';
import type { Micros } from '@/utils/model/money';
import type { Dimension } from '@/utils/model/report';
import { countChosen } from '../statuses';
import { valueNamed } from './breakdown';

export interface BreakdownRules {
  word: BreakdownWord;
  /** What the side's platform calls the word. */
  told: Dimension;
  /** The key of the pair that an offer is in; undefined: in none that is wanted. */
  pairOf(offer: string): string | undefined;
  /** Which of an offer's clicks are compared. */
  kindOf(offer: string): ClickKind;
  /** Of the pair's payout, in the currency of its gap; null: its own. */
  convertOf(pair: string): ((amount: Micros, day: Day) => Micros | undefined) | null;
  statuses: readonly ChosenStatus[];
}

/** One side's answer by offer, word and day, as rows of pairs. What is told under no value is left out. */
export function breakdownColumns(answer: Columns, rules: BreakdownRules): Columns {
  const { word, told } = rules;
  const chosen = withStatuses(answer, rules.statuses);
  const [offers, values] = [wordOf(chosen, 'offer'), wordOf(chosen, told)];
  if (!offers || !values) return NO_ROWS;
  const pairs = offers.ids.map((id, code) => (code === 0 ? '' : (rules.pairOf(id) ?? '')));
  const ids = values.ids.map((id, code) => (code === 0 ? '' : valueNamed(word, id)));
  const kept = rowsWhere(chosen.length, (row) =>
    Boolean(pairs[offers.codes[row] ?? 0] && ids[values.codes[row] ?? 0]),
  );
  const taken = inMoney(withClicks(takeRows(chosen, kept), rules.kindOf), pairs, rules);
  const day = wordOf(taken, 'day');
  const renamed = [
    rename(wordOf(taken, 'offer'), { word: 'offer', ids: pairs, names: null }),
    rename(wordOf(taken, told), { word, ids, names: values.names }),
  ];
  return { ...taken, words: [...(day ? [day] : []), ...renamed.filter((column) => column !== null)] };
}

/** Ids may stand twice then: several offers are one pair. */
function rename(column: WordColumn | undefined, as: Omit<WordColumn, 'codes'>): WordColumn | null {
  return column ? { ...as, codes: column.codes } : null;
}

function rowsWhere(length: number, isKept: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (isKept(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Whoever counts other statuses than usual counts them row by row. */
function withStatuses(columns: Columns, statuses: readonly ChosenStatus[]): Columns {
  if (countChosen(PROBE, statuses) === PROBE) return columns;
  return toColumns(
    toRows(columns).map(({ metrics, ...keys }) => ({ ...keys, metrics: countChosen(metrics, statuses) })),
  );
}

const PROBE = { approved: 0, pending: 0, hold: 0 };

/** `clicks` of the kind that is compared. People are counted once, in however many rows: those are left out. */
function withClicks(columns: Columns, kindOf: (offer: string) => ClickKind): Columns {
  const offers = wordOf(columns, 'offer');
  const kinds = offers?.ids.map(kindOf);
  const clicks: MetricColumn = {
    ...{ name: 'clicks', values: new Float64Array(columns.length), beyond: new Map() },
    present: new Uint8Array(columns.length),
  };
  const sources = {
    clicks: metricOf(columns, 'clicks'),
    visits: metricOf(columns, 'visits'),
    uniqueClicks: undefined,
  };
  for (let row = 0; row < columns.length; row++) {
    const source = sources[kinds?.[offers?.codes[row] ?? 0] ?? 'clicks'];
    if (!source || !isPresent(source, row)) continue;
    clicks.values[row] = source.values[row] ?? 0;
    if (clicks.present) clicks.present[row] = 1;
  }
  const others = columns.metrics.filter(({ name }) => name !== 'clicks' && name !== 'uniqueClicks');
  return { ...columns, metrics: clicks.present?.includes(1) ? [...others, clicks] : others };
}

/** Of a pair that is converted the payout alone is left of all amounts. */
function inMoney(columns: Columns, pairs: readonly string[], { convertOf }: BreakdownRules): Columns {
  const [offers, days, payout] = [
    wordOf(columns, 'offer'),
    wordOf(columns, 'day'),
    metricOf(columns, 'payout'),
  ];
  const converters = pairs.map((pair) => (pair === '' ? null : convertOf(pair)));
  if (!offers || !days || !payout || converters.every((convert) => convert === null)) return columns;
  const values = new Float64Array(columns.length);
  const present = new Uint8Array(columns.length);
  const beyond = new Map<number, bigint>();
  for (let row = 0; row < columns.length; row++) {
    if (!isPresent(payout, row)) continue;
    const amount = payout.beyond.get(row) ?? payout.values[row] ?? 0;
    const convert = converters[offers.codes[row] ?? 0];
    const converted = convert ? convert(amount, days.ids[days.codes[row] ?? 0] ?? '') : amount;
    if (converted === undefined) continue;
    present[row] = 1;
    values[row] = Number(converted);
    if (typeof converted === 'bigint') beyond.set(row, converted);
  }
  const counts = columns.metrics.filter(({ name }) => COUNTS.some((count) => count === name));
  return { ...columns, metrics: [...counts, { name: 'payout', values, present, beyond }] };
}
