/** An element of ours on a host's page. */
export interface Guest {
  host: HTMLElement;
  /** Closed: what is in it neither the page nor its scripts can reach. */
  root: ShadowRoot;
  /** Puts it on the page, if it is not there. */
  mount(): void;
  remove(): void;
}

/**
 * The host element is a point without size and style of its own: it moves nothing on the page, no rule of the page
 * applies to it, and what is drawn places itself on the window. It hangs on the document element, because a body
 * may be transformed.
 */
export function createGuest(css: string): Guest {
  const host = document.createElement('div');
  host.style.zIndex = LAYER;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = BASE + css;
  root.append(sheet);
  // The page's shortcuts are not meant for what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress']) host.addEventListener(type, stop);
  return {
    host,
    root,
    mount: () => host.isConnected || document.documentElement.append(host),
    remove: () => host.remove(),
  };
}

/**
 * Clears away what an earlier copy of the extension left: Firefox takes an updated extension's scripts out of the page
 * and leaves their elements. A guest has no name that a page could look for, so its layer is what tells it.
 */
export function removeLeftGuests(): void {
  for (const element of document.querySelectorAll<HTMLElement>('html > div[style]')) {
    if (element.style.zIndex === LAYER && !element.id && !element.className) element.remove();
  }
}

/** Above what dashboards use, and nobody else's number. */
const LAYER = '2147483319';

/** An important rule of a shadow root wins over the page's important ones. */
const BASE = `
:host { all: initial !important; position: fixed !important; z-index: ${LAYER} !important; }
:host, * { -webkit-user-select: none; user-select: none; }
`;

function stop(event: Event): void {
  event.stopPropagation();
}
