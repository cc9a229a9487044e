import { expect, type Page, test } from '@playwright/test';
import type { MessageName } from '@/utils/messages/map';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { SiteOffer } from '@/utils/model/site';
import { phrase } from '@/utils/texts/phrase';
import { CATALOG, LISTS } from './cards';
import { look } from './look';
import { createStage, LOOKS, ok } from './stage';
import type { Replies } from './stub';
import { SUMMARIES } from './summaries';
import { SYNCS } from './syncs';

const POPUP = { width: 380, height: 600 };
const TAB = { width: 1200, height: 900 };

const stage = createStage();

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  const common: Replies = {
    'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance }),
    'lock.state': ok('off'),
    'sync.list': ok([]),
    'sync.stop': ok(null),
    'presence.list': ok({ everywhere: false, hosts: [] }),
    'sites.here': ok({ dashboard: 'voluum', subject: 'Keto US · Facebook', verdict: 'alert' }),
    'summary.get': ok(summary('normal')),
  };

  for (const [state, list] of SYNCS) {
    test(`popup older days ${state} ${suffix}`, async () => {
      const kind = state === 'first' ? 'first-sync' : 'normal';
      const page = await visit({ ...common, 'sync.list': ok(list), 'summary.get': ok(summary(kind)) });
      await page.locator('.older').waitFor();
      await look(page, `popup-older-${state}-${suffix}`);
      await page.setViewportSize({ ...POPUP, width: 320 });
      await look(page, `popup-older-${state}-${suffix}-narrow`);
    });
  }

  for (const [state, list] of SYNCS) {
    test(`options older days ${state} ${suffix}`, async () => {
      const cards = ok(LISTS.get('normal') ?? []);
      const page = await visit(
        { ...common, 'sync.list': ok(list), 'connections.list': cards, 'catalog.list': ok(CATALOG) },
        { path: 'options.html', viewport: TAB },
      );
      await page.locator('.sync-bar').first().waitFor();
      await look(page, `options-older-${state}-${suffix}`);
      await page.setViewportSize({ ...TAB, width: 320 });
      await look(page, `options-older-${state}-${suffix}-narrow`);
    });
  }

  test(`popup asks where to hide ${suffix}`, async () => {
    const page = await visit(common);
    await page.locator('.here .plain').click();
    await page.locator('.hiding').waitFor();
    await look(page, `popup-hide-${suffix}`);
  });

  test(`popup offers a page ${suffix}`, async () => {
    const host = 'track.acme-media.example';
    const connections = ['Binom main', 'Binom old'].map((name) => ({ id: name, name, mark: 'BI' }));
    const offer: SiteOffer = { pattern: `https://${host}/*`, host, dashboard: 'binom', connections };
    const here = ok({ dashboard: null, subject: null, verdict: null, offer });
    const page = await visit({ ...common, 'sites.here': here });
    await page.locator('.here select').waitFor();
    await look(page, `popup-offer-${suffix}`);
  });

  test(`popup loading ${suffix}`, async () => {
    const page = await visit(common, { unanswered: ['summary.get'] });
    await page.locator('.skel').first().waitFor();
    await look(page, `popup-loading-${suffix}`);
  });

  test(`popup offline ${suffix}`, async () => {
    const page = await visit(common);
    await page.locator('.ledger').waitFor();
    await page.context().setOffline(true);
    await page.locator('.pop-note').waitFor();
    await look(page, `popup-offline-${suffix}`);
    await page.context().setOffline(false);
  });

  test(`popup hidden here ${suffix}`, async () => {
    const hidden = ok({ everywhere: true, hosts: [] });
    const page = await visit({ ...common, 'presence.list': hidden });
    await page.locator('.here').waitFor();
    await look(page, `popup-hidden-${suffix}`);
  });

  test(`popup opens a reason and is walked by keys ${suffix}`, async () => {
    const page = await visit(common);
    const [first, second] = [page.locator('.gap').nth(0), page.locator('.gap').nth(1)];
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(first.locator('.detail')).toBeVisible();
    await look(page, `popup-reason-${suffix}`);
    await page.keyboard.press('Escape');
    await expect(first.locator('.detail')).toBeHidden();
    await page.keyboard.press('ArrowDown');
    await expect(second).toBeFocused();
    await look(page, `popup-focus-${suffix}`);
  });

  test(`popup locked ${suffix}`, async () => {
    const advice = phrase('refused.passphrase');
    const error = { kind: 'request', message: '', field: 'passphrase', advice } as const;
    const wrong = { ok: false, error } as const;
    const page = await visit({ ...common, 'lock.state': ok('locked'), 'lock.unlock': wrong });
    await page.locator('input[type=password]').fill('not this one');
    await look(page, `popup-locked-${suffix}`);
    await page.locator('button[type=submit]').click();
    await page.locator('[aria-invalid]').waitFor();
    await look(page, `popup-locked-refused-${suffix}`);
    await page.setViewportSize({ ...POPUP, width: 320 });
    await look(page, `popup-locked-refused-${suffix}-narrow`);
  });
}

function summary(name: string) {
  const found = SUMMARIES.get(name);
  if (!found) throw new Error(`The state ${name} is gone.`);
  return found;
}

function visit(
  replies: Replies,
  { path = 'popup.html', viewport = POPUP, unanswered = [] as MessageName[] } = {},
): Promise<Page> {
  return stage.visit(path, viewport, replies, { unanswered });
}
