import type { Page, Worker } from '@playwright/test';
import { goodManners } from '../platforms/manners.ts';
import { BINOM_TWO, campaignsTwo } from './binom-pages.ts';
import { waitInClosedRoots } from './closed-roots.ts';
import { countGuests, hostMarkup, listBadges, OURS, readBadges } from './guests.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { waitForPanel, waitForPill } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';
import { campaignAddress, campaignsAddress, reportAddress } from './voluum-pages.ts';

const VOLUUM_ROWS = '[role="row"]:not(:has([role="columnheader"]))';
const BINOM_ROWS = '[data-type="table-body-row"]';

let page: Page;

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE, BINOM_TWO])
    await addConnection(extension, options, connection);
  await options.close();
  page = await extension.context.newPage();
});

test.beforeEach(({ platforms }) => {
  Object.assign(platforms.voluum.settings.dashboard, goodManners());
  Object.assign(platforms.binom.settings.panel, goodManners());
});

test('each campaign’s row wears its own gap, a question mark where nothing is linked, and totals wear nothing', async () => {
  await open(campaignsAddress(), 9);
  const worn = await readBadges(page, VOLUUM_ROWS);
  expect(byName(worn)).toEqual({
    'Keto US': 'alert −13.8%',
    Insurance: 'ok 0.0%',
    'Sweeps DE · Push': 'unknown',
    'Sweeps DE · Pop': 'unknown',
    Crypto: 'notice −4.8%',
    Dating: 'alert +144.4%',
    VPN: 'unlinked',
    Casino: 'unlinked',
    Nutra: 'unlinked',
  });
  const badges = await listBadges(page);
  expect(new Set(badges.map(({ box }) => Math.round(box.x))).size).toBe(1);
  expect(badges.every(({ box }) => box.height === 18)).toBe(true);
});

test('rows of offers wear theirs, and inside a campaign only what no other campaign feeds', async () => {
  await open(reportAddress('offer', { dateRange: 'last-7-days' }), 9);
  expect((await readBadges(page, VOLUUM_ROWS)).map(([, badge]) => badge)).toContain('ok −1.0%');
  await open(campaignAddress('sweepsPush'), 1);
  expect((await readBadges(page, VOLUUM_ROWS)).map(([, badge]) => badge)).toEqual(['unknown']);
});

test('rests under the pointer: metric, percent, word, and of what', async () => {
  await open(campaignsAddress(), 9);
  const badge = await badgeWith('alert', '−13.8%');
  await page.mouse.move(badge.box.x + 9, badge.box.y + 9);
  const hint = await waitInClosedRoots(
    page,
    ({ tag, text }) => tag === 'div' && /of what this row counts/.test(text),
  );
  expect(hint.text).toMatch(/Payout −13\.8% · Gap/);
  expect(hint.text).toMatch(/UTC/);
  await page.mouse.move(5, 5);
  await expect.poll(async () => (await countGuests(page)).outside).toBe(1);
});

test('a click opens the panel on the row and not the page’s own link; Esc turns it back', async () => {
  await open(campaignsAddress(), 9);
  const address = page.url();
  await clickBadge('notice', '−4.8%');
  const panel = await waitForPanel(page);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Crypto webinar AU · Native');
  expect(page.url()).toBe(address);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
  await (await waitForPill(page)).click();
  await expect((await waitForPanel(page)).getByRole('heading', { level: 1 })).not.toHaveText(/Crypto/);
});

test('the question mark opens the choice', async () => {
  await open(campaignsAddress(), 9);
  await clickBadge('unlinked', '', 'VPN');
  await expect((await waitForPanel(page)).getByText('No link yet for this offer')).toBeVisible();
});

test('a thousand rows that come and go, sorted and scrolled, never wear another’s badge', async ({
  platforms,
  extension,
}) => {
  await open(campaignsTwo(), 4);
  const expected = byId(await readBadges(page, BINOM_ROWS));
  expect(Object.keys(expected)).toHaveLength(4);
  const before = platforms.binom.requests.length + platforms.affise.requests.length;
  const asked = await countAsks(extension.worker);
  platforms.binom.settings.panel.repeat = 250;
  await page.reload();
  await expect.poll(async () => (await countGuests(page)).inside).toBeGreaterThan(15);
  await expectAllRight(expected);
  // One message for all that is in view, and nothing more from the platforms than the page's own.
  expect((await asked()).filter((name) => name === 'compare.rows').length).toBeLessThanOrEqual(2);
  const upstream = [...platforms.binom.requests, ...platforms.affise.requests].filter(({ path }) =>
    /\/api\/|\/3\.0\//.test(path),
  );
  const seen = upstream.length;
  const wrong = await countWrongPaints();
  for (const top of [300, 5000, 20_000, 33_000, 0]) {
    await page.evaluate((y) => document.querySelector('[data-type="table"]')?.scrollTo(0, y), top);
    await expectAllRight(expected);
  }
  for (const column of ['name', 'cost', 'clicks']) {
    await page.click(`[data-type="table-header-row"] [data-column="${column}"]`);
    await expectAllRight(expected);
  }
  expect(await wrong.jsonValue()).toEqual({ paints: expect.any(Number), wrong: 0 });
  expect((await wrong.jsonValue()).paints).toBeGreaterThan(50);
  const after = [...platforms.binom.requests, ...platforms.affise.requests].filter(({ path }) =>
    /\/api\/|\/3\.0\//.test(path),
  );
  expect(after.length).toBe(seen);
  expect(before).toBeGreaterThan(0);
  expect((await countGuests(page)).inside).toBeLessThan(80);
});

test('stay off where they were told to, without a trace, and come back', async ({ extension }) => {
  await open(campaignsAddress(), 9);
  const pill = await waitForPill(page);
  await page.mouse.click(pill.box.x + pill.box.width / 2, pill.box.y + 16, { button: 'right' });
  const item = await waitInClosedRoots(
    page,
    ({ tag, text }) => tag === 'button' && text === 'Hide on this site',
  );
  await item.click();
  await expect.poll(() => countGuests(page)).toEqual({ outside: 0, inside: 0 });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(await hostMarkup(page));
  await page.reload();
  await page.waitForTimeout(1500);
  expect(await countGuests(page)).toEqual({ outside: 0, inside: 0 });
  const options = await extension.open('options.html');
  const hidden = await options.evaluate(askOurselves, { ask: 'presence.list', payload: null });
  expect(hidden).toMatchObject({ value: { hosts: [{ host: 'panel.voluum.com', whole: true }] } });
  await options.evaluate(askOurselves, { ask: 'presence.show', payload: { host: 'panel.voluum.com' } });
  await options.close();
  await expect.poll(() => countGuests(page)).toEqual({ outside: 1, inside: 9 });
});

test('the pill stays where it was left', async () => {
  await open(campaignsAddress(), 9);
  const { box } = await waitForPill(page);
  await page.mouse.move(box.x + 20, box.y + 16);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, 200, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await waitForPill(page)).box.y).toBeLessThan(210);
  const left = (await waitForPill(page)).box.y;
  expect(await page.evaluate((ours) => document.querySelectorAll(ours).length, OURS)).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(async () => Math.abs((await waitForPill(page)).box.y - left)).toBeLessThanOrEqual(1);
});

test('the shortcut opens and closes the panel', async ({ extension }) => {
  await open(campaignsAddress(), 9);
  await page.bringToFront();
  await pressShortcut(extension.worker);
  await waitForPanel(page);
  await pressShortcut(extension.worker);
  await expect.poll(() => page.frames().length).toBe(1);
});

async function open(address: string, badges: number): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await expect.poll(async () => (await countGuests(page)).inside).toBe(badges);
  await expect
    .poll(async () => (await listBadges(page)).filter(({ box }) => box.width > 0).length)
    .toBe(badges);
}

/** Every row in view that wears a badge wears its own. */
async function expectAllRight(expected: Record<string, string>): Promise<void> {
  await expect.poll(async () => (await readBadges(page, BINOM_ROWS)).length).toBeGreaterThan(10);
  const worn = await readBadges(page, BINOM_ROWS);
  for (const [row, badge] of worn) expect(badge, row).toBe(expected[row.split(' ')[0] ?? '']);
}

/** Before each paint: does a badge stand in a row that shows another name than when it was put there? */
function countWrongPaints() {
  return page.evaluateHandle(
    ({ ours, rows }) => {
      const count = { paints: 0, wrong: 0 };
      const names = new WeakMap<Element, string>();
      const nameOf = (guest: Element) =>
        guest.closest(rows)?.querySelector('[data-column="name"]')?.textContent ?? '';
      const note = () => {
        for (const guest of document.querySelectorAll(ours)) {
          if (!names.has(guest)) names.set(guest, nameOf(guest));
        }
      };
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
      note();
      const look = () => {
        count.paints++;
        for (const guest of document.querySelectorAll(ours)) {
          const name = names.get(guest);
          if (name && name !== nameOf(guest)) count.wrong++;
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      return count;
    },
    { ours: OURS, rows: BINOM_ROWS },
  );
}

async function badgeWith(verdict: string, text: string) {
  return waitInClosedRoots(
    page,
    (each) =>
      each.tag === 'button' &&
      each.text === text &&
      (each.attributes.get('class') ?? '').split(' ')[0] === verdict,
  );
}

async function clickBadge(verdict: string, text: string, row?: string): Promise<void> {
  if (!row) return (await badgeWith(verdict, text)).click();
  const place = await page.getByText(row, { exact: false }).first().boundingBox();
  const badges = await listBadges(page);
  const badge = badges.find(({ box }) => place && Math.abs(box.y + 9 - (place.y + place.height / 2)) < 12);
  if (!badge) throw new Error(`No badge beside ${row}.`);
  await page.mouse.click(badge.box.x + 8, badge.box.y + 9);
}

function byName(worn: readonly [string, string][]): Record<string, string> {
  const names = [
    'Keto US',
    'Insurance',
    'Sweeps DE · Push',
    'Sweeps DE · Pop',
    'Crypto',
    'Dating',
    'VPN',
    'Casino',
    'Nutra',
  ];
  return Object.fromEntries(
    worn.map(([row, badge]) => [names.find((name) => row.startsWith(name)) ?? row, badge]),
  );
}

/** Binom's rows begin with their number. */
function byId(worn: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(worn.map(([row, badge]) => [row.split(' ')[0], badge]));
}

/** Names of all messages that reach the background from now on. */
async function countAsks(worker: Worker): Promise<() => Promise<string[]>> {
  await worker.evaluate(() => {
    const { chrome, heard } = globalThis as unknown as {
      heard?: string[];
      chrome: { runtime: { onMessage: { addListener(hear: (message: { ask?: string }) => void): void } } };
    };
    if (heard) heard.length = 0;
    const names = heard ?? [];
    Object.assign(globalThis, { heard: names });
    if (!heard) chrome.runtime.onMessage.addListener(({ ask }) => void names.push(ask ?? ''));
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** What the browser does on the shortcut: keys of the test do not reach the browser itself. */
function pressShortcut(worker: Worker): Promise<void> {
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<object[]> };
        commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
      };
    };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch('toggle-panel', tab);
  });
}

/** Runs in a page of ours. */
function askOurselves(message: { ask: string; payload: object | null }): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage(message);
}
