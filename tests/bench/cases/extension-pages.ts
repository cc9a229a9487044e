import type { Page } from '@playwright/test';
import type { Extension } from '../../e2e/chromium.ts';

/** The extension API of a page, as far as the bench uses it. */
interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** A document of the extension that can ask and does nothing by itself: what is timed is the worker. */
export const STILL = 'manifest.json';

/** Ends the extension's worker, as the browser does after thirty idle seconds. */
export async function stopWorker({ context }: Extension, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.waitForTimeout(300);
}

/** What the worker replies. */
export function tellWorker(page: Page, message: unknown): Promise<unknown> {
  return page.evaluate(
    (sent) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(sent),
    message,
  );
}

/** Milliseconds from sending a message to its reply, as the page sees it. */
export function timeMessage(page: Page, message: unknown): Promise<number> {
  return page.evaluate(async (sent) => {
    const started = performance.now();
    await (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(sent);
    return performance.now() - started;
  }, message);
}

/** Both invented platforms, which need no network, unless an earlier case has connected them. */
export async function connectDemo(page: Page): Promise<void> {
  const { value: cards } = (await tellWorker(page, { ask: 'connections.list', payload: null })) as {
    value: unknown[];
  };
  if (cards.length > 0) return;
  for (const portal of ['tracker', 'network']) {
    const draft = { id: null, platform: 'demo', name: `Demo ${portal}`, values: { portal }, portal };
    await tellWorker(page, {
      ask: 'connections.save',
      payload: { ...draft, timeZone: null, currency: null },
    });
  }
}

/** The invented tracker's connection. */
export async function trackerOf(page: Page): Promise<string> {
  const { value } = (await tellWorker(page, { ask: 'connections.list', payload: null })) as {
    value: { id: string; role: string }[];
  };
  return value.find(({ role }) => role === 'tracker')?.id ?? '';
}

/** Asks until nobody is being waited for any more. */
export async function settleSummary(page: Page, range: string): Promise<unknown> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const reply = (await tellWorker(page, SUMMARY(range))) as {
      value: { waiting: string[]; asOf: string | null };
    };
    if (reply.value.asOf !== null && reply.value.waiting.length === 0) return reply.value;
    await page.waitForTimeout(100);
  }
  throw new Error('The demo did not settle.');
}

export const SUMMARY = (range: string) => ({ ask: 'summary.get', payload: { range, refresh: false } });
