/** Above what dashboards use, and nobody else's number. */
export const GUEST_LAYER = '2147483319';

/** All of ours on the page: a guest has no name that a page could look for, so its layer is what tells it. */
export function findGuests(): NodeListOf<HTMLElement> {
  return document.querySelectorAll(`[style="z-index: ${GUEST_LAYER};"]:not([id], [class])`);
}

/**
 * Clears away what an earlier copy of the extension left: Firefox takes an updated extension's scripts out of the page
 * and leaves their elements, elsewhere the earlier copy may have offered a reload.
 */
export function removeLeftGuests(): void {
  for (const guest of findGuests()) guest.remove();
}
