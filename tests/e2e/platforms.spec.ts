import { EVERFLOW_KEYS } from '../platforms/everflow-keys.ts';
import { AFFILAE_KEYS, BINOM_KEYS, CAKE_KEY, HOSTS } from '../platforms/hosts.ts';
import type { Extension } from './chromium.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { addConnection, connectionRow, type NewConnection } from './steps.ts';

test.beforeAll(({ extension }) => startFresh(extension));

const BINOM: NewConnection = {
  platform: 'Binom',
  fields: {
    'Dashboard address': `https://${HOSTS.binom.two}`,
    'API key': BINOM_KEYS.admin,
    Name: 'Own tracker',
  },
  choices: { 'Time zone': 'UTC', Currency: 'USD' },
  origins: [`https://${HOSTS.binom.two}/*`],
};

const ACCOUNTS: [connection: NewConnection, told: RegExp][] = [
  [BINOM, /Binom 2 · tracker/],
  [
    {
      platform: 'Binom',
      fields: {
        'Dashboard address': `https://${HOSTS.binom.one}`,
        'API key': BINOM_KEYS.admin,
        'Entry script': 'nb7xq.php',
        Name: 'Old tracker',
      },
      choices: { 'Time zone': 'UTC', Currency: 'USD' },
      origins: [`https://${HOSTS.binom.one}/*`],
    },
    /Binom 1/,
  ],
  [
    {
      platform: 'Everflow',
      fields: { 'API key': EVERFLOW_KEYS.network, Name: 'Everflow staff' },
      choices: { Region: 'auto', 'Time zone': 'UTC', Currency: 'USD' },
      origins: [`https://${HOSTS.everflow.us}/*`, `https://${HOSTS.everflow.eu}/*`],
    },
    /network portal/,
  ],
  [
    {
      platform: 'Everflow',
      fields: { 'API key': EVERFLOW_KEYS.affiliate, Name: 'Everflow partner' },
      choices: { Region: 'us', 'Time zone': 'UTC', Currency: 'USD' },
      origins: [`https://${HOSTS.everflow.us}/*`],
    },
    /affiliate portal/,
  ],
  [
    {
      platform: 'CAKE',
      fields: {
        'Dashboard address': `https://${HOSTS.cake.portal}`,
        'Affiliate ID': CAKE_KEY.affiliateId,
        'API key': CAKE_KEY.apiKey,
        Name: 'Blue network',
      },
      choices: { 'Time zone': 'UTC', Currency: 'USD' },
      origins: [`https://${HOSTS.cake.portal}/*`],
    },
    /affiliate 1234/,
  ],
  [
    {
      platform: 'Affilae',
      fields: { 'API key': AFFILAE_KEYS.publisher, Name: 'Affilae site' },
      choices: { Currency: 'EUR' },
      origins: [`https://${HOSTS.affilae.api}/*`],
    },
    /publisher/,
  ],
];

for (const [connection, told] of ACCOUNTS) {
  const { platform, fields } = connection;
  test(`${platform} is added from the form: ${fields.Name}`, async ({ extension }) => {
    const options = await extension.open('options.html');
    await addConnection(extension, options, connection);
    const row = connectionRow(options, connection);
    await expect(row).toContainText(told);
    // Affilae has no report by day: its week is seven requests and more, at the pace that it allows.
    await expect(row).toContainText(/[1-9]\d* days kept/, { timeout: 30_000 });
    await options.close();
  });
}

test('the shape of what Affilae answers can be copied for a bug report, without a value in it', async ({
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const options = await extension.open('options.html');
  await options.getByRole('button', { name: 'Copy answer shape' }).click();
  await expect(options.getByRole('button', { name: 'Shape copied' })).toBeVisible({ timeout: 30_000 });
  const shape = await options.evaluate(() => navigator.clipboard.readText());
  expect(shape).toContain('Affilae publisher: shapes of answers, no values');
  expect(shape).toMatch(/GET \/publisher\/conversions\.list/);
  expect(shape).not.toContain('canary');
  await options.close();
});

test('a worker that was stopped finds the code of the platforms again', async ({ extension, platforms }) => {
  const options = await extension.open('options.html');
  await expect(connectionRow(options, BINOM)).toBeVisible();
  await stopWorker(extension);
  const before = platforms.binom.requests.length;
  await connectionRow(options, BINOM).getByRole('button', { name: /Check/ }).click();
  await expect.poll(() => platforms.binom.requests.length).toBeGreaterThan(before);
  await expect(connectionRow(options, BINOM)).toContainText('Working');
  await options.close();
});

/** As the browser does after 30 seconds without work. */
async function stopWorker({ context, id }: Extension): Promise<void> {
  const internals = await context.newPage();
  await internals.goto('chrome://serviceworker-internals');
  const worker = internals.locator('.serviceworker-registration').filter({ hasText: id });
  await worker.getByRole('button', { name: 'Stop' }).click();
  await expect(worker).toContainText('Running Status: STOPPED');
  await internals.close();
}
