import type { ClickKind } from '@/utils/model/comparison';
import type { SideName } from '@/utils/model/explanation';
import { type Columns, type Ledger, packRows } from './ledger';
import {
  type Compared,
  compare,
  conversionsOf,
  type Exchange,
  type MoneySide,
  moneyColumn,
  other,
  type PackedSnapshot,
  type Pair,
  type Place,
  total,
} from './pair';
import type { DayNumbers, Series, Snapshot, World } from './world';

/** @returns null where one side has no day at all. */
export function buildPair(world: World): Pair | null {
  const { here, there } = world;
  if (!here?.days?.length || !there?.days?.length) return null;
  const days = allDays(here.days, there.days);
  const indexOf = new Map(days.map((day, index) => [day, index]));
  const pack = (name: SideName, side: Series): Ledger => {
    const about = withSubIds(side, world.proof?.[name].clickIds);
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
    proof: world.proof ?? null,
  };
}

/** Matched rows have the sub ids that nobody told. */
function withSubIds(series: Series, found: readonly string[] = []): Series {
  return series.subIds || found.length === 0 ? series : { ...series, subIds: [...found] };
}

function allDays(a: readonly DayNumbers[], b: readonly DayNumbers[]): string[] {
  // The usual case: both sides tell the same days in order.
  if (
    a.length === b.length &&
    a.every(({ day }, index) => day === b[index]?.day && isAfter(day, a[index - 1]))
  ) {
    return a.map(({ day }) => day);
  }
  const days = new Set<string>();
  for (const { day } of a) days.add(day);
  for (const { day } of b) days.add(day);
  return [...days].sort();
}

function isAfter(day: string, before: DayNumbers | undefined): boolean {
  return before === undefined || before.day < day;
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
