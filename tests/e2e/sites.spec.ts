import type { Page } from '@playwright/test';
import { adminStatistics, affiliateOffer, affiliateStatistics } from './affise-pages.ts';
import { countGuests } from './guests.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, readComparison, waitForPill } from './panel.ts';
import { AFFISE_ADMIN, AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';

let page: Page;
let options: Page;

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  options = await extension.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(extension, options, connection);
  page = await extension.context.newPage();
});

test("an affiliate's page of a network: the tracker beside it, a share of the network's own number", async () => {
  await page.goto(affiliateOffer(4417));
  const panel = await openPanel(page);
  const rows = await readComparison(panel);
  expect(rows.get('Conversions')?.slice(0, 2)).toEqual(['138', '160']);
  expect(rows.get('Payout')?.slice(0, 2)).toEqual(['$690.00', '$800.00']);
  await expect(panel.getByText('15.9%').first()).toBeVisible();
  for (const word of ['Cost', 'Profit', '512']) await expect(panel.getByText(word)).toHaveCount(0);
});

test('its list wears a badge where a tracker sends something', async () => {
  await page.goto('about:blank');
  await page.goto(affiliateStatistics());
  await waitForPill(page);
  // Seven offers, of which the tracker leads to six.
  await expect.poll(() => countGuests(page)).toEqual({ outside: 1, inside: 6 });
});

test('a site that is switched off loses everything at once, and has it again without a reload', async () => {
  await page.goto('about:blank');
  await page.goto(affiliateOffer(4417));
  await waitForPill(page);
  await options.bringToFront();
  await options.goto(`${options.url().split('#')[0]}#sites`);
  const show = options.getByRole('checkbox', { name: 'Show on acme.affise.com' });
  await show.click();
  await expect.poll(() => countGuests(page)).toEqual({ outside: 0, inside: 0 });
  await expect(show).not.toBeChecked();
  await show.click();
  await page.bringToFront();
  await waitForPill(page);
});

test('a host that is bound wears it without a reload, and loses it with its permission, which is then missed', async ({
  extension,
}) => {
  await page.goto(adminStatistics());
  await page.waitForTimeout(1000);
  expect(await countGuests(page)).toEqual({ outside: 0, inside: 0 });
  // As the popup does: said first, then asked.
  await ask(options, 'sites.bind', { pattern: STAFF, connection: await idOf('Affise Acme') });
  await page.waitForTimeout(500);
  expect(await countGuests(page)).toEqual({ outside: 0, inside: 0 });
  await extension.allow(STAFF);
  await options.bringToFront();
  expect(await permit(options, 'request')).toBe(true);
  await waitForPill(page);
  await permit(options, 'remove');
  await expect.poll(() => countGuests(page)).toEqual({ outside: 0, inside: 0 });
  await options.goto(`${options.url().split('#')[0]}#connections`);
  await expect(options.locator('.repair')).toContainText('offers-acme.affise.com');
  await ask(options, 'sites.remove', { pattern: STAFF });
  await expect(options.locator('.repair')).toHaveCount(0);
});

test("a page of the network's staff compares the affiliate of the link", async ({ extension }) => {
  await options.bringToFront();
  await options.goto(`${options.url().split('#')[0]}#connections`);
  await addConnection(extension, options, AFFISE_ADMIN);
  await page.goto('about:blank');
  await page.goto(adminStatistics());
  const panel = await openPanel(page);
  await expect(panel.getByText('affiliate 1182', { exact: false }).first()).toBeVisible();
});

const STAFF = 'https://offers-acme.affise.com/*';

async function idOf(name: string): Promise<string> {
  const all = (await ask(options, 'connections.list', null)) as { id: string; name: string }[];
  return all.find((each) => each.name === name)?.id ?? '';
}

function ask(from: Page, name: string, payload: unknown): Promise<unknown> {
  return from.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: unknown }> } };
      };
      return (await chrome.runtime.sendMessage(message)).value;
    },
    { ask: name, payload },
  );
}

/** From our own page, as by a click: the debugger counts as one. */
function permit(from: Page, how: 'request' | 'remove'): Promise<boolean> {
  return from.evaluate(
    ({ how, origin }) => {
      const { chrome } = globalThis as unknown as {
        chrome: { permissions: Record<string, (asked: { origins: string[] }) => Promise<boolean>> };
      };
      return chrome.permissions[how]?.({ origins: [origin] }) ?? false;
    },
    { how, origin: STAFF },
  );
}
