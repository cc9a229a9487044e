import { addDays, type DayRange, eachDay, startOf } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';

/** What Binom 1 can do of a zone: one number of whole hours for the whole range. */
export interface Offset {
  /** `+0`, `+3`, `-5`. */
  parameter: string;
  /** Only where it is not the zone that was asked for: half hours, or clocks that change within the range. */
  timeZone?: string;
}

export function offsetOf({ from, to, timeZone }: ReportQuery): Offset {
  const first = hoursAt(from, timeZone);
  const hours = Math.max(-12, Math.min(12, Math.round(first)));
  const sign = hours < 0 ? '-' : '+';
  const parameter = `${sign}${Math.abs(hours)}`;
  const exact = hours === first && !changes({ from, to: addDays(to, 1) }, timeZone, first);
  return exact
    ? { parameter }
    : { parameter, timeZone: `${sign}${String(Math.abs(hours)).padStart(2, '0')}:00` };
}

/** The range in stretches of whole days with one offset; a day on which clocks change is one of its own. */
export function sameOffsets({ from, to, timeZone }: ReportQuery): DayRange[] {
  const stretches: (DayRange & { offsets: string })[] = [];
  for (const day of eachDay({ from, to })) {
    const offsets = [day, addDays(day, 1)].map((each) => hoursAt(each, timeZone)).join(' ');
    const last = stretches.at(-1);
    if (last?.offsets === offsets) last.to = day;
    else stretches.push({ from: day, to: day, offsets });
  }
  return stretches;
}

/** Clocks change twice a year, so looking at the ends would miss what happens within a longer range. */
function changes({ from, to }: { from: string; to: string }, timeZone: string, hours: number): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (hoursAt(day, timeZone) !== hours) return true;
  return false;
}

function hoursAt(day: string, timeZone: string): number {
  const start = Temporal.Instant.from(startOf(day, timeZone)).toZonedDateTimeISO(timeZone);
  return start.offsetNanoseconds / 3_600_000_000_000;
}
