import { GUEST_LAYER } from '../guest-layer';
import { createReturns } from './returns';

/** An element of ours on a host's page. */
export interface Guest {
  host: HTMLElement;
  /** Closed: what is in it neither the page nor its scripts can reach. */
  root: ShadowRoot;
  /** Puts it on the page and keeps it there, though not against a page that takes it away again and again. */
  mount(): void;
  /** From now on whoever takes it away is rid of it. */
  letGo(): void;
  remove(): void;
}

/**
 * The host element is a point without size and style of its own: it moves nothing on the page, no rule of the page
 * applies to it, and what is drawn places itself on the window. It hangs on the document element, because a body
 * may be transformed.
 */
export function createGuest(css: string): Guest {
  const { host, root } = createRoot('div', `${FIXED}${css}`);
  const mayReturn = createReturns();
  let isWanted = false;
  // The page's shortcuts are not meant for what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress']) host.addEventListener(type, stop);
  const append = () => host.isConnected || document.documentElement.append(host);
  const watch = new MutationObserver(() => {
    if (isWanted && !host.isConnected && mayReturn()) append();
  });
  return {
    host,
    root,
    mount() {
      if (isWanted) return;
      isWanted = true;
      append();
      watch.observe(document.documentElement, { childList: true });
    },
    letGo: () => watch.disconnect(),
    remove() {
      isWanted = false;
      watch.disconnect();
      host.remove();
    },
  };
}

/**
 * A host element with a closed root, made the one way that leaves no door: an element that a page could define as its
 * own would hand out its root.
 */
export function createRoot(tag: 'div' | 'span', css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag);
  host.style.zIndex = GUEST_LAYER;
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, BASE + css);
  return { host, root };
}

/** A page of ours forbids inline style by its policy; Firefox's content scripts cannot adopt a sheet (bug 1751346). */
function addStyle(root: ShadowRoot, css: string): void {
  if (location.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const sheet = document.createElement('style');
  sheet.textContent = css;
  root.append(sheet);
}

/** An important rule of a shadow root wins over the page's important ones. */
const BASE = `
:host { all: initial !important; }
:host, * { -webkit-user-select: none; user-select: none; }
`;

const FIXED = `:host { position: fixed !important; z-index: ${GUEST_LAYER} !important; }`;

export function stop(event: Event): void {
  event.stopPropagation();
}
