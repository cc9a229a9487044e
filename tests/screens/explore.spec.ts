import { type Page, test } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { type Extension, launchChromium } from '../e2e/chromium';
import { alert } from '../fixtures/panel/views';
import { look } from './look';
import { NEVER, type Replies, stub } from './stub';
import { CHANGES, COMPARED_TABLES, PLAIN_TABLE, SHOWN, SOURCES } from './tables';

const DESK = { width: 1440, height: 900 };
const LAPTOP = { width: 1180, height: 820 };
const PHONE = { width: 320, height: 700 };
const LOOKS: Pick<Settings, 'language' | 'theme'>[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ru', theme: 'light' },
  { language: 'ru', theme: 'dark' },
];
const ADDRESSES = new Map([
  ['earlier', 'against=period'],
  ['one-day', 'days=2026-11-05..2026-11-05&within=7d'],
]);
const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
const NORMAL = COMPARED_TABLES.get('normal');

let extension: Extension;
let visited: Page | undefined;
test.beforeAll(async () => {
  extension = await launchChromium({ opensFirstPage: false });
});
test.afterEach(() => visited?.close());
test.afterAll(() => extension.close());

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  const common: Replies = {
    'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance }),
    'lock.state': ok('off'),
    'explore.sources': ok(SOURCES),
    'explore.pair': ok(alert),
    'explore.changes': ok(CHANGES),
    'explore.plain': ok(PLAIN_TABLE),
    ...(NORMAL && { 'explore.compared': ok(NORMAL) }),
  };

  for (const [state, table] of COMPARED_TABLES) {
    test(`explore ${state} ${suffix}`, async () => {
      const address = ADDRESSES.get(state) ?? `open=${SHOWN}`;
      const page = await visit(`explore.html#side-by-side?${address}`, {
        ...common,
        'explore.compared': ok(table),
      });
      await page.getByRole('treegrid').waitFor();
      await look(page, `explore-${state}-${suffix}`);
      await page.setViewportSize(PHONE);
      await look(page, `explore-${state}-${suffix}-narrow`);
    });
  }

  test(`explore drawer ${suffix}`, async () => {
    const page = await visit(`explore.html#side-by-side?show=${encodeURIComponent(SHOWN)}`, common);
    await page.locator('.drawer .wf').waitFor();
    await look(page, `explore-why-${suffix}`);
    await page.setViewportSize(LAPTOP);
    await look(page, `explore-why-${suffix}-covering`);
    await page.setViewportSize(PHONE);
    await look(page, `explore-why-${suffix}-narrow`);
  });

  test(`explore changes ${suffix}`, async () => {
    const page = await visit('explore.html#side-by-side?show=changes', common);
    await page.locator('.changes li').first().waitFor();
    await look(page, `explore-changes-${suffix}`);
  });

  test(`explore plain ${suffix}`, async () => {
    const page = await visit('explore.html#plain', common);
    await page.getByRole('treegrid').waitFor();
    await look(page, `explore-plain-${suffix}`);
    await page.setViewportSize(PHONE);
    await look(page, `explore-plain-${suffix}-narrow`);
  });

  test(`explore menus ${suffix}`, async () => {
    // Eight of them, each looked through.
    test.setTimeout(120_000);
    const page = await visit('explore.html', common);
    await page.getByRole('treegrid').waitFor();
    for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const menu = page.locator('.menu > button').nth(index);
      await menu.click();
      await page.locator('.menu-box').waitFor();
      await look(page, `explore-menu-${index}-${suffix}`);
      await page.keyboard.press('Escape');
    }
  });

  test(`explore one number ${suffix}`, async () => {
    const page = await visit(`explore.html#side-by-side?open=${SHOWN}`, common);
    const keto = page.getByRole('row').filter({ hasText: 'Keto' }).first();
    await keto.locator('[data-column="payout.there"]').hover();
    await page.getByRole('tooltip').waitFor();
    await look(page, `explore-origin-${suffix}`);
    await page.getByRole('slider').focus();
    await look(page, `explore-pointed-${suffix}`);
    await page.setViewportSize(PHONE);
    await keto.locator('[data-column="payout.there"]').hover();
    await page.getByRole('tooltip').waitFor();
    await look(page, `explore-origin-${suffix}-narrow`);
  });

  test(`explore nothing found and no network ${suffix}`, async () => {
    const nothing = COMPARED_TABLES.get('nothing');
    const none = { ...common, ...(nothing && { 'explore.compared': ok(nothing) }) };
    const page = await visit('explore.html#side-by-side?find=zzz&only=alert', none);
    await page.getByRole('treegrid').waitFor();
    await look(page, `explore-none-found-${suffix}`);
    await page.close();
    const offline = await visit('about:blank', common);
    await offline.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
    await offline.goto(`chrome-extension://${extension.id}/explore.html`);
    await offline.getByRole('treegrid').waitFor();
    await look(offline, `explore-offline-${suffix}`);
  });

  test(`explore without a table ${suffix}`, async () => {
    const locked = await visit('explore.html', { ...common, 'lock.state': ok('locked') });
    await locked.getByRole('heading', { level: 2 }).waitFor();
    await look(locked, `explore-locked-${suffix}`);
    await locked.close();
    const empty = await visit('explore.html', { ...common, 'explore.sources': ok([]) });
    await empty.getByRole('heading', { level: 2 }).waitFor();
    await look(empty, `explore-empty-${suffix}`);
    await empty.close();
    const refused = { ok: false, error: { kind: 'answer', message: '' } } as const;
    const silent = await visit('explore.html', { ...common, 'explore.sources': refused });
    await silent.getByRole('heading', { level: 2 }).waitFor();
    await look(silent, `explore-silent-${suffix}`);
    await silent.close();
    const loading = await visit('explore.html', { ...common, 'explore.compared': NEVER });
    await loading.getByRole('status').waitFor();
    await look(loading, `explore-loading-${suffix}`);
    await loading.close();
    const only = await visit('explore.html', { ...common, 'explore.sources': ok(SOURCES.slice(0, 1)) });
    await only.getByRole('treegrid').waitFor();
    await look(only, `explore-nothing-linked-${suffix}`);
  });
}

async function visit(path: string, replies: Replies): Promise<Page> {
  const page = await extension.context.newPage();
  visited = page;
  await page.setViewportSize(DESK);
  await stub(page, replies);
  await page.goto(path === 'about:blank' ? path : `chrome-extension://${extension.id}/${path}`);
  return page;
}
