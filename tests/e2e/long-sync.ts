import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { startPlatforms } from '../platforms/serve.ts';
import { commandFor, launchChromium } from './chromium.ts';
import { AFFISE_AFFILIATE, addConnection } from './steps.ts';
import { keptDays, leaveSync, unfinishedSyncs } from './sync-jobs.ts';

/** Milliseconds for each answer: three of them take nearly as long as a worker lives without a sign of life. */
const SLOW = 8000;

/**
 * A sync in a browser that nobody watches: a worker that is looked at through the debugger is never ended, so the
 * browser is closed before it and opened again after it, and only the server sees what happens in between.
 *
 * @param rowsAPage the fewer, the more pages, and so the more seconds
 * @returns what the server was asked, in how many seconds, and what was there in the end
 */
export async function watchLongSync({ days, rowsAPage }: { days: number; rowsAPage: number }) {
  const platforms = await startPlatforms();
  const { affise } = platforms;
  const first = await launchChromium({ hostRules: platforms.hostRules });
  const { profile } = first;
  try {
    const page = await first.open('options.html');
    await addConnection(first, page, AFFISE_AFFILIATE);
    await expect.poll(() => unfinishedSyncs(page), { timeout: 60_000 }).toBe(0);
    await leaveSync(page, days);
    await first.context.close();

    affise.settings.maxPerPage = rowsAPage;
    affise.misbehave({ kind: 'slow', path: /stats/, delayMs: SLOW });
    affise.requests.length = 0;
    const alone = spawn(...commandFor(profile, platforms.hostRules));
    await quiet(() => affise.requests.length);
    await close(alone);
    const requests = affise.requests.filter(({ path }) => path.includes('stats'));
    affise.behave();

    const second = await launchChromium({ hostRules: platforms.hostRules, profile, opensFirstPage: false });
    const again = await second.open('options.html');
    const left = await unfinishedSyncs(again);
    const kept = await keptDays(again);
    await second.context.close();
    const times = requests.map(({ time }) => time.getTime());
    return {
      left,
      days: kept.length,
      addresses: requests.map(({ query }) => query.toString()),
      seconds: (Math.max(...times) - Math.min(...times)) / 1000,
    };
  } finally {
    await platforms.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Waits until nothing has changed for as long as two answers and a minute's alarm take. */
async function quiet(count: () => number): Promise<void> {
  for (let before = -1, still = 0; still < 2 * SLOW + 4000; still += 500) {
    await setTimeout(500);
    if (count() !== before) still = 0;
    before = count();
  }
}

async function close(browser: ChildProcess): Promise<void> {
  const ended = once(browser, 'exit');
  browser.kill();
  await ended;
}
