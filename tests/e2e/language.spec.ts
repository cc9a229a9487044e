import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import * as english from '@/utils/texts/languages/en';
import { THIRD, writeThird } from '../texts/third-language.ts';
import { type Extension, launchChromium } from './chromium.ts';
import { findInClosedRoots, listInClosedRoots } from './closed-roots.ts';
import { type Copy, copyWith } from './copy-with.ts';
import { waitForPill } from './panel.ts';

test.describe.configure({ mode: 'serial' });

let copy: Copy;
let extension: Extension;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  copy = copyWith(THIRD.path, writeThird());
  const { status, output } = copy.run('wxt', 'build');
  expect(status, output).toBe(0);
  extension = await launchChromium({ build: join(copy.folder, '.output/chrome-mv3') });
});
test.afterAll(async () => {
  await extension?.close();
  copy?.remove();
});

test('one file adds a language: it is listed under its own name, and spoken once it is chosen', async () => {
  const page = await extension.open('options.html#look');
  const list = page.getByLabel('Language');
  await expect(list.getByRole('option')).toContainText(['English', 'Nederlands', 'Русский'].map(asEnd));
  await list.selectOption({ label: 'Nederlands' });
  await expect(page.getByLabel('⟦Language⟧')).toHaveValue('nl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await page.close();
});

for (const address of ['popup', 'explore', 'welcome', 'options'])
  test(`speaks it on ${address}`, async () => {
    const page = await extension.open(`${address}.html`);
    await expect(page.locator('body')).toContainText('⟦');
    await page.close();
  });

test('a platform’s form is in it, to the last hint', async () => {
  const page = await extension.open('options.html#add=affise');
  await expect(page.getByLabel(`⟦${english.pages['field.api-key']}⟧`)).toBeVisible();
  await expect(page.getByText(`⟦${english.pages['affise.api-key-where']}⟧`)).toBeVisible();
  await page.close();
});

test('so are the pill, the badges and the toolbar’s button, and the page is read by its words', async () => {
  const page = await extension.open('welcome.html');
  await page.getByRole('button', { name: '⟦Try the demo⟧' }).click();
  await expect(page.getByRole('heading', { name: '⟦Campaigns⟧' })).toBeVisible();
  await waitForPill(page);
  await expect.poll(() => labels(page), { timeout: 20_000 }).toContainEqual(expect.stringMatching(/⟦Gap⟧/));
  await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(6);
  const pill = await findInClosedRoots(page, ({ attributes }) => isPill(attributes.get('aria-label')));
  expect(pill?.attributes.get('aria-label')).toContain('⟦');
  await expect.poll(() => extension.worker.evaluate(readTitle)).toContain('⟦gaps over the alert band⟧');
  await page.close();
});

test('the browser’s own strings come from it', () => {
  const path = join(copy.folder, '.output/chrome-mv3/_locales/nl/messages.json');
  const { description } = JSON.parse(readFileSync(path, 'utf8'));
  expect(description.message).toBe(`⟦${english.manifest.description}⟧`);
});

test('the compiler takes it whole, and names what is missing', () => {
  test.setTimeout(180_000);
  expect(copy.run('tsc', '--noEmit')).toMatchObject({ status: 0 });
  const lacking = copyWith(THIRD.path, writeThird().replace(/^ {2}"verdict\.alert":.*\n/m, ''));
  try {
    lacking.run('wxt', 'prepare');
    const { status, output } = lacking.run('tsc', '--noEmit');
    expect(status).not.toBe(0);
    expect(output).toMatch(/languages.nl\.ts.*"?verdict\.alert/);
  } finally {
    lacking.remove();
  }
});

async function labels(page: Page): Promise<string[]> {
  const buttons = await listInClosedRoots(page, 'button');
  return buttons
    .map(({ attributes }) => attributes.get('aria-label') ?? '')
    .filter((label) => !isPill(label));
}

function isPill(label = ''): boolean {
  return label.startsWith('Trackside');
}

/** The list's first entry names the browser's language too. */
function asEnd(name: string): RegExp {
  return new RegExp(`${name}$`);
}

/** Runs in the worker. */
async function readTitle(): Promise<string> {
  const { chrome } = globalThis as unknown as {
    chrome: { action: { getTitle(of: object): Promise<string> } };
  };
  return chrome.action.getTitle({});
}
