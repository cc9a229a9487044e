import type { CDPSession, Page } from '@playwright/test';
import { launchChromium } from '../../e2e/chromium.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from '../../e2e/steps.ts';
import { startPlatforms } from '../../platforms/serve.ts';
import { type BenchCase, timesOf } from '../contract.ts';
import { measureScripts, measureSlices, QUIET } from './dashboard-scripts.ts';
import { countLongTasks } from './long-tasks.ts';
import { measureChanges } from './table-changes.ts';
import { countTaskTime, inTurns, taskTime } from './task-time.ts';

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
  const oneLine = await launchChromium({
    build: 'tests/bench/one-line-extension',
    opensFirstPage: false,
    hostRules,
  });
  try {
    const options = await extension.open('options.html');
    for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(extension, options, connection);
    await options.close();
    return [
      timesOf('page with nothing to show, task time', await inTurns(5, extension, bare, workQuietly), 1.02),
      await measureChanges(extension, bare, platforms),
      await countLongTasks(extension, bare),
      await measureScripts(extension, oneLine),
      await measureSlices(extension, platforms),
    ];
  } finally {
    await oneLine.close();
    await bare.close();
    await extension.close();
    await platforms.stop();
  }
};

/** A page with half a second of work of its own, from its start until well after its end. */
async function workQuietly(page: Page, session: CDPSession): Promise<number> {
  await countTaskTime(session);
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
