import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { OFFERS } from '../platforms/catalogue.ts';
import type { Extension } from './chromium.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';

let options: Page;
test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  await addConnection(extension, options, AFFISE_AFFILIATE);
});

test('a link chosen in the options counts to the cent, and undone it counts no more', async ({
  extension,
}) => {
  await options.getByRole('link', { name: 'Links' }).click();
  await expect(options.getByText('6 of 9 linked')).toBeVisible();
  await expect(offer('Acme - US - Keto Diet')).toContainText('Keto Diet US – CPA #4417');
  await expect(offer('Acme - US - Keto Diet')).toContainText('offer_id=4417 on acme.g2afse.com');
  await expectLedger(extension, '$4,463.20', '$4,343.20');

  await options.getByRole('button', { name: 'Choose the link of Direct - UK - VPN' }).click();
  const dialog = options.getByRole('dialog', { name: 'No link yet for this offer' });
  await dialog.getByRole('searchbox').fill('safelink');
  await dialog.getByRole('radio', { name: 'SafeLink VPN UK' }).check();
  await dialog.getByRole('button', { name: 'Link offer' }).click();
  await expect(offer('Direct - UK - VPN')).toContainText('Chosen by you');
  await expect(dialog).toBeHidden();
  await expect(options.getByRole('button', { name: 'Change the link of Direct - UK - VPN' })).toBeFocused();
  // 4,463.20 + 1,128.00 tracked; 4,343.20 + 1,116.00 says the network.
  await expectLedger(extension, '$5,591.20', '$5,459.20');

  await options.getByRole('button', { name: /^Undo your choice for Direct - UK - VPN/ }).click();
  await expect(offer('Direct - UK - VPN')).toContainText('Not linked');
  await expectLedger(extension, '$4,463.20', '$4,343.20');
});

test('a suggestion is accepted by one click and undone, and what an address proves can be refused', async ({
  extension,
}) => {
  rename('SafeLink - UK - VPN');
  await forgetLists(options);
  const vpn = offer('SafeLink - UK - VPN');
  await expect(vpn).toContainText('Maybe SafeLink VPN UK #6010');
  await vpn.getByRole('button', { name: /^Link / }).click();
  await expect(vpn).toContainText('Chosen by you');
  await expectLedger(extension, '$5,591.20', '$5,459.20');
  await vpn.getByRole('button', { name: /^Undo/ }).click();
  await expect(vpn).toContainText('Maybe SafeLink VPN UK #6010');

  const keto = offer('Acme - US - Keto Diet');
  await keto.getByRole('button', { name: /^Not this/ }).click();
  await expect(keto).toContainText('You said it is none of Affise Acme');
  // Without Keto's $800.00 tracked and $690.00 told.
  await expectLedger(extension, '$3,663.20', '$3,653.20');
  await keto.getByRole('button', { name: /^Undo/ }).click();
  await expect(keto).toContainText('Keto Diet US – CPA #4417');
  await expectLedger(extension, '$4,463.20', '$4,343.20');
  rename('Direct - UK - VPN');
  await forgetLists(options);
});

test('all links are kept as a file', async () => {
  await options.getByRole('radio', { name: 'Not linked' }).click();
  await expect(options.getByRole('article')).toHaveCount(3);
  const downloaded = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export CSV' }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toBe('trackside-links.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(10);
  expect(lines.find((line) => line.includes('4417'))).toContain('url-id,offer_id=4417 on acme.g2afse.com');
  await options.getByRole('radio', { name: 'All' }).click();
});

test('"none of these" is reached from the popup, remembered, and undone', async ({ extension }) => {
  const popup = await extension.open('popup.html');
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Choose the link of BlueCasino - CA' }).click();
  const page = await opened;
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('BlueCasino - CA')).toBeVisible();
  await dialog.getByRole('radio', { name: 'None of these' }).check();
  await dialog.getByRole('button', { name: 'Leave unlinked' }).click();
  await expect(dialog).toBeHidden();
  await page.close();

  // Another page, which has heard of it only from the background.
  const casino = offer('BlueCasino - CA');
  await expect(casino).toContainText('You said there is no other side');
  await options.reload();
  await expect(casino).toContainText('You said there is no other side');
  await expectUnlinked(extension, ['Direct - UK - VPN', 'Acme - BR - Nutra']);
  await casino.getByRole('button', { name: 'Undo' }).click();
  await expectUnlinked(extension, ['Direct - UK - VPN', 'BlueCasino - CA', 'Acme - BR - Nutra']);
});

/** In the tracker: so that a network's offer is named alike, which none of the story's is. */
function rename(name: string): void {
  Object.assign(OFFERS.vpn, { name });
}

/** What platforms have listed is kept for hours. */
async function forgetLists(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ ask: 'kept.clear', payload: null });
  });
  await page.reload();
}

function offer(name: string) {
  return options.getByRole('article', { name, exact: true });
}

async function expectLedger(extension: Extension, tracked: string, networks: string): Promise<void> {
  const popup = await extension.open('popup.html');
  const sums = popup.getByRole('definition').and(popup.locator('.medium'));
  await expect(sums).toHaveText([tracked, networks]);
  await popup.close();
}

/** In the popup, most money at stake first. */
async function expectUnlinked(extension: Extension, names: string[]): Promise<void> {
  const popup = await extension.open('popup.html');
  const rows = popup.getByRole('listitem').filter({ hasText: 'Not linked to a network offer' });
  await expect(rows.locator('.what')).toHaveText(names);
  await popup.close();
}
