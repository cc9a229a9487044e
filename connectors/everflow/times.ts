import { addDays, type Day, type DayRange, dayAt, eachDay, isDay, startOf } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import { utcOf, type Zone, type Zones, zoneFor } from './zones';

/** How the days or hours of a report are asked for, and what a cell of time says then. */
export interface Clock extends DayRange {
  /** In which Everflow is to cut. */
  zone: Zone;
  /** In which the rows are ours. */
  timeZone: string;
}

/** By days: in the zone itself, as Everflow cuts them there. */
export function dayClock(zones: Zones, timeZone: string, range: DayRange): Clock {
  const zone = zoneFor(zones, timeZone, range);
  return { ...range, zone, timeZone: zone.timeZone };
}

/**
 * By hours: in UTC, wherever hours there are hours in the zone. A public answer for New York has days as midnight
 * UTC, so the hours of any other zone may be true moments or a wall clock written as UTC, and no cell tells which.
 * The days of UTC that are asked for hold all hours of the zone's days.
 */
export function hourClock(zones: Zones, timeZone: string, range: DayRange): Clock {
  const next = addDays(range.to, 1);
  const starts = eachDay({ from: range.from, to: next }).map((day) => startOf(day, timeZone));
  if (starts.some((start) => !isWholeHour(seconds(start)))) return dayClock(zones, timeZone, range);
  const [first = range.from] = starts;
  const last = Temporal.Instant.from(startOf(next, timeZone)).subtract({ seconds: 1 }).toString();
  return { zone: utcOf(zones), timeZone, from: dayAt(first, 'Etc/UTC'), to: dayAt(last, 'Etc/UTC') };
}

/** The day that a cell stands for: epoch seconds, of midnight in UTC or of midnight in the zone. */
export function dayOf(cell: string | null, { zone }: Clock): Day {
  if (cell && isDay(cell)) return cell;
  const epoch = epochOf(cell, 'a day');
  return inZone(epoch, epoch % DAY === 0 ? 'Etc/UTC' : zone.timeZone)
    .toPlainDate()
    .toString();
}

/** The hour that a cell stands for. In zones half an hour off, a whole hour can only be a wall clock's. */
export function hourOf(cell: string | null, { zone, timeZone }: Clock): string {
  const epoch = epochOf(cell, 'an hour');
  const offset = inZone(epoch, zone.timeZone).offsetNanoseconds / 1e9;
  const wall = isWholeHour(epoch) && !isWholeHour(offset);
  const local = inZone(epoch, wall ? 'Etc/UTC' : timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).slice(0, '2026-11-01T13'.length);
}

const HOUR = 3600;
const DAY = 24 * HOUR;

function inZone(epoch: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO(timeZone);
}

function seconds(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds / 1000;
}

function isWholeHour(amount: number): boolean {
  return amount % HOUR === 0;
}

/** Seconds of this century: a bare hour of the day, or milliseconds, would mean something else than what is known. */
function epochOf(cell: string | null, what: string): number {
  if (cell && /^\d{9,10}$/.test(cell)) return Number(cell);
  throw new PlatformError('answer', `Everflow sent a row without ${what} in its column.`);
}
