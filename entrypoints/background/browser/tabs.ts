import type { browser } from 'wxt/browser';

export interface Tabs {
  /** Of the page in it; null where the browser does not tell: no click on our button, no permission for its host. */
  addressOf(tab: number): Promise<string | null>;
  /** All that there are. */
  open(): Promise<number[]>;
}

export function createTabs(api: Pick<typeof browser, 'tabs'>): Tabs {
  return {
    async addressOf(tab) {
      // Rejected where the tab has just been closed.
      const found = await api.tabs.get(tab).catch(() => null);
      return found?.url ?? null;
    },
    open: async () => (await api.tabs.query({})).flatMap(({ id }) => id ?? []),
  };
}
