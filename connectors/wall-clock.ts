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
