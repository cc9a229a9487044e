import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import { PlatformError } from '@/utils/model/errors';
import type { PageView } from '@/utils/model/page-view';
import type { HideScope, Presence } from '@/utils/model/presence';
import type { HostPresence, PresenceStore } from '@/utils/store/presence-store';

export interface PresenceOptions {
  store: PresenceStore;
  /** Tabs with a dashboard in them: they hear at once. */
  tabs(): Promise<number[]>;
  announce: Announce;
  /** The dashboard page that a tab shows. */
  pageIn(tab: number): Promise<{ view: PageView; origin: string } | null>;
}

/** Where Trackside is to be seen, and where on the page: said by the person on the page, kept by host. */
export interface PresenceService {
  /** @param origin of the dashboard */
  at(origin: string, view: PageView): Promise<Presence>;
  /** Nothing is remembered of the dashboard's host any more. */
  forget(origin: string): Promise<void>;
  handlers: Pick<
    Handlers,
    'presence.hide' | 'presence.hide-here' | 'presence.place' | 'presence.list' | 'presence.show'
  >;
}

export function createPresence({ store, tabs, announce, pageIn }: PresenceOptions): PresenceService {
  async function change(host: string, turn: (before: HostPresence) => HostPresence): Promise<void> {
    await store.set(host, turn(await store.get(host)));
  }

  async function hide(origin: string, view: PageView, scope: HideScope): Promise<void> {
    if (scope === 'everywhere') return change(EVERYWHERE, (before) => ({ ...before, hidden: true }));
    await change(hostOf(origin), (before) =>
      scope === 'host'
        ? { ...before, hidden: true }
        : { ...before, pages: [...new Set([...before.pages, pageOf(view)])] },
    );
  }

  async function tellTabs(): Promise<void> {
    for (const tab of await tabs()) announce({ announce: 'ask-again' }, tab);
  }

  return {
    async at(origin, view) {
      const [here, everywhere] = await Promise.all([store.get(hostOf(origin)), store.get(EVERYWHERE)]);
      const hidden = everywhere.hidden || here.hidden || here.pages.includes(pageOf(view));
      return { hidden, place: here.place };
    },
    forget: (origin) => store.remove(hostOf(origin)),
    handlers: {
      async 'presence.hide'({ page, scope }, { sender }) {
        await hide(sender.origin, page, scope);
        await tellTabs();
        return null;
      },
      async 'presence.hide-here'({ tab, scope }) {
        const page = await pageIn(tab);
        if (!page) return false;
        await hide(page.origin, page.view, scope);
        await tellTabs();
        return true;
      },
      async 'presence.place'({ share }, { sender }) {
        await change(hostOf(sender.origin), (before) => ({ ...before, place: share }));
        return null;
      },
      async 'presence.list'() {
        const all = await store.list();
        const hosts = all.filter(
          ([host, { hidden, pages }]) => host !== EVERYWHERE && (hidden || pages.length > 0),
        );
        return {
          everywhere: all.some(([host, { hidden }]) => host === EVERYWHERE && hidden),
          hosts: hosts.map(([host, { hidden, pages }]) => ({ host, whole: hidden, pages: pages.length })),
        };
      },
      async 'presence.show'({ host }) {
        await change(host ?? EVERYWHERE, (before) => ({ ...before, hidden: false, pages: [] }));
        await tellTabs();
        return null;
      },
    },
  };
}

/** No host is called so. */
const EVERYWHERE = '*';

function hostOf(origin: string): string {
  const host = URL.parse(origin)?.host;
  if (!host) throw new PlatformError('request', 'This is no address of a dashboard.');
  return host;
}

/** What a page is about: the same report keeps its word whatever days it shows. */
function pageOf({ entity, rowsAre }: PageView): string {
  return entity ? `${entity.kind} ${entity.id}` : `list ${rowsAre ?? ''}`;
}
