import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { goodManners, type PanelManners } from '../platforms/manners.ts';
import type { Platforms } from '../platforms/serve.ts';
import { affiliateLogin, affiliateStatistics } from './affise-pages.ts';
import { BINOM_ONE, BINOM_TWO, campaignsTwo, loginOne, loginTwo, pageOne } from './binom-pages.ts';
import { countGuests, findCovered, hostMarkup, listBadges, measureHost, OURS } from './guests.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, waitForPill } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';
import { campaignsAddress } from './voluum-pages.ts';

interface Stand {
  name: string;
  /** A report with a table. */
  address: string;
  script: string;
  login: string;
  /** Rows that wear badges. */
  badges: number;
  manners(platforms: Platforms): PanelManners;
}

const STANDS: readonly Stand[] = [
  {
    name: 'Voluum',
    address: campaignsAddress(),
    script: 'voluum',
    login: 'https://panel.voluum.com/login/',
    badges: 9,
    manners: ({ voluum }) => voluum.settings.dashboard,
  },
  {
    name: 'Binom 2',
    address: campaignsTwo(),
    script: 'binom',
    login: loginTwo(),
    badges: 4,
    manners: ({ binom }) => binom.settings.panel,
  },
  {
    name: 'Binom 1',
    address: pageOne('Campaigns'),
    script: 'binom',
    login: loginOne(),
    badges: 4,
    manners: ({ binom }) => binom.settings.panel,
  },
  {
    name: 'Affise',
    address: affiliateStatistics(),
    script: 'affise',
    login: affiliateLogin(),
    // The offers that a tracker leads to.
    badges: 6,
    manners: ({ affise }) => affise.settings.panel,
  },
];

let page: Page;
/** A browser without the extension: what the pages are by themselves. */
let bare: Browser;
let errors: string[] = [];

test.beforeAll(async ({ extension, platforms }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE, BINOM_TWO, BINOM_ONE])
    await addConnection(extension, options, connection);
  await options.close();
  page = await extension.context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  bare = await chromium.launch({
    executablePath: findBrowsers().Chromium ?? 'chromium',
    chromiumSandbox: false,
    args: ['--ignore-certificate-errors', `--host-resolver-rules=${platforms.hostRules}`],
  });
});

test.afterAll(() => bare?.close());

test.beforeEach(() => {
  errors = [];
});

for (const stand of STANDS) {
  test.describe(stand.name, () => {
    test.beforeEach(({ platforms }) => void Object.assign(stand.manners(platforms), goodManners()));
    test.afterEach(() => expect(errors).toEqual([]));

    test('is worn once, and once more without doubling', async ({ extension }) => {
      await open(stand);
      const once = await countGuests(page);
      expect(once).toEqual({ outside: 1, inside: stand.badges });
      for (let time = 0; time < 2; time++) await startAgain(extension.worker, stand);
      await waitForGuests(stand);
      expect(await countGuests(page)).toEqual(once);
    });

    test('moves neither boxes nor text, and changes nothing that is the page’s own', async () => {
      await open(stand);
      const { worn, bare: without } = await measureHost(page);
      expect(worn.length).toBeGreaterThan(50);
      expect(worn).toEqual(without);
      await open(stand);
      const plain = await bare.newPage();
      await plain.setViewportSize(page.viewportSize() ?? { width: 1280, height: 800 });
      await plain.goto(stand.address);
      await plain.waitForLoadState('networkidle');
      expect(await hostMarkup(page)).toBe(await plain.evaluate(() => document.documentElement.outerHTML));
      await plain.close();
    });

    for (const width of [1280, 760]) {
      test(`each badge is seen and covers nothing that the page prints, at ${width} pixels`, async () => {
        const before = page.viewportSize();
        await page.setViewportSize({ width, height: 800 });
        await open(stand);
        const boxes = async () => (await listBadges(page)).map(({ box }) => box);
        await expect
          .poll(async () => (await boxes()).filter((box) => box.width >= 10).length)
          .toBe(stand.badges);
        const seen = await boxes();
        const edges = [seen.map(({ x }) => x), seen.map((box) => box.x + box.width)];
        expect(edges.map((all) => new Set(all.map(Math.round)).size)).toContain(1);
        expect(await findCovered(page, seen)).toEqual([]);
        if (before) await page.setViewportSize(before);
      });
    }

    for (const [rows, height] of [
      ['few', 640],
      ['few', 800],
      ['many', 800],
    ] as const) {
      test(`the pill covers nothing that the page prints, with ${rows} rows at ${height} pixels`, async ({
        platforms,
      }) => {
        const before = page.viewportSize();
        await page.setViewportSize({ width: 1280, height });
        if (rows === 'many') stand.manners(platforms).repeat = 10;
        await page.goto('about:blank');
        await page.goto(stand.address);
        const covered = async () => findCovered(page, [(await waitForPill(page)).box]);
        await page.waitForLoadState('networkidle');
        await expect.poll(covered).toEqual([]);
        const { box } = await waitForPill(page);
        await page.mouse.wheel(0, 500);
        await page.waitForTimeout(3000);
        expect((await waitForPill(page)).box).toEqual(box);
        if (before) await page.setViewportSize(before);
      });
    }

    test('declines on the log-in page', async () => {
      await page.goto(stand.login);
      await page.waitForTimeout(1500);
      expect(await countGuests(page)).toEqual({ outside: 0, inside: 0 });
    });

    test('swallows no key', async () => {
      await open(stand);
      const heard = await page.evaluateHandle(() => {
        const keys: string[] = [];
        addEventListener('keydown', ({ key }) => keys.push(key));
        addEventListener('keyup', ({ key }) => keys.push(key));
        return keys;
      });
      const keys = ['a', 'Escape', 'ArrowDown', '/', 'r', 'Home', 'Alt+g'];
      for (const key of keys) await page.keyboard.press(key);
      expect(await heard.jsonValue()).toEqual([
        ...['a', 'a', 'Escape', 'Escape', 'ArrowDown', 'ArrowDown', '/', '/', 'r', 'r', 'Home', 'Home'],
        ...['Alt', 'g', 'g', 'Alt'],
      ]);
    });

    test('comes back to a page that takes it away, but not for ever', async ({ platforms }) => {
      await open(stand);
      const mounted = await page.evaluateHandle((ours) => {
        const count = { outside: 0, inside: 0 };
        const take = (node: Node) => {
          if (!(node instanceof Element) || !node.matches(ours)) return;
          count[node.parentNode === document.documentElement ? 'outside' : 'inside']++;
          node.remove();
        };
        new MutationObserver((records) => {
          for (const { addedNodes } of records) addedNodes.forEach(take);
        }).observe(document, { childList: true, subtree: true });
        for (const guest of document.querySelectorAll(ours)) guest.remove();
        return count;
      }, OURS);
      await page.waitForTimeout(4000);
      const { outside, inside } = await mounted.jsonValue();
      expect(outside).toBeGreaterThan(0);
      expect(outside).toBeLessThanOrEqual(5);
      expect(inside).toBeLessThanOrEqual(5 * stand.badges);
      // A page that does so from its first moment is left in peace as well.
      stand.manners(platforms).strangers = 'removes';
      await page.reload();
      await page.waitForTimeout(2000);
      expect(errors).toEqual([]);
    });

    test('stays as it is drawn where the page dresses foreign nodes', async ({ platforms }) => {
      stand.manners(platforms).strangers = 'restyles';
      await page.goto('about:blank');
      await page.goto(stand.address);
      const pill = await waitForPill(page);
      expect(await pill.computedStyle('position')).toBe('fixed');
      expect(pill.box.x + pill.box.width).toBeCloseTo(page.viewportSize()?.width ?? 0, 0);
      expect(pill.box.height).toBe(32);
    });

    test('waits for rows that come late, and for pages that draw themselves anew', async ({ platforms }) => {
      Object.assign(stand.manners(platforms), { late: 1500, renders: 900 });
      await page.goto('about:blank');
      await page.goto(stand.address);
      await waitForGuests(stand);
      await page.waitForTimeout(1500);
      await waitForGuests(stand);
    });

    for (const language of ['en', 'ru'] as const) {
      test(`reads the page in ${language}, light and dark`, async ({ platforms }) => {
        for (const theme of ['light', 'dark'] as const) {
          Object.assign(stand.manners(platforms), { language, theme });
          await open(stand);
          await expect.poll(async () => (await waitForPill(page)).computedStyle('color-scheme')).toBe(theme);
          const panel = await openPanel(page);
          await expect(panel.locator('html')).toHaveAttribute('data-theme', theme);
        }
      });
    }
  });
}

test('declines on strangers that share a dashboard’s host', async () => {
  for (const address of [
    'https://tracker.northbuy.example/click?page=Stats&camp_id=1',
    'https://acme.affise.com/v2/payments',
    'https://panel.voluum.com/#/advanced/postback-upload',
  ]) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForTimeout(1200);
    expect(await countGuests(page), address).toEqual({ outside: 0, inside: 0 });
  }
});

async function open(stand: Stand): Promise<void> {
  await page.goto('about:blank');
  await page.goto(stand.address);
  await waitForGuests(stand);
}

async function waitForGuests({ badges }: Stand): Promise<void> {
  await waitForPill(page);
  await expect.poll(() => countGuests(page)).toEqual({ outside: 1, inside: badges });
}

/** As after an update, or when a connection is saved while its dashboard is open. */
async function startAgain(
  worker: { evaluate: (call: (file: string) => Promise<void>, file: string) => Promise<void> },
  { script }: Stand,
) {
  await worker.evaluate(async (file) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
        scripting: { executeScript(injection: object): Promise<unknown> };
      };
    };
    const tabs = await chrome.tabs.query({ active: true });
    for (const { id, url } of tabs) {
      if (url?.startsWith('https:'))
        await chrome.scripting.executeScript({ target: { tabId: id }, files: [file] });
    }
  }, `content-scripts/${script}.js`);
}
