import type { Page } from '@playwright/test';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { checkKeys, makeChoices, readChoices, type Send, sendFromPage, versionHere } from './choices.ts';
import { type Extension, launchChromium } from './chromium.ts';
import { waitInClosedRoots } from './closed-roots.ts';
import { countGuests, readBadges } from './guests.ts';
import { expect, test } from './local-browser.ts';
import { copyBuild, NEXT_VERSION, type OwnBuild, update } from './next-version.ts';
import { openPanel, readComparison, waitForPill } from './panel.ts';
import { countScriptCalls } from './script-calls.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';
import { campaignsAddress } from './voluum-pages.ts';

/** A browser of its own: what happens here to the extension happens to all its pages. */
let local: Platforms;
let build: OwnBuild;
let own: Extension;
let page: Page;
let errors: string[];

test.beforeAll(async () => {
  local = await startPlatforms();
  build = await copyBuild('.output/chrome-mv3');
  own = await launchChromium({ build: build.folder, hostRules: local.hostRules });
  const options = await own.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(own, options, connection);
  await options.close();
});

test.beforeEach(async () => {
  page = await own.context.newPage();
  errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(campaignsAddress());
  await expect.poll(() => countGuests(page)).toEqual(WORN);
});

test.afterEach(() => page.close());

test.afterAll(async () => {
  await own?.close();
  await build?.remove();
  await local?.stop();
});

test('its next version takes over an open page, and nothing of the one before is left or acts', async () => {
  const calls = await countScriptCalls(page);
  const before = calls.ran();
  expect(before.length).toBeGreaterThan(1);
  await expect.poll(() => calls.calledIn(before)).not.toEqual([]);
  const badges = await readBadges(page, ROWS);
  await page.evaluate(() => document.body.setAttribute('data-same', 'document'));

  await build.raise();
  await update(own);
  await page.bringToFront();
  await expect.poll(() => calls.ran().length).toBe(2 * before.length);
  await waitForPill(page);
  await expect.poll(() => countGuests(page)).toEqual(WORN);
  // By now the one before has given up waiting for it.
  await page.waitForTimeout(4000);
  expect(await calls.calledIn(before)).not.toEqual([]);

  await page.evaluate(() => history.pushState(null, '', `${location.hash}&limit=50`));
  await page.mouse.wheel(0, 400);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(2000);
  expect(await calls.calledIn(before)).toEqual([]);
  expect(await countGuests(page)).toEqual(WORN);
  expect(await readBadges(page, ROWS)).toEqual(badges);
  expect(await page.locator('body').getAttribute('data-same')).toBe('document');
  expect(errors).toEqual([]);
});

test('settings, links and keys outlive the update, and its pages say the same', async () => {
  // The panel stays open over the update.
  const numbers = await readPanel();
  expect(numbers.flat()).toContain('$6,323.20');
  const options = await own.open('options.html');
  await makeChoices(sendFrom(options));
  const choices = await readChoices(sendFrom(options));
  expect(choices).toMatchObject({ settings: { theme: 'dark', weekStart: 7 }, links: [{ origin: 'none' }] });

  await build.raise();
  await update(own);
  const later = await own.open('options.html');
  expect(await later.evaluate(versionHere)).toBe(NEXT_VERSION);
  expect(await readChoices(sendFrom(later))).toEqual(choices);
  expect(await checkKeys(sendFrom(later))).toEqual(['Affise Acme', 'Voluum main']);
  await later.close();

  await page.bringToFront();
  expect(await readPanel()).toEqual(numbers);
  await page.reload();
  await waitForPill(page);
  await expect.poll(() => countGuests(page)).toEqual(WORN);
});

test('a page whose extension is gone falls silent: one closed line that offers a reload, and nothing after it', async () => {
  const calls = await countScriptCalls(page);
  await turnOff();
  await expect.poll(() => countGuests(page)).toEqual({ outside: 1, inside: 0 });
  const line = await waitInClosedRoots(page, ({ tag, text }) => tag === 'button' && text === RELOAD);
  expect(line.attributes.get('aria-label')).toBe(`Trackside: ${RELOAD}`);
  // It stays one, and quiet, whatever the page does.
  await calls.calledIn(calls.ran());
  await page.evaluate(() => history.pushState(null, '', '#/report/offer?dateRange=today'));
  await page.waitForTimeout(2000);
  expect(await calls.calledIn(calls.ran())).toEqual([]);
  expect(await countGuests(page)).toEqual({ outside: 1, inside: 0 });
  expect(errors).toEqual([]);
  await Promise.all([page.waitForEvent('load'), line.click()]);
  await page.waitForTimeout(1500);
  expect(await countGuests(page)).toEqual({ outside: 0, inside: 0 });
});

const WORN = { outside: 1, inside: 9 };
const ROWS = '[role="row"]:not(:has([role="columnheader"]))';
const RELOAD = 'Reload this page';

async function readPanel(): Promise<unknown[]> {
  const rows = await readComparison(await openPanel(page));
  return ['Clicks', 'Conversions', 'Payout'].map((metric) => rows.get(metric));
}

function sendFrom(ours: Page): Send {
  return (ask, payload) => ours.evaluate(sendFromPage, { ask, payload }) as ReturnType<Send>;
}

/** What a click on the browser's own page of extensions does. */
async function turnOff(): Promise<void> {
  const tab = await own.context.newPage();
  await tab.goto('chrome://extensions');
  await tab.evaluate(`chrome.management.setEnabled('${own.id}', false)`);
  await tab.close();
  await page.bringToFront();
}
