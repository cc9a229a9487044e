import type { Instant } from '@/utils/model/day';

/**
 * What a clock on the wall showed (`2026-03-05 17:04:09`, or with twelve hours `2026-03-05 05:04:09 PM`) as an instant;
 * null for anything else. Of an hour that the clocks repeat in autumn it is the first.
 */
export function instantAt(shown: string | null | undefined, timeZone: string): Instant | null {
  const [, time = '', half] = /^(.*?)(?:\s*([AP])M)?$/i.exec(shown?.trim() ?? '') ?? [];
  try {
    const read = Temporal.PlainDateTime.from(time);
    const hour = half ? (read.hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : read.hour;
    return read.with({ hour }).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return null; // RangeError: no time there
  }
}

/** Two digits for the hour of a day as panels write it: 7, `07`, `07:00 - 08:00`, `7 AM`; undefined for anything else. */
export function hourOfDay(shown: unknown): string | undefined {
  const form = /^\s*(\d{1,2})(?::\d\d){0,2}\s*([ap]m)?\s*(?:-|$)/i;
  const [, digits, half] = form.exec(String(shown)) ?? [];
  const hour = Number(digits);
  if (digits === undefined || hour > (half ? 12 : 23) || (half && hour === 0)) return undefined;
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  return String(half ? (hour % 12) + afternoon : hour).padStart(2, '0');
}
