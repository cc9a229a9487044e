import { dayAt, type Instant } from '@/utils/model/day';
import type { Texts } from './texts';

/** `10:42 · 3 min ago` under an hour, `10:42` today, `18:05, 7 Nov` earlier; in the zone of the person's clock. */
export function tellAge(texts: Texts, asOf: Instant, now: Instant, timeZone: string): string {
  const { say, format } = texts;
  const clock = format.clock(asOf, timeZone);
  const minutes = Math.floor((Date.parse(now) - Date.parse(asOf)) / 60_000);
  if (minutes < 1) return say('age.now', { clock });
  if (minutes < 60) return say('age.minutes', { clock, minutes: String(minutes) });
  return tellMoment(texts, asOf, now, timeZone);
}

/** `10:42` today, `18:05, 7 Nov` earlier. */
export function tellMoment({ format }: Texts, at: Instant, now: Instant, timeZone: string): string {
  const clock = format.clock(at, timeZone);
  return dayAt(at, timeZone) === dayAt(now, timeZone) ? clock : `${clock}, ${format.day(at, timeZone)}`;
}
