import type { CDPSession, Page } from '@playwright/test';
import { type Extension, launchChromium } from '../../e2e/chromium.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from '../../e2e/steps.ts';
import { campaignsAddress } from '../../e2e/voluum-pages.ts';
import { goodManners } from '../../platforms/manners.ts';
import { type Platforms, startPlatforms } from '../../platforms/serve.ts';
import { type BenchCase, type Times, timesOf } from '../contract.ts';
import { measureScripts, measureSlices, QUIET } from './dashboard-scripts.ts';
import { countLongTasks } from './long-tasks.ts';

const RUNS = 5;

/** What a dashboard pays for its guest: the same page with the extension and in a browser with an empty one, in turns. */
export const dashboards: BenchCase = async () => {
  const platforms = await startPlatforms();
  const extension = await launchChromium({ hostRules: platforms.hostRules });
  const { hostRules } = platforms;
  const bare = await launchChromium({
    build: 'tests/bench/empty-extension',
    opensFirstPage: false,
    hostRules,
  });
  try {
    const options = await extension.open('options.html');
    for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(extension, options, connection);
    await options.close();
    return [
      timesOf('page with nothing to show, task time', await inTurns(extension, bare, workQuietly), 1.02),
      timesOf(
        '10,000 changes a second in a table, task time',
        await changesInTurns(extension, bare, platforms),
        1.05,
      ),
      await countLongTasks(extension, bare),
      await measureScripts(extension),
      await measureSlices(extension, platforms),
    ];
  } finally {
    await bare.close();
    await extension.close();
    await platforms.stop();
  }
};

type Work = (page: Page, session: CDPSession) => Promise<number>;

async function inTurns(extension: Extension, bare: Extension, work: Work): Promise<Times> {
  const times: Times = { ours: [], control: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const [side, context] of [
      ['ours', extension.context],
      ['control', bare.context],
    ] as const) {
      const page = await context.newPage();
      times[side].push(await work(page, await context.newCDPSession(page)));
      await page.close();
    }
  }
  return times;
}

/** A page with half a second of work of its own, from its start until well after its end. */
async function workQuietly(page: Page, session: CDPSession): Promise<number> {
  await session.send('Performance.enable', THREAD_TIME);
  await page.addInitScript(() => {
    let left = 60;
    const turn = () => {
      let sum = 0;
      for (let index = 0; index < 8_000_000; index++) sum += Math.sqrt(index);
      document.documentElement.dataset.sum = String(sum);
      left--;
      if (left > 0) setTimeout(turn, 5);
      else document.documentElement.dataset.done = 'yes';
    };
    addEventListener('load', turn);
  });
  await page.goto(QUIET);
  await page.locator('html[data-done]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  return taskTime(session);
}

async function changesInTurns(extension: Extension, bare: Extension, platforms: Platforms): Promise<Times> {
  Object.assign(platforms.voluum.settings.dashboard, goodManners(), { repeat: 112 });
  return inTurns(extension, bare, async (page, session) => {
    await page.goto(campaignsAddress());
    await page.waitForTimeout(3000);
    await session.send('Performance.enable', THREAD_TIME);
    const before = await taskTime(session);
    await page.evaluate(changeTable);
    return (await taskTime(session)) - before;
  });
}

/** For three seconds, every 10 ms, a hundred cells. */
async function changeTable(): Promise<void> {
  const cells = [...document.querySelectorAll('[role="gridcell"]')].filter((cell) =>
    /^[\d,]+$/.test(cell.textContent ?? ''),
  );
  for (let turn = 0; turn < 300; turn++) {
    for (let index = 0; index < 100; index++) {
      const cell = cells[(turn * 100 + index * 7) % cells.length];
      const text = cell?.firstChild;
      if (text) text.nodeValue = String(1000 + ((turn + index) % 900));
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What the thread itself has worked, whatever else the machine does. */
const THREAD_TIME = { timeDomain: 'threadTicks' } as const;

/** Milliseconds that the page's main thread has worked. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
