import type { Page } from '@playwright/test';
import { dumpStorage } from './canary.ts';
import { expect, startFresh, test } from './local-browser.ts';
import {
  AFFISE_ADMIN,
  AFFISE_AFFILIATE,
  addConnection,
  connectionRow,
  fillAndSave,
  type NewConnection,
  VOLUUM,
} from './steps.ts';

test.describe.configure({ mode: 'serial' });

test.beforeAll(({ extension }) => startFresh(extension));

test.beforeEach(({ platforms }) => {
  platforms.voluum.behave();
  platforms.affise.behave();
});

test('a first connection: Voluum is verified and says what it found', async ({ extension }) => {
  const options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  const row = connectionRow(options, VOLUUM);
  await expect(row).toContainText('tracker');
  await expect(row).toContainText('UTC · USD');
  await expect(row).toContainText(/ends with .*xyzw/);
  await expect(row).not.toContainText('vk-Zk3');
  await expect(row.getByText('Working')).toBeVisible();
  await options.close();
});

test('Affise finds the portal from the key and the API from the dashboard address', async ({ extension }) => {
  const options = await extension.open('options.html');
  await addConnection(extension, options, AFFISE_AFFILIATE);
  const affiliate = connectionRow(options, AFFISE_AFFILIATE);
  await expect(affiliate).toContainText('affiliate portal');
  await expect(affiliate).toContainText('affiliate 1182');
  await addConnection(extension, options, AFFISE_ADMIN);
  const admin = connectionRow(options, AFFISE_ADMIN);
  await expect(admin).toContainText('admin portal');
  await expect(admin).toContainText('General manager');
  await expect(admin).toContainText('USD');
  // The proposal that did not answer was given back.
  expect(await grantedOrigins(options)).not.toContain('https://api.acme.affise.com/*');
  await options.close();
});

test('a manager who sees only assigned entities is told so', async ({ extension }) => {
  const options = await extension.open('options.html');
  const manager = withFields(AFFISE_ADMIN, {
    'API key': 'c1b2c3d4e5f60718293a4b5c6d7e8f90canaryam',
    Name: 'Acme manager',
  });
  // Its role may not read the network's currency, so now the form asks for it.
  await fillAndSave(extension, options, manager);
  await options.getByRole('combobox', { name: 'Currency' }).selectOption('USD');
  await options.getByRole('button', { name: 'Save and check' }).click();
  const row = connectionRow(options, manager);
  await expect(row).toContainText('affiliate manager');
  await expect(row).toContainText(/Sees\s*only assigned entities/);
  await remove(options, manager);
  await options.close();
});

const WRONG_KEY = withFields(AFFISE_AFFILIATE, {
  'API key': '00000000000000000000000000000000',
  Name: 'Refused',
});

const REFUSALS: [what: string, connection: NewConnection, kind: string | null, sentence: RegExp][] = [
  ['a wrong key', WRONG_KEY, null, /Affise refused this key/],
  [
    'HTML instead of JSON',
    withFields(AFFISE_AFFILIATE, { Name: 'Html' }),
    'html',
    /web page answers at this address/i,
  ],
  ['no rights', withFields(AFFISE_AFFILIATE, { Name: 'Denied' }), '403', /does not let it read|not let/i],
  [
    'a broken server',
    withFields(AFFISE_AFFILIATE, { Name: 'Broken' }),
    '500',
    /did not answer in time|error of its own/,
  ],
  [
    'an answer cut off',
    withFields(AFFISE_AFFILIATE, { Name: 'Cut' }),
    'cut',
    /cut off|does not know|broke off/i,
  ],
  [
    'a redirect',
    withFields(AFFISE_AFFILIATE, { Name: 'Moved' }),
    'redirect',
    /does not answer at this address|web page/i,
  ],
  ['a pause', withFields(AFFISE_AFFILIATE, { Name: 'Paused' }), '429', /asks for a pause/],
  ['a time-out', withFields(AFFISE_AFFILIATE, { Name: 'Slow' }), 'slow', /took too long to answer/],
  [
    'a wrong address',
    {
      ...withFields(AFFISE_AFFILIATE, { 'Dashboard address': 'https://nobody.affise.com', Name: 'Nobody' }),
      origins: [
        'https://api-nobody.affise.com/*',
        'https://api.nobody.affise.com/*',
        'https://nobody.affise.com/*',
      ],
    },
    null,
    /could not reach|does not answer at this address/,
  ],
];

for (const [what, connection, kind, sentence] of REFUSALS) {
  test(`${what} has its own sentence and leaves nothing half-saved`, async ({ extension, platforms }) => {
    const options = await extension.open('options.html');
    await options.getByRole('article').first().waitFor();
    const before = await snapshot(options);
    if (kind) platforms.affise.misbehave({ kind: kind as '403', host: /api-acme/, delayMs: 40_000 });
    await fillAndSave(extension, options, connection);
    // In the form: the card of a saved connection may say the same of its own numbers, while the save still runs.
    await expect(options.locator('form').getByText(sentence).first()).toBeVisible({ timeout: 40_000 });
    expect(await snapshot(options)).toEqual(before);
    await options.close();
  });
}

test('without a network it says so, and leaves nothing half-saved', async ({ extension }) => {
  const options = await extension.open('options.html');
  await options.getByRole('article').first().waitFor();
  const before = await snapshot(options);
  await extension.context.setOffline(true);
  await fillAndSave(extension, options, withFields(AFFISE_AFFILIATE, { Name: 'Offline' }));
  await expect(options.getByText(/This computer could not reach Affise/)).toBeVisible();
  await extension.context.setOffline(false);
  expect(await snapshot(options)).toEqual(before);
  await options.close();
});

test('a prompt that the person refuses saves nothing and says so', async ({ extension }) => {
  const options = await extension.context.newPage();
  await options.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: { request: unknown } } };
    chrome.permissions.request = () => Promise.resolve(false);
  });
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.getByRole('article').first().waitFor();
  const before = await snapshot(options);
  await fillAndSave(extension, options, withFields(VOLUUM, { Name: 'Refused by me' }));
  await expect(options.getByText(/was not allowed to reach/)).toBeVisible();
  expect(await snapshot(options)).toEqual(before);
  await options.close();
});

test('a new name is written in its place, by keyboard, and nobody is asked', async ({
  extension,
  platforms,
}) => {
  const options = await extension.open('options.html');
  // Whoever were asked now would refuse.
  platforms.voluum.misbehave({ kind: '403' });
  await options.getByRole('button', { name: 'Rename Voluum main' }).press('Enter');
  const field = options.getByRole('textbox', { name: 'New name of Voluum main' });
  await expect(field).toBeFocused();
  await field.fill('Nobody’s');
  await field.press('Escape');
  await expect(options.getByRole('button', { name: 'Rename Voluum main' })).toBeFocused();
  await options.keyboard.press('Enter');
  await field.fill('Voluum team');
  await field.press('Enter');
  const row = connectionRow(options, withFields(VOLUUM, { Name: 'Voluum team' }));
  await expect(row).toContainText(/ends with .*xyzw/);
  await expect(options.getByRole('button', { name: 'Rename Voluum team' })).toBeFocused();
  await options.close();
});

test('another one like it takes everything over but the key', async ({ extension }) => {
  const options = await extension.open('options.html');
  await options.getByRole('button', { name: 'Duplicate Voluum team' }).click();
  await expect(options.getByLabel('Name', { exact: true })).toHaveValue('Voluum team 2');
  await expect(options.getByText('Saved keys never leave the vault')).toBeVisible();
  await expect(options.getByLabel('Access key', { exact: true })).toHaveValue('');
  await extension.allow(...VOLUUM.origins);
  await options.bringToFront();
  const { 'Access key ID': id = '', 'Access key': key = '' } = VOLUUM.fields;
  await options.getByLabel('Access key ID', { exact: true }).fill(id);
  await options.getByLabel('Access key', { exact: true }).fill(key);
  await options.getByLabel('Name', { exact: true }).fill('Voluum second');
  await options.getByRole('button', { name: 'Save and check' }).click();
  await connectionRow(options, withFields(VOLUUM, { Name: 'Voluum second' })).waitFor();
  await expect(options.getByRole('article')).toHaveCount(4);
  await options.close();
});

test('edit: what is left empty keeps the key', async ({ extension }) => {
  const options = await extension.open('options.html');
  await options.getByRole('button', { name: 'Edit Voluum team' }).click();
  await options.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
  await options.getByRole('button', { name: 'Save and check' }).click();
  const row = connectionRow(options, withFields(VOLUUM, { Name: 'Voluum team' }));
  await expect(row).toContainText('UTC · EUR');
  await expect(row).toContainText(/ends with .*xyzw/);
  await options.close();
});

test('deleting asks first, gives the origins back and leaves no trace in storage', async ({ extension }) => {
  const options = await extension.open('options.html');
  await options.getByRole('article').first().waitFor();
  const extra = withFields(VOLUUM, { Name: 'Voluum second' });
  await remove(options, extra);
  expect(await grantedOrigins(options)).toContain('https://api.voluum.com/*');
  await remove(options, withFields(VOLUUM, { Name: 'Voluum team' }));
  await remove(options, AFFISE_ADMIN);
  await remove(options, AFFISE_AFFILIATE);
  expect(await grantedOrigins(options)).toEqual([]);
  const stored = await dumpStorage(options);
  expect(stored).not.toMatch(/voluum|affise|acme|Keto|1182/i);
  await options.close();
});

async function remove(options: Page, connection: NewConnection): Promise<void> {
  const name = connection.fields.Name ?? '';
  await options.getByRole('button', { name: `Delete ${name}` }).click();
  const dialog = options.getByRole('dialog');
  await expect(dialog).toContainText(name);
  await expect(dialog.getByRole('listitem').first()).toHaveText('its key');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await connectionRow(options, connection).waitFor({ state: 'detached' });
}

function withFields(connection: NewConnection, fields: Record<string, string>): NewConnection {
  return { ...connection, fields: { ...connection.fields, ...fields } };
}

/** Connections, secrets and granted origins: what a failed save must not change. */
async function snapshot(options: Page): Promise<unknown> {
  const local = await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: null): Promise<object> } } };
    };
    const all = Object.entries(await chrome.storage.local.get(null));
    // How platforms fare, what the toolbar says of that, and what is still being fetched of those that were added before.
    return all.filter(([key]) => !/^(health:|host:|checkpoint:|sync$|toolbar$)/.test(key));
  });
  return { local, origins: await grantedOrigins(options) };
}

function grantedOrigins(options: Page): Promise<string[]> {
  return options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    };
    return [...((await chrome.permissions.getAll()).origins ?? [])].sort();
  });
}
