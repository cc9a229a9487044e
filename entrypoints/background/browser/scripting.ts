import type { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A content script on one dashboard. */
export interface Registration {
  id: string;
  file: ScriptPublicPath;
  pattern: string;
}

/** Run-time content scripts, as far as they are needed. */
export interface Scripting {
  /** Ids of all registered scripts. They outlive the browser and the permission they were made with. */
  registered(): Promise<string[]>;
  register(registrations: readonly Registration[]): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
  /** Starts the script in the tabs that are open on the pattern now. */
  inject(file: ScriptPublicPath, pattern: string): Promise<void>;
  /** Starts the script in the top frame of one tab. */
  injectInto(file: ScriptPublicPath, tab: number): Promise<void>;
}

export function createScripting(api: Pick<typeof browser, 'scripting' | 'tabs'>): Scripting {
  return {
    registered: async () => (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id),

    async register(registrations) {
      if (registrations.length === 0) return;
      await api.scripting.registerContentScripts(
        registrations.map(({ id, file, pattern }) => ({
          id,
          js: [file],
          matches: [pattern],
          runAt: 'document_idle',
          persistAcrossSessions: true,
        })),
      );
    },

    async unregister(ids) {
      if (ids.length > 0) await api.scripting.unregisterContentScripts({ ids: [...ids] });
    },

    async inject(file, pattern) {
      const open = await api.tabs.query({ url: pattern });
      const injections = open.map(({ id = api.tabs.TAB_ID_NONE }) =>
        api.scripting.executeScript({ target: { tabId: id }, files: [file] }),
      );
      // A tab that is just closing, asleep or shows the browser's error page takes no script, and needs none.
      await Promise.allSettled(injections);
    },

    async injectInto(file, tab) {
      await api.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [file] });
    },
  };
}
