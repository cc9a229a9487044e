import type { Ask, MessageName, Reply } from '@/utils/messages/map';
import { whenIdle } from './when-idle';

/**
 * All that every page of a dashboard pays for: a look at its address. The script that reads pages, many times as long,
 * is put beside this one with the first address that may be a report's.
 *
 * @param words in lower case: every address that the reader reads anything from has one of them
 */
export function callReader(words: readonly string[]): void {
  if (mayShow(location.href, words)) void call();
  else whenIdle(() => waitFor(() => mayShow(location.href, words)), LATEST);
}

/** Not a pattern: compiling one costs as much as all the rest. */
export function mayShow(address: string, words: readonly string[]): boolean {
  const text = address.toLowerCase();
  return words.some((word) => text.includes(word));
}

const LATEST = 1000;
/** For addresses that change without an event. */
const CHECK = 700;
const AGAIN = 5000;
const LONGEST = 60_000;

function waitFor(isTime: () => boolean): void {
  const end = new AbortController();
  const { signal } = end;
  const look = () => {
    // Nobody is there to be called any more.
    if (!isAlive()) end.abort();
    if (signal.aborted || !isTime()) return;
    end.abort();
    void call();
  };
  for (const event of ['hashchange', 'popstate']) window.addEventListener(event, look, { signal });
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  const timer = setInterval(look, CHECK);
  signal.addEventListener('abort', () => clearInterval(timer));
  look();
}

/** Who is refused is on no dashboard any more. Who is not heard, by a worker that starts anew, calls some times again. */
async function call(wait = AGAIN): Promise<void> {
  if (!isAlive()) return;
  // Scripts are put into the page that the tab shows, which is still another one.
  if (isPrerendering()) return document.addEventListener('prerenderingchange', () => call(), { once: true });
  const isAnswered = await ask().catch(() => false);
  if (!isAnswered && wait < LONGEST) setTimeout(call, wait, 2 * wait);
}

async function ask(): Promise<boolean> {
  const message: { ask: MessageName; payload: Ask<'reader.load'> } = { ask: 'reader.load', payload: null };
  const reply = await chrome.runtime?.sendMessage(message);
  return reply !== undefined && (reply.ok || reply.error.kind === 'access');
}

/** Chromium's alone: https://wicg.github.io/nav-speculation/prerendering.html */
function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/**
 * Not `browser`, which Chromium may not have: a page's element with that id would then stand for it. Firefox has this
 * one too, with promises since manifest 3.
 */
declare const chrome: {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<Reply<'reader.load'> | undefined>;
  };
};
