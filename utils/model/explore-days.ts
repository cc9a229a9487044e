import { addDays, countDays, type DayRange, dayAt, type Instant } from './day';

/** Ranges that move with the calendar. `7d` ends yesterday, `7d-today` ends today. */
export const EXPLORE_PRESETS = [
  'today',
  'yesterday',
  '7d',
  '14d',
  '30d',
  '7d-today',
  '14d-today',
  '30d-today',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
] as const;
export type ExplorePreset = (typeof EXPLORE_PRESETS)[number];

/** What a range is held against: as many days directly before it, or the same days a year earlier. */
export const EARLIER = ['period', 'year'] as const;
export type Earlier = (typeof EARLIER)[number];

/** @param firstWeekday 1: Monday … 7: Sunday */
export function resolveExploreDays(
  preset: ExplorePreset,
  timeZone: string,
  now: Instant,
  firstWeekday = 1,
): DayRange {
  const today = dayAt(now, timeZone);
  const yesterday = addDays(today, -1);
  const week = addDays(today, -((Temporal.PlainDate.from(today).dayOfWeek - firstWeekday + 7) % 7));
  const month = `${today.slice(0, 8)}01`;
  const monthBefore = addDays(month, -1);
  const ranges: Record<ExplorePreset, DayRange> = {
    today: { from: today, to: today },
    yesterday: { from: yesterday, to: yesterday },
    '7d': { from: addDays(today, -7), to: yesterday },
    '14d': { from: addDays(today, -14), to: yesterday },
    '30d': { from: addDays(today, -30), to: yesterday },
    '7d-today': { from: addDays(today, -6), to: today },
    '14d-today': { from: addDays(today, -13), to: today },
    '30d-today': { from: addDays(today, -29), to: today },
    'this-week': { from: week, to: today },
    'last-week': { from: addDays(week, -7), to: addDays(week, -1) },
    'this-month': { from: month, to: today },
    'last-month': { from: `${monthBefore.slice(0, 8)}01`, to: monthBefore },
    'this-year': { from: `${today.slice(0, 4)}-01-01`, to: today },
  };
  return ranges[preset];
}

/** The 29th of February has the 28th for its day a year earlier. */
export function earlierDays(range: DayRange, how: Earlier): DayRange {
  if (how === 'period') {
    return { from: addDays(range.from, -countDays(range)), to: addDays(range.from, -1) };
  }
  const yearBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
  return { from: yearBefore(range.from), to: yearBefore(range.to) };
}
