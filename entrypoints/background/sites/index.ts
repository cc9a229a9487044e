import PQueue from 'p-queue';
import type { Profile } from '@/connectors/profiles';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import { PlatformError } from '@/utils/model/errors';
import type { Platform } from '@/utils/model/platform';
import type { Site, SiteOffer } from '@/utils/model/site';
import type { ConnectionStore } from '@/utils/store/connection-store';
import type { SiteStore } from '@/utils/store/site-store';
import type { Permissions } from '../browser/permissions';
import type { Registration, Scripting } from '../browser/scripting';
import type { SiteChoice } from '../comparisons/page';
import type { Pages } from '../pages';
import { joinSites } from './join-sites';
import { looksLike } from './looks-like';
import { hostOf, originOf, patternOf } from './pattern';
import { callerOf, readerOf } from './readers';

export interface SitesOptions {
  profileOf: (platform: Platform) => Profile;
  store: Pick<ConnectionStore, 'list'>;
  said: SiteStore;
  permissions: Pick<Permissions, 'contains'>;
  scripting: Scripting;
  pages: Pick<Pages, 'tabs' | 'forgetDashboard'>;
  announce: Announce;
  /** Gives back what no connection needs either. */
  release(patterns: readonly string[]): Promise<unknown>;
}

export type Sites = ReturnType<typeof createSites>;

/** Where Trackside runs: what connections name and the user bound, as far as the browser allows it. */
export function createSites(options: SitesOptions) {
  const { profileOf, store, said, permissions, scripting, pages, announce, release } = options;
  // One reconciliation at a time: two would register the same script twice, which the browser refuses.
  const turns = new PQueue({ concurrency: 1 });

  /** Those that are only intended are none yet. */
  async function list(): Promise<Site[]> {
    const [{ connections }, records] = await Promise.all([store.list(), said.list()]);
    const sites = joinSites(connections, records, profileOf).map(async (site) => ({
      ...site,
      allowed: await permissions.contains([site.pattern]),
    }));
    const all = await Promise.all(sites);
    return all.filter(({ allowed, pattern }) => allowed || !records.get(pattern)?.intended);
  }

  async function at(origin: string): Promise<Site | undefined> {
    const pattern = patternOf(origin);
    return (await list()).find((site) => site.pattern === pattern);
  }

  async function reconcileNow(again: boolean): Promise<void> {
    const [all, registered] = await Promise.all([list(), scripting.registered()]);
    const sites = all.filter(({ allowed, on }) => allowed && on).flatMap(registrationOf);
    const ids = new Set(sites.map(({ id }) => id));
    const gone = registered.filter((id) => !ids.has(id));
    await scripting.unregister(gone);
    const added = sites.filter(({ id }) => !registered.includes(id));
    await scripting.register(added);
    await keepIntentions(all);
    // The browser starts a registered script with the next page only.
    await Promise.all((again ? sites : added).map(({ file, pattern }) => scripting.inject(file, pattern)));
    // A script in an open page hears by asking that it is no longer wanted, and takes everything away.
    if (gone.length > 0) for (const tab of await pages.tabs()) announce({ announce: 'ask-again' }, tab);
  }

  /** What the browser has allowed is no intention any more: taken away later, it is missed. */
  async function keepIntentions(all: readonly Site[]): Promise<void> {
    const records = await said.list();
    const kept = all.filter(({ allowed, pattern }) => allowed && records.get(pattern)?.intended);
    for (const { pattern } of kept) await said.change(pattern, { intended: false });
  }

  const reconcile = ({ again = false } = {}): Promise<void> => turns.add(() => reconcileNow(again));

  async function settle(): Promise<Site[]> {
    await reconcile();
    announce({ announce: 'changed', what: 'connections' });
    return list();
  }

  async function remove(pattern: string): Promise<Site[]> {
    await said.remove([pattern]);
    await reconcile();
    await release([pattern]);
    await pages.forgetDashboard(originOf(pattern));
    return settle();
  }

  const handlers: Pick<Handlers, 'sites.list' | 'sites.set' | 'sites.bind' | 'sites.remove'> = {
    'sites.list': list,
    async 'sites.set'({ pattern, ...choice }) {
      const { on, showsAll } = choice;
      await said.change(pattern, {
        ...(on !== undefined && { off: !on }),
        ...(showsAll !== undefined && { showsAll }),
      });
      return settle();
    },
    // Kept before the browser is asked: its prompt may close the popup, and then nobody is left to say what it was for.
    async 'sites.bind'({ pattern, connection }) {
      const { connections } = await store.list();
      const bound = connections.find(({ id }) => id === connection);
      if (!bound || !readerOf(profileOf(bound.platform).dashboard))
        throw new PlatformError('request', 'This connection has no pages that can be read.');
      await said.change(pattern, { connection, intended: true, off: false });
      return settle();
    },
    'sites.remove': ({ pattern }) => remove(pattern),
  };

  return {
    list,
    handlers,
    at,

    /**
     * A content script outlives the connection and the permission it was started for.
     *
     * @throws PlatformError `access` where the origin is none of the sites, is switched off or not allowed any more.
     */
    async requireDashboard(origin: string): Promise<void> {
      const site = await at(origin);
      if (!site?.on || !site.allowed)
        throw new PlatformError('access', 'This page is no dashboard of a connection.');
    },

    /** What an address could be bound to; null where it is a site already, or looks like none. */
    async offerFor(address: string): Promise<SiteOffer | null> {
      const dashboard = looksLike(address);
      if (!dashboard || (await at(address))) return null;
      const { connections } = await store.list();
      const able = connections.filter(({ platform }) => profileOf(platform).dashboard === dashboard);
      if (able.length === 0) return null;
      const pattern = patternOf(address);
      const named = able.map(({ id, name, platform }) => ({ id, name, mark: profileOf(platform).mark }));
      return { pattern, host: hostOf(pattern), dashboard, connections: named };
    },

    async choiceAt(origin: string): Promise<SiteChoice> {
      const site = await at(origin);
      const [first] = site?.connections ?? [];
      return { connection: (site?.bound && first?.id) || null, showsAll: site?.showsAll ?? false };
    },

    /** Hosts that are bound to a connection that is gone. */
    async forgetConnection(id: string): Promise<void> {
      const records = [...(await said.list())].filter(([, { connection }]) => connection === id);
      const patterns = records.map(([pattern]) => pattern);
      await said.remove(patterns);
      await release(patterns);
    },

    /** Patterns that sites need, whatever connections do. */
    async bound(): Promise<string[]> {
      const records = await said.list();
      return [...records].flatMap(([pattern, { connection }]) => (connection ? [pattern] : []));
    },

    /** Puts the script that reads beside the one that called it. */
    async loadReader(origin: string, tab: number | null): Promise<void> {
      const file = readerOf((await at(origin))?.dashboard ?? null);
      if (file && tab !== null) await scripting.injectInto(file, tab);
    },

    /** Puts the script that draws beside the one that reads. */
    async loadMarks(tab: number | null): Promise<void> {
      if (tab !== null) await scripting.injectInto('/marks.js', tab);
    },

    /**
     * @param again also starts the scripts in every open tab of a known dashboard: after an install or update the
     * ones that run there belong to the version before and are cut off.
     */
    reconcile,
  };
}

function registrationOf({ dashboard, pattern }: Site): Registration[] {
  const file = callerOf(dashboard);
  return file ? [{ id: `${dashboard} ${pattern}`, file, pattern }] : [];
}
