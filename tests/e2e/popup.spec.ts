import { expect, startFresh, test } from './local-browser.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';

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
