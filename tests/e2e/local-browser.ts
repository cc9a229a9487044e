import { test as base, expect } from '@playwright/test';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Extension, launchChromium } from './chromium.ts';

/** One browser with the built extension, and the local platforms it can reach, for all tests of a file. */
export const test = base.extend<object, { platforms: Platforms; extension: Extension }>({
  platforms: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const platforms = await startPlatforms();
      await use(platforms);
      await platforms.stop();
    },
    { scope: 'worker' },
  ],
  extension: [
    async ({ platforms }, use) => {
      const extension = await launchChromium({ hostRules: platforms.hostRules });
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
});

/** Deletes every connection, so that each file of tests starts as after an installation. */
export async function startFresh(extension: Extension): Promise<void> {
  const options = await extension.open('options.html');
  await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: unknown): Promise<{ value: { id: string }[] }> };
        permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
      };
    };
    const { value: connections } = await chrome.runtime.sendMessage({
      ask: 'connections.list',
      payload: null,
    });
    for (const { id } of connections) {
      await chrome.runtime.sendMessage({ ask: 'connections.remove', payload: { id } });
    }
    // Asked for by a setting, not by a connection.
    await chrome.permissions.remove({ origins: ['https://www.ecb.europa.eu/*'] });
  });
  await options.close();
}

export { expect };
