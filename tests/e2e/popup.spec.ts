import type { Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection, connectionRow, VOLUUM } from './steps.ts';

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  await addConnection(extension, options, AFFISE_AFFILIATE);
  await options.close();
});

test('seven days: tracked and network side by side on linked offers, never added, and each connection by itself', async ({
  extension,
}) => {
  const popup = await extension.open('popup.html');
  await popup.getByText('7 d', { exact: true }).click();
  // 800.00 + 902.00 + 840.00 + 1,860.00 + 61.20 tracked on linked offers, of 6,323.20 in all.
  await expect(popup.getByText('$4,463.20')).toBeVisible();
  await expect(popup.getByText('of $6,323.20')).toBeVisible();
  // 690.00 + 902.00 + 831.60 + 1,770.00 + 149.60.
  await expect(popup.getByText('$4,343.20')).toBeVisible();
  await expect(popup.getByText('−$120.00').first()).toBeVisible();
  await expect(popup.getByText('−2.7%')).toBeVisible();
  // Approved 4,219.60 − media cost of the same offers 3,150.55.
  await expect(popup.getByText('$1,069.05')).toBeVisible();
  await expect(popup.getByText('$6,323.20', { exact: true })).toBeVisible();
  await expect(popup.getByText('$5,459.20', { exact: true })).toBeVisible();
  await expect(popup.getByText('Acme - US - Keto Diet').first()).toBeVisible();
  await expect(popup.getByText('−$110.00')).toBeVisible();
  await popup.close();
});

test('against the seven days before, with a line by day', async ({ extension }) => {
  const popup = await extension.open('popup.html');
  // 10.00 a day on both sides before; cost 5.00 a day. Beyond ten times as much the amount is told.
  await expect(popup.getByText('up $4,393.20')).toBeAttached();
  await expect(popup.getByText('up $4,273.20')).toBeAttached();
  await expect(popup.getByText('up $1,034.05')).toBeAttached();
  await expect(popup.getByRole('img', { name: /^Profit by day/ })).toBeVisible();
  await popup.close();
});

test('the toolbar counts the gaps over the alert band', async ({ extension }) => {
  // Keto is short by 110.00 of 800.00, Dating has 88.40 more than its 61.20.
  await expect.poll(() => badgeOf(extension)).toEqual({ text: '2', color: '#b3191a' });
});

test('by keys alone: the first gap, its reason, the next one, other days, and asking again', async ({
  extension,
}) => {
  const popup = await extension.open('popup.html');
  const rows = popup.getByRole('list', { name: 'Gaps by money at stake' }).getByRole('listitem');
  await expect(rows.first()).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(rows.first().getByRole('button', { name: 'See its link' })).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(rows.first().getByRole('button', { name: 'See its link' })).toBeHidden();
  await popup.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await popup.getByRole('radio', { name: '7 d' }).focus();
  await popup.keyboard.press('ArrowRight');
  await expect(popup.getByText('$4,693.20', { exact: true })).toBeVisible();
  await popup.keyboard.press('r');
  await expect(popup.getByText('just now')).toBeVisible();
  await popup.close();
});

test('yesterday, thirty days and today', async ({ extension }) => {
  const popup = await extension.open('popup.html');
  await popup.getByText('Yesterday', { exact: true }).click();
  // Keto 105.00, AutoQuote 66.00, HomeQuote 66.00, Sweeps 92.40 + 27.30, Crypto 270.00, Dating 0.
  await expect(popup.getByText('$626.70')).toBeVisible();
  await popup.getByText('30 d', { exact: true }).click();
  // 23 older days of 10.00 each on both sides.
  await expect(popup.getByText('$4,693.20')).toBeVisible();
  await expect(popup.getByText('$4,573.20')).toBeVisible();
  await popup.getByText('Today', { exact: true }).click();
  await expect(popup.getByText('Today so far, not judged')).toBeVisible();
  await popup.close();
});

test('a refused key stands beside its last numbers, with the way to fix it; the others go on', async ({
  extension,
  platforms,
}) => {
  const popup = await extension.open('popup.html');
  await expect(popup.getByText('$4,463.20')).toBeVisible();
  platforms.affise.misbehave({ kind: '401' });
  await popup.getByRole('button', { name: 'Refresh' }).click();
  await expect(popup.getByText('Key refused', { exact: false }).first()).toBeVisible();
  await expect(popup.getByText('$6,323.20', { exact: true })).toBeVisible();
  await expect.poll(() => badgeOf(extension)).toEqual({ text: '!', color: '#8a5a00' });
  platforms.affise.behave();
  await popup
    .getByRole('link', { name: 'Fix Affise Acme' })
    .or(popup.getByRole('button', { name: 'Fix Affise Acme' }))
    .click();
  await expect
    .poll(() => extension.context.pages().some((page) => page.url().includes('options.html')))
    .toBe(true);
  await popup.close();
});

test('older days show how far they are, can be stopped, and go on', async ({ extension, platforms }) => {
  const options = await extension.open('options.html');
  const row = connectionRow(options, AFFISE_AFFILIATE);
  await options.getByRole('button', { name: 'Delete Affise Acme' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(row).toBeHidden();
  platforms.affise.misbehave({ kind: 'slow', path: /stats/, delayMs: 700 });
  await addConnection(extension, options, AFFISE_AFFILIATE);
  const bar = row.getByRole('progressbar', { name: 'Older days of Affise Acme' });
  await expect(bar).toBeVisible();
  await expect(bar).toHaveAttribute('max', '90');
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
  const popup = await extension.open('popup.html');
  await expect(popup.getByRole('progressbar', { name: 'Older days of all connections' })).toBeVisible();
  await popup.close();

  await row.getByRole('button', { name: 'Stop fetching older days of Affise Acme' }).click();
  await expect(row.getByText(/^Stopped\. \d+ days stay\.$/)).toBeVisible();
  platforms.affise.behave();
  await row.getByRole('button', { name: 'Go on fetching older days of Affise Acme' }).click();
  await expect(row.getByText('90 days kept')).toBeVisible({ timeout: 30_000 });
  await expect(bar).toBeHidden();
  await options.close();
});

/** What the toolbar's button wears; colours as they are written in the look. */
async function badgeOf({ worker }: Extension): Promise<{ text: string; color: string }> {
  const { text, color } = await worker.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    return { text: await action.getBadgeText({}), color: await action.getBadgeBackgroundColor({}) };
  });
  return { text, color: `#${color.slice(0, 3).map(toHex).join('')}` };
}

interface Action {
  getBadgeText(details: object): Promise<string>;
  getBadgeBackgroundColor(details: object): Promise<number[]>;
}

function toHex(part: number): string {
  return part.toString(16).padStart(2, '0');
}

test('a popup that wakes its worker shows the last answers at once, and none of them behind a passphrase', async ({
  extension,
}) => {
  const page = await extension.open('popup.html');
  const kept = () =>
    page.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: OwnApi }).chrome;
      return Object.keys(await storage.session.get('ready'));
    });
  await expect.poll(kept).toEqual(['ready']);
  await stopWorker(page);
  const popup = await extension.open('popup.html');
  await expect(popup.getByText('$4,463.20')).toBeVisible();
  await popup.close();

  const passphrase = 'a horse and its battery';
  await tell(page, 'lock.turn-on', { passphrase });
  await expect.poll(kept).toEqual(['ready']);
  await tell(page, 'lock.lock', null);
  expect(await kept()).toEqual([]);
  await stopWorker(page);
  const locked = await extension.open('popup.html');
  await expect(locked.getByLabel('Passphrase')).toBeVisible();
  await expect(locked.locator('main')).not.toContainText('$');
  expect(await kept()).toEqual([]);
  await locked.close();
  await tell(page, 'lock.turn-off', { passphrase });
  await page.close();
});

/** As the browser does after 30 seconds without work. */
async function stopWorker(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  await devTools.send('ServiceWorker.stopAllWorkers');
  await devTools.detach();
}

function tell(page: Page, ask: string, payload: unknown): Promise<unknown> {
  return page.evaluate(
    (message) => (globalThis as unknown as { chrome: OwnApi }).chrome.runtime.sendMessage(message),
    { ask, payload },
  );
}

interface OwnApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { session: { get(key: string): Promise<object> } };
}
