import { readNumber, type Values } from '@/utils/compare/explain/ledger';
import { at, type Pair, type Place } from '@/utils/compare/explain/pair';
import type { Judged } from '@/utils/model/comparison';

/** One value per hour of the pair's days on the side's own clock, 24 to a day. */
export type HourSeries = Values;

/** @returns null where the side does not tell the metric by hour. */
export function packHours(pair: Pair, place: Place, metric: Judged): HourSeries | null {
  const hours = new Float64Array(pair.days.length * 24);
  const indexOf = new Map(pair.days.map((day, index) => [day, index]));
  let known = 0;
  for (const row of pair[place].rows) {
    for (const hour of row.hours ?? []) {
      const day = indexOf.get(hour.hour.slice(0, 10));
      const value = readNumber(hour, metric);
      if (day === undefined || Number.isNaN(value)) continue;
      const index = day * 24 + Number(hour.hour.slice(11, 13));
      hours[index] = at(hours, index) + value;
      known++;
    }
  }
  return known > 0 ? hours : null;
}

/** Days whose first hour lies `shift` hours later on the side's own clock; fractions split an hour. */
export function recut(hours: HourSeries, shift: number, days: number): Values {
  const values = new Float64Array(days);
  for (let day = 0; day < days; day++) {
    let sum = 0;
    for (let hour = 0; hour < 24; hour++) sum += between(hours, day * 24 + hour + shift);
    values[day] = sum;
  }
  return values;
}

function between(hours: HourSeries, position: number): number {
  const whole = Math.floor(position);
  const part = position - whole;
  return at(hours, whole) * (1 - part) + (part > 0 ? at(hours, whole + 1) * part : 0);
}
