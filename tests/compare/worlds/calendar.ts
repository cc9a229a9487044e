/** Times are seconds since this moment. */
const BASE = '2025-09-01';
const SLOT = 1800;
const SLOTS_A_DAY = 48;
export const DAY = 86_400;
export const HOUR = 3_600;
/** Days that stories may touch: up to the end of 2026. */
const LENGTH = 500;

const BASE_DAY = Temporal.PlainDate.from(BASE);
const BASE_SECONDS = BASE_DAY.toZonedDateTime('UTC').epochMilliseconds / 1000;

/** A zone as a table: for every half hour, which day and hour of the wall clock it belongs to. */
export interface Zone {
  /** Days since the base, of the wall clock. */
  dayOf(seconds: number): number;
  /** A number that grows by one with every hour that passes, also when the clock is put back. */
  hourOf(seconds: number): number;
  /** `2026-11-01T13`, what the wall clock shows in that hour. */
  hourLabel(hour: number): string;
}

/** Zones with whole or half hours only. */
export function zone(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const made = makeZone(offsets(name));
  zones.set(name, made);
  return made;
}

export function dayLabel(day: number): string {
  let label = labels.get(day);
  if (label === undefined) {
    label = BASE_DAY.add({ days: day }).toString();
    labels.set(day, label);
  }
  return label;
}

export function dayNumber(label: string): number {
  return BASE_DAY.until(Temporal.PlainDate.from(label), { largestUnit: 'days' }).days;
}

export function instant(seconds: number): string {
  return `${new Date((BASE_SECONDS + Math.round(seconds)) * 1000).toISOString().slice(0, 19)}Z`;
}

const zones = new Map<string, Zone>();
const labels = new Map<number, string>();

function makeZone(halves: Int8Array): Zone {
  const half = (slot: number) => halves[Math.min(Math.max(slot, 0), halves.length - 1)] ?? 0;
  const local = (slot: number) => slot + half(slot);
  const shown = new Map<number, string>();
  return {
    dayOf: (seconds) => {
      const slot = Math.floor(seconds / SLOT);
      return Math.floor(local(slot) / SLOTS_A_DAY);
    },
    hourOf: (seconds) => {
      const slot = Math.floor(seconds / SLOT);
      return (slot + (half(slot) & 1)) >> 1;
    },
    hourLabel: (hour) => {
      let label = shown.get(hour);
      if (label === undefined) {
        const wall = local(hour * 2);
        const clock = Math.floor((((wall % SLOTS_A_DAY) + SLOTS_A_DAY) % SLOTS_A_DAY) / 2);
        label = `${dayLabel(Math.floor(wall / SLOTS_A_DAY))}T${String(clock).padStart(2, '0')}`;
        shown.set(hour, label);
      }
      return label;
    },
  };
}

/** How many half hours the wall clock is ahead of UTC, for every half hour. */
function offsets(name: string): Int8Array {
  const halves = new Int8Array(LENGTH * SLOTS_A_DAY);
  const ahead = (slot: number) => {
    const at = Temporal.Instant.fromEpochMilliseconds((BASE_SECONDS + slot * SLOT) * 1000);
    return at.toZonedDateTimeISO(name).offsetNanoseconds / (SLOT * 1e9);
  };
  for (let day = 0; day < LENGTH; day += 1) {
    const first = day * SLOTS_A_DAY;
    const [start, end] = [ahead(first), ahead(first + SLOTS_A_DAY)];
    for (let slot = first; slot < first + SLOTS_A_DAY; slot += 1) {
      halves[slot] = start === end ? start : ahead(slot);
    }
  }
  return halves;
}
