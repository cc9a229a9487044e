import { expect, test } from '@playwright/test';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { SEVERAL } from '../fixtures/panel/several';
import { look } from './look';
import { createStage, LOOKS, ok } from './stage';
import type { Replies } from './stub';

const PANEL = { width: 420, height: 860 };

const { visit } = createStage();

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  const common: Replies = {
    'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance }),
    'lock.state': ok('off'),
  };

  for (const [state, view] of SEVERAL) {
    test(`panel ${state} ${suffix}`, async () => {
      const page = await visit('panel.html', PANEL, { ...common, 'compare.panel': ok(view) });
      const heads = page.locator('.sides thead button');
      await expect(heads).toHaveCount(view.there.length);
      await look(page, `panel-${state}-${suffix}`);
      await heads.last().click();
      await look(page, `panel-${state}-${suffix}-last`);
      await page.setViewportSize({ ...PANEL, width: 320 });
      await look(page, `panel-${state}-${suffix}-narrow`);
    });
  }
}
