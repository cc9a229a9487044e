import { type Page, test } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import type { Site } from '@/utils/model/site';
import { type Extension, launchChromium } from '../e2e/chromium';
import { card, PLAN } from './cards';
import { look } from './look';
import { type Replies, stub } from './stub';

/** Where Trackside runs: the list of hosts in the options, and the card of what the browser does not allow any more. */
const LOOKS: Pick<Settings, 'language' | 'theme'>[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ru', theme: 'light' },
  { language: 'ru', theme: 'dark' },
];
const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
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

async function visit(path: string, replies: Replies, how = { grants: true }): Promise<Page> {
  const page = await extension.context.newPage();
  visited = page;
  await page.setViewportSize({ width: 1200, height: 900 });
  await stub(page, replies, how);
  await page.goto(`chrome-extension://${extension.id}/${path}`);
  return page;
}
