import type { BrowserContext } from '@playwright/test';
import type { MessageName, Reply } from '@/utils/messages/map';
import { NOW } from './summaries';

/** What the page is told instead of asking the background; null: it never answers. */
export type Replies = { readonly [Name in MessageName]?: Reply<Name> | null };

/** Stands in for the background, the browser's prompt and the clock in every page opened from now on. */
export async function stub(context: BrowserContext, replies: Replies, { grants = true } = {}): Promise<void> {
  await context.addInitScript(pretend, { replies, grants, now: NOW });
}

/** Runs inside the page, before its own scripts. */
function pretend({ replies, grants, now }: { replies: Replies; grants: boolean; now: string }): void {
  type Callback = (reply: unknown) => void;
  const { chrome } = globalThis as unknown as {
    chrome?: { runtime?: { sendMessage: unknown }; permissions?: { request: unknown } };
  };
  if (!chrome?.runtime || !chrome.permissions) return;
  chrome.runtime.sendMessage = (message: { ask: MessageName }, callback: Callback) => {
    const reply = replies[message.ask];
    if (reply !== null) setTimeout(() => callback(reply));
  };
  chrome.permissions.request = (_: unknown, callback: Callback) => callback(grants);
  const instant = Temporal.Instant.from(now);
  Temporal.Now.instant = () => instant;
  Temporal.Now.timeZoneId = () => 'Etc/UTC';
}
