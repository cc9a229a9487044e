import type { Conversion } from '@/utils/model/conversion';
import { addDays, type DayRange, startOf } from '@/utils/model/day';

/** A conversion without a time is one of the days asked for, for all that is known. */
export function withinDays({
  range,
  timeZone,
}: {
  range: DayRange;
  timeZone: string;
}): (row: Conversion) => boolean {
  const [start, end] = [range.from, addDays(range.to, 1)].map((day) => Date.parse(startOf(day, timeZone)));
  return (row) => {
    const at = timeOf(row);
    return Number.isNaN(at) || (at >= (start ?? 0) && at < (end ?? 0));
  };
}

/** Milliseconds since 1970; NaN where the time is unknown. */
export function timeOf({ convertedAt }: Conversion): number {
  return convertedAt === null ? Number.NaN : Date.parse(convertedAt);
}
