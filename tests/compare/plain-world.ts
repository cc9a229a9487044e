import type { DayNumbers, HourNumbers, Series, World } from '@/utils/compare/explain/world';
import { addDays, eachDay } from '@/utils/model/day';

const FIRST = '2026-11-01';
const DAYS = 20;
export const CALENDAR = eachDay({ from: FIRST, to: addDays(FIRST, DAYS - 1) });

/** Uneven, but the same at every run: no two days alike, nothing that repeats within the range. */
export function clicksOn(day: number): number {
  return 1000 + ((day * 613 + 71) % 397) + 25 * ((day * 7) % 11);
}
export function conversionsOn(day: number): number {
  return 50 + ((day * 37 + 5) % 23);
}
const WORTH = 5;

type Side = Series & { days: DayNumbers[] };
export interface PlainWorld extends World {
  here: Side;
  there: Side;
}

/** A tracker and a network that agree: two clicks of a hundred get lost on the way, as on any. */
export function plainWorld(): PlainWorld {
  const shared = {
    timeZone: 'Etc/UTC',
    currency: 'USD',
    from: FIRST,
    to: CALENDAR.at(-1) ?? '',
    asOf: '2026-11-25T10:00:00Z',
    complete: true,
    notes: [],
  };
  const here = CALENDAR.map((day, index) => ({
    day,
    clicks: clicksOn(index),
    ...counted(conversionsOn(index)),
  }));
  const there = CALENDAR.map((day, index) => ({
    day,
    clicks: Math.round(0.98 * clicksOn(index)),
    ...counted(conversionsOn(index)),
  }));
  return {
    here: { ...shared, platform: 'voluum', role: 'tracker', days: here },
    there: { ...shared, platform: 'affise', role: 'affiliate', days: there },
    currency: 'USD',
    rates: { EUR: 1.08 },
  };
}

export function counted(conversions: number, worth = WORTH): Pick<DayNumbers, 'conversions' | 'payout'> {
  return { conversions, payout: String(conversions * worth) };
}

/** The world with the days of one side changed; a change may take fields away by setting them to null. */
export function onEachDay(
  side: 'here' | 'there',
  change: (day: number, row: DayNumbers) => Partial<DayNumbers>,
): (world: PlainWorld) => PlainWorld {
  return (world) => ({
    ...world,
    [side]: { ...world[side], days: world[side].days.map((row, day) => ({ ...row, ...change(day, row) })) },
  });
}

/** The world with what is known about one side changed. */
export function about(side: 'here' | 'there', known: Partial<Series>): (world: PlainWorld) => PlainWorld {
  return (world) => ({ ...world, [side]: { ...world[side], ...known } });
}

/** Clicks by hour: a day's clicks over its hours, the evening fuller than the night. */
export function hoursOf(day: number, shift: number): HourNumbers[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const at = hour + shift;
    const from = Math.floor(at / 24);
    const label = `${CALENDAR[day]}T${String(hour).padStart(2, '0')}`;
    return { hour: label, clicks: hourly(day + from, ((at % 24) + 24) % 24) };
  });
}

function hourly(day: number, hour: number): number {
  return Math.round(
    (clicksOn(Math.max(0, day)) / 24) * (1 + 0.7 * Math.sin((2 * Math.PI * (hour - 10)) / 24)),
  );
}

export function sumOfHours(hours: readonly HourNumbers[]): number {
  return hours.reduce((sum, { clicks }) => sum + (clicks ?? 0), 0);
}
