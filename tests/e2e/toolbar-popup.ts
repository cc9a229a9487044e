import type { CDPSession, Page } from '@playwright/test';
import type { Extension } from './chromium.ts';

/** The popup that the toolbar button opens over a page: it counts as a click on our button, and Playwright never sees it. */
export interface ToolbarPopup {
  /** Waits until the popup shows the words. */
  waitFor(words: string): Promise<void>;
  /** As a person's click: what asks the browser for a permission may do so. */
  click(button: string): Promise<void>;
}

export async function openToolbarPopup(extension: Extension, page: Page): Promise<ToolbarPopup> {
  const browser = extension.context.browser();
  if (!browser) throw new Error('No browser to ask.');
  const session = await browser.newBrowserCDPSession();
  // One from before would be taken for the new one.
  for (const { targetId } of await popups(session)) await session.send('Target.closeTarget', { targetId });
  await page.bringToFront();
  const tabs = await targets(session, [{ type: 'tab' }]);
  // The two write one address in two ways.
  const tab = tabs.find(({ url }) => URL.parse(url)?.host === new URL(page.url()).host);
  const { id } = extension;
  // Newer than Playwright's own list of what the browser understands.
  const send = session.send.bind(session) as (method: string, parameters: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id, targetId: tab?.targetId });
  return talkTo(session, await findPopup(session, page));
}

interface Target {
  targetId: string;
  url: string;
}

async function targets(session: CDPSession, filter: { type: string }[]): Promise<Target[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter });
  return targetInfos;
}

async function popups(session: CDPSession): Promise<Target[]> {
  const all = await targets(session, [{ type: 'page' }]);
  return all.filter(({ url }) => /^chrome-extension:.*\/popup\.html$/.test(url));
}

async function findPopup(session: CDPSession, page: Page): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const [popup] = await popups(session);
    if (popup) return popup.targetId;
    await page.waitForTimeout(50);
  }
  throw new Error('The popup did not open.');
}

/** Playwright attaches to what it knows; this is the older way, in which messages travel inside of messages. */
async function talkTo(session: CDPSession, targetId: string): Promise<ToolbarPopup> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  function evaluate(expression: string): Promise<boolean> {
    const id = ++last;
    const parameters = { expression, userGesture: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: parameters });
    return new Promise((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', ({ message: text }) => {
        const answer = JSON.parse(text) as { id?: number; result?: { result?: { value?: unknown } } };
        if (answer.id === id) resolve(answer.result?.result?.value === true);
      });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  }
  async function until(expression: string, what: string): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await evaluate(expression)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The popup does not show ${what}.`);
  }
  const buttonWith = (words: string) =>
    `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === ${JSON.stringify(words)})`;
  return {
    waitFor: (words) => until(`document.body.innerText.includes(${JSON.stringify(words)})`, words),
    async click(button) {
      await until(`Boolean(${buttonWith(button)})`, button);
      await evaluate(`${buttonWith(button)}.click()`);
    },
  };
}
