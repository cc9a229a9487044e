import PQueue from 'p-queue';
import type { Profile } from '@/connectors/profiles';
import { PlatformError } from '@/utils/model/errors';
import type { DashboardId, Platform } from '@/utils/model/platform';
import type { ConnectionStore } from '@/utils/store/connection-store';
import type { Permissions } from './browser/permissions';
import type { Registration, Scripting } from './browser/scripting';
import { patternOf } from './connections/origins';

/** The content script that reads each dashboard. */
const READERS: ReadonlyMap<DashboardId, string> = new Map([
  ['voluum', 'content-scripts/voluum.js'],
  ['binom', 'content-scripts/binom.js'],
  ['affise', 'content-scripts/affise.js'],
]);

export function readerOf(dashboard: DashboardId | null): string | undefined {
  return dashboard ? READERS.get(dashboard) : undefined;
}

export interface SitesOptions {
  profileOf: (platform: Platform) => Profile;
  store: Pick<ConnectionStore, 'list'>;
  permissions: Pick<Permissions, 'contains'>;
  scripting: Scripting;
}

export type Sites = ReturnType<typeof createSites>;

/** Keeps the content scripts on exactly the dashboards that a connection names and the browser allows. */
export function createSites({ profileOf, store, permissions, scripting }: SitesOptions) {
  // One reconciliation at a time: two would register the same script twice, which the browser refuses.
  const turns = new PQueue({ concurrency: 1 });

  async function wanted(): Promise<Registration[]> {
    const { connections } = await store.list();
    const sites = new Map<string, Registration>();
    for (const { platform, dashboard } of connections) {
      const file = readerOf(profileOf(platform).dashboard);
      if (!dashboard || !file) continue;
      const pattern = patternOf(dashboard);
      if (await permissions.contains([pattern]))
        sites.set(pattern, { id: `${platform} ${pattern}`, file, pattern });
    }
    return [...sites.values()];
  }

  async function reconcileNow(again: boolean): Promise<void> {
    const [sites, registered] = await Promise.all([wanted(), scripting.registered()]);
    const ids = new Set(sites.map(({ id }) => id));
    await scripting.unregister(registered.filter((id) => !ids.has(id)));
    const added = sites.filter(({ id }) => !registered.includes(id));
    await scripting.register(added);
    // The browser starts a registered script with the next page only.
    await Promise.all((again ? sites : added).map(({ file, pattern }) => scripting.inject(file, pattern)));
  }

  return {
    /**
     * A content script outlives the connection and the permission it was started for.
     *
     * @throws PlatformError `access` where the origin is no connection's dashboard (any more).
     */
    async requireDashboard(origin: string): Promise<void> {
      const { connections } = await store.list();
      const isNamed = connections.some(
        ({ dashboard }) => dashboard && patternOf(dashboard) === patternOf(origin),
      );
      if (!isNamed) throw new PlatformError('access', 'This page is no dashboard of a connection.');
    },

    /** Puts the script that draws beside the one that reads. */
    async loadMarks(tab: number | null): Promise<void> {
      if (tab !== null) await scripting.injectInto('/marks.js', tab);
    },

    /**
     * @param again also starts the scripts in every open tab of a known dashboard: after an install or update the
     * ones that run there belong to the version before and are cut off.
     */
    reconcile: ({ again = false } = {}): Promise<void> => turns.add(() => reconcileNow(again)),
  };
}
