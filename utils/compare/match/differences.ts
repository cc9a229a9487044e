import type { Conversion } from '@/utils/model/conversion';
import type { Day } from '@/utils/model/day';
import type { ConversionPair } from '@/utils/model/match';
import { type Micros, magnitude, subtract } from '@/utils/model/money';
import type { Row } from './rows';

/** What both sides tell and tell differently; without a rate amounts of two currencies are not compared. */
export function differencesOf(
  here: Row,
  there: Row,
  dayOf: (milliseconds: number) => Day,
): ConversionPair['differs'] {
  const differs: ConversionPair['differs'] = [];
  const [a, b] = [here.conversion, there.conversion];
  if (a.status !== null && b.status !== null && a.status !== b.status) differs.push('status');
  if (isPaidDifferently(a, b)) differs.push('payout');
  if (areKnown(here, there) && dayOf(here.at) !== dayOf(there.at)) differs.push('day');
  return differs;
}

/** There − here. */
export function lagOf(here: Row, there: Row): number | null {
  return areKnown(here, there) ? Math.round((there.at - here.at) / 1000) : null;
}

/** The day on which an instant falls in the zone; made for very many of them. */
export function dayReader(timeZone: string): (milliseconds: number) => Day {
  const days = new Map<number, Day>();
  return (milliseconds) => {
    const quarter = Math.floor(milliseconds / QUARTER);
    const known = days.get(quarter);
    if (known !== undefined) return known;
    const instant = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER);
    const day = instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    days.set(quarter, day);
    return day;
  };
}

/** In every zone of today midnight is at a whole quarter of an hour of UTC. */
const QUARTER = 15 * 60 * 1000;
const CENT = 10_000;

function areKnown(here: Row, there: Row): boolean {
  return !Number.isNaN(here.at) && !Number.isNaN(there.at);
}

function isPaidDifferently(a: Conversion, b: Conversion): boolean {
  if (a.payout === null || b.payout === null) return false;
  if (a.currency && b.currency && a.currency.toUpperCase() !== b.currency.toUpperCase()) return false;
  return a.payout !== b.payout && !isRounded(a.payout, b.payout);
}

/** True where one side writes whole cents and the other more digits of the same amount. */
function isRounded(a: Micros, b: Micros): boolean {
  const hasWholeCents = [a, b].some((amount) => BigInt(amount) % BigInt(CENT) === 0n);
  return hasWholeCents && magnitude(subtract(a, b)) <= CENT / 2;
}
