import { addDays, type Day, type DayRange, dayAt, startOf } from '@/utils/model/day';
import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import { ENTITY_KINDS, type ReportRow, type RowKeys } from '@/utils/model/report';

/** The days that have to be asked for by hours in one zone to know the range's days in another. */
export function rangeByHours(range: DayRange, wanted: string, asked: string): DayRange {
  const end = Temporal.Instant.from(startOf(addDays(range.to, 1), wanted)).subtract({ nanoseconds: 1 });
  return { from: dayAt(startOf(range.from, wanted), asked), to: dayAt(end.toString(), asked) };
}

/**
 * Days of one zone put together from the hours of another: rows of equal keys and day are added up, and those of
 * other days are left out. Unique counts end here, but for days of a single row: the same person may be in two hours.
 *
 * @param rows with `hour` as the asked zone's clock shows it; an hour that it shows twice counts as the first of them
 */
export function daysFromHours(
  rows: readonly ReportRow[],
  asked: string,
  { range, timeZone }: { range: DayRange; timeZone: string },
): ReportRow[] {
  const days = new Map<string, Day>();
  const dayOf = (hour: string) => {
    const day = days.get(hour) ?? dayOfHour(hour, asked, timeZone);
    days.set(hour, day);
    return day;
  };
  const timed = rows.flatMap(({ hour, day: _, metrics, ...keys }): Timed[] => {
    const day = hour === undefined ? undefined : dayOf(hour);
    return day !== undefined && day >= range.from && day <= range.to
      ? [{ keys: { ...keys, day }, metrics }]
      : [];
  });
  return [...Map.groupBy(timed, ({ keys }) => identityOf(keys)).values()].map((same) => ({
    ...(same.at(-1)?.keys ?? {}),
    metrics: sumMetrics(same.map(({ metrics }) => metrics)),
  }));
}

interface Timed {
  keys: RowKeys;
  metrics: Metrics;
}

function dayOfHour(hour: string, asked: string, timeZone: string): Day {
  const start = Temporal.PlainDateTime.from(hour).toZonedDateTime(asked).toInstant();
  return dayAt(start.toString(), timeZone);
}

function identityOf(keys: RowKeys): string {
  const ids = ENTITY_KINDS.map((kind) => keys[kind]?.id);
  const texts = Object.entries(keys).filter(([, value]) => typeof value === 'string');
  return JSON.stringify([ids, texts.sort()]);
}
