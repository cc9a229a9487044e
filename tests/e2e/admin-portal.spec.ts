import type { Page } from '@playwright/test';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, readComparison } from './panel.ts';
import { AFFISE_ADMIN, addConnection, VOLUUM } from './steps.ts';
import { campaignAddress } from './voluum-pages.ts';

let dashboard: Page;

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  await addConnection(extension, options, AFFISE_ADMIN);
  await options.close();
  dashboard = await extension.context.newPage();
});

test("a network's own report is filtered to the affiliate in the link, payout against payout", async () => {
  await dashboard.goto(campaignAddress('keto'));
  const panel = await openPanel(dashboard);
  // Another affiliate has 50 conversions at $4.50 on the same offer, and the advertiser pays 1.25 times the payout.
  const rows = await readComparison(panel);
  expect(rows.get('Conversions')?.slice(0, 2)).toEqual(['160', '138']);
  expect(rows.get('Payout')?.slice(0, 2)).toEqual(['$800.00', '$690.00']);
  await expect(panel.getByText('affiliate 1182 only', { exact: false })).toBeVisible();
});

test('a link of another affiliate is compared with that affiliate, and too few are not judged', async () => {
  await dashboard.goto('about:blank');
  await dashboard.goto(campaignAddress('nutra'));
  const panel = await openPanel(dashboard);
  const rows = await readComparison(panel);
  expect(rows.get('Conversions')?.slice(0, 2)).toEqual(['3', '2']);
  expect(rows.get('Payout')?.slice(0, 2)).toEqual(['$12.00', '$8.00']);
  await expect(panel.getByText('affiliate 9999 only', { exact: false })).toBeVisible();
  await expect(panel.getByText('Too few to judge', { exact: false })).toBeVisible();
});
