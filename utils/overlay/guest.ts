/** An element of ours on a host's page. */
export interface Guest {
  host: HTMLElement;
  root: ShadowRoot;
  /** Puts it on the page, if it is not there. */
  mount(): void;
  remove(): void;
  style(property: string, value: string): void;
}

/**
 * Its root is closed. It hangs on the document element, out of reach of a transformed body, lies over the page
 * without taking room in it, and no rule of the page restyles it.
 */
export function createGuest(css: string, style: Readonly<Record<string, string>>): Guest {
  const host = document.createElement('div');
  const setStyle = (property: string, value: string) => host.style.setProperty(property, value, 'important');
  for (const [property, value] of Object.entries({ ...BASE, ...style })) setStyle(property, value);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = css;
  root.append(sheet);
  // The page's shortcuts are not meant for what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress']) host.addEventListener(type, stop);
  return {
    host,
    root,
    mount: () => host.isConnected || document.documentElement.append(host),
    remove: () => host.remove(),
    style: setStyle,
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

const BASE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  'z-index': LAYER,
  // Not part of what a select-all on the page copies.
  '-webkit-user-select': 'none',
  'user-select': 'none',
};

function stop(event: Event): void {
  event.stopPropagation();
}
