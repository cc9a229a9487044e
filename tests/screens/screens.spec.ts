import { expect, test } from '@playwright/test';
import type { Dependents } from '@/utils/messages/connections';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { MATCHES } from '../fixtures/panel/matches';
import { alert, VIEWS } from '../fixtures/panel/views';
import { CATALOG, card, LISTS, PLAN } from './cards';
import { look } from './look';
import { CANDIDATES, NO_OFFERS, OFFER_LISTS, SUGGESTED } from './offers';
import { RULES, USED_RATES } from './rates';
import { createStage, LOOKS, ok } from './stage';
import type { Replies } from './stub';
import { SUMMARIES } from './summaries';

const POPUP = { width: 380, height: 600 };
const TAB = { width: 1200, height: 900 };
const PANEL = { width: 420, height: 860 };

const { visit } = createStage();

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  const common: Replies = {
    'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance }),
    'lock.state': ok('off'),
    'sync.list': ok([]),
    'presence.list': ok({ everywhere: false, hosts: [] }),
    'sites.here': ok({ dashboard: 'voluum', subject: 'Keto US · Facebook', verdict: 'alert' }),
    'catalog.list': ok(CATALOG),
    'connections.plan': ok(PLAN),
  };

  for (const [state, summary] of SUMMARIES) {
    test(`popup ${state} ${suffix}`, async () => {
      const page = await visit('popup.html', POPUP, { ...common, 'summary.get': ok(summary) });
      await page.locator('.popup > :nth-child(3)').waitFor();
      await look(page, `popup-${state}-${suffix}`);
      await page.setViewportSize({ ...POPUP, width: 320 });
      await look(page, `popup-${state}-${suffix}-narrow`);
    });
  }

  test(`popup keeps its head, its foot and what is broken in sight ${suffix}`, async () => {
    const many = SUMMARIES.get('many');
    if (!many) throw new Error('The state is gone.');
    const page = await visit('popup.html', POPUP, { ...common, 'summary.get': ok(many) });
    for (const part of ['.pop-head', '.hero', '.ledger', '.conn.bad', '.gap', '.here']) {
      await expect(page.locator(part).first(), part).toBeInViewport({ ratio: 1 });
    }
    await page.locator('.btn.more').click();
    const last = page.locator('.gap').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last.getByRole('button')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.here')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(POPUP.height);
  });

  test(`popup silent ${suffix}`, async () => {
    const silent = { ok: false, error: { kind: 'answer', message: '' } } as const;
    const page = await visit('popup.html', POPUP, { ...common, 'summary.get': silent });
    await page.getByRole('alert').waitFor();
    await look(page, `popup-silent-${suffix}`);
  });

  for (const [state, cards] of LISTS) {
    test(`options ${state} ${suffix}`, async () => {
      const page = await visit('options.html', TAB, { ...common, 'connections.list': ok(cards) });
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await look(page, `options-${state}-${suffix}`);
      await page.setViewportSize({ ...TAB, width: 320 });
      await look(page, `options-${state}-${suffix}-narrow`);
    });
  }

  test(`options form ${suffix}`, async () => {
    const page = await visit('options.html#add', TAB, {
      ...common,
      'connections.list': ok(LISTS.get('normal') ?? []),
      'connections.save': {
        ok: false,
        error: { kind: 'credentials', message: 'refused', field: 'accessKey' },
      },
    });
    await page.locator('.plat').first().waitFor();
    await look(page, `options-pick-${suffix}`);
    await page.locator('.plat:has(small)').click();
    await page.locator('.note').waitFor();
    await look(page, `options-experimental-${suffix}`);
    await page.locator('.plat').first().click();
    await page.locator('button[type=submit]:enabled').waitFor();
    await look(page, `options-form-${suffix}`);
    await page.locator('input[type=password]').nth(0).fill('0123456789abcdef');
    await page.locator('input[type=password]').nth(1).fill('fedcba9876543210');
    await page.locator('button[type=submit]').click();
    await page.locator('[aria-invalid]').waitFor();
    await look(page, `options-refused-key-${suffix}`);
    await page.setViewportSize({ ...TAB, width: 320 });
    await look(page, `options-refused-key-${suffix}-narrow`);
  });

  test(`options problems ${suffix}`, async () => {
    const cards = [card(), card({ id: 'c2', name: 'Voluum, second desk' })];
    const dependents: Dependents = {
      ...{ links: 5, bands: 1, hosts: ['panel.voluum.com'], views: ['Morning', 'Keto by country'] },
    };
    const replies = {
      ...common,
      'connections.list': ok(cards),
      'connections.dependents': ok(dependents),
    };
    const page = await visit('options.html#connection=c2', TAB, replies, { grants: false });
    await page.locator('button[type=submit]:enabled').click();
    await page.getByRole('alert').waitFor();
    await look(page, `options-edit-refused-prompt-${suffix}`);
    await page.locator('.cn .ib').nth(3).click();
    await page.locator('.goes li').nth(4).waitFor();
    await look(page, `options-delete-${suffix}`);
    await page.setViewportSize({ ...TAB, width: 320 });
    await look(page, `options-delete-${suffix}-narrow`);
  });

  test(`options like another ${suffix}`, async () => {
    const page = await visit('options.html#copy=c1', TAB, { ...common, 'connections.list': ok([card()]) });
    await page.locator('button[type=submit]:enabled').waitFor();
    await page.locator('.cn .ib').first().click();
    await page.locator('.cn-name .in').waitFor();
    await look(page, `options-copy-${suffix}`);
    await page.setViewportSize({ ...TAB, width: 320 });
    await look(page, `options-copy-${suffix}-narrow`);
  });

  for (const [state, list] of OFFER_LISTS) {
    test(`links ${state} ${suffix}`, async () => {
      const replies = {
        ...common,
        'connections.list': ok(LISTS.get('normal') ?? []),
        'links.list': ok(list),
      };
      const page = await visit('options.html#links', TAB, replies);
      await page.locator('.lks, .none').waitFor();
      await look(page, `links-${state}-${suffix}`);
      await page.setViewportSize({ ...TAB, width: 320 });
      await look(page, `links-${state}-${suffix}-narrow`);
    });
  }

  test(`links chooser ${suffix}`, async () => {
    const page = await visit('options.html#links', TAB, {
      ...common,
      'connections.list': ok(LISTS.get('normal') ?? []),
      'links.list': ok(OFFER_LISTS.get('long') ?? NO_OFFERS),
      'links.search': ok(CANDIDATES),
    });
    await page.locator('.lk .btn:not(.plain)').nth(1).click();
    await page.locator('dialog input[type=radio]').nth(2).check();
    await look(page, `links-chooser-${suffix}`);
    await page.setViewportSize({ width: 320, height: 600 });
    await look(page, `links-chooser-${suffix}-narrow`);
  });

  for (const [state, rules] of RULES) {
    test(`comparison ${state} ${suffix}`, async () => {
      const replies = {
        ...common,
        'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance, ...rules }),
        'connections.list': ok(LISTS.get('normal') ?? []),
        'links.list': ok(OFFER_LISTS.get('normal') ?? NO_OFFERS),
        'rates.list': ok(USED_RATES),
      };
      const page = await visit('options.html#comparison', TAB, replies, { grants: false });
      await page.locator('.set').last().waitFor();
      await look(page, `comparison-${state}-${suffix}`);
      for (const opened of await page.locator('.override summary').all()) await opened.click();
      const add = page.locator('.set > div:not(.note) > .btn:has(svg)');
      if (await add.isVisible()) await add.click();
      await page.locator('.new-override .primary').click();
      await page.locator('.band .in').nth(0).fill('95');
      await page.locator('.rate.new .btn').click();
      await look(page, `comparison-${state}-${suffix}-errors`);
      await page.setViewportSize({ ...TAB, width: 320 });
      await look(page, `comparison-${state}-${suffix}-narrow`);
    });
  }

  for (const [state, view] of VIEWS) {
    test(`panel ${state} ${suffix}`, async () => {
      const replies = { ...common, 'compare.panel': ok(view), 'links.search-here': ok(SUGGESTED) };
      const page = await visit('panel.html', PANEL, replies);
      await page.locator('h1').waitFor();
      await look(page, `panel-${state}-${suffix}`);
    });
  }

  for (const [state, match] of MATCHES) {
    test(`panel rows ${state} ${suffix}`, async () => {
      const replies = {
        ...common,
        'compare.panel': ok(state === 'cut' ? (VIEWS.get('long-names') ?? alert) : alert),
        'compare.conversions': ok(match),
      };
      const page = await visit('panel.html', PANEL, replies);
      await page.locator('.row-by-row > summary').click();
      await page.waitForTimeout(300);
      for (const group of await page.locator('.row-group > summary').all()) await group.click();
      await look(page, `panel-rows-${state}-${suffix}`);
      if (state === 'cut') return;
      await page.setViewportSize({ ...PANEL, width: 320 });
      await look(page, `panel-rows-${state}-${suffix}-narrow`);
    });
  }

  test(`panel rows refused ${suffix}`, async () => {
    const refused = { ok: false, error: { kind: 'request', message: '' } } as const;
    const replies = { ...common, 'compare.panel': ok(alert), 'compare.conversions': refused };
    const page = await visit('panel.html', PANEL, replies);
    await page.locator('.row-by-row > summary').click();
    await page.locator('.row-by-row .note').waitFor();
    await look(page, `panel-rows-refused-${suffix}`);
  });

  test(`welcome ${suffix}`, async () => {
    const page = await visit('welcome.html', { width: 1120, height: 660 }, common);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, `welcome-${suffix}`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(660);
    await page.setViewportSize({ ...TAB, width: 320 });
    await look(page, `welcome-${suffix}-narrow`);
  });

  test(`options look ${suffix}`, async () => {
    const page = await visit('options.html#look', TAB, { ...common, 'connections.list': ok([]) });
    await page.locator('select:visible').waitFor();
    await look(page, `options-look-${suffix}`);
  });
}
