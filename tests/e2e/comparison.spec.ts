import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, readComparison } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, type NewConnection, VOLUUM } from './steps.ts';
import { campaignAddress } from './voluum-pages.ts';

const EUROS: NewConnection = { ...VOLUUM, choices: { ...VOLUUM.choices, Currency: 'EUR' } };

let options: Page;
let page: Page;

async function connect(extension: Extension, voluum: NewConnection): Promise<void> {
  await startFresh(extension);
  options = await extension.open('options.html');
  await addConnection(extension, options, voluum);
  await addConnection(extension, options, AFFISE_AFFILIATE);
  await options.goto(options.url().replace(/#.*|$/, '#comparison'));
  page = await extension.context.newPage();
}

async function openOn(campaign: Parameters<typeof campaignAddress>[0]): Promise<Frame> {
  await page.bringToFront();
  // The panel that is open over a page stays so as long as only the part behind the hash changes.
  await page.goto('about:blank');
  await page.goto(campaignAddress(campaign));
  return openPanel(page);
}

test.describe('what counts as a gap', () => {
  test.beforeAll(({ extension }) => connect(extension, VOLUUM));
  test.afterAll(() => Promise.all([options.close(), page.close()]));

  test('a border that is moved turns a verdict, an exception goes before it, and both go back', async () => {
    const panel = await openOn('keto');
    const verdict = panel.getByRole('region', { name: 'Gap' });
    await expect(verdict).toContainText('Gap −13.8%');

    const payout = options.getByRole('group', { name: 'Payout' });
    await type(payout.first().getByLabel('Gap beyond'), '60');
    await type(payout.first().getByLabel('Agrees up to'), '50');
    await expect(payout.first()).toContainText('Of a payout of 1,000, up to 500 more or less agrees');
    await expect(verdict).toContainText('Agrees −13.8%');

    await options.getByRole('button', { name: 'Add an exception' }).click();
    await options.getByLabel('Link').selectOption('Acme - US - Keto Diet');
    await options.getByRole('form').getByRole('button', { name: 'Add', exact: true }).click();
    await type(payout.nth(1).getByLabel('Agrees up to'), '5');
    await expect(verdict).toContainText('Watch −13.8%');

    await options.getByRole('button', { name: /^Remove the exception of Voluum main/ }).click();
    await expect(verdict).toContainText('Agrees −13.8%');
    await options.getByRole('button', { name: 'Default for Payout' }).click();
    await expect(verdict).toContainText('Gap −13.8%');
  });

  test('what is typed wrong says so at its field and changes nothing', async () => {
    const conversions = options.getByRole('group', { name: 'Conversions', exact: true });
    await type(conversions.getByLabel('Agrees up to'), '11');
    await expect(conversions).toContainText('Not above 10%, where a gap begins.');
    await options.reload();
    await expect(conversions.getByLabel('Agrees up to')).toHaveValue('3');
  });

  test('declined conversions count where somebody chose so', async () => {
    const panel = await openOn('keto');
    await options.getByRole('checkbox', { name: 'Declined' }).check();
    await expect.poll(async () => (await readComparison(panel)).get('Conversions')?.[1]).toBe('156');
    await options.getByRole('checkbox', { name: 'Declined' }).uncheck();
    await expect.poll(async () => (await readComparison(panel)).get('Conversions')?.[1]).toBe('138');
  });

  test('row by row, the panel names what was declined', async () => {
    const panel = await openOn('keto');
    await panel.getByText('Row by row', { exact: true }).click();
    await expect(panel.getByText(/^\d+ conversions are on both sides/)).toBeVisible();
    await panel.getByText('Only at Affise Acme').click();
    await panel.getByText('On both sides, but told differently').click();
    await expect(panel.getByText('status: counted → declined')).toHaveCount(17);
    // The eighteenth is one that Voluum never had.
    await expect(panel.getByRole('listitem').getByText('declined', { exact: true })).toHaveCount(1);
  });

  test('what never reached the tracker is handed over in the form of its own upload', async () => {
    const panel = await openOn('dating');
    await panel.getByText('Row by row', { exact: true }).click();
    await expect(panel.getByText(/conversions have not reached Voluum main since/)).toBeVisible();
    const downloaded = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Download for upload' }).click();
    const file = await downloaded;
    expect(file.suggestedFilename()).toMatch(/^voluum-upload-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    // Click id, payout, transaction id, conversion type, time: https://doc.voluum.com/en/conversion_upload.html
    for (const line of lines) {
      expect(line).toMatch(/^[A-Za-z0-9]+,3\.4,[^,]*,,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/);
    }
  });
});

test.describe('two currencies', () => {
  test.beforeAll(({ extension }) => connect(extension, EUROS));
  test.afterAll(() => Promise.all([options.close(), page.close()]));

  test('have no gap of money until a rate is known, and then one with ≈ and its origin', async ({
    extension,
  }) => {
    const panel = await openOn('keto');
    await expect(panel.getByText('EUR and USD: their money has no gap')).toBeVisible();
    expect((await readComparison(panel)).get('Payout')).toEqual(['€720.00', '$690.00', '–']);

    await extension.allow('https://www.ecb.europa.eu/*');
    await options.bringToFront();
    await options.getByRole('checkbox', { name: 'Convert into one currency' }).check();
    await options.getByLabel('Display currency').selectOption('USD');
    await expect(options.getByText('Nobody knows what 1 EUR is in USD')).toBeVisible();
    await expect(panel.getByText('No rate for EUR')).toBeVisible();

    await options.getByLabel('1 unit of').fill('EUR');
    await options.getByLabel('Rate', { exact: true }).fill('1,25');
    await options.getByLabel('in', { exact: true }).fill('usd');
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(options.getByText('1 EUR = 1.25 USD')).toBeVisible();
    await expect(options.getByText(/typed by you/)).toBeVisible();

    // €720.00 are $900.00, and Affise owes $690.00.
    await expect(panel.getByRole('region', { name: 'Gap' })).toContainText('≈ −$210.00');
    const rows = await readComparison(panel);
    expect(rows.get('Payout')).toEqual(['€720.00', '$690.00', expect.stringContaining('−23.3%')]);
    expect(rows.get('≈ USD')).toEqual(['≈ $900.00', '$690.00', '']);
    await expect(panel.getByText(/^1 EUR = 1\.25 USD \(typed by you/)).toBeVisible();

    await options.getByRole('checkbox', { name: 'Convert into one currency' }).uncheck();
    await expect(panel.getByText('EUR and USD: their money has no gap')).toBeVisible();
    await options.getByRole('button', { name: 'Remove the rate of USD for 1 EUR' }).click();
  });
});

async function type(field: ReturnType<Page['getByLabel']>, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}
