import type { ClickKind, Judged } from '@/utils/model/comparison';
import type { RowProof } from '@/utils/model/match';
import type { Columns, Ledger, Values } from './ledger';

/** One metric on both sides, day by day; days on which one of them does not tell are 0 on both. */
export interface Compared {
  sender: Values;
  payer: Values;
}

export type Place = keyof Compared;

/**
 * Two sides of one chain: the sender sends the clicks and is told of conversions, the payer counts and owes them.
 * Detectors correct one metric or leave out days, and hand back a new pair.
 */
export interface Pair {
  days: readonly string[];
  /** 1 where the day is compared. */
  kept: Uint8Array;
  sender: Ledger;
  payer: Ledger;
  /** Where the viewer stands. */
  here: Place;
  clicks: Compared | null;
  conversions: Compared | null;
  /** In the display currency. */
  payout: Compared | null;
  clickKind: ClickKind;
  /** Which column the money of each side is from. */
  money: { sender: MoneySide; payer: MoneySide };
  exchange: Exchange | null;
  /** Variance that corrections so far have left, as a share of a day's size. */
  looseness: number;
  /** What corrections have changed so far. */
  touched: readonly Judged[];
  rates: readonly number[];
  snapshots: readonly PackedSnapshot[];
  proof: RowProof | null;
}

export type MoneySide = 'payout' | 'advertiserRevenue';

/** Money that had to be converted; `raw` are the sums as printed. */
export interface Exchange {
  rate: number | null;
  raw: { sender: number; payer: number };
}

export interface PackedSnapshot {
  of: Place;
  asOf: string;
  columns: Columns;
  present: Uint8Array;
}

export function other(place: Place): Place {
  return place === 'sender' ? 'payer' : 'sender';
}

/** The platform's own count, else the sum of the statuses that are not refused. */
export function conversionsOf(columns: Columns): Values | undefined {
  return columns.get('conversions') ?? sumColumns(columns, ['approved', 'pending', 'hold']);
}

/** Day by day over the columns that are there; undefined where none is. */
export function sumColumns(
  columns: Columns,
  names: readonly Parameters<Columns['get']>[0][],
): Values | undefined {
  const known = names.flatMap((name) => columns.get(name) ?? []);
  const [first, ...rest] = known;
  if (!first) return undefined;
  const sum = first.slice();
  for (const values of rest)
    for (let day = 0; day < sum.length; day++) sum[day] = at(sum, day) + at(values, day);
  return sum;
}

/** Both sides as they can be held against each other; null where one is absent. */
export function compare(sender: Values | undefined, payer: Values | undefined): Compared | null {
  if (!sender || !payer) return null;
  const compared = { sender: sender.slice(), payer: payer.slice() };
  for (let day = 0; day < sender.length; day++) {
    if (!Number.isNaN(at(sender, day) + at(payer, day))) continue;
    compared.sender[day] = 0;
    compared.payer[day] = 0;
  }
  return compared;
}

/** Typed arrays are read in bounds here; this only satisfies the checker. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

export function total(values: Values): number {
  let sum = 0;
  for (let day = 0; day < values.length; day++) {
    const value = at(values, day);
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

/** The pair with one side of a metric replaced. */
export function replace(pair: Pair, metric: Judged, place: Place, values: Values): Pair {
  const compared = pair[metric];
  if (!compared) return pair;
  // A day that the correction knows nothing about stays as it is.
  const known = values.map((value, day) => (Number.isNaN(value) ? at(compared[place], day) : value));
  return { ...pair, touched: [...pair.touched, metric], [metric]: { ...compared, [place]: known } };
}

/** The pair without the days for which `drop` holds. */
export function without(pair: Pair, drop: (day: number) => boolean): Pair {
  return { ...pair, kept: pair.kept.map((kept, day) => (kept && !drop(day) ? 1 : 0)) };
}

/** Other conversions on one side, and its money with them: each conversion is worth what that day's others are. */
export function withConversions(pair: Pair, place: Place, conversions: Values): Pair {
  const before = pair.conversions?.[place];
  const corrected = replace(pair, 'conversions', place, conversions);
  const payout = pair.payout?.[place];
  if (!before || !payout) return corrected;
  const mean = total(before) > 0 ? total(payout) / total(before) : 0;
  const scaled = payout.map((amount, day) =>
    at(before, day) > 0
      ? (amount * at(conversions, day)) / at(before, day)
      : amount + mean * at(conversions, day),
  );
  return replace(corrected, 'payout', place, scaled);
}

export function moneyColumn(columns: Columns, side: MoneySide): Values | undefined {
  if (side === 'advertiserRevenue') return columns.get('advertiserRevenue');
  return columns.get('payout') ?? sumColumns(columns, ['approvedPayout', 'pendingPayout', 'holdPayout']);
}
