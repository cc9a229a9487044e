import type { Frame, Page } from '@playwright/test';
import { type Extension, launchChromium } from '../../e2e/chromium.ts';
import { openPanel, waitForPill } from '../../e2e/panel.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from '../../e2e/steps.ts';
import { campaignAddress } from '../../e2e/voluum-pages.ts';
import { startPlatforms } from '../../platforms/serve.ts';
import { type BenchCase, type Times, timesOf } from '../contract.ts';

const RUNS = 12;

/** From the click on the pill to the first amount in the panel, all of it from the store: against a framed page that shows one number. */
export const panel: BenchCase = async ({ empty }) => {
  const platforms = await startPlatforms();
  const extension = await launchChromium({ hostRules: platforms.hostRules });
  try {
    const page = await openDashboard(extension);
    const plain = await openPlainPage(empty);
    const times: Times = { ours: [], control: [] };
    for (let run = 0; run < RUNS; run++) {
      times.ours.push(await timePanel(page));
      times.control.push(await timeFramed(plain));
    }
    await plain.close();
    return [timesOf('panel, click to numbers from the store', times, 1.6)];
  } finally {
    await extension.close();
    await platforms.stop();
  }
};

/** A campaign's page, whose panel has been open once: everything it asks for is kept. */
async function openDashboard(extension: Extension): Promise<Page> {
  const options = await extension.open('options.html');
  for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addConnection(extension, options, connection);
  await options.close();
  const page = await extension.context.newPage();
  await page.addInitScript(noteTimes);
  await page.goto(campaignAddress('keto'));
  const frame = await openPanel(page);
  await frame.getByText('$690.00').first().waitFor();
  await closePanel(page);
  return page;
}

async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  while (page.frames().length > 1) await page.waitForTimeout(20);
  await page.waitForTimeout(300);
}

async function timePanel(page: Page): Promise<number> {
  await (await waitForPill(page)).click();
  const time = await timeSinceClick(page);
  await closePanel(page);
  return time;
}

/** A page that frames, on a click, the least that an extension's page can be. */
async function openPlainPage({ context, id }: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(noteTimes);
  await page.route('https://plain.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><button>Open</button>' }),
  );
  await page.goto('https://plain.example/');
  await page.evaluate((address) => {
    document.querySelector('button')?.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position: fixed; inset: 0 0 0 auto; width: 420px; height: 100%; border: 0';
      frame.src = address;
      document.body.append(frame);
    });
  }, `chrome-extension://${id}/popup.html`);
  return page;
}

async function timeFramed(page: Page): Promise<number> {
  await page.bringToFront();
  await page.getByRole('button').click();
  const time = await timeSinceClick(page);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await page.waitForTimeout(300);
  return time;
}

async function timeSinceClick(page: Page): Promise<number> {
  const frame = await findFrame(page);
  const shown = await frame.evaluate(() => (globalThis as unknown as Noted).shown);
  return shown - (await page.evaluate(() => (globalThis as unknown as Noted).clicked));
}

async function findFrame(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((each) => each.url().startsWith('chrome-extension:'));
    if (frame) return frame;
    await page.waitForTimeout(5);
  }
}

/** Moments by the clock of the machine, which all frames share. */
interface Noted {
  clicked: number;
  shown: Promise<number>;
}

/** Runs in every frame before its own scripts. */
function noteTimes(): void {
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('click', () => Object.assign(globalThis, { clicked: now() }), true);
  const shown = new Promise<number>((resolve) => {
    const look = () => /\$\d/.test(document.body?.innerText ?? '') && resolve(now());
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(globalThis, { shown });
}
