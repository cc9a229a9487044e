import type { ClickKind, Judged } from '@/utils/model/comparison';
import type { SideName } from '@/utils/model/explanation';
import { type Columns, type Ledger, packRows, type Values } from './ledger';
import type { DayNumbers, Series, Snapshot, World } from './world';

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

/** @returns null where one side has no day at all. */
export function buildPair(world: World): Pair | null {
  const { here, there } = world;
  if (!here?.days?.length || !there?.days?.length) return null;
  const days = allDays(here.days, there.days);
  const indexOf = new Map(days.map((day, index) => [day, index]));
  const pack = (name: SideName, about: Series): Ledger => {
    const rows = about.days ?? [];
    return { name, about, rows, ...packRows(rows, indexOf, days.length) };
  };
  const place = placeOfHere(here, there);
  const [sender, payer] =
    place === 'sender'
      ? [pack('here', here), pack('there', there)]
      : [pack('there', there), pack('here', here)];
  const kinds = clickKinds(sender, payer);
  const money = moneySides(sender, payer);
  const factors = moneyFactors(sender.about, payer.about, world);
  const raw = moneyOf(sender, payer, money);
  return {
    days,
    kept: new Uint8Array(days.length).fill(1),
    sender,
    payer,
    here: place,
    clicks: compare(sender.columns.get(kinds.sender), payer.columns.get(kinds.payer)),
    conversions: compare(conversionsOf(sender.columns), conversionsOf(payer.columns)),
    payout: raw && factors && scaleBoth(raw, factors),
    clickKind: kinds.sender,
    money,
    touched: [],
    looseness: 0,
    exchange: exchangeOf(sender.about, payer.about, raw, factors),
    rates: ratesOf(world),
    snapshots: (world.snapshots ?? []).map((snapshot) => packSnapshot(snapshot, place, indexOf, days.length)),
  };
}

export function other(place: Place): Place {
  return place === 'sender' ? 'payer' : 'sender';
}

export function placeOf(pair: Pair, name: SideName): Place {
  return name === 'here' ? pair.here : other(pair.here);
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
  return { ...pair, touched: [...pair.touched, metric], [metric]: { ...compared, [place]: values } };
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

function allDays(a: readonly DayNumbers[], b: readonly DayNumbers[]): string[] {
  const days = new Set<string>();
  for (const { day } of a) days.add(day);
  for (const { day } of b) days.add(day);
  return [...days].sort();
}

const DOWNSTREAM = ['tracker', 'network', 'affiliate', 'advertiser'];

/** The tracker sends; of two networks the one that resells, which looks at the other with an affiliate's key. */
function placeOfHere(here: Series, there: Series): Place {
  const rank = ({ role }: Series) => {
    const found = DOWNSTREAM.indexOf(role ?? '');
    return found < 0 ? 1.5 : found;
  };
  return rank(here) <= rank(there) ? 'sender' : 'payer';
}

function clickKinds(sender: Ledger, payer: Ledger): { sender: ClickKind; payer: ClickKind } {
  return { sender: clickKindOf(sender.columns), payer: clickKindOf(payer.columns) };
}

/** With a lander its clicks; a direct link counts none, there the visits themselves. */
function clickKindOf(columns: Columns): ClickKind {
  const clicks = columns.get('clicks');
  const visits = columns.get('visits');
  if (clicks && (total(clicks) > 0 || !visits)) return 'clicks';
  if (visits) return 'visits';
  return columns.has('uniqueClicks') ? 'uniqueClicks' : 'clicks';
}

/**
 * What the same payer owes the same payee: a network that resells earns from its upstream network what the
 * advertiser's side pays it; everybody else compares payout with payout.
 */
function moneySides(sender: Ledger, payer: Ledger): Pair['money'] {
  if (
    sender.about.role === 'network' &&
    sender.columns.has('advertiserRevenue') &&
    payer.about.role === 'affiliate'
  ) {
    return { sender: 'advertiserRevenue', payer: 'payout' };
  }
  const side = ({ columns }: Ledger): MoneySide =>
    !columns.has('payout') && !columns.has('approvedPayout') && columns.has('advertiserRevenue')
      ? 'advertiserRevenue'
      : 'payout';
  return { sender: side(sender), payer: side(payer) };
}

export function moneyColumn(columns: Columns, side: MoneySide): Values | undefined {
  if (side === 'advertiserRevenue') return columns.get('advertiserRevenue');
  return columns.get('payout') ?? sumColumns(columns, ['approvedPayout', 'pendingPayout', 'holdPayout']);
}

function moneyOf(sender: Ledger, payer: Ledger, money: Pair['money']): Compared | null {
  return compare(moneyColumn(sender.columns, money.sender), moneyColumn(payer.columns, money.payer));
}

interface Factors {
  sender: number;
  payer: number;
}

/** Into the display currency; null where a rate is missing. One currency on both sides needs none. */
function moneyFactors(sender: Series, payer: Series, { currency, rates }: World): Factors | null {
  if (!sender.currency || !payer.currency || sender.currency === payer.currency)
    return { sender: 1, payer: 1 };
  const rateOf = (code: string) => (code === currency ? 1 : rates?.[code]);
  const factors = { sender: rateOf(sender.currency), payer: rateOf(payer.currency) };
  if (!factors.sender || !factors.payer) return null;
  return { sender: factors.sender, payer: factors.payer };
}

function exchangeOf(
  sender: Series,
  payer: Series,
  raw: Compared | null,
  factors: Factors | null,
): Exchange | null {
  if (!raw || !sender.currency || !payer.currency || sender.currency === payer.currency) return null;
  return {
    rate: factors && factors.payer / factors.sender,
    raw: { sender: total(raw.sender), payer: total(raw.payer) },
  };
}

function scaleBoth(money: Compared, factors: Factors): Compared {
  return {
    sender: money.sender.map((amount) => amount * factors.sender),
    payer: money.payer.map((amount) => amount * factors.payer),
  };
}

/** Every ratio that another currency and the display currency can have. */
function ratesOf({ rates }: World): number[] {
  const known = Object.values(rates ?? {}).flatMap((rate) => (rate && rate > 0 && rate !== 1 ? [rate] : []));
  return known.flatMap((rate) => [rate, 1 / rate]);
}

function packSnapshot(
  { of, asOf, days }: Snapshot,
  here: Place,
  indexOf: ReadonlyMap<string, number>,
  size: number,
): PackedSnapshot {
  return { of: of === 'here' ? here : other(here), asOf: asOf ?? '', ...packRows(days ?? [], indexOf, size) };
}
