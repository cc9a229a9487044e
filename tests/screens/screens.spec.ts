import { test } from '@playwright/test';
import type { Settings } from '@/utils/model/settings';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { type Extension, launchChromium } from '../e2e/chromium';
import { CATALOG, card, LISTS, PLAN } from './cards';
import { look } from './look';
import { type Replies, stub } from './stub';
import { SUMMARIES } from './summaries';

const POPUP = { width: 380, height: 600 };
const TAB = { width: 1200, height: 900 };
const LOOKS: Pick<Settings, 'language' | 'theme'>[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ru', theme: 'light' },
  { language: 'ru', theme: 'dark' },
];
const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  const common: Replies = {
    'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance }),
    'sites.here': ok({ dashboard: 'voluum', subject: 'Keto US · Facebook', verdict: 'alert' }),
    'catalog.list': ok(CATALOG),
    'connections.plan': ok(PLAN),
  };

  for (const [state, summary] of SUMMARIES) {
    test(`popup ${state} ${suffix}`, async () => {
      await inExtension({ ...common, 'summary.get': ok(summary) }, async ({ open }) => {
        const page = await open('popup.html');
        for (const [width, size] of [
          [POPUP.width, ''],
          [320, '-narrow'],
        ] as const) {
          await page.setViewportSize({ width, height: POPUP.height });
          await page.getByRole('heading', { name: 'Trackside' }).waitFor();
          await page.locator('.popup > :nth-child(3)').waitFor();
          await look(page, `popup-${state}-${suffix}${size}`);
        }
      });
    });
  }

  test(`popup silent ${suffix}`, async () => {
    const replies: Replies = {
      ...common,
      'summary.get': { ok: false, error: { kind: 'answer', message: '' } },
    };
    await inExtension(replies, async ({ open }) => {
      const page = await open('popup.html');
      await page.setViewportSize(POPUP);
      await page.getByRole('alert').waitFor();
      await look(page, `popup-silent-${suffix}`);
    });
  });

  for (const [state, cards] of LISTS) {
    test(`options ${state} ${suffix}`, async () => {
      await inExtension({ ...common, 'connections.list': ok(cards) }, async ({ open }) => {
        const page = await open('options.html');
        for (const width of [TAB.width, 375]) {
          await page.setViewportSize({ ...TAB, width });
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await look(page, `options-${state}-${suffix}${width === TAB.width ? '' : '-narrow'}`);
        }
      });
    });
  }

  test(`options form ${suffix}`, async () => {
    const replies: Replies = {
      ...common,
      'connections.list': ok(LISTS.get('normal') ?? []),
      'connections.save': {
        ok: false,
        error: { kind: 'credentials', message: 'refused', field: 'accessKey' },
      },
    };
    await inExtension(replies, async ({ open }) => {
      const page = await open('options.html#add');
      await page.setViewportSize(TAB);
      await page.locator('.plat').first().waitFor();
      await look(page, `options-pick-${suffix}`);
      await page.locator('.plat').first().click();
      await look(page, `options-form-${suffix}`);
      await page.locator('input[type=password]').nth(0).fill('0123456789abcdef');
      await page.locator('input[type=password]').nth(1).fill('fedcba9876543210');
      await page.locator('button[type=submit]').click();
      await page.locator('[aria-invalid]').waitFor();
      await look(page, `options-refused-key-${suffix}`);
      await page.setViewportSize({ ...TAB, width: 375 });
      await look(page, `options-refused-key-${suffix}-narrow`);
    });
  });

  test(`options problems ${suffix}`, async () => {
    const replies: Replies = {
      ...common,
      'connections.list': ok([card(), card({ id: 'c2', name: 'Voluum, second desk' })]),
    };
    await inExtension(
      replies,
      async ({ open }) => {
        const page = await open('options.html#connection=c2');
        await page.setViewportSize(TAB);
        await page.locator('button[type=submit]:enabled').click();
        await page.getByRole('alert').waitFor();
        await look(page, `options-edit-refused-prompt-${suffix}`);
        await page.locator('.cn .ib').nth(1).click();
        await page.getByRole('dialog').waitFor();
        await look(page, `options-delete-${suffix}`);
      },
      { grants: false },
    );
  });

  test(`options look ${suffix}`, async () => {
    await inExtension({ ...common, 'connections.list': ok([]) }, async ({ open }) => {
      const page = await open('options.html#look');
      await page.setViewportSize(TAB);
      await page.locator('select:visible').waitFor();
      await look(page, `options-look-${suffix}`);
    });
  });
}

async function inExtension(replies: Replies, visit: (extension: Extension) => Promise<void>, how = {}) {
  const extension = await launchChromium();
  try {
    await stub(extension.context, replies, how);
    await visit(extension);
  } finally {
    await extension.close();
  }
}
