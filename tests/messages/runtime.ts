import type { AnswerMessage } from '@/utils/messages/answer';
import type { OwnRuntime } from '@/utils/messages/door';
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

/** What the background knows of itself, and the browser's way of bringing messages to it. */
export function createRuntime() {
  let hearing: AnswerMessage | undefined;
  const runtime: OwnRuntime = { id: ID, getURL: (path) => `${OURS}/${path}` };
  return {
    runtime,
    hear(answering: AnswerMessage): void {
      hearing = answering;
    },
    /** What the sender gets, over JSON; undefined where nobody answers. */
    async send(message: unknown, sender: ChromeSender): Promise<unknown> {
      const promised = hearing?.(overJson(message), sender);
      return promised && overJson(await promised);
    },
  };
}

function overJson(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
