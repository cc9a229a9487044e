import type { BrowserContext } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';
import type { Line } from '../contract.ts';
import { QUIET } from './dashboard-scripts.ts';

const RUNS = 5;

/** Tasks of more than 50 ms on a page with nothing to show: as many as without the extension. */
export async function countLongTasks(extension: Extension, bare: Extension): Promise<Line> {
  const counts = { ours: 0, without: 0, busy: 0 };
  for (let run = 0; run < RUNS; run++) {
    counts.ours += await countOn(extension.context);
    counts.without += await countOn(bare.context);
    counts.busy += await countOn(bare.context, { isBusy: true });
  }
  const isSeen = counts.busy >= counts.without + RUNS;
  return {
    ...{ what: 'page with nothing to show, long tasks of ours', unit: '', limit: { atMost: 0 } },
    figure: Math.max(0, counts.ours - counts.without),
    made: `${counts.ours} against ${counts.without} in ${RUNS} loads each; ${counts.busy} with a busy page`,
    controlFails: isSeen ? undefined : 'a long task of the page’s own was not seen',
  };
}

async function countOn(context: BrowserContext, { isBusy = false } = {}): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((busy) => {
    const seen: PerformanceEntry[] = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: seen });
    const burn = () => {
      const end = performance.now() + 80;
      while (performance.now() < end);
    };
    if (busy) addEventListener('load', () => setTimeout(burn, 300));
  }, isBusy);
  await page.goto(QUIET);
  await page.waitForTimeout(1500);
  const count = await page.evaluate(
    () => (globalThis as unknown as { longTasks: PerformanceEntry[] }).longTasks.length,
  );
  await page.close();
  return count;
}
