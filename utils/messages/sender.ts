import type { SenderClass } from './map';

/** Who asks, as computed from what the browser says about the sender; nothing in it comes from the message. */
export interface Sender {
  class: SenderClass;
  /** Null for pages outside tabs: the popup. */
  tab: number | null;
  /** Of the sending document: the dashboard's own, or the extension's. */
  origin: string;
}

/** The part of the browser's `MessageSender` that is looked at. */
export interface ChromeSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

const PANEL = '/panel.html';

/**
 * `sender.tab` alone is no test: an options page in a tab has one too. So the document's own address decides: ours
 * is a page, or the panel where it is panel.html; a web address in a tab's top frame is a content script.
 *
 * @returns undefined for everything else: another extension, a subframe, a document without an address.
 */
export function classify(sender: ChromeSender, ours: { id: string; origin: string }): Sender | undefined {
  const url = sender.url ? URL.parse(sender.url) : null;
  if (sender.id !== ours.id || !url) return undefined;
  const origin = originOf(url);
  if (sender.origin !== undefined && sender.origin !== origin) return undefined;
  const tab = sender.tab?.id ?? null;
  if (origin === ours.origin) return { class: url.pathname === PANEL ? 'panel' : 'page', tab, origin };
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && tab !== null && sender.frameId === 0 ? { class: 'dashboard', tab, origin } : undefined;
}

/** `URL.origin` is the text "null" for extension addresses outside Chrome. */
export function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`;
}
