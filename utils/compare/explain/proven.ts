import type { Day } from '@/utils/model/day';
import type { SideProof, Silence } from '@/utils/model/match';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { sideOf } from './detector';
import type { Values } from './ledger';
import { sum } from './measure';
import { at, type Pair, type Place, withConversions } from './pair';

/** What matched rows prove of one side; null where no rows were matched. */
export function proofOf(pair: Pair, place: Place): SideProof | null {
  return pair.proof?.[sideOf(pair, place)] ?? null;
}

/** A time in which no conversion of the payer reached the sender, beyond what is merely on its way. */
export function provenSilence(pair: Pair): Silence | null {
  return proofOf(pair, 'sender')?.silence ?? null;
}

/** Whether a side's report has its conversions on the days of their clicks: as its own list has them by one or the other. */
export function booksByClick(pair: Pair, place: Place): boolean {
  const booked = proofOf(pair, place)?.booked;
  const values = pair.conversions?.[place];
  if (!booked?.click || !values) return false;
  const [byClick, byOwn] = [booked.click, booked.own].map((counts) =>
    apartFrom(pair, values, onDays(pair, counts)),
  );
  return (byClick ?? 0) < 0.5 * (byOwn ?? 0);
}

function apartFrom({ kept }: Pair, a: Values, b: Values): number {
  return a.reduce((apart, value, day) => apart + (kept[day] ? Math.abs(value - at(b, day)) : 0), 0);
}

/** The pair with conversions counted on a side that the other side's rows name. */
export function withCounted(pair: Pair, place: Place, counts: ReadonlyMap<Day, number>): Pair {
  const values = pair.conversions?.[place];
  if (!values) return pair;
  const more = onDays(pair, counts);
  return withConversions(
    pair,
    place,
    values.map((count, day) => count + at(more, day)),
  );
}

export function onDays({ days }: Pair, counts: ReadonlyMap<Day, number>): Values {
  return Float64Array.from(days, (day) => counts.get(day) ?? 0);
}

/**
 * How much of the difference in conversions is gone. Rows are counted, so that a few are as sure as many; what the bands
 * call agreement has no cause.
 */
export function provenShare(before: Pair, after: Pair): number {
  const [was, is] = [netOf(before), netOf(after)];
  return isGap(before, was) ? 1 - Math.abs(is) / Math.abs(was) : 0;
}

/** The same of the daily differences. */
export function provenDailyShare(before: Pair, after: Pair): number {
  const [was, is] = [apartOf(before), apartOf(after)];
  return isGap(before, was) ? 1 - is / was : 0;
}

function isGap({ conversions, ...pair }: Pair, difference: number): boolean {
  const { ok, floor } = DEFAULT_SETTINGS.bands.conversions;
  const size = conversions ? sum(conversions.sender, { conversions, ...pair }) : 0;
  return Math.abs(difference) >= floor && Math.abs(difference) > ok * size;
}

function netOf(pair: Pair): number {
  const { conversions } = pair;
  return conversions ? sum(conversions.payer, pair) - sum(conversions.sender, pair) : 0;
}

function apartOf({ conversions, kept }: Pair): number {
  return kept.reduce(
    (apart, isKept, day) =>
      apart +
      (isKept && conversions ? Math.abs(at(conversions.payer, day) - at(conversions.sender, day)) : 0),
    0,
  );
}
