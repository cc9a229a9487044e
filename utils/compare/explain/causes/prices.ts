import type { Values } from '@/utils/compare/explain/ledger';
import { sum } from '@/utils/compare/explain/measure';
import { at, type Pair, type Place } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';

interface Price {
  /** One per day with conversions on both sides; NaN on others. */
  all: number[];
  mean: number;
  of: (day: number) => number;
  /** The same on every day, to the cent or half a percent. */
  constant: boolean;
}

export interface Prices {
  sender: Price;
  payer: Price;
  /** payer / sender, NaN where unknown. */
  ratios: number[];
}

/** Money per conversion, day by day: of the days on which both count the same conversions, if there are any. */
export function pricesOf(pair: Pair): Prices | null {
  const { conversions, payout, kept } = pair;
  if (!conversions || !payout) return null;
  const has = (day: number) =>
    Boolean(kept[day]) && at(conversions.sender, day) > 0 && at(conversions.payer, day) > 0;
  const same = (day: number) =>
    has(day) && Math.abs(at(conversions.sender, day) - at(conversions.payer, day)) < 1e-9;
  const days = pair.days.map((_, day) => day);
  const isUsed = days.filter(same).length >= 4 ? same : has;
  const price = (place: Place) =>
    priceOf(
      days.map((day) => (isUsed(day) ? at(payout[place], day) / at(conversions[place], day) : Number.NaN)),
      sum(payout[place], pair) / Math.max(1, sum(conversions[place], pair)),
    );
  const [sender, payer] = [price('sender'), price('payer')];
  const ratios = sender.all.map((amount, day) =>
    amount > 0 ? (payer.all[day] ?? Number.NaN) / amount : Number.NaN,
  );
  return ratios.filter((ratio) => !Number.isNaN(ratio)).length < 4 ? null : { sender, payer, ratios };
}

function priceOf(all: number[], mean: number): Price {
  const known = all.filter((price) => !Number.isNaN(price));
  const constant = isMostly(known, (price) => Math.abs(price - mean) <= Math.max(0.005 * mean, 0.0051));
  const of = (day: number) => (Number.isNaN(all[day] ?? Number.NaN) ? mean : (all[day] ?? mean));
  return { all, mean, of, constant };
}

/** The gap in money is more than that of the conversions. */
export function isPriced(pair: Pair, { payout, conversions: counts }: Readings): boolean {
  if (!payout || (!payout.open && !payout.restless) || (counts?.open && !payout.priced)) return false;
  const { conversions } = pair;
  if (!conversions || !pair.payout) return false;
  const price = (place: Place) =>
    sum(pair.payout?.[place] ?? NONE, pair) / Math.max(1, sum(conversions[place], pair));
  const ratio = price('payer') / price('sender');
  return Math.abs(ratio - 1) > 0.01 || payout.restless;
}

export const NONE: Values = new Float64Array();

/** Nine of ten: a day on which the two count different conversions says nothing. */
export function isMostly(
  values: readonly number[],
  holds: (value: number, index: number) => boolean,
): boolean {
  return values.filter(holds).length >= 0.9 * values.length;
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((all, value) => all + value, 0) / Math.max(1, known.length);
}

export function moneyRatio(pair: Pair): number | null {
  const sender = sum(pair.payout?.sender ?? NONE, pair);
  const payer = sum(pair.payout?.payer ?? NONE, pair);
  return sender > 0 && payer > 0 ? payer / sender : null;
}
