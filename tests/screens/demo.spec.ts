import { expect, type Page, test } from '@playwright/test';
import { type Extension, launchChromium } from '../e2e/chromium';
import { openPanel, waitForPill } from '../e2e/panel';
import { look } from './look';
import { LOOKS } from './stage';

const TAB = { width: 1200, height: 800 };

// With its own background: pill, badges and panel are what there is to see.
let extension: Extension;
let page: Page;
test.beforeAll(async () => {
  extension = await launchChromium();
});
test.afterAll(() => extension.close());

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  test.describe(suffix, () => {
    test.beforeAll(async () => {
      page = await extension.open('welcome.html');
      await page.evaluate(choose, appearance);
      await page.locator('.btn.primary').click();
      await page.waitForURL(/demo\.html/);
    });
    test.afterAll(() => page.close());

    test(`demo ${suffix}`, async () => {
      await page.setViewportSize({ ...TAB, width: 320 });
      await page.locator('tbody tr').first().waitFor();
      await waitForPill(page);
      await look(page, `demo-list-${suffix}-narrow`);
      await page.setViewportSize(TAB);
      await page.waitForTimeout(1000); // the badges come one by one
      await look(page, `demo-list-${suffix}`);
      await page.locator('a[href*="campaign/c5"]').click();
      await expect(page.locator('h1')).toContainText('AU');
      await openPanel(page);
      await page.waitForTimeout(500); // the panel's own fade
      await look(page, `demo-panel-${suffix}`);
    });

    test(`demo removed ${suffix}`, async () => {
      await page.locator('.banner .btn').click();
      await page.waitForURL(/welcome/);
      await page.goto(`chrome-extension://${extension.id}/demo.html`);
      await page.locator('.gone').waitFor();
      await look(page, `demo-removed-${suffix}`);
    });
  });
}

/** Runs inside the page. */
function choose(appearance: object): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ ask: 'settings.set', payload: appearance });
}
