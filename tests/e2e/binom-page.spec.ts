import type { Page } from '@playwright/test';
import { HOSTS } from '../platforms/hosts.ts';
import { BINOM_ONE, BINOM_TWO, campaignTwo, pageOne } from './binom-pages.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, readComparison } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection } from './steps.ts';

let page: Page;

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  for (const connection of [AFFISE_AFFILIATE, BINOM_TWO, BINOM_ONE])
    await addConnection(extension, options, connection);
  await options.close();
  page = await extension.context.newPage();
});
test.beforeEach(({ platforms }) => {
  platforms.binom.settings.timeZone = OURS;
});
test.afterAll(() => page.close());

test('Binom 2: our own column is what the page says', async () => {
  await open(campaignTwo(12));
  const panel = await openPanel(page);
  await expect(panel.getByText('this page', { exact: true })).toBeVisible();
});

test('Binom 2: the offset on the page tells in whose zone its days are cut', async ({ platforms }) => {
  platforms.binom.settings.timeZone = PAGE_ZONE;
  const before = platforms.binom.requests.length;
  await open(campaignTwo(12));
  const panel = await openPanel(page);
  await expect(panel.getByText('other zone', { exact: true })).toBeVisible();
  await expect(panel.getByText(/^The page’s days are cut in .*New.York/)).toBeVisible();
  // A page without its offset would have us ask for the days of every likely zone.
  const asked = platforms.binom.requests.slice(before).filter(({ host }) => host === HOSTS.binom.two);
  const offsets = new Set(asked.flatMap(({ query }) => query.getAll('timezone')).map(offsetIn));
  expect([...offsets].sort()).toEqual([OURS, PAGE_ZONE].map(offsetIn).sort());
});

test('Binom 1: totals that change with the selected rows are not read, and the panel says so', async () => {
  await open(`${pageOne('Stats')}&camp_id=12&group1=3`);
  const panel = await openPanel(page);
  expect((await readComparison(panel)).get('Conversions')?.[0]).toBe('18');
  await expect(panel.getByText('not checked', { exact: true })).toBeVisible();
  await expect(panel.getByText(/^This page’s totals leave out the rows that are selected/)).toBeVisible();
});

/** As the connection was saved. */
const OURS = 'Europe/Moscow';
const PAGE_ZONE = 'America/New_York';

function offsetIn(zone: string): string {
  return Temporal.Now.zonedDateTimeISO(zone).offset;
}

async function open(address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}
