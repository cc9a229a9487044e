import type { Page } from '@playwright/test';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Extension, launchChromium } from './chromium.ts';
import { waitInClosedRoots } from './closed-roots.ts';
import { countGuests } from './guests.ts';
import { expect, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';
import { campaignsAddress } from './voluum-pages.ts';

/** A browser of its own: what happens here to the extension happens to all its pages. */
let local: Platforms;
let own: Extension;
let page: Page;

test.beforeAll(async () => {
  local = await startPlatforms();
  own = await launchChromium({ hostRules: local.hostRules });
  const options = await own.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(own, options, connection);
  await options.close();
  page = await own.context.newPage();
});

test.afterAll(async () => {
  await own?.close();
  await local?.stop();
});

test('a page whose extension is gone falls silent: one closed line that offers a reload, and nothing after it', async () => {
  await page.goto(campaignsAddress());
  await expect.poll(() => countGuests(page)).toEqual({ outside: 1, inside: 9 });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await turnOff();
  await expect.poll(() => countGuests(page)).toEqual({ outside: 1, inside: 0 });
  const line = await waitInClosedRoots(page, ({ tag, text }) => tag === 'button' && text === RELOAD);
  expect(line.attributes.get('aria-label')).toBe(`Trackside: ${RELOAD}`);
  // It stays one, and quiet, whatever the page does.
  await page.evaluate(() => history.pushState(null, '', '#/report/offer?dateRange=today'));
  await page.waitForTimeout(2000);
  expect(await countGuests(page)).toEqual({ outside: 1, inside: 0 });
  expect(errors).toEqual([]);
  await Promise.all([page.waitForEvent('load'), line.click()]);
  await page.waitForTimeout(1500);
  expect(await countGuests(page)).toEqual({ outside: 0, inside: 0 });
});

const RELOAD = 'Reload this page';

/** What a click on the browser's own page of extensions does; an update takes the running one away in the same way. */
async function turnOff(): Promise<void> {
  const tab = await own.context.newPage();
  await tab.goto('chrome://extensions');
  await tab.evaluate(`chrome.management.setEnabled('${own.id}', false)`);
  await tab.close();
  await page.bringToFront();
}
