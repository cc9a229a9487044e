import {
  addDays,
  type Day,
  type DayRange,
  eachDay,
  type Instant,
  isClosed,
  startOf,
} from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import type { RecheckDays } from '@/utils/model/settings';
import type { KeptEntities, Told } from '@/utils/store/report-store';

/** Days that have begun: tomorrow has no numbers. */
export function daysToAsk(query: ReportQuery, now: Instant): Day[] {
  const days = eachDay(query);
  const begun = days.filter((day) => isBegun(day, query.timeZone, now));
  return begun.length > 0 ? begun : days.slice(0, 1);
}

/**
 * How many seconds what was said of a day may be repeated. The longer a day is over, the less moves: first its clicks,
 * then the sums a platform settles, then only conversions that are approved or declined; at last nothing.
 */
export function lifetime(day: Day, { asOf, complete }: Told, timeZone: string, windows: RecheckDays): number {
  const end = Temporal.Instant.from(startOf(addDays(day, 1), timeZone));
  const settled = Temporal.Instant.compare(asOf, end.add({ seconds: SETTLES })) >= 0;
  if (!complete || !settled) return OPEN_LIVES;
  const isWithin = (days: number) => !isClosed(addDays(day, days), timeZone, asOf);
  if (isWithin(windows.clicks)) return HALF_A_DAY;
  if (isWithin(windows.summaries)) return 2 * HALF_A_DAY;
  return isWithin(windows.conversions) ? 4 * HALF_A_DAY : Number.POSITIVE_INFINITY;
}

export function lifetimeOfEntities({ complete }: KeptEntities): number {
  return complete ? ENTITIES_LIVE : OPEN_LIVES;
}

export function secondsBetween(then: Instant, now: Instant): number {
  return Temporal.Instant.from(then).until(now, { largestUnit: 'seconds' }).total('seconds');
}

/** Days that follow each other, as ranges. */
export function stretches(days: readonly Day[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** Seconds. A person who looks again within two minutes sees the same numbers. */
const OPEN_LIVES = 2 * 60;
/** Some platforms count the last clicks of a day after its end. */
const SETTLES = 2 * 60 * 60;
const HALF_A_DAY = 12 * 60 * 60;
const ENTITIES_LIVE = 15 * 60;

function isBegun(day: Day, timeZone: string, now: Instant): boolean {
  return Temporal.Instant.compare(startOf(day, timeZone), now) <= 0;
}
