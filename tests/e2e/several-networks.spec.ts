import type { Frame, Locator, Page } from '@playwright/test';
import { OFFERS } from '../platforms/catalogue.ts';
import { EVERFLOW_KEYS } from '../platforms/everflow-keys.ts';
import { HOSTS } from '../platforms/hosts.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, readComparison, waitForPanel } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, type NewConnection, VOLUUM } from './steps.ts';
import { campaignAddress } from './voluum-pages.ts';

const EVERFLOW: NewConnection = {
  platform: 'Everflow',
  fields: { 'API key': EVERFLOW_KEYS.affiliate, Name: 'Everflow Blue River' },
  choices: { Region: 'us', 'Time zone': 'UTC', Currency: 'USD' },
  origins: [`https://${HOSTS.everflow.us}/*`],
};
const BUYER: NewConnection = {
  ...VOLUUM,
  choices: { ...VOLUUM.choices, 'Time zone': 'America/New_York' },
};

/** The campaign's second offer, sold by another network. */
const HOME_QUOTE = { ...OFFERS.homeQuote };
const AT_EVERFLOW = 'https://www.blueriver-go.example/2CTPL/42X1/?sub1={clickid}';

let page: Page;

test.describe('a campaign whose offers lead to two networks', () => {
  let panel: Frame;
  let table: Locator;

  test.beforeAll(async ({ extension }) => {
    Object.assign(OFFERS.homeQuote, { url: AT_EVERFLOW });
    await startFresh(extension);
    const options = await extension.open('options.html');
    for (const each of [VOLUUM, AFFISE_AFFILIATE, EVERFLOW]) await addConnection(extension, options, each);
    await options.close();
    page = await extension.context.newPage();
    await page.goto(campaignAddress('insurance'));
    panel = await openPanel(page);
    table = panel.getByRole('table', { name: 'Comparison' });
  });
  test.afterAll(async () => {
    Object.assign(OFFERS.homeQuote, HOME_QUOTE);
    await page.close();
  });

  test('has a column for each of them, to the cent, the worst first and chosen', async () => {
    await expect(table.getByRole('columnheader')).toHaveText([
      /^Metric/,
      /Voluum main/,
      /Everflow Blue River/,
      /Affise Acme/,
    ]);
    await expect(async () => {
      const rows = await readComparison(panel);
      // 17 of the 41 conversions are of the offer at Everflow, which counts 35; Affise has heard of all 24.
      expect(rows.get('Conversions')).toEqual(['41', '35 +105.9% of 17', '24 0.0% of 24']);
      expect(rows.get('Payout')).toEqual(['$902.00', '$175.00 −53.2% of $374.00', '$528.00 0.0% of $528.00']);
      expect(rows.get('Clicks as visits')).toEqual(['2,015', '720 −10.7% of 806', '1,180 −2.4% of 1,209']);
    }).toPass({ timeout: 15_000 });
    await expect(head('Everflow Blue River')).toHaveAttribute('aria-pressed', 'true');
    await expect(panel.getByRole('region', { name: 'Gap: Everflow Blue River' })).toContainText('−$199.00');
    await expect(pair('Everflow Blue River')).toContainText('/2CTPL/42X1/');
  });

  test('tells of each what belongs to it, chosen with the keyboard', async () => {
    await head('Affise Acme').focus();
    await page.keyboard.press('Enter');
    await expect(head('Affise Acme')).toHaveAttribute('aria-pressed', 'true');
    await expect(pair('Everflow Blue River')).toBeHidden();
    const shown = pair('Affise Acme');
    await expect(shown).toContainText('Agrees 0.0%');
    await expect(shown).toContainText('offer_id=5120');
    await shown.getByText('Row by row', { exact: true }).click();
    await expect(shown.getByText(/^24 conversions are on both sides/)).toBeVisible();
  });

  test('goes on with the one that answers while the other cannot be asked', async ({ platforms }) => {
    platforms.everflow.misbehave({ kind: '500' });
    await panel.getByRole('button', { name: 'Refresh' }).click();
    const failed = table.getByRole('columnheader', { name: /Everflow Blue River/ });
    await expect(failed).toContainText('No answer');
    const rows = await readComparison(panel);
    expect(rows.get('Payout')?.[2]).toBe('$528.00 0.0% of $528.00');
    platforms.everflow.behave();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await expect(failed).not.toContainText('No answer');
  });

  const head = (name: string) => table.getByRole('button', { name });
  const pair = (name: string) => panel.getByRole('region', { name: `Voluum main and ${name}`, exact: true });
});

test('Explore opens at the same offer, days and zone when a person clicks for it', async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  await addConnection(extension, options, BUYER);
  await addConnection(extension, options, AFFISE_AFFILIATE);
  await options.close();
  page = await extension.context.newPage();
  await page.goto(campaignAddress('keto', 'last-14-days'));
  await openPanel(page);
  const panel = await waitForPanel(page);
  await expect(panel.getByText('New York', { exact: false }).first()).toBeVisible();
  const [, theirs = ''] = (await readComparison(panel)).get('Payout') ?? [];
  const days = await panel.locator('.pan-ctx b').first().innerText();

  const opened = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Explore' }).click();
  const explore = await opened;
  await expect(explore.getByRole('radio', { name: 'Side by side' })).toBeChecked();
  await expect(explore.getByRole('combobox', { name: 'Zone' })).toHaveValue('America/New_York');
  await expect(explore.getByRole('searchbox')).toHaveValue('Acme - US - Keto Diet');
  await expect(explore.getByRole('region', { name: 'What is shown' })).toContainText(days);
  const rows = explore.getByRole('treegrid', { name: 'Numbers' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Acme - US - Keto Diet' })).toContainText(theirs);
  await explore.close();
  await page.close();
});
