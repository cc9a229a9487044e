import type { Page } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import { type BenchCase, type Line, milliseconds } from '../contract.ts';
import { keepRows } from '../kept-rows.ts';
import { connectDemo, stopWorker, trackerOf } from './extension-pages.ts';

const MANY = { day: '2026-03-02', rows: 100_000 };
const FEW = { day: '2026-03-04', rows: 40 };
const RUNS = 12;
const PASSES = 5;

/** A table of 100,000 rows: its first rows against those of a small one, and what scrolling through it is like. */
export const explore: BenchCase = async ({ trackside }) => {
  const page = await trackside.open('options.html');
  await connectDemo(page);
  const tracker = await trackerOf(page);
  for (const { day, rows } of [MANY, FEW]) await page.evaluate(keepRows, { tracker, day, rows });
  const [many, few]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    many.push(await timeToRows(trackside, page, tracker, MANY.day));
    few.push(await timeToRows(trackside, page, tracker, FEW.day));
  }
  const scrolling = await scroll(trackside, tracker);
  await page.close();
  return [firstRows(many, few), scrolling];
};

/** The fastest of each: both draw the same page, and what else the machine does slows the larger one more. */
function firstRows(many: readonly number[], few: readonly number[]): Line {
  const [ours, control] = [Math.min(...many), Math.min(...few)];
  return {
    what: 'Explore, 100,000 rows, cold to first rows, against 40',
    ...{ figure: ours / control, unit: '×', limit: { atMost: 1.5 } },
    made: `${milliseconds(ours)} against ${milliseconds(control)}`,
  };
}

/** Milliseconds from the start of the navigation until rows are in the page; its worker was asleep. */
async function timeToRows(extension: Extension, awake: Page, tracker: string, day: string): Promise<number> {
  await stopWorker(extension, awake);
  const tab = await extension.context.newPage();
  await tab.addInitScript(() => {
    const shown = new Promise<number>((resolve) => {
      const look = () => document.querySelector('tbody tr[data-index]') && resolve(performance.now());
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    Object.assign(globalThis, { shown });
  });
  await tab.goto(addressOf(extension, tracker, day));
  const time = await tab.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
  await tab.close();
  return time;
}

/** The longest frame while the table goes by, of the calmest pass: a busy machine drops frames by itself. */
async function scroll(extension: Extension, tracker: string): Promise<Line> {
  const tab = await extension.open(addressOf(extension, tracker, MANY.day).split('/').slice(3).join('/'));
  await tab.locator('tbody tr[data-index]').first().waitFor();
  const longest: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) longest.push(await tab.evaluate(longestFrame));
  const seen = await tab.locator('tbody tr[data-index]').first().getAttribute('data-index');
  await tab.close();
  return {
    what: 'Explore, scrolling 100,000 rows, longest frame',
    figure: Math.min(...longest),
    unit: 'ms',
    limit: { atMost: 50 },
    made: `${longest.map(milliseconds).join(', ')} in ${PASSES} passes`,
    controlFails: Number(seen) > 1000 ? undefined : 'it did not scroll',
  };
}

function addressOf({ id }: Extension, tracker: string, day: string): string {
  const words = new URLSearchParams({ of: tracker, days: `${day}..${day}`, zone: 'Etc/UTC', group: 'offer' });
  return `chrome-extension://${id}/explore.html#plain?${words}`;
}

/** Runs inside the page: a screen further every frame, for two seconds. */
async function longestFrame(): Promise<number> {
  const grid = document.querySelector('.grid');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let [longest, last] = [0, await frame()];
  for (const start = last; last - start < 2000; ) {
    grid?.scrollBy({ top: 300 });
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}
