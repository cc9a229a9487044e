import type { Page } from '@playwright/test';
import type { MessageName, Reply } from '@/utils/messages/map';
import { NOW } from './summaries';

/** What the page is told instead of asking the background. */
export type Replies = { readonly [Name in MessageName]?: Reply<Name> | typeof NEVER };

/** Somebody is asked and takes for ever. */
export const NEVER = 'never';

/** Stands in for the background, the browser's prompt and the clock in a page that is not opened yet. */
export async function stub(
  page: Page,
  replies: Replies,
  { grants = true, unanswered = [] as MessageName[] } = {},
): Promise<void> {
  await page.addInitScript(pretend, { replies, grants, unanswered, now: NOW });
}

/** Runs inside the page, before its own scripts. */
function pretend({ replies, grants, unanswered, now }: Pretended): void {
  type Callback = (reply: unknown) => void;
  /** The polyfill passes a callback, or expects a promise where the browser has a `browser` of its own. */
  const answering =
    (find: (asked: unknown) => unknown) =>
    (asked: unknown, callback?: Callback): Promise<unknown> | undefined => {
      const reply = find(asked);
      if (reply === 'never') return callback ? undefined : new Promise(() => undefined);
      if (!callback) return Promise.resolve(reply);
      setTimeout(() => callback(reply));
      return undefined;
    };
  const { chrome, browser = chrome } = globalThis as unknown as Record<'chrome' | 'browser', Api | undefined>;
  interface Api {
    runtime?: { sendMessage: unknown };
    permissions?: { request: unknown; contains: unknown };
  }
  for (const api of [chrome, browser]) {
    if (!api?.runtime || !api.permissions) continue;
    const answer = answering((asked) => replies[(asked as { ask: MessageName }).ask]);
    api.runtime.sendMessage = (asked: { ask: MessageName }, callback?: Callback) =>
      unanswered.includes(asked.ask) ? new Promise(() => undefined) : answer(asked, callback);
    api.permissions.request = answering(() => grants);
    api.permissions.contains = answering(() => grants);
  }
  const instant = Temporal.Instant.from(now);
  Temporal.Now.instant = () => instant;
  Temporal.Now.timeZoneId = () => 'Etc/UTC';
}

interface Pretended {
  replies: Replies;
  grants: boolean;
  /** What is still waited for. */
  unanswered: readonly MessageName[];
  now: string;
}
