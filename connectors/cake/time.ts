import { addDays, type Day, type DayRange, eachDay, type Instant } from '@/utils/model/day';

/** A half-open stretch of the account's wall clock, as parameters want it; with the day or hour it is. */
export interface Window {
  start: string;
  end: string;
  day?: Day;
  hour?: string;
}

/** The end is exclusive at CAKE: a range sent as it is would lose its last day, and a single day all of it. */
export function wholeRange({ from, to }: DayRange): Window {
  return { start: `${from} 00:00:00`, end: `${addDays(to, 1)} 00:00:00` };
}

export function daysOf(range: DayRange): Window[] {
  return eachDay(range).map((day) => ({ ...wholeRange({ from: day, to: day }), day }));
}

export function hoursOf(range: DayRange): Window[] {
  return eachDay(range).flatMap((day) =>
    Array.from({ length: 24 }, (_, hour): Window => {
      const start = Temporal.PlainDateTime.from(day).add({ hours: hour });
      return { start: spell(start), end: spell(start.add({ hours: 1 })), day, hour: hourAt(start) };
    }),
  );
}

/** `2026-11-01T13` */
export function hourAt(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' }).slice(0, 13);
}

/**
 * A date or time as networks write them: ISO with T or a space, or American; undefined for anything else.
 *
 * @returns the wall clock as written, and the instant, for which the account's zone stands in where no offset is given.
 */
export function momentOf(text: unknown, timeZone: string): Moment | undefined {
  if (typeof text !== 'string') return undefined;
  const iso = fromAmerican(text.trim()).replace(' ', 'T');
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(iso)) return undefined;
  try {
    const written = Temporal.PlainDateTime.from(iso.replace(/Z$/i, ''));
    const instant = /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(iso)
      ? Temporal.Instant.from(iso)
      : written.toZonedDateTime(timeZone).toInstant();
    return { written, instant: instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString() };
  } catch {
    return undefined; // RangeError: no such day
  }
}

export interface Moment {
  written: Temporal.PlainDateTime;
  instant: Instant;
}

function spell(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replace('T', ' ');
}

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?)?$/i;

function fromAmerican(text: string): string {
  const match = AMERICAN.exec(text);
  if (!match) return text;
  const [, month = '', day = '', year = '', hours = '0', minutes = '00', seconds = '00', half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  const two = (part: string | number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minutes}:${seconds}`;
}
