import type { Page } from '@playwright/test';
import { FORGERIES, installNaive, naivePoint, READINGS, VEILS } from './attacks.ts';
import { listBadges } from './guests.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { openPanel, waitForPanel, waitForPill } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';
import { campaignAddress, campaignsAddress } from './voluum-pages.ts';

/** Amounts, names and keys that no page may come by; the page's own numbers are others. */
const SECRETS = /690\.00|Affise|declined 18|canary|chrome-extension:/;

let page: Page;

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(extension, options, connection);
  await options.close();
});

test.beforeEach(async ({ extension }) => {
  page = await extension.context.newPage();
});

test.afterEach(() => page.close());

for (const { name, lay, gather } of READINGS) {
  test(`reading: ${name}`, async () => {
    if (lay) await layInPage(lay);
    await page.goto(campaignAddress('keto'));
    await openPanel(page);
    const learnt = JSON.stringify(await page.evaluate(gather));
    expect(learnt).not.toMatch(SECRETS);
    await page.evaluate(installNaive);
    await page.waitForTimeout(50);
    expect(JSON.stringify(await page.evaluate(gather)), 'the naive panel gives it away').toMatch(SECRETS);
  });
}

test('reading: what a person types into the panel', async () => {
  await page.goto(campaignAddress('vpn'));
  const keys = await page.evaluateHandle(() => {
    const heard: string[] = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
      addEventListener(
        type,
        (event) => heard.push((event as KeyboardEvent).key ?? (event as InputEvent).data ?? ''),
        true,
      );
    }
    return heard;
  });
  const panel = await openPanel(page);
  await panel.getByRole('searchbox').or(panel.getByRole('textbox')).first().pressSequentially('secret');
  expect(await keys.jsonValue()).toEqual([]);
  await page.evaluate(() => {
    const naive = document.createElement('input');
    document.body.append(naive);
    naive.focus();
  });
  await page.keyboard.type('secret');
  expect((await keys.jsonValue()).join('')).toContain('s');
});

test('the panel’s address is not to be had, and a fixed one shows nothing', async ({ extension }) => {
  await page.goto(campaignAddress('keto'));
  await openPanel(page);
  const genuine = new Set(page.frames());
  const entries = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
  expect(entries.join()).not.toContain('extension');
  expect(await page.evaluate(() => window.length)).toBe(0);
  const shown = await page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = () => resolve('loaded');
        frame.onerror = () => resolve('refused');
        frame.src = address;
        document.body.append(frame);
        setTimeout(resolve, 1000, 'nothing');
      }),
    `chrome-extension://${extension.id}/panel.html`,
  );
  // Some page does load: the browser's own error.
  expect(['loaded', 'refused', 'nothing']).toContain(shown);
  const framed = page.frames().filter((frame) => !genuine.has(frame));
  expect(framed).toHaveLength(1);
  for (const frame of framed)
    expect(await frame.evaluate(() => document.body?.textContent ?? '').catch(() => '')).not.toMatch(/690/);
});

for (const { name, send } of FORGERIES) {
  test(`clicks that nobody made: ${name}`, async () => {
    await page.goto(campaignsAddress());
    const { box } = await waitForPill(page);
    await expect
      .poll(async () => (await listBadges(page)).filter(({ box: { width } }) => width > 0).length)
      .toBe(9);
    const [badge] = await listBadges(page);
    await page.evaluate(send, { x: box.x + 10, y: box.y + 10 });
    await page.evaluate(send, { x: (badge?.box.x ?? 0) + 8, y: (badge?.box.y ?? 0) + 8 });
    await page.waitForTimeout(600);
    expect(page.frames()).toHaveLength(1);
    await page.evaluate(installNaive);
    await page.evaluate(send, naivePoint(page));
    expect(await page.evaluate(() => document.documentElement.dataset.naive)).toBe('acted');
  });
}

for (const { name, lay } of VEILS) {
  test(`clicks on something else: ${name}, over the pill`, async () => {
    await page.goto(campaignAddress('keto'));
    const { box } = await waitForPill(page);
    await page.evaluate(installNaive);
    await page.evaluate(lay);
    await page.waitForTimeout(300);
    await page.mouse.click(box.x + 10, box.y + 16);
    await page.waitForTimeout(600);
    expect(page.frames().some((frame) => frame.url().includes('/panel.html'))).toBe(false);
    const { x, y } = naivePoint(page);
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => document.documentElement.dataset.naive)).toBe('acted');
  });

  test(`clicks on something else: ${name}, over the panel`, async () => {
    const point = await offerToLeave();
    await page.evaluate(lay);
    await page.waitForTimeout(600);
    await page.mouse.click(point.x, point.y);
    await page.waitForTimeout(800);
    await page.reload();
    const again = await openPanel(page);
    await expect(again.getByText('No link yet for this offer')).toBeVisible();
    await expect(again.getByText('You said there is no other side')).toHaveCount(0);
  });
}

test('the same clicks do their work where they are seen', async () => {
  const point = await offerToLeave();
  await page.mouse.click(point.x, point.y);
  const panel = await waitForPanel(page);
  await expect(panel.getByText('You said there is no other side').first()).toBeVisible();
});

/** The panel on an offer without a link, ready to leave it so; the pointer rests on the button that would. */
async function offerToLeave(): Promise<{ x: number; y: number }> {
  await page.goto(campaignAddress('casino'));
  const panel = await openPanel(page);
  await panel.getByText('None of these').click();
  const save = panel.getByRole('button', { name: 'Leave unlinked' });
  await save.waitFor();
  // Of the frame, whose place Playwright cannot see: it hangs at the right edge.
  const place = () =>
    save.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, width: innerWidth };
    });
  // What is found later may push it down.
  let inFrame = await place();
  for (let before = -1; before !== inFrame.y; inFrame = await place()) {
    before = inFrame.y;
    await page.waitForTimeout(500);
  }
  const point = { x: (page.viewportSize()?.width ?? 0) - inFrame.width + inFrame.x, y: inFrame.y };
  await page.mouse.move(point.x, point.y);
  await page.waitForTimeout(400);
  return point;
}

/** In the page only: Playwright runs such scripts in every frame, in ours as well. */
async function layInPage(lay: () => void): Promise<void> {
  await page.addInitScript(`if (location.protocol === 'https:') (${lay})();`);
}

test('a page that clobbers what scripts lean on learns nothing and gets nothing', async () => {
  await layInPage(() => {
    addEventListener('DOMContentLoaded', () => {
      for (const name of ['body', 'documentElement', 'activeElement', 'querySelectorAll']) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        document.documentElement.append(image);
      }
    });
  });
  await page.goto(campaignAddress('keto'));
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).not.toMatch(SECRETS);
});

test('a panel that the page itself has drawn is asked for nothing: keys are typed on our own pages only', async () => {
  await page.goto(campaignAddress('keto'));
  const panel = await openPanel(page);
  expect(await panel.locator('input[type=password]').count()).toBe(0);
  expect(await panel.getByLabel(/key/i).count()).toBe(0);
  await waitForPanel(page);
});
