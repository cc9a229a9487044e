import { expect, type Page, test } from '@playwright/test';
import { startPlatforms } from '../platforms/serve.ts';
import { dumpStorage, findSecret, searchProfile } from './canary.ts';
import { type Extension, launchChromium } from './chromium.ts';
import { openPanel } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, fillAndSave, VOLUUM } from './steps.ts';
import { campaignAddress } from './voluum-pages.ts';

const SECRET = 'canary+Key/9f3=Zq&0001';
const VOLUUM_KEY = VOLUUM.fields['Access key'] ?? '';
const AFFISE_KEY = AFFISE_AFFILIATE.fields['API key'] ?? '';

test('the search finds a key in every place where a careless extension leaves it', async () => {
  const naive = await launchChromium({ build: 'tests/e2e/naive', opensFirstPage: false });
  const logs: string[] = [];
  naive.worker.on('console', (message) => logs.push(message.text()));
  const page = await naive.open('page.html');
  await page.evaluate(
    (secret) => (globalThis as unknown as { save(key: string): Promise<void> }).save(secret),
    SECRET,
  );

  expect(findSecret(await page.content(), SECRET), 'in the page').not.toEqual([]);
  expect(findSecret(await dumpStorage(page), SECRET), 'in storage').toEqual(
    expect.arrayContaining(['plain', 'URL-encoded']),
  );
  await expect.poll(() => findSecret(logs.join('\n'), SECRET), 'in logs').toContain('base64');
  await naive.context.close();
  expect(await searchProfile(naive.profile, SECRET), 'in the raw profile').not.toEqual([]);
});

test('no key of Trackside stands in a page, a message, a log, a store or the raw profile', async () => {
  test.setTimeout(120_000);
  const platforms = await startPlatforms();
  const extension = await launchChromium({ hostRules: platforms.hostRules });
  const seen: string[] = [];
  const keep = (text: string) => seen.push(text);
  extension.worker.on('console', (message) => keep(message.text()));
  extension.context.on('console', (message) => keep(message.text()));
  extension.context.on('weberror', (error) => keep(error.error().stack ?? ''));

  const options = await extension.open('options.html');
  await overhear(options);
  await addConnection(extension, options, VOLUUM);
  platforms.affise.misbehave({ kind: '500', times: 1 });
  await fillAndSave(extension, options, AFFISE_AFFILIATE);
  await options.getByText('error of its own').waitFor();
  await options.reload();
  await overhear(options);
  await addConnection(extension, options, AFFISE_AFFILIATE);

  const popup = await extension.open('popup.html');
  await popup.getByText('Networks say').waitFor();
  const dashboard = await extension.context.newPage();
  await dashboard.goto(campaignAddress('keto'));
  const panel = await openPanel(dashboard);
  await panel.getByRole('table', { name: 'Comparison' }).waitFor();

  for (const page of [options, popup, dashboard]) keep(await page.content());
  keep(await panel.content());
  keep(await answersOf(options));
  keep(await heard(options));
  const stored = await dumpStorage(options);
  expect(stored, 'the dump holds what is stored').toContain('Voluum main');
  keep(stored);
  await close(extension);

  for (const secret of [VOLUUM_KEY, AFFISE_KEY]) {
    expect(findSecret(seen.join('\n'), secret)).toEqual([]);
    expect(await searchProfile(extension.profile, secret)).toEqual([]);
  }
  await platforms.stop();
});

/** Every message that reaches extension pages without being asked for. */
function overhear(page: Page): Promise<void> {
  return page.evaluate(() => {
    const host = globalThis as unknown as Chrome & { heard: string[] };
    host.heard = [];
    host.chrome.runtime.onMessage.addListener((message) => {
      host.heard.push(JSON.stringify(message));
    });
  });
}

function heard(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'));
}

/** What the background answers to everything that one of our own pages may ask without changing anything. */
function answersOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Chrome;
    const asks: [string, unknown][] = [
      ['catalog.list', null],
      ['connections.list', null],
      ['settings.get', null],
      ['summary.get', { range: '7d', refresh: false }],
      ['links.list', { text: '', only: 'all' }],
      ['links.export', null],
    ];
    const answers = await Promise.all(
      asks.map(([ask, payload]) => chrome.runtime.sendMessage({ ask, payload })),
    );
    return JSON.stringify(answers);
  });
}

/** Closes the browser but leaves its profile on disk. */
function close(extension: Extension): Promise<void> {
  return extension.context.close();
}

interface Chrome {
  chrome: {
    runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      onMessage: { addListener(listener: (message: unknown) => void): void };
    };
  };
}
