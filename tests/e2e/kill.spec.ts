import type { CDPSession } from '@playwright/test';
import { expect, startFresh, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection } from './steps.ts';
import { keptDays, leaveSync, unfinishedSyncs } from './sync-jobs.ts';

/** Milliseconds that the server takes for a page: most kills hit a request under way. */
const SLOW = 120;
const KILLS = 12;

test.afterAll(({ platforms }) => {
  platforms.affise.behave();
  platforms.affise.settings.maxPerPage = 500;
});

test('a sync whose worker is killed a dozen times ends with the same numbers, and repeats one request a kill at most', async ({
  extension,
  platforms,
}) => {
  test.setTimeout(120_000);
  await startFresh(extension);
  platforms.affise.settings.maxPerPage = 5;
  platforms.affise.misbehave({ kind: 'slow', path: /stats/, delayMs: SLOW });
  const page = await extension.open('options.html');
  await addConnection(extension, page, AFFISE_AFFILIATE);
  await expect.poll(() => unfinishedSyncs(page), { timeout: 60_000 }).toBe(0);

  const whole = await sync();
  const killed = await sync(KILLS);
  expect(whole.requests.length).toBeGreaterThan(15);
  expect(killed.numbers).toEqual(whole.numbers);
  expect(new Set(killed.requests)).toEqual(new Set(whole.requests));
  expect(killed.requests.length).toBeLessThanOrEqual(whole.requests.length + KILLS);
  expect(killed.kills).toBe(KILLS);
  await page.close();

  /** All 90 days from nothing, by as many workers as are needed. */
  async function sync(kills = 0) {
    const devTools = await extension.context.newCDPSession(page);
    await devTools.send('ServiceWorker.enable');
    await stopWorker(devTools);
    await leaveSync(page, 90);
    platforms.affise.requests.length = 0;
    let killed = 0;
    // Any message starts a worker; it goes on by itself.
    while ((await unfinishedSyncs(page)) > 0) {
      if (killed < kills) {
        await page.waitForTimeout(SLOW + 37 * killed);
        await stopWorker(devTools);
        killed++;
      } else await page.waitForTimeout(100);
    }
    const requests = platforms.affise.requests.filter(({ path }) => path.includes('stats'));
    return {
      kills: killed,
      requests: requests.map(({ query }) => query.toString()),
      numbers: await keptDays(page),
    };
  }
});

async function stopWorker(devTools: CDPSession): Promise<void> {
  await devTools.send('ServiceWorker.stopAllWorkers');
}
