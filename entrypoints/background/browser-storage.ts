import type { Browser } from 'webextension-polyfill';
import type { Area } from '@/utils/store/area';

/** The browser's storage areas, closed to content scripts as far as the browser can. */
export function openStorage({ storage }: Pick<Browser, 'storage'>): { local: Area; session: Area } {
  // Chrome remembers it, but a profile may come from a version that had not set it yet. Firefox has no such door:
  // there the sealed credentials are what keeps them from a content script. `session` is closed by default.
  const local: Browser['storage']['local'] & Closable = storage.local;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  return { local, session: storage.session };
}

/** https://developer.chrome.com/docs/extensions/reference/api/storage#method-StorageArea-setAccessLevel */
interface Closable {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}
