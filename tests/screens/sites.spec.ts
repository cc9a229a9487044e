import { type Page, test } from '@playwright/test';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { Site } from '@/utils/model/site';
import { card, PLAN } from './cards';
import { look } from './look';
import { createStage, LOOKS, ok } from './stage';
import type { Replies } from './stub';

/** Where Trackside runs: the list of hosts in the options, and the card of what the browser does not allow any more. */
const site = (host: string, name: string, more: Partial<Site> = {}, mark = 'VO'): Site => ({
  ...{ pattern: `https://${host}/*`, host, dashboard: 'voluum', bound: false, allowed: true, on: true },
  ...{ connections: [{ id: host, name, mark }], showsAll: null },
  ...more,
});
const SITES: Site[] = [
  site('panel.voluum.com', 'Voluum main'),
  site('acme.affise.com', 'Affise Acme', { dashboard: 'affise', showsAll: false }, 'AF'),
  site(
    'statistics.partners.acme-network.example',
    'Affise Acme of the second team in Amsterdam',
    {
      ...{ dashboard: 'affise', bound: true, showsAll: true },
    },
    'AF',
  ),
  site('tracker.northbuy.example', 'Binom', { dashboard: 'binom', allowed: false }, 'BI'),
  site('old.northbuy.example', 'Binom old', { dashboard: 'binom', on: false }, 'BI'),
];

const stage = createStage();

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  const common: Replies = {
    'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance }),
    'connections.list': ok([card()]),
    'connections.plan': ok(PLAN),
    'lock.state': ok('off'),
    'presence.list': ok({
      everywhere: false,
      hosts: [
        { host: 'panel.voluum.com', whole: false, pages: 2 },
        { host: 'acme.affise.com', whole: true, pages: 0 },
      ],
    }),
    'sites.list': ok(SITES),
  };

  test(`sites ${suffix}`, async () => {
    const page = await visit('options.html#sites', common);
    await page.locator('.sites').waitFor();
    await look(page, `sites-${suffix}`);
    await page.setViewportSize({ width: 380, height: 900 });
    await look(page, `sites-${suffix}-narrow`);
  });

  test(`sites none, and hidden everywhere ${suffix}`, async () => {
    const everywhere = ok({ everywhere: true, hosts: [] });
    const page = await visit('options.html#sites', {
      ...{ ...common, 'sites.list': ok([]), 'presence.list': everywhere },
    });
    await page.locator('.none').waitFor();
    await look(page, `sites-none-${suffix}`);
  });

  test(`repair ${suffix}`, async () => {
    const page = await visit('options.html#connections', common, { grants: false });
    await page.locator('.repair').waitFor();
    await look(page, `repair-${suffix}`);
    await page.locator('.repair button').click();
    await page.locator('.repair [role=alert]').waitFor();
    await page.setViewportSize({ width: 380, height: 900 });
    await look(page, `repair-refused-${suffix}-narrow`);
  });
}

function visit(path: string, replies: Replies, how = { grants: true }): Promise<Page> {
  return stage.visit(path, { width: 1200, height: 900 }, replies, how);
}
