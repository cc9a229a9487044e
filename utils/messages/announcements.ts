import type { Announcement } from './map';

/** What of `browser.runtime` and `browser.tabs` the background announces with. */
export interface AnnouncingBrowser {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { sendMessage(tab: number, message: unknown, options?: { frameId: number }): Promise<unknown> };
}

/** To every open page of ours; with `tab` to the content script of that tab alone. */
export type Announce = (announcement: Announcement, tab?: number) => void;

/**
 * Announcing never waits and never fails: who is not there to hear it asks when it opens.
 *
 * @param framingTabs tabs in which a panel may be framed: Firefox keeps runtime messages from an extension page that
 *   is framed in a web page, but what is sent to its tab reaches it
 */
export function createAnnounce(
  api: AnnouncingBrowser,
  framingTabs: () => Promise<readonly number[]>,
): Announce {
  return (announcement, tab) => {
    if (tab !== undefined) return unheard(api.tabs.sendMessage(tab, announcement, { frameId: 0 }));
    unheard(api.runtime.sendMessage(announcement));
    const about = 'tab' in announcement ? announcement.tab : undefined;
    unheard(
      tellPanels(api.tabs, announcement, about === undefined ? framingTabs() : Promise.resolve([about])),
    );
  };
}

async function tellPanels(
  tabs: AnnouncingBrowser['tabs'],
  announcement: Announcement,
  framing: Promise<readonly number[]>,
): Promise<void> {
  for (const tab of await framing) unheard(tabs.sendMessage(tab, announcement));
}

/** The browser rejects where no page is open ("Receiving end does not exist"): the usual case. */
function unheard(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
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
