import { type Page, test } from '@playwright/test';
import { noFile } from '@/entrypoints/background/transfer/refusals';
import type { KeptNumbers } from '@/utils/model/kept';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { ImportPlan } from '@/utils/model/transfer';
import { phrase } from '@/utils/texts/phrase';
import { CATALOG, card } from './cards';
import { look } from './look';
import { createStage, LOOKS, ok, readPages } from './stage';
import type { Replies } from './stub';

/** The sections of the options beside connections, links and comparison, and the lock on every page. */
const TAB = { width: 1200, height: 900 };
const WRONG = {
  ok: false,
  error: {
    kind: 'request',
    message: '',
    field: 'passphrase',
    advice: phrase('refused.passphrase'),
  },
} as const;

const BAD = { ok: false, error: noFile().failure } as const;
const FILE = { name: 'trackside-settings.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
const planned = (name: string, mark: string, host: string | null, ready: boolean) => ({
  ...{ name, mark, host, ready, platform: 'voluum' as const, platformName: 'Demo' },
});
const PLAN: ImportPlan = {
  exportedAt: '2026-11-01T10:00:00Z',
  connections: [
    planned('Voluum main', 'VO', 'api.voluum.com', false),
    planned('Affise Acme of the second team in Amsterdam, all offers', 'AF', 'api-acme.affise.com', false),
    planned('Demo tracker', 'DE', null, true),
  ],
  ...{ links: 14, settings: 3, keys: 'closed' },
  origins: ['https://api.voluum.com/*', 'https://api-acme.affise.com/*'],
};
const REPORT = `Trackside
  version 0.1.0
  Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36
  at 2026-11-08T10:45:00Z
  lock off
Connections
  1. voluum · tracker · api.voluum.com · Etc/UTC · USD · working · answered 3 min ago · 38 days, 9120 rows, 812 kB, 240 requests left
  2. affise · affiliate · *.affise.com · Europe/Berlin · EUR · failed · unavailable (time-out) · answered 45 min ago
Links
  manual 2
`;
const SHEETS = new Map([
  [
    'good',
    'Date\tOffer ID\tOffer\tClicks\tConversions\tPayout\tEPC\n2026-11-01\t4417\tKeto US\t1,204\t12\t$480.00\t0.40\n2026-11-02\t4417\tKeto US\t998\t9\t$360.00\t0.36\n',
  ],
  ['open', 'Date,Offer,Clicks,Commission\n1/11/2026,Keto US,1204,€480.00\n2/11/2026,Keto US,998,€360.00'],
  [
    'bad',
    'Дата;Оффер;Клики;Выплата;Статус\n01.11.2026;Keto US;1 204;480,50 ₽;подтверждён\n32.11.2026;Keto US;5;1,5;подтверждён\n02.11.2026;Keto US;много;1,5;подтверждён\n02.11.2026;Keto US;5;1,5;синий\nИтого;;1 214;482,00;',
  ],
]);
const ALIKE = `Date,Offer,Clicks,Payout\n${'2026-11-14,Keto US,998,"1,360"\n'.repeat(2)}2026-11-15,Keto US,5,"€1,500"`;
const CARDS = [
  card(),
  card({ id: 'c2', mark: 'AF', name: 'Affise Acme' }),
  card({ id: 'c3', mark: 'CK', name: 'CAKE Blue of the second team in Amsterdam, all of their offers' }),
];
const kept = (connection: string, days: number, rows: number, bytes: number) => ({
  ...{ connection, days, rows, bytes, oldest: '2025-10-05', requestsLeft: 200 },
});
const NONE: KeptNumbers = {
  connections: [],
  requestsADay: 240,
  limit: { days: 400, megabytes: 200 },
  forgetful: false,
};
const KEPT = new Map<string, KeptNumbers>([
  ['empty', NONE],
  [
    'full',
    {
      ...NONE,
      connections: [kept('c1', 400, 1_204_311, 96_400_000), kept('c2', 38, 9_120, 812_000)].concat(
        kept('c3', 1, 12, 900),
        kept('gone', 7, 70, 31_000),
      ),
    },
  ],
  ['forgetful', { ...NONE, connections: [kept('c1', 8, 4_100, 402_000)], forgetful: true }],
]);

const stage = createStage();

for (const appearance of LOOKS) {
  const suffix = `${appearance.language}-${appearance.theme}`;
  const common: Replies = {
    'settings.get': ok({ ...DEFAULT_SETTINGS, ...appearance }),
    'connections.list': ok([]),
    'lock.state': ok('off'),
  };

  test(`lock off ${suffix}`, async () => {
    const page = await visit('options.html#security', common);
    await page.locator('input').first().waitFor();
    await look(page, `lock-off-${suffix}`);
    const [phrase, again] = [page.locator('.part input').nth(0), page.locator('.part input').nth(1)];
    await phrase.fill('kitten moss');
    await again.fill('kitten mops');
    await look(page, `lock-differs-${suffix}`);
    await phrase.fill('kitten moss anvil tulip raven');
    await again.fill('kitten moss anvil tulip raven');
    await look(page, `lock-typed-${suffix}`);
    await narrow(page);
    await look(page, `lock-typed-${suffix}-narrow`);
  });

  test(`lock on ${suffix}`, async () => {
    const page = await visit('options.html#security', { ...common, 'lock.state': ok('unlocked') });
    await page.locator('input').first().waitFor();
    await look(page, `lock-on-${suffix}`);
    await narrow(page);
    await look(page, `lock-on-${suffix}-narrow`);
  });

  for (const [state, kept] of KEPT) {
    test(`storage ${state} ${suffix}`, async () => {
      const replies = { ...common, 'connections.list': ok(CARDS), 'kept.list': ok(kept) };
      const page = await visit('options.html#storage', replies);
      await page.locator('.kept').waitFor();
      await look(page, `storage-${state}-${suffix}`);
      if (state === 'full') {
        await page.locator('.pair input').first().fill('0');
        await page.locator('[aria-invalid]').waitFor();
        await page.locator('.kept .btn').click();
        await page.getByRole('dialog').waitFor();
        await look(page, `storage-clear-${suffix}`);
        await page.keyboard.press('Escape');
      }
      await narrow(page);
      await look(page, `storage-${state}-${suffix}-narrow`);
    });
  }

  test(`transfer ${suffix}`, async () => {
    const page = await visit('options.html#transfer', {
      ...common,
      'transfer.plan': ok(PLAN),
      'transfer.apply': ok({ connections: 3, withoutKey: 2, links: 14 }),
    });
    await page.locator('[type=file]').waitFor();
    await look(page, `transfer-${suffix}`);
    await page.locator('[type=checkbox]').check();
    await page.locator('[type=file]').setInputFiles(FILE);
    await page.locator('.plan').waitFor();
    await look(page, `transfer-plan-${suffix}`);
    await narrow(page);
    await look(page, `transfer-plan-${suffix}-narrow`);
    await page.locator('.plan .actions .primary').click();
    await page.locator('.note').waitFor();
    await look(page, `transfer-done-${suffix}-narrow`);
  });

  test(`transfer of a bad file ${suffix}`, async () => {
    const page = await visit('options.html#transfer', { ...common, 'transfer.plan': BAD });
    await page.locator('[type=file]').setInputFiles(FILE);
    await page.getByRole('alert').waitFor();
    await look(page, `transfer-bad-${suffix}`);
  });

  for (const section of ['days', 'shortcuts']) {
    test(`${section} ${suffix}`, async () => {
      const page = await visit(`options.html#${section}`, common);
      await page.locator('.main .card').first().waitFor();
      await look(page, `${section}-${suffix}`);
      await narrow(page);
      await look(page, `${section}-${suffix}-narrow`);
    });
  }

  test(`search ${suffix}`, async () => {
    const page = await visit('options.html#look', { ...common, 'kept.list': ok(NONE) });
    await page.locator('.main .card').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type((await readPages(appearance.language))['word.day']);
    await page.locator('.found li').first().waitFor();
    await look(page, `search-${suffix}`);
    await narrow(page);
    await look(page, `search-${suffix}-narrow`);
    await page.keyboard.type('qq');
    await look(page, `search-nothing-${suffix}-narrow`);
  });

  test(`paste ${suffix}`, async () => {
    const page = await visit('options.html#add=pasted', { ...common, 'catalog.list': ok(CATALOG) });
    await page.locator('textarea').waitFor();
    await look(page, `paste-empty-${suffix}`);
    for (const [state, text] of SHEETS) {
      await page.locator('textarea').fill(text);
      await page.locator('.preview').waitFor();
      await look(page, `paste-${state}-${suffix}`);
    }
    await narrow(page);
    await look(page, `paste-bad-${suffix}-narrow`);
  });

  test(`paste again ${suffix}`, async () => {
    const table =
      '2026-11-08T10:45:00Z/2026-11-01/2026-11-07/a1 2026-11-15T09:00:00Z/2026-11-08/2026-11-14/b2';
    const pasted = card({
      ...{ id: 'p1', platform: 'pasted', platformName: 'Pasted table', mark: 'PT', name: 'VPN network' },
      ...{ role: 'affiliate', apiBase: null, dashboard: null, shown: { role: 'affiliate', table } },
    });
    const replies = { ...common, 'catalog.list': ok(CATALOG), 'connections.list': ok([card(), pasted]) };
    const page = await visit('options.html#connection=p1', replies);
    await page.locator('textarea').waitFor();
    await look(page, `paste-again-${suffix}`);
    await page.locator('textarea').fill(ALIKE);
    await page.locator('.preview').waitFor();
    await look(page, `paste-alike-${suffix}`);
    await narrow(page);
    await look(page, `paste-alike-${suffix}-narrow`);
  });

  test(`diagnostics ${suffix}`, async () => {
    const page = await visit('options.html#diagnostics', { ...common, 'diagnostics.get': ok(REPORT) });
    await page.locator('.report').waitFor();
    await look(page, `diagnostics-${suffix}`);
    await narrow(page);
    await look(page, `diagnostics-${suffix}-narrow`);
  });

  test(`locked ${suffix}`, async () => {
    const locked: Replies = { ...common, 'lock.state': ok('locked'), 'lock.unlock': WRONG };
    const page = await visit('options.html', locked);
    await page.locator('input').waitFor();
    await look(page, `locked-options-${suffix}`);
    await page.locator('input').fill('something else');
    await page.keyboard.press('Enter');
    await page.locator('[aria-invalid]').waitFor();
    await page.locator('.btn.link').click();
    await look(page, `locked-refused-${suffix}`);
    await narrow(page);
    await look(page, `locked-refused-${suffix}-narrow`);
    await page.close();
    const panel = await visit('panel.html', locked, { width: 420, height: 700 });
    await panel.getByRole('heading', { level: 2 }).waitFor();
    await look(panel, `locked-panel-${suffix}`);
  });
}

const narrow = (page: Page) => page.setViewportSize({ ...TAB, width: 320 });

function visit(path: string, replies: Replies, viewport = TAB): Promise<Page> {
  return stage.visit(path, viewport, replies);
}
