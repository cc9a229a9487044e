import type { CDPSession, Page } from '@playwright/test';
import { expect, startFresh, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection } from './steps.ts';

/** Milliseconds that the server takes for a page: most kills hit a request under way. */
const SLOW = 120;
const KILLS = 12;

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
  await expect.poll(() => syncs(page), { timeout: 60_000 }).toBe(0);

  const whole = await sync();
  const killed = await sync(KILLS);
  platforms.affise.behave();
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
    await begin(page);
    platforms.affise.requests.length = 0;
    let killed = 0;
    // Any message starts a worker; it goes on by itself.
    while ((await syncs(page)) > 0) {
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
      numbers: await read(page),
    };
  }
});

async function stopWorker(devTools: CDPSession): Promise<void> {
  await devTools.send('ServiceWorker.stopAllWorkers');
}

function syncs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: unknown[] }> } };
    };
    return (await chrome.runtime.sendMessage({ ask: 'sync.list', payload: null })).value.length;
  });
}

/** No numbers, and a sync that nobody has started yet. */
async function begin(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: { get(key: null): Promise<object>; set(items: object): Promise<void> };
        };
      };
    };
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('trackside-reports').onsuccess = resolve;
    });
    const today = new Date().toISOString().slice(0, 10);
    const earlier = new Date(Date.parse(today) - 89 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const keys = Object.keys(await chrome.storage.local.get(null));
    const nothing = { pages: 0, rows: 0 };
    const jobs = keys
      .filter((key) => key.startsWith('connection:'))
      .map((key) => ({
        connection: key.slice('connection:'.length),
        days: { from: earlier, to: today },
        doneFrom: null,
        done: nothing,
        step: nothing,
        attempts: 0,
        failure: null,
        notBefore: null,
      }));
    await chrome.storage.local.set({ sync: jobs });
  });
}

/** Every kept day with its numbers, without the times of asking. */
function read(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('trackside-reports'));
    const days = database.transaction('days').objectStore('days');
    const [keys, values] = await Promise.all([settled(days.getAllKeys()), settled(days.getAll())]);
    database.close();
    return keys.map((key, index) => JSON.stringify([key, { ...values[index], asOf: null }]));
  });
}
