/** A calendar day as `2026-11-01`; which instants it holds depends on the zone named beside it. */
export type Day = string;
/** An instant as `2026-11-01T13:00:00Z`. */
export type Instant = string;
/** Both ends inclusive. */
export interface DayRange {
  from: Day;
  to: Day;
}

export const RANGE_PRESETS = ['today', 'yesterday', '7d', '14d', '30d', 'this-month', 'last-month'] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** True for a real calendar day in the form `2026-11-01`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false; // RangeError: the 31st of a shorter month
  }
}

/** True for a zone name that this machine's time-zone data knows (`Europe/Berlin`, `Etc/UTC`, `+02:00`). */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.plainDateISO(name);
    return true;
  } catch {
    return false; // RangeError: unknown zone
  }
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days the range holds; 1 for a single day. */
export function countDays({ from, to }: DayRange): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;
}

/** Every day of the range, first to last; empty where it ends before it begins. */
export function eachDay(range: DayRange): Day[] {
  return Array.from({ length: Math.max(0, countDays(range)) }, (_, index) => addDays(range.from, index));
}

/** The range cut into pieces of at most `days` days, in order, each day once. */
export function chunkDays(range: DayRange, days: number): DayRange[] {
  const chunks: DayRange[] = [];
  for (let from = range.from; from <= range.to; from = addDays(from, days)) {
    const last = addDays(from, days - 1);
    chunks.push({ from, to: last < range.to ? last : range.to });
  }
  return chunks;
}

/** The day that `now` falls on in the zone. */
export function dayAt(now: Instant, timeZone: string): Day {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** First instant of the day in the zone. */
export function startOf(day: Day, timeZone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).toInstant().toString();
}

/** A closed day is over in its zone; only closed days are judged. */
export function isClosed(day: Day, timeZone: string, now: Instant): boolean {
  return day < dayAt(now, timeZone);
}

/** The closed part of a range, undefined where no day of it is over yet. */
export function closedPart({ from, to }: DayRange, timeZone: string, now: Instant): DayRange | undefined {
  const yesterday = addDays(dayAt(now, timeZone), -1);
  if (from > yesterday) return undefined;
  return { from, to: to < yesterday ? to : yesterday };
}

/** `7d`, `14d` and `30d` end yesterday: verdicts use closed days. Months are calendar months, this one up to today. */
export function resolvePreset(preset: RangePreset, timeZone: string, now: Instant): DayRange {
  const today = dayAt(now, timeZone);
  const yesterday = addDays(today, -1);
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const lastMonthEnd = addDays(firstOfMonth, -1);
  const ranges: Record<RangePreset, DayRange> = {
    today: { from: today, to: today },
    yesterday: { from: yesterday, to: yesterday },
    '7d': { from: addDays(today, -7), to: yesterday },
    '14d': { from: addDays(today, -14), to: yesterday },
    '30d': { from: addDays(today, -30), to: yesterday },
    'this-month': { from: firstOfMonth, to: today },
    'last-month': { from: `${lastMonthEnd.slice(0, 8)}01`, to: lastMonthEnd },
  };
  return ranges[preset];
}
