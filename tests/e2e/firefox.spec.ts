import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { HOSTS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { affiliateOffer, affiliateStatistics } from './affise-pages.ts';
import { BINOM_ONE, BINOM_TWO, campaignsTwo, pageOne } from './binom-pages.ts';
import { sendFromPage } from './choices.ts';
import { type FirefoxExtension, launchFirefox } from './firefox.ts';
import { addInFirefox, clickPill, openPage, WAIT, waitForPanelIn } from './firefox-steps.ts';
import { OURS } from './guests.ts';
import { AFFISE_AFFILIATE, VOLUUM } from './steps.ts';
import { campaignAddress, campaignsAddress } from './voluum-pages.ts';

let platforms: Platforms;
let firefox: FirefoxExtension;

test.beforeAll(async () => {
  platforms = await startPlatforms();
  const hosts = Object.values(HOSTS).flatMap((names): string[] => Object.values(names));
  firefox = await launchFirefox({ ports: new Map(hosts.map((host) => [host, platforms.portOf(host)])) });
  const options = await firefox.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addInFirefox(options, connection);
  await options.close();
});

test.afterAll(async () => {
  await firefox?.close();
  await platforms?.stop();
});

test('Firefox: connections are added, the popup has their numbers, the Voluum page wears pill and panel', async () => {
  const popup = await firefox.open('popup.html');
  await popup.waitForSelector('::-p-text($4,463.20)', { timeout: 30_000 });
  expect(await popup.$('::-p-text($4,343.20)')).not.toBeNull();

  const dashboard = await firefox.browser.newPage();
  await dashboard.goto(campaignAddress('keto'));
  await clickPill(dashboard);
  const panel = await waitForPanelIn(dashboard);
  for (const text of ['$690.00', '−13.8%', 'this page'])
    await panel.waitForSelector(`::-p-text(${text})`, WAIT);
});

test('Firefox: the toolbar counts the gaps over the alert band, and marks a connection that is broken', async () => {
  const page = await firefox.open('options.html');
  await page.waitForSelector('h1', WAIT);
  const badge = () =>
    page.evaluate(async () => {
      const { action } = (globalThis as unknown as { browser: { action: Action } }).browser;
      return [await action.getBadgeText({}), ...(await action.getBadgeBackgroundColor({}))];
    });
  const GAPS = ['2', 0xb3, 0x19, 0x1a, 255];
  await expect.poll(badge, { timeout: 30_000 }).toEqual(GAPS);
  platforms.affise.misbehave({ kind: '401' });
  await askAnew(page);
  await expect.poll(badge, { timeout: 30_000 }).toEqual(['!', 0x8a, 0x5a, 0x00, 255]);
  platforms.affise.behave();
  await askAnew(page);
  await expect.poll(badge, { timeout: 30_000 }).toEqual(GAPS);
  await page.close();
});

/** As the popup's refresh does. */
async function askAnew(page: Page): Promise<void> {
  await page.evaluate(sendFromPage, { ask: 'summary.get', payload: { range: '7d', refresh: true } });
}

interface Action {
  getBadgeText(details: object): Promise<string>;
  getBadgeBackgroundColor(details: object): Promise<number[]>;
}

test('Firefox: from the welcome page over the demo to an explanation, and out again', async () => {
  const page = await firefox.open('welcome.html');
  await page.waitForSelector('::-p-text(Pin to Toolbar)', WAIT);
  await (await page.waitForSelector('::-p-text(Try the demo)', WAIT))?.click();
  await (await page.waitForSelector('::-p-text(AU · Coin · Social)', WAIT))?.click();
  await clickPill(page);
  // A frame of ours in a page of ours: no driver lists it, the browser does.
  const views = () =>
    page.evaluate(() => {
      const { extension } = (globalThis as unknown as { browser: { extension: Views } }).browser;
      return extension
        .getViews()
        .map(({ document }) => document.body.innerText)
        .join();
    });
  await expect.poll(views, { timeout: 30_000 }).toMatch(/Demo Network declined \d+ conversions/);
  await (await page.waitForSelector('::-p-text(Remove the demo)', WAIT))?.click();
  await page.waitForSelector('::-p-text(Try the demo)', WAIT);
  await page.close();
});

interface Views {
  getViews(): Window[];
}

test('Firefox: Explore by the keyboard: a row, its days, where a number is from, the reason, the other table', async () => {
  const page = await firefox.open('explore.html');
  await page.setViewport({ width: 1440, height: 900 });
  await page.waitForSelector('::-p-text(18 declined)', WAIT);
  await page.focus('[role="treegrid"] tbody tr[tabindex="0"]');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('tr[aria-expanded="true"] + tr[aria-level="2"]', WAIT);
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('[role="tooltip"] ::-p-text(Clicks · Voluum main)', WAIT);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForSelector('aside ::-p-text(−$110.00)', WAIT);
  await page.keyboard.press('Escape');
  await page.waitForSelector('aside', { ...WAIT, hidden: true });
  await (await page.waitForSelector('::-p-aria([name="Plain"][role="radio"])', WAIT))?.click();
  await page.waitForSelector('th ::-p-text(Visits)', WAIT);
  expect(page.url()).toContain('#plain');
  await page.close();
});

interface Stand {
  name: string;
  address: string;
  badges: number;
  /** Cells of the page whose sum its panel must show as the payout. */
  payout: string;
}

const STANDS: readonly Stand[] = [
  { name: 'Voluum', address: campaignsAddress(), badges: 9, payout: '.totals .revenue' },
  {
    ...{ name: 'Binom 2', address: campaignsTwo(), badges: 4 },
    payout: '[data-type="table-footer-row"] [data-column="revenue"]',
  },
  { name: 'Binom 1', address: pageOne('Campaigns'), badges: 4, payout: '.tt_data_table td:nth-child(5)' },
  { name: 'Affise', address: affiliateStatistics(), badges: 6, payout: 'tfoot td:nth-child(9)' },
];

test.describe('on every dashboard', () => {
  test.beforeAll(async () => {
    const options = await firefox.open('options.html');
    for (const connection of [BINOM_TWO, BINOM_ONE]) await addInFirefox(options, connection);
    await options.close();
  });

  for (const { name, address, badges, payout } of STANDS) {
    test(`Firefox: ${name} wears pill, badges and a panel with its own numbers, on a host that was allowed at run time`, async () => {
      const page = await openPage(firefox, address);
      await page.waitForFunction(
        (ours, count) =>
          [...document.querySelectorAll(ours)].filter((guest) => guest.closest('body')).length === count,
        { ...WAIT, polling: 200 },
        OURS,
        badges,
      );
      await page.waitForFunction(areDrawn, { ...WAIT, polling: 200 }, OURS);
      await clickPill(page);
      const panel = await waitForPanelIn(page);
      await panel.waitForSelector(`::-p-text($${await readSum(page, payout)})`, WAIT);
      await page.close();
    });
  }

  test('Firefox: a page of a host that is bound while it is open wears it without a reload', async () => {
    const page = await openPage(
      firefox,
      affiliateOffer(4417).replace(HOSTS.affise.affiliate, HOSTS.affise.own),
    );
    await page.waitForSelector('tfoot', WAIT);
    await allowInFirefox(`https://${HOSTS.affise.own}/*`);
    await page.bringToFront();
    await clickPill(page);
    const panel = await waitForPanelIn(page);
    for (const text of ['$690.00', 'declined conversions too'])
      await panel.waitForSelector(`::-p-text(${text})`, WAIT);
    await page.close();
  });
});

/** A badge's host is a point: what stands on the number's own line is drawn from it. Runs in the page. */
function areDrawn(ours: string): boolean {
  return [...document.querySelectorAll(`body ${ours}`)].every((guest) => {
    const cell = guest.parentElement?.getBoundingClientRect();
    if (!cell) return false;
    const points = Array.from({ length: Math.ceil(cell.width) }, (_, x) => [
      cell.left + x,
      cell.top + cell.height / 2,
    ]);
    return points.some(([x = 0, y = 0]) => document.elementFromPoint(x, y) === guest);
  });
}

/** What the page's cells come to, as the panel writes amounts. */
async function readSum(page: Page, cells: string): Promise<string> {
  const texts = await page.$$eval(cells, (all) => all.map(({ textContent }) => textContent ?? ''));
  const sum = texts.reduce((total, text) => total + Number(text.replace(/[$,]/g, '')), 0);
  expect(sum).toBeGreaterThan(0);
  return sum.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Binds the host to the Affise connection and asks the browser for it, as the popup does with one click. */
async function allowInFirefox(pattern: string): Promise<void> {
  const options = await firefox.open('options.html');
  await options.waitForSelector('h1', WAIT);
  const bound = await options.evaluate(bindOnClick, pattern);
  expect(bound).toBe('Affise Acme');
  await options.mouse.click(5, 5);
  await options.waitForFunction(() => document.title === 'allowed', WAIT);
  await options.close();
}

/** Runs in a page of ours. */
async function bindOnClick(pattern: string): Promise<string> {
  const { browser } = globalThis as unknown as {
    browser: {
      runtime: { sendMessage(message: object): Promise<{ value: { id: string; name: string }[] }> };
      permissions: { request(asked: { origins: string[] }): Promise<boolean> };
    };
  };
  const { value } = await browser.runtime.sendMessage({ ask: 'connections.list', payload: null });
  const connection = value.find(({ name }) => name === 'Affise Acme');
  const payload = { pattern, connection: connection?.id };
  await browser.runtime.sendMessage({ ask: 'sites.bind', payload });
  const request = async () => {
    if (await browser.permissions.request({ origins: [pattern] })) document.title = 'allowed';
  };
  addEventListener('click', () => void request(), { once: true });
  return connection?.name ?? '';
}
