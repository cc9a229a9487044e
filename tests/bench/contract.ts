import type { Page } from '@playwright/test';
import type { Extension } from '../e2e/chromium.ts';

/** Where cases measure: real Chromium, all of it in one run. */
export interface Stand {
  /** A blank page that can import the project's sources, with an IndexedDB of its own. */
  blank: Page;
  /** The built extension, and the least that an extension can be. */
  trackside: Extension;
  empty: Extension;
}

/** One line of the table: a figure against its limit. */
export interface Line {
  what: string;
  figure: number;
  /** What the figure is: `×`, `slope`, `ms`, a count. */
  unit: string;
  limit: { atLeast: number } | { atMost: number };
  /** What it is made of, as it is printed. */
  made: string;
  /** Says why the control does not show the defect that it is there for; undefined where it does. */
  controlFails?: string | undefined;
}

export type BenchCase = (stand: Stand) => Promise<Line[]>;

/** Times of the same work, in turns with the control's. */
export interface Times {
  ours: number[];
  control: number[];
}

/** How many times as long the control takes, by the fastest of each: what the machine's other work spared. */
export function fasterThan(what: string, { ours, control }: Times, atLeast: number): Line {
  const [mine, other] = [Math.min(...ours), Math.min(...control)];
  return { what, figure: other / mine, unit: '× faster', limit: { atLeast }, made: madeOf(mine, other) };
}

/**
 * How many times as long as the control it takes, by the fastest of each: what the machine does besides slows the one
 * with more to do more. The medians are printed too.
 */
export function timesOf(what: string, { ours, control }: Times, atMost: number): Line {
  const [mine, other] = [Math.min(...ours), Math.min(...control)];
  const made = `${madeOf(mine, other)}; medians ${madeOf(median(ours), median(control))}`;
  return { what, figure: mine / other, unit: '×', limit: { atMost }, made };
}

export function holds({ figure, limit, controlFails }: Line): boolean {
  const isWithin = 'atLeast' in limit ? figure >= limit.atLeast : figure <= limit.atMost;
  return isWithin && controlFails === undefined;
}

export function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`;
}

function madeOf(mine: number, other: number): string {
  return `${milliseconds(mine)} against ${milliseconds(other)}`;
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
