import type { Announcement } from './map';

/** What of `browser.runtime` and `browser.tabs` the background announces with. */
export interface AnnouncingBrowser {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown> };
}

/** To every open page of ours; with `tab` to the content script of that tab alone. */
export type Announce = (announcement: Announcement, tab?: number) => void;

/** Announcing never waits and never fails: who is not there to hear it asks when it opens. */
export function createAnnounce({ runtime, tabs }: AnnouncingBrowser): Announce {
  return (announcement, tab) => {
    const sent =
      tab === undefined
        ? runtime.sendMessage(announcement)
        : tabs.sendMessage(tab, announcement, { frameId: 0 });
    // The browser rejects where no page is open ("Receiving end does not exist"): the usual case.
    sent.catch(() => undefined);
  };
}

type Listener = (message: unknown, sender: { id?: string | undefined }) => undefined;

/** What of `browser.runtime`, native or polyfilled, a page hears with. */
export interface HearingRuntime {
  readonly id?: string | undefined;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** Calls back with every announcement until the returned function is called. Needs no polyfill. */
export function hearAnnouncements(
  runtime: HearingRuntime,
  hear: (announcement: Announcement) => void,
): () => void {
  const listener: Listener = (message, sender) => {
    if (sender.id === runtime.id && isAnnouncement(message)) hear(message);
    return undefined;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

function isAnnouncement(message: unknown): message is Announcement {
  return typeof message === 'object' && message !== null && 'announce' in message;
}
