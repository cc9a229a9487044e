/** One hour in milliseconds. */
export const HOUR = 3_600_000;

/** How much of a day's counts happen at an hour of UTC. */
export interface Part {
  readonly hour: number;
  readonly share: (count: number) => number;
}

/** 30 % of every count (rounded down) happens at 02:00 UTC, the rest at 14:00. */
export const PARTS: readonly Part[] = [
  { hour: 2, share: (count) => Math.floor((count * 3) / 10) },
  { hour: 14, share: (count) => count - Math.floor((count * 3) / 10) },
];

/** The days outside the story that have something: 30 to 8 days ago. */
export const OLDER_DAYS = Array.from({ length: 23 }, (_, index) => 30 - index);

/** The share of day `index` (0 to 6) in a week's total; what does not divide falls on the last days. */
export function evenly(total: number, index: number): number {
  return Math.floor(total / 7) + (index >= 7 - (total % 7) ? 1 : 0);
}
