import { z } from 'zod/mini';
import { countDays, type DayRange, isDay, isTimeZone } from '@/utils/model/day';
import { once } from '@/utils/model/once';

export const id = once(() => z.string().check(z.minLength(1), z.maxLength(200)));

export const text = once(() => z.string().check(z.maxLength(500)));

export const typed = once(() => z.string().check(z.maxLength(4096)));

export const tab = once(() => z.int().check(z.nonnegative()));

export const instant = once(() => z.string().check(z.maxLength(40), z.refine(isInstant)));

export const timeZone = once(() => z.string().check(z.maxLength(64), z.refine(isTimeZone)));

export const range = once(() => z.strictObject({ from: text(), to: text() }).check(z.refine(isDayRange)));

export const currency = once(() => z.string().check(z.regex(/^[A-Z]{3,5}$/)));

export const ids = once(() => z.array(id()).check(z.maxLength(100)));

export function isEachOnce(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}

/** One check for all of it: the ones on single keys would not keep this one from running. */
function isDayRange(days: DayRange): boolean {
  return isDay(days.from) && isDay(days.to) && days.from <= days.to && countDays(days) <= 400;
}

function isInstant(written: string): boolean {
  try {
    Temporal.Instant.from(written);
    return true;
  } catch {
    return false; // RangeError: not an instant
  }
}
