import type { Page } from '@playwright/test';

/** How many syncs are not done. Asking starts a worker where there is none, and that goes on with them. */
export function unfinishedSyncs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: unknown[] }> } };
    };
    return (await chrome.runtime.sendMessage({ ask: 'sync.list', payload: null })).value.length;
  });
}

/** No numbers, and a sync of so many days for every connection, as a killed worker leaves it. */
export async function leaveSync(page: Page, days: number): Promise<void> {
  await page.evaluate(async (count) => {
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
    const first = Date.parse(today) - (count - 1) * 24 * 3600 * 1000;
    const earlier = new Date(first).toISOString().slice(0, 10);
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
  }, days);
}

/** Every kept day with its numbers, without the times of asking. */
export function keptDays(page: Page): Promise<string[]> {
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
