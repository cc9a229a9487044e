/** A moment as the clock on the wall shows it in some zone. */
export interface WallTime {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly hour: number;
  /** YYYY-MM-DDTHH:MM, which sorts as text. */
  readonly text: string;
}

/** The wall clock of `zone` at a moment given in milliseconds. Throws RangeError on an unknown zone. */
export function wallTime(at: number, zone: string): WallTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    date: zoned.toPlainDate().toString(),
    hour: zoned.hour,
    text: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }),
  };
}

/** Midnight UTC of the day that lies `daysAgo` days before `now`. */
export function startOfDay(now: Date, daysAgo: number): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - daysAgo);
}

/** The day `days` after a YYYY-MM-DD day. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days lie between two YYYY-MM-DD days. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** Whether the runtime knows this IANA zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Whether this is a day of the calendar in the form YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
