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

export { expect };
