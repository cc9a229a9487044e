import type { AnsweringRuntime } from '@/utils/messages/answer';
import type { ChromeSender } from '@/utils/messages/sender';

export const ID = 'iamakbleninfhpmjpgnpcebnaielpfbl';
export const OURS = `chrome-extension://${ID}`;

/** Senders as a real Chromium shows them to the worker; Firefox has other ids and addresses of the same build. */
export const SENDERS = {
  popup: { id: ID, url: `${OURS}/popup.html`, origin: OURS },
  options: { id: ID, url: `${OURS}/options.html#/add`, origin: OURS, frameId: 0, tab: { id: 4 } },
  // Framed in a dashboard, and loaded by its changing address: the browser names the real one.
  panel: { id: ID, url: `${OURS}/panel.html`, origin: OURS, frameId: 5, tab: { id: 7 } },
  dashboard: {
    id: ID,
    url: 'https://panel.voluum.com/#/campaigns/1?token=secret',
    origin: 'https://panel.voluum.com',
    frameId: 0,
    tab: { id: 7 },
  },
} satisfies Record<string, ChromeSender>;

/** `browser.runtime` as the background sees it, with the browser's own way of answering. */
export function createRuntime() {
  const listeners: Parameters<AnsweringRuntime['onMessage']['addListener']>[0][] = [];
  const runtime: AnsweringRuntime = {
    id: ID,
    getURL: (path) => `${OURS}/${path}`,
    onMessage: { addListener: (listener) => void listeners.push(listener) },
  };
  return {
    runtime,
    listeners,
    /** What the sender gets: the first listener's promise, over JSON; undefined where nobody answers. */
    async send(message: unknown, sender: ChromeSender): Promise<unknown> {
      const answers = listeners.map((listener) => listener(overJson(message), sender));
      const promised = answers.find((given) => given instanceof Promise);
      return promised && overJson(await promised);
    },
  };
}

function overJson(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
