import { dayLabel, type Zone, zone } from './calendar';
import type { DayRow, HourRow, Numbers } from './contract';
import type { Plan } from './plan';
import type { Field, View } from './view';

/** What is added up, by its place in a row of sums. Amounts are micro-units of the side's own currency. */
const SUMS = [
  'visits',
  'clicks',
  'uniqueClicks',
  'invalidClicks',
  'conversions',
  'approved',
  'pending',
  'hold',
  'rejected',
  'events',
  'payout',
  'approvedPayout',
  'pendingPayout',
  'holdPayout',
  'rejectedPayout',
  'advertiserRevenue',
] as const;
type Sum = (typeof SUMS)[number];

export interface Tally {
  /** Opens the day, and the hour, that the time falls in; false where that is not asked for. */
  open(seconds: number): boolean;
  /** Adds to what was opened last. */
  add(sum: Sum, amount: number): void;
  /** Multiplies sums of one day as an edit does: the first becomes a whole number, the others keep in step. */
  scale(day: number, sums: readonly [Sum, ...Sum[]], factor: number): void;
  /** The days that had begun by then. */
  rows(until: number): DayRow[];
}

const WIDTH = SUMS.length;
const PLACE = Object.fromEntries(SUMS.map((sum, place) => [sum, place])) as Record<Sum, number>;
const COUNTS = 10;

/** Books into the days of the plan, cut as this side cuts them. */
export function tally(plan: Plan, view: View): Tally {
  const days = new Float64Array(plan.days * WIDTH);
  const hours = view.hours ? new Map<number, { day: number; label: string; sums: Float64Array }>() : null;
  const [now, before] = [zone(view.zone), zone(view.zoneBefore?.zone ?? view.zone)];
  const until = view.zoneBefore?.until ?? Number.NEGATIVE_INFINITY;
  const first = view.omits.first;
  const last = plan.days - view.omits.last;
  let [row, hour]: [number, Float64Array | null] = [0, null];
  return {
    open(seconds) {
      const clock = seconds < until ? before : now;
      const day = clock.dayOf(seconds) - plan.from;
      if (day < first || day >= last) return false;
      row = day * WIDTH;
      if (hours) hour = hourOf(hours, clock, seconds, day);
      return true;
    },
    add(sum, amount) {
      const place = PLACE[sum];
      days[row + place] = (days[row + place] ?? 0) + amount;
      if (hour) hour[place] = (hour[place] ?? 0) + amount;
    },
    scale(day, sums, factor) {
      const places = sums.map((sum) => (day - plan.from) * WIDTH + PLACE[sum]);
      const old = days[places[0] ?? 0] ?? 0;
      const step = old === 0 ? factor : Math.round(old * factor) / old;
      for (const place of places) days[place] = Math.round((days[place] ?? 0) * step);
    },
    rows: (asked) => writeRows(plan, view, days, hours, { first, last, asked }),
  };
}

type Hours = Map<number, { day: number; label: string; sums: Float64Array }>;

function hourOf(hours: Hours, clock: Zone, seconds: number, day: number): Float64Array {
  const hour = clock.hourOf(seconds);
  let known = hours.get(hour);
  if (!known) {
    known = { day, label: clock.hourLabel(hour), sums: new Float64Array(WIDTH) };
    hours.set(hour, known);
  }
  return known.sums;
}

function writeRows(
  plan: Plan,
  view: View,
  days: Float64Array,
  hours: Hours | null,
  { first, last, asked }: { first: number; last: number; asked: number },
): DayRow[] {
  const byDay = new Map<number, HourRow[]>();
  for (const [, { day, label, sums }] of [...(hours ?? [])].sort(([a], [b]) => a - b)) {
    const rows = byDay.get(day) ?? [];
    rows.push({ hour: label, ...writeNumbers(sums, view.fields) });
    byDay.set(day, rows);
  }
  const rows: DayRow[] = [];
  for (let day = first; day < last; day += 1) {
    const sums = days.subarray(day * WIDTH, (day + 1) * WIDTH);
    const started = zone(view.zone).dayOf(asked) - plan.from >= day;
    if (!started || (plan.dropsEmptyDays && sums.every((sum) => sum === 0))) continue;
    const row: DayRow = { day: dayLabel(plan.from + day), ...writeNumbers(sums, view.fields) };
    if (hours) row.hours = byDay.get(day) ?? [];
    rows.push(row);
  }
  return rows;
}

const FIELDS: Record<Field, readonly Sum[]> = {
  visits: ['visits'],
  clicks: ['clicks'],
  uniqueClicks: ['uniqueClicks'],
  invalidClicks: ['invalidClicks'],
  conversions: ['conversions'],
  statuses: ['approved', 'pending', 'hold', 'rejected'],
  hold: ['hold'],
  events: ['events'],
  payout: ['payout'],
  statusPayouts: ['approvedPayout', 'pendingPayout', 'holdPayout', 'rejectedPayout'],
  advertiserRevenue: ['advertiserRevenue'],
};

function writeNumbers(sums: Float64Array, fields: ReadonlySet<Field>): Numbers {
  const numbers: Record<string, number | string> = {};
  for (const field of fields) {
    for (const sum of FIELDS[field]) {
      const place = PLACE[sum];
      const value = sums[place] ?? 0;
      numbers[sum] = place < COUNTS ? value : moneyText(value);
    }
  }
  return numbers;
}

/** Micro-units as decimal text: a plain number prints its shortest form, without exponent from a millionth on. */
function moneyText(micros: number): string {
  return String(micros / 1e6);
}
