import type { Page } from '@playwright/test';
import { HOSTS } from '../platforms/hosts.ts';
import { goodManners } from '../platforms/manners.ts';
import { affiliateOffer } from './affise-pages.ts';
import { BINOM_TWO, campaignTwo } from './binom-pages.ts';
import { countGuests } from './guests.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, readComparison, waitForPill } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';
import { openToolbarPopup } from './toolbar-popup.ts';
import { campaignAddress } from './voluum-pages.ts';

/** Pages of the three products on domains of their customers, which no connection names, and where each says its sum. */
const PAGES = [
  {
    ...{ name: 'Voluum', host: HOSTS.voluum.own, address: campaignAddress('keto'), on: HOSTS.voluum.panel },
    ...{ sum: '.totals .revenue', check: 'this page' },
  },
  {
    ...{ name: 'Binom', host: HOSTS.binom.own, address: campaignTwo(12), on: HOSTS.binom.two },
    ...{ sum: '[data-type="table-footer-row"] [data-column="revenue"]', check: 'this page' },
  },
  {
    ...{ name: 'Affise', host: HOSTS.affise.own, address: affiliateOffer(4417), on: HOSTS.affise.affiliate },
    // Of the conversions it counts the declined ones too.
    ...{ sum: 'tfoot td:nth-child(9)', check: 'other count' },
  },
] as const;

let page: Page;
let options: Page;

test.beforeAll(async ({ extension, platforms }) => {
  Object.assign(platforms.voluum.settings.dashboard, goodManners());
  await startFresh(extension);
  options = await extension.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE, BINOM_TWO])
    await addConnection(extension, options, connection);
  page = await extension.context.newPage();
});

for (const { name, host, address, on, sum, check } of PAGES) {
  test(`${name}: “Show on this site” in the popup, and the page wears it without a reload`, async ({
    extension,
  }) => {
    await page.goto('about:blank');
    await page.goto(address.replace(on, host));
    await page.waitForTimeout(1000);
    expect(await countGuests(page)).toEqual({ outside: 0, inside: 0 });
    await extension.allow(`https://${host}/*`);
    const popup = await openToolbarPopup(extension, page);
    await popup.waitFor(host);
    await popup.click('Show on this site');
    const panel = await openPanel(page);
    const shown = (await page.locator(sum).innerText()).replace('$', '');
    expect(Number(shown.replace(',', ''))).toBeGreaterThan(0);
    expect((await readComparison(panel)).get('Payout')?.[0]).toBe(`$${shown}`);
    await expect(panel.getByText(check, { exact: true })).toBeVisible();
  });

  test(`${name}: hidden from the popup, and shown again`, async ({ extension }) => {
    await page.reload();
    await waitForPill(page);
    const popup = await openToolbarPopup(extension, page);
    await popup.click('Hide');
    await popup.click('Hide on this site');
    await expect.poll(() => countGuests(page)).toEqual({ outside: 0, inside: 0 });
    await popup.waitFor(`Hidden on ${host}`);
    await popup.click('Show');
    await waitForPill(page);
  });

  test(`${name}: forgotten in the options, and nothing is left`, async () => {
    await options.bringToFront();
    await options.goto(`${options.url().split('#')[0]}#sites`);
    await options.getByRole('button', { name: `Remove ${host}` }).click();
    await expect.poll(() => countGuests(page)).toEqual({ outside: 0, inside: 0 });
  });
}

test('a worker that is killed between what was said and the grant still finishes the work', async ({
  extension,
}) => {
  const [, , { host, address, on }] = PAGES;
  const pattern = `https://${host}/*`;
  await page.goto('about:blank');
  await page.goto(address.replace(on, host));
  await options.bringToFront();
  const connection = await options.evaluate(bind, { pattern, name: 'Affise Acme' });
  expect(connection).not.toBe('');
  await extension.allow(pattern);
  const devTools = await extension.context.newCDPSession(options);
  const stopped = new Promise<void>((resolve) => {
    devTools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await devTools.send('ServiceWorker.enable');
  await devTools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await options.bringToFront();
  expect(await options.evaluate(request, pattern)).toBe(true);
  // Nobody has told the worker anything since: the browser's own word of the grant woke it.
  await waitForPill(page);
  await expect.poll(async () => (await countGuests(page)).outside).toBe(1);
});

interface OurPage {
  chrome: {
    runtime: { sendMessage(message: object): Promise<{ value: { id: string; name: string }[] }> };
    permissions: { request(asked: { origins: string[] }): Promise<boolean> };
  };
}

/** As the popup does before it asks the browser. Runs in a page of ours. */
async function bind({ pattern, name }: { pattern: string; name: string }): Promise<string> {
  const { chrome } = globalThis as unknown as OurPage;
  const { value } = await chrome.runtime.sendMessage({ ask: 'connections.list', payload: null });
  const connection = value.find((each) => each.name === name)?.id ?? '';
  await chrome.runtime.sendMessage({ ask: 'sites.bind', payload: { pattern, connection } });
  return connection;
}

/** As by a click: the debugger counts as one. Runs in a page of ours. */
function request(pattern: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as OurPage;
  return chrome.permissions.request({ origins: [pattern] });
}
