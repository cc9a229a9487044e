import { type Page, test } from '@playwright/test';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { alert } from '../fixtures/panel/views';
import { look } from './look';
import { createStage, LOOKS, ok } from './stage';
import { NEVER, type Replies } from './stub';
import { CHANGES, COMPARED_TABLES, PLAIN_TABLE, SHOWN, SOURCES } from './tables';

const DESK = { width: 1440, height: 900 };
const LAPTOP = { width: 1180, height: 820 };
const PHONE = { width: 320, height: 700 };
const ADDRESSES = new Map([
  ['earlier', 'against=period'],
  ['by-country', 'group=country&group=offer'],
  ['one-day', 'days=2026-11-05..2026-11-05&within=7d'],
]);
const NORMAL = COMPARED_TABLES.get('normal');

const stage = createStage();

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
    await page.locator('.ex-tool > button.sel').click();
    await look(page, `explore-more-${suffix}-narrow`);
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
      await look(page, `explore-menu-${index}-${suffix}`, '.menu');
      await page.keyboard.press('Escape');
    }
  });

  test(`explore filter ${suffix}`, async () => {
    const page = await visit('explore.html#plain?offer=Keto+US+·+Facebook&offer=4417', common);
    await page.getByRole('treegrid').waitFor();
    await page.locator('.ex-tool .menu > button').nth(4).click();
    await page.locator('.value-list label').first().waitFor();
    await look(page, `explore-filter-${suffix}`);
    await page.setViewportSize(PHONE);
    await page.locator('.ex-tool > button.sel').click();
    await page.locator('.ex-folded .menu > button').nth(2).click();
    await page.locator('.value-list label').first().waitFor();
    await look(page, `explore-filter-${suffix}-narrow`);
  });

  test(`explore sum of the drawer ${suffix}`, async () => {
    const page = await visit(`explore.html#side-by-side?show=${encodeURIComponent(SHOWN)}`, common);
    await page.locator('.wf .sum').nth(2).hover();
    await page.getByRole('tooltip').waitFor();
    await look(page, `explore-sum-${suffix}`);
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
    const offline = await stage.prepare(DESK, common);
    await offline.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
    await offline.goto(stage.addressOf('explore.html'));
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

function visit(path: string, replies: Replies): Promise<Page> {
  return stage.visit(path, DESK, replies);
}
