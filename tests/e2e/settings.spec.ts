import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { findSecret } from './canary.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection, connectionRow, VOLUUM } from './steps.ts';

test.describe.configure({ mode: 'serial' });
test.beforeAll(({ extension }) => startFresh(extension));

const PASSPHRASE = 'kitten moss anvil tulip raven';
const KEYS = [
  VOLUUM.fields['Access key'],
  VOLUUM.fields['Access key ID'],
  AFFISE_AFFILIATE.fields['API key'],
];

test('the passphrase is set, and locks every page at once', async ({ extension }) => {
  const options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  await addConnection(extension, options, AFFISE_AFFILIATE);
  await options.getByRole('link', { name: 'Lock' }).click();
  await options.getByLabel('Passphrase').fill(PASSPHRASE);
  await options.getByLabel('The same again').fill('something else');
  await expect(options.getByRole('button', { name: 'Set passphrase' })).toBeDisabled();
  await options.getByLabel('The same again').fill(PASSPHRASE);
  await options.getByRole('button', { name: 'Set passphrase' }).click();
  await options.getByText('The passphrase is set.').waitFor();

  const popup = await extension.open('popup.html');
  await popup.getByText('Networks say').waitFor();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Lock now' }).click();
  for (const page of [options, popup]) {
    await page.getByRole('heading', { name: 'Trackside is locked' }).waitFor();
    await expect(page.getByText('Affise Acme')).toHaveCount(0);
  }
  await popup.close();
  await options.close();
});

test('while it is locked no platform is asked, and another passphrase opens nothing', async ({
  extension,
  platforms,
}) => {
  const popup = await extension.open('popup.html');
  const asked = () => platforms.voluum.requests.length + platforms.affise.requests.length;
  const before = asked();
  await popup.getByLabel('Passphrase').fill('kitten moss anvil tulip');
  await popup.keyboard.press('Enter');
  await popup.getByText('This is not the passphrase.').waitFor();
  await popup.reload();
  await popup.getByRole('heading', { name: 'Trackside is locked' }).waitFor();
  await refreshAll(popup);
  expect(asked()).toBe(before);
  await popup.getByLabel('Passphrase').fill(PASSPHRASE);
  await popup.keyboard.press('Enter');
  await popup.getByText('Networks say').waitFor();
  await refreshAll(popup);
  expect(asked()).toBeGreaterThan(before);
  await popup.close();
});

test('it is turned off again, and the keys still open', async ({ extension }) => {
  const options = await extension.open('options.html#security');
  const card = options.locator('section', {
    has: options.getByRole('heading', { name: 'Turn the lock off' }),
  });
  await card.getByLabel('Passphrase').fill(PASSPHRASE);
  await card.getByRole('button', { name: 'Turn off' }).click();
  await options.getByText('The lock is off.').waitFor();
  await options.getByRole('link', { name: /Connections/ }).click();
  await expect(connectionRow(options, VOLUUM).getByText('Working')).toBeVisible();
  await options.close();
});

test('a file of settings holds no key in the clear, and is brought back with its keys', async ({
  extension,
}) => {
  const options = await extension.open('options.html#transfer');
  const plain = await download(options);
  await options.getByLabel('With the keys').check();
  await options.getByLabel('Passphrase for this file').fill(PASSPHRASE);
  await options.getByLabel('The same again').fill(PASSPHRASE);
  const locked = await download(options);
  for (const text of [plain, locked]) {
    expect(text).toContain('Voluum main');
    for (const key of KEYS) expect(findSecret(text, key ?? '')).toEqual([]);
  }

  await choose(options, '{"trackside":"settings","version":1');
  await options.getByText('This is not a file that Trackside exported.').waitFor();
  await choose(options, locked);
  await expect(options.getByText('asks for its key')).toHaveCount(2);
  await options.getByLabel('Passphrase of this file').fill(PASSPHRASE);
  await options.getByRole('button', { name: 'Open the keys' }).click();
  await expect(options.getByText('with its key')).toHaveCount(2);
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await options.getByText('Imported: 2 connections').waitFor();
  await options.getByRole('link', { name: /Connections/ }).click();
  const brought = connectionRow(options, { ...VOLUUM, fields: { Name: 'Voluum main 2' } });
  await expect(brought.getByText(/Working|Fetching/)).toBeVisible();
  await brought.getByRole('button', { name: 'Check again: Voluum main 2' }).click();
  await expect(brought.getByText('Working')).toBeVisible();
  await options.close();
});

test('diagnostics hold no key, no name, no id and no host of anybody’s', async ({ extension }) => {
  const options = await extension.open('options.html#diagnostics');
  const report = options.locator('pre');
  await report.waitFor();
  const text = (await report.textContent()) ?? '';
  expect(text).toContain('1. voluum · tracker · api.voluum.com');
  expect(text).toContain('*.affise.com');
  for (const key of KEYS) expect(findSecret(text, key ?? '')).toEqual([]);
  for (const word of ['Voluum main', 'Acme', 'acme', 'northbuy', '1182', 'xyzw'])
    expect(text).not.toContain(word);
  const ids = await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: null): Promise<object> } } };
    };
    return Object.keys(await chrome.storage.local.get(null)).flatMap(
      (key) => key.match(/^connection:(.+)/)?.[1] ?? [],
    );
  });
  expect(ids).toHaveLength(4);
  for (const id of ids) expect(text).not.toContain(id);
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await options.getByRole('button', { name: 'Copy' }).click();
  await options.getByText('Copied').waitFor();
  expect(await options.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await options.close();
});

/** What the popup's own button asks, also where there is no button. */
async function refreshAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ ask: 'summary.get', payload: { range: '7d', refresh: true } });
  });
  await page.waitForTimeout(1000);
}

async function download(options: Page): Promise<string> {
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export to a file' }).click();
  return readFile(await (await saving).path(), 'utf8');
}

async function choose(options: Page, text: string): Promise<void> {
  const file = { name: 'trackside-settings.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await options.locator('[type=file]').setInputFiles(file);
}
