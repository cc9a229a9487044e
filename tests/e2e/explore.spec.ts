import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Locator, type Page } from '@playwright/test';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { expect, startFresh, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  await addConnection(extension, options, AFFISE_AFFILIATE);
  await options.close();
});

test('side by side: what was tracked against what the network says, the worst first, with the reason', async ({
  extension,
}) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  const keto = grid.getByRole('row').filter({ hasText: 'Acme - US - Keto Diet' });
  await expect(keto).toContainText(['$800.00']);
  await expect(keto).toContainText(['$690.00']);
  await expect(keto).toContainText(['−$110.00']);
  await expect(keto).toContainText(['18 declined']);
  await expect(grid.getByRole('row').nth(2)).toContainText('$4,463.20');
  await expect(grid.getByRole('row').nth(2)).toContainText('$4,343.20');
  await expect(grid.getByRole('row').nth(3)).toContainText('Keto');
  await expect(page.getByText('not linked (', { exact: false })).toContainText('$1,860.00');
  await page.close();
});

test('by the keyboard alone: rows, days inside them, the reason, and back', async ({ extension }) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await expect(grid).toContainText('18 declined');
  await page.keyboard.press('/');
  await page.keyboard.type('keto');
  await expect(page).toHaveURL(/find=keto/);
  await expect(page.getByText('1 row', { exact: true })).toBeVisible();
  const row = grid.getByRole('row').filter({ hasText: 'Keto' });
  await row.focus();
  await page.keyboard.press('ArrowRight');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(grid.getByRole('row').filter({ hasText: '6 declined' })).toHaveCount(2);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: /Keto/ });
  await expect(drawer.getByText('−$110.00').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await page.close();
});

test('every number says where it is from: under the pointer, by the keyboard, at a tap', async ({
  extension,
}) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  const keto = grid.getByRole('row').filter({ hasText: 'Acme - US - Keto Diet' });
  const tip = page.getByRole('tooltip');
  await keto.getByText('$800.00').hover();
  for (const part of [
    'Payout · Voluum main',
    'called “Revenue” there',
    'days in UTC · USD',
    'as of',
    'complete',
  ]) {
    await expect(tip).toContainText(part);
  }
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
  await keto.focus();
  await page.keyboard.press('ArrowRight');
  await expect(keto).toHaveAttribute('aria-expanded', 'true');
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(tip).toContainText('Clicks · Affise Acme');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.close();
});

test('a day is gone into from the plot, by click and by key, and left again', async ({ extension }) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await expect(grid).toContainText('$4,463.20');
  const plot = page.getByRole('slider', { name: /Payout by day/ });
  const day = await dayOf(plot);
  await plot.focus();
  await page.keyboard.press('Enter');
  const oneDay = page.getByRole('navigation', { name: 'One day' });
  await expect(oneDay.getByRole('heading', { name: day })).toBeVisible();
  await expect(grid).not.toContainText('$4,463.20');
  await expect(page).toHaveURL(/within=7d/);
  await oneDay.getByRole('button').nth(1).click();
  await expect(oneDay.getByRole('heading', { name: day })).toBeHidden();
  await oneDay.getByRole('button').first().click();
  await expect(grid).toContainText('$4,463.20');
  const box = await plot.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 40, (box?.y ?? 0) + 40);
  await expect(oneDay.getByRole('heading', { name: day })).toBeVisible();
  await page.goBack();
  await expect(grid).toContainText('$4,463.20');
  await page.close();
});

test('side by side by country: sums are the same, what a side does not tell is said, and the address keeps it', async ({
  extension,
}) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await expect(grid).toContainText('$4,463.20');
  await page.getByRole('button', { name: /^Group/ }).click();
  await page.getByLabel('Rows').selectOption({ label: 'Country' });
  await expect(page.getByLabel('Rows').getByRole('option', { name: 'Advertiser' })).toBeDisabled();
  await expect(
    page.getByText('Not told by Affise Acme: Affiliate, Advertiser', { exact: false }),
  ).toBeVisible();
  await page.getByLabel('Inside them').selectOption({ label: 'Offer' });
  await page.keyboard.press('Escape');
  const usa = grid.getByRole('row').filter({ hasText: 'United States' });
  await expect(usa).toContainText('$1,702.00$1,592.00−$110.00');
  await expect(grid.getByRole('row').nth(2)).toContainText('$4,463.20');
  await expect(grid.getByRole('row').nth(2)).toContainText('$4,343.20');
  await usa.focus();
  await page.keyboard.press('ArrowRight');
  await expect(grid.getByRole('row').filter({ hasText: 'Acme - US - Keto Diet' })).toContainText('$690.00');
  await expect(page).toHaveURL(/group=country&group=offer/);
  await page.reload();
  await expect(usa).toHaveAttribute('aria-expanded', 'true');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.close();
});

test('a value is picked by its name, another typed, and both are chips that can be left out', async ({
  extension,
}) => {
  const page = await extension.open('explore.html#plain');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await expect(grid).toContainText('Keto Diet');
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('button', { name: 'Country' }).click();
  const search = page.getByRole('searchbox', { name: 'Find or type: Country' });
  await search.fill('germ');
  await page.getByRole('checkbox', { name: 'Germany' }).check();
  await expect(page).toHaveURL(/country=DE/);
  await expect(grid).not.toContainText('Keto Diet');
  await search.fill('AQ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/country=DE&country=AQ/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const name of ['Leave out Antarctica', 'Leave out Germany'])
    await page.getByRole('button', { name }).click();
  await page.keyboard.press('Escape');
  await expect(grid).toContainText('Keto Diet');
  await expect(page).not.toHaveURL(/country=/);
  await page.close();
});

test('unique clicks of several days are those of one question, and say so', async ({ extension }) => {
  const page = await extension.open('explore.html#plain');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await page.getByRole('button', { name: /^Connections/ }).click();
  await page.getByRole('checkbox', { name: /Affise/ }).check();
  await page.getByRole('checkbox', { name: /Voluum/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Columns/ }).click();
  await page.getByRole('checkbox', { name: 'Unique clicks' }).check();
  await page.keyboard.press('Escape');
  const keto = grid.getByRole('row').filter({ hasText: 'Keto' }).first();
  const unique = keto.locator('[data-column="uniqueClicks"]');
  await expect(unique).toHaveText(/^[1-9]/);
  // Affise tells no single count of everything: it is no sum of the rows'.
  await expect(grid.getByRole('row').nth(1).locator('[data-column="uniqueClicks"]')).toHaveText('–not told');
  await unique.hover();
  await expect(page.getByRole('tooltip')).toContainText('asked as one question, never summed');
  await page.close();
});

test('the sums of the drawer say where they are from, and changes are counted', async ({ extension }) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await grid.getByRole('row').filter({ hasText: 'Keto' }).first().click();
  const drawer = page.getByRole('complementary', { name: /Keto/ });
  await drawer.getByRole('button', { name: '$690.00' }).focus();
  await expect(page.getByRole('tooltip')).toContainText('Payout · Affise Acme');
  await expect(page.getByRole('tooltip')).toContainText('as of');
  await expect(page.getByRole('button', { name: /^Changes/ })).toBeVisible();
  await page.close();
});

test('only what is loud, what is not there, and everything again', async ({ extension }) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await expect(grid).toContainText('18 declined');
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('checkbox', { name: 'not linked' }).check();
  await page.keyboard.press('Escape');
  await expect(grid).toContainText('Choose link');
  await expect(grid).not.toContainText('18 declined');
  await page.getByRole('searchbox').fill('no such offer');
  await expect(page.getByText('Nothing like that in these days.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(grid).toContainText('18 declined');
  await page.close();
});

test('the address holds the whole view, and a view can be kept under a name', async ({ extension }) => {
  const page = await extension.open('explore.html');
  await page.getByRole('radio', { name: 'Plain' }).click();
  await page.getByRole('button', { name: /^Group/ }).click();
  await page.getByLabel('Rows').selectOption({ label: 'Campaign' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Visits' }).click();
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await expect(grid.getByRole('columnheader', { name: 'Visits' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Views', exact: false }).first().click();
  await page.getByLabel('Name of this view').fill('Campaigns');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const address = page.url();
  // The rows before stay until those that were asked for have come, which no longer holds once the page is new.
  await page.reload();
  await expect(grid.getByRole('row').nth(3)).toContainText(' · ');
  const first = await grid.getByRole('row').nth(3).innerText();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('radio', { name: 'Plain' })).toBeChecked();
  await expect(grid.getByRole('columnheader', { name: 'Visits' })).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => grid.getByRole('row').nth(3).innerText()).toBe(first);
  await expect(page.getByRole('button', { name: /Campaigns/ })).toBeVisible();
  await page.close();
});

test('a row can be matched conversion by conversion, and the packet stands on its own', async ({
  extension,
}) => {
  const page = await extension.open('explore.html');
  const grid = page.getByRole('treegrid', { name: 'Numbers' });
  await grid.getByRole('row').filter({ hasText: 'Keto' }).click();
  const drawer = page.getByRole('complementary', { name: /Keto/ });
  await drawer.getByRole('button', { name: 'Match rows' }).click();
  await expect(drawer.getByText(/conversions are on both sides/)).toBeVisible();
  const download = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'Dispute packet' }).click();
  const file = await (await download).path();
  const packet = await openAlone(file);
  try {
    const sums = await packet.evaluate(readSums);
    expect(sums.told.length).toBeGreaterThan(8);
    expect(sums.told).toEqual(sums.added);
    expect(new Map(sums.told).get('here.payout')).toBe('800000000');
    expect(new Map(sums.told).get('there.payout')).toBe('690000000');
    expect(new Map(sums.told).get('gap.payout')).toBe('-110000000');
    expect(sums.opening.map(([name]) => name)).toEqual(OPENING);
    for (const [name, value] of sums.opening) expect(value, name).toBe(new Map(sums.added).get(name));
    expect(sums.read).toEqual(sums.told);
    const text = await packet.locator('body').innerText();
    for (const part of ['UTC', 'USD', 'offer_id=4417', 'Voluum main', 'Affise Acme', 'Trackside 0.1.0']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/cost|profit|Facebook/i);
    expect(await packet.locator('script, link, img, iframe').count()).toBe(0);
    const { violations } = await new AxeBuilder({ page: packet }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  } finally {
    await packet.context().browser()?.close();
    await page.close();
  }
});

test('what is exported is what is shown: files, a table to paste, and text', async ({ extension }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await extension.open('explore.html');
  await expect(page.getByRole('treegrid')).toContainText('18 declined');
  const csv = await exported(page, 'CSV file');
  const [head, keto] = csv.split('\r\n');
  expect(head).toContain('Payout, tracked');
  expect(keto).toContain('Acme - US - Keto Diet');
  expect(keto).toContain(',800,690,-110,-13.8,USD,');
  await page.getByRole('button', { name: /Export/ }).click();
  await page.getByRole('button', { name: 'Copy as a table' }).click();
  await expect(page.getByRole('button', { name: /Copied/ })).toBeVisible();
  const [html, text] = await page.evaluate(async () => {
    // As another program finds it: a page is usually given it without styles.
    const clipboard = navigator.clipboard as unknown as { read(how: object): Promise<ClipboardItem[]> };
    const [item] = await clipboard.read({ unsanitized: ['text/html'] });
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await read('text/html'), await read('text/plain')] as const;
  });
  expect(html).toContain('<td>Acme - US - Keto Diet</td>');
  expect(html).toMatch(
    /<td class="money" x:num="-110" sdval="-110" [^>]*data-sheets-value=[^>]*>-110.00<\/td>/,
  );
  expect(html).toMatch(/<td class="percent" [^>]*sdval="-0.138" [^>]*>-13.8%<\/td>/);
  expect(html).toContain('.percent{mso-number-format:');
  expect(text.split('\t')).toContain('800');
  await page.getByRole('button', { name: /Copied/ }).click();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toMatch(/^Acme - US - Keto Diet .* 800 {2,}690 {2,}-110 /m);
  const json = await exported(page, 'JSON file');
  const { range, here, rows } = JSON.parse(json) as { range: object; here: string; rows: ExportedRow[] };
  expect(range).toEqual(await shownDays(page));
  expect(here).toBe('Voluum main');
  expect(rows.find(({ offer }) => offer?.name?.includes('Keto'))).toMatchObject({
    ...{ connection: 'Affise Acme', verdict: 'alert' },
    ...{ here: { payout: '800' }, there: { payout: '690' }, gaps: { payout: { difference: '-110' } } },
  });
  await page.close();
});

interface ExportedRow {
  offer: { name: string | null } | null;
}

async function exported(page: Page, how: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export|Copied/ }).click();
  await page.getByRole('button', { name: how }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** The last seven days that are over, in the table's zone. */
async function shownDays(page: Page): Promise<{ from: string; to: string }> {
  return page.evaluate(() => {
    const today = Temporal.Now.plainDateISO('UTC');
    return { from: `${today.subtract({ days: 7 })}`, to: `${today.subtract({ days: 1 })}` };
  });
}

async function dayOf(plot: Locator): Promise<string> {
  return (await plot.getAttribute('aria-valuetext'))?.split(',')[0] ?? '';
}

/** In a browser without the extension and without a network. */
async function openAlone(file: string): Promise<Page> {
  const browser = await chromium.launch({
    executablePath: findBrowsers().Chromium ?? 'chromium',
    chromiumSandbox: false,
  });
  const context = await browser.newContext({ offline: true, javaScriptEnabled: true });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', ({ url }) => requests.push(url()));
  await page.setContent(await readFile(file, 'utf8'));
  expect(requests).toEqual([]);
  return page;
}

/** Runs inside the packet: every total as it is told, and as its column adds up, in millionths. */
function readSums() {
  const table = document.querySelector('#days');
  const micros = (text: string) => {
    const [whole = '', fraction = ''] = text.replace('-', '').split('.');
    const size = BigInt(whole + fraction.padEnd(6, '0'));
    return text.startsWith('-') ? -size : size;
  };
  const dataOf = (cell: Element | null) => cell?.querySelector('data')?.value;
  const totals = [...(table?.querySelectorAll('tfoot td') ?? [])].filter(
    (cell) => dataOf(cell) !== undefined,
  );
  const nameOf = (cell: Element) => cell.getAttribute('data-column') ?? '';
  const told = totals.map((cell) => [nameOf(cell), String(micros(dataOf(cell) ?? ''))] as const);
  const added = totals.map((cell) => {
    const column = [...(table?.querySelectorAll(`tbody [data-column="${nameOf(cell)}"]`) ?? [])];
    return [
      nameOf(cell),
      String(column.reduce((sum, each) => sum + micros(dataOf(each) ?? '0'), 0n)),
    ] as const;
  });
  /** As a person reads it, without signs of currencies and commas. */
  const digits = (cell: Element) =>
    micros((cell.textContent ?? '').replace('−', '-').replace(/[^\d.-]/g, ''));
  const read = totals.map((cell) => [nameOf(cell), String(digits(cell))] as const);
  const opening = [...document.querySelectorAll<HTMLDataElement>('#sums data')].map(
    (data) => [data.dataset.sum ?? '', String(micros(data.value))] as const,
  );
  return { told, added, read, opening };
}

const OPENING = [
  ...['here.payout', 'here.conversions', 'there.payout', 'there.conversions'],
  ...['gap.payout', 'gap.conversions'],
];
