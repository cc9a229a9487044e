import { expect, type Page, test } from '@playwright/test';
import { type Extension, launchChromium } from './chromium.ts';
import { findInClosedRoots, listInClosedRoots } from './closed-roots.ts';
import { openPanel, readComparison, waitForPanel, waitForPill } from './panel.ts';

test.describe.configure({ mode: 'serial' });

let extension: Extension;
let page: Page;

test.beforeAll(async () => {
  extension = await launchChromium();
  page = await extension.open('welcome.html');
});
test.afterAll(() => extension?.close());

test('from the welcome page to an explanation: three clicks, within two minutes', async () => {
  const began = Date.now();
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible();
  await expect(page.getByText('Invented numbers')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(13);
  await waitForPill(page);
  await page.getByRole('link', { name: 'AU · Coin · Social' }).click();
  await expect(page.getByRole('heading', { name: 'AU · Coin · Social' })).toBeVisible();
  const panel = await openPanel(page);
  await expect(panel.getByText(/declined|rejected/i).first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(120_000);
});

test('the page, the own column and the network’s part are one story', async () => {
  const panel = await waitForPanel(page);
  await expect(async () => {
    const totals = await page.locator('tfoot td').allInnerTexts();
    const compared = await readComparison(panel);
    expect(compared.get('Conversions')?.[0]).toBe(totals[2]);
    expect(compared.get('Payout')?.[0]).toBe(totals[3]);
  }).toPass({ timeout: 15_000 });
});

test('rows wear badges, and a badge opens the panel on its row', async () => {
  await page.goto(page.url().replace(/#.*/, '#/campaigns?days=7d'));
  await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible();
  await expect.poll(async () => (await badges()).length, { timeout: 20_000 }).toBeGreaterThan(6);
  const badge = await findInClosedRoots(
    page,
    ({ tag, attributes }) => tag === 'button' && isBadge(attributes),
  );
  await badge?.click();
  await (await waitForPanel(page)).getByRole('table', { name: 'Comparison' }).waitFor();
});

test('sorts by a head, and keeps what the address says', async () => {
  await page.getByRole('button', { name: 'Visits' }).click();
  await expect(page.getByRole('columnheader', { name: 'Visits' })).toHaveAttribute('aria-sort', 'descending');
  // The head tells the order at once, the rows follow with the answer.
  await expect(async () => {
    const visits = await page.locator('tbody td:nth-child(2)').allInnerTexts();
    const numbers = visits.map((text) => Number(text.replace(/\D/g, '')));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  }).toPass({ timeout: 10_000 });
});

test('one click removes the pair', async () => {
  await page.getByRole('button', { name: 'Remove the demo' }).click();
  await expect(page.getByRole('button', { name: 'Try the demo' })).toBeVisible();
  await page.goto(page.url().replace('welcome', 'demo'));
  await expect(page.getByRole('heading', { name: 'The demo was removed' })).toBeVisible();
  await expect.poll(async () => (await listInClosedRoots(page, 'button')).length).toBe(0);
});

async function badges() {
  return (await listInClosedRoots(page, 'button')).filter(({ attributes }) => isBadge(attributes));
}

function isBadge(attributes: Map<string, string>): boolean {
  return !attributes.get('aria-label')?.startsWith('Trackside:');
}
