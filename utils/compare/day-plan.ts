import { addDays, type DayRange, eachDay, startOf } from '@/utils/model/day';
import { type Clock, ownZone } from './align';

/** How one side is asked: by the days of a zone, or by its hours, of which the days are put together here. */
export interface SideAsk {
  timeZone: string;
  by: 'day' | 'hour';
}

export interface DayPlan {
  /** Whose days the comparison is by. */
  timeZone: string;
  here: SideAsk;
  there: SideAsk;
  /** False where neither side can move: the days of the two are not the same stretches of time. */
  aligned: boolean;
}

/**
 * The same days on both sides: in the wanted zone where both can cut them; else in that of the side that cannot move;
 * else one side's days are put together from its hours. Only where all of that fails do the days differ.
 *
 * @param range which decides it too: two zones may agree in summer only, and a fixed offset ends with the summer
 */
export function planDays(wanted: string, range: DayRange, here: Clock, there: Clock): DayPlan {
  const zones = [wanted, ...[here, there].filter(({ zones }) => zones !== 'any').map(ownZone), 'UTC'];
  const plans = zones.map((timeZone) => planIn(timeZone, range, here, there));
  const byDays = plans.find((plan) => plan?.here.by === 'day' && plan.there.by === 'day');
  return byDays ?? plans.find((plan) => plan !== null) ?? apart(wanted, range, here, there);
}

/** True where both zones begin every day of the range at the same instant, and end it so. */
export function hasSameDays(a: string, b: string, range: DayRange): boolean {
  return a === b || boundaries(range).every((day) => startOf(day, a) === startOf(day, b));
}

function planIn(timeZone: string, range: DayRange, here: Clock, there: Clock): DayPlan | null {
  const [a, b] = [askFor(timeZone, range, here), askFor(timeZone, range, there)];
  return a && b ? { timeZone, here: a, there: b, aligned: true } : null;
}

function apart(wanted: string, range: DayRange, here: Clock, there: Clock): DayPlan {
  const ask = (side: Clock): SideAsk => askFor(wanted, range, side) ?? { timeZone: ownZone(side), by: 'day' };
  const asked = ask(here);
  return { timeZone: asked.timeZone, here: asked, there: ask(there), aligned: false };
}

/** How the side can be asked for the zone's days; null where it cannot. */
function askFor(timeZone: string, range: DayRange, side: Clock): SideAsk | null {
  if (cutsDays(timeZone, range, side)) return { timeZone, by: 'day' };
  const own = ownZone(side);
  return side.hours && areWholeHours(timeZone, own, range) ? { timeZone: own, by: 'hour' } : null;
}

function cutsDays(timeZone: string, range: DayRange, side: Clock): boolean {
  if (side.zones === 'any') return true;
  if (side.zones !== 'one-offset') return hasSameDays(timeZone, ownZone(side), range);
  const [first = 0, ...others] = boundaries(range).map((day) => offsetAt(day, timeZone));
  return Number.isInteger(first) && others.every((offset) => offset === first);
}

/** True where every day of the one zone begins at a whole hour of the other. */
function areWholeHours(a: string, b: string, range: DayRange): boolean {
  return boundaries(range).every((day) => {
    const instant = Temporal.Instant.from(startOf(day, a));
    return instant.toZonedDateTimeISO(b).minute === 0;
  });
}

/** First day to the day after the last: at each of them a day begins or ends. */
function boundaries({ from, to }: DayRange): string[] {
  return eachDay({ from, to: addDays(to, 1) });
}

/** In hours. */
function offsetAt(day: string, timeZone: string): number {
  const start = Temporal.Instant.from(startOf(day, timeZone)).toZonedDateTimeISO(timeZone);
  return start.offsetNanoseconds / 3_600_000_000_000;
}
