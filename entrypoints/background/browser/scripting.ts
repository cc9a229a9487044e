import type { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A script of the extension's, by its place in it. */
export type ScriptFile = `/${string}.js`;

/** A content script on one dashboard. */
export interface Registration {
  id: string;
  file: ScriptFile;
  pattern: string;
}

/** Run-time content scripts, as far as they are needed. */
export interface Scripting {
  /** Ids of all registered scripts. They outlive the browser and the permission they were made with. */
  registered(): Promise<string[]>;
  register(registrations: readonly Registration[]): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
  /** Starts the script in the tabs that are open on the pattern now. */
  inject(file: ScriptFile, pattern: string): Promise<void>;
  /** Starts the script in the top frame of one tab. */
  injectInto(file: ScriptFile, tab: number): Promise<void>;
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
        api.scripting.executeScript({ target: { tabId: id }, files: filesOf(file) }),
      );
      // A tab that is just closing, asleep or shows the browser's error page takes no script, and needs none.
      await Promise.allSettled(injections);
    },

    async injectInto(file, tab) {
      await api.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: filesOf(file) });
    },
  };
}

/** WXT's type lists the files of the last build, which a fresh checkout has not made yet. */
function filesOf(file: ScriptFile): ScriptPublicPath[] {
  return [file as ScriptPublicPath];
}
