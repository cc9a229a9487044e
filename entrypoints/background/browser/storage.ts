import type { browser } from 'wxt/browser';
import type { Area } from '@/utils/store/area';
import { readAhead } from './read-ahead';

/**
 * The browser's storage areas, closed to content scripts as far as the browser can.
 *
 * @param ahead all that `local` holds, already asked for
 */
export function openStorage(
  api: Pick<typeof browser, 'storage'>,
  ahead: Promise<Record<string, unknown>>,
): { local: Area; session: Area } {
  // No bare word `storage` in this file: WXT would take it for its own and bundle it.
  const { local, session } = api.storage;
  close(local);
  return { local: readAhead(local, ahead), session };
}

/**
 * Chrome remembers it, but a profile may come from a version that had not set it yet. Firefox has no such door:
 * there only the sealing keeps credentials from a content script. `session` is closed by default.
 */
function close(area: (typeof browser)['storage']['local'] & Closable): void {
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** https://developer.chrome.com/docs/extensions/reference/api/storage#method-StorageArea-setAccessLevel */
interface Closable {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}
