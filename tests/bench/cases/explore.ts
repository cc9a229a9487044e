import type { Page } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import { type BenchCase, type Line, milliseconds } from '../contract.ts';
import { keepRows } from '../kept-rows.ts';
import { connectDemo, stopWorker, trackerOf } from './extension-pages.ts';
import { type Frames, watchFrames } from './frames.ts';

const MANY = { day: '2026-03-02', rows: 100_000 };
const FEW = { day: '2026-03-04', rows: 40 };
const RUNS = 12;
const PASSES = 5;

/** A table of 100,000 rows: its first rows against those of a small one, and what scrolling through it is like. */
export const explore: BenchCase = async ({ trackside, blank }) => {
  const page = await trackside.open('options.html');
  await connectDemo(page);
  const tracker = await trackerOf(page);
  for (const { day, rows } of [MANY, FEW]) await page.evaluate(keepRows, { tracker, day, rows });
  const [many, few]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    many.push(await timeToRows(trackside, page, tracker, MANY.day));
    few.push(await timeToRows(trackside, page, tracker, FEW.day));
  }
  const scrolling = await scroll(trackside, blank, tracker);
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

/**
 * The longest that the page's thread itself works on a frame while the table goes by, of all passes: what the machine
 * does besides delays frames, but is no work of this thread. The same by the clock is printed beside it.
 */
async function scroll(extension: Extension, blank: Page, tracker: string): Promise<Line> {
  const tab = await extension.open(addressOf(extension, tracker, MANY.day).split('/').slice(3).join('/'));
  await tab.locator('tbody tr[data-index]').first().waitFor();
  const passes: Frames[] = [];
  for (let pass = 0; pass < PASSES; pass++) passes.push(await watchFrames(tab, scrollGrid));
  const seen = await tab.locator('tbody tr[data-index]').first().getAttribute('data-index');
  await tab.close();
  const naive = await watchFrames(blank, scrollNaively);
  const own = Math.max(...passes.map(({ longestWork }) => longestWork));
  return {
    what: 'Explore, scrolling 100,000 rows, longest work on a frame',
    ...{ figure: own, unit: 'ms', limit: { atMost: 50 } },
    made: `${passes.reduce((sum, { count }) => sum + count, 0)} frames; by the clock ${passes.map(({ longest }) => milliseconds(longest)).join(', ')}; drawn naively ${milliseconds(naive.longestWork)}`,
    controlFails: controlOf(Number(seen), naive),
  };
}

function controlOf(seen: number, naive: Frames): string | undefined {
  if (!(seen > 1000)) return 'it did not scroll';
  return naive.longestWork > 50 ? undefined : 'a table that draws all its rows at every move is as quick';
}

function addressOf({ id }: Extension, tracker: string, day: string): string {
  const words = new URLSearchParams({ of: tracker, days: `${day}..${day}`, zone: 'Etc/UTC', group: 'offer' });
  return `chrome-extension://${id}/explore.html#plain?${words}`;
}

/** Runs inside the page: a screen further every frame, for two seconds. Milliseconds of the longest frame by the clock. */
async function scrollGrid(): Promise<number> {
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

/** The same in a table that draws its rows, and only a fifth of as many, whenever it moves. */
async function scrollNaively(): Promise<number> {
  const grid = document.createElement('div');
  grid.style.cssText = 'height: 600px; overflow: auto';
  document.body.append(grid);
  const draw = () => {
    const cells = (row: number) => `<td>Offer ${row}</td><td>${row * 7}</td><td>${row * 3}</td>`;
    const rows = Array.from({ length: 20_000 }, (_, row) => `<tr>${cells(row)}</tr>`);
    grid.innerHTML = `<table>${rows.join('')}</table>`;
  };
  draw();
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let [longest, last] = [0, await frame()];
  for (let move = 1; move <= 5; move++) {
    grid.scrollTop = 300 * move;
    draw();
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  grid.remove();
  return longest;
}
