import type { Profile } from '@/connectors/profiles';
import type { Connection } from '@/utils/model/connection';
import type { Platform } from '@/utils/model/platform';
import type { Site } from '@/utils/model/site';
import type { SiteRecord } from '@/utils/store/site-store';
import { hostOf, patternOf } from './pattern';
import { readerOf } from './readers';

type ProfileOf = (platform: Platform) => Pick<Profile, 'dashboard' | 'mark'>;

/** The dashboards that connections name and the hosts that were bound to one, each once, by host. */
export function joinSites(
  connections: readonly Connection[],
  said: ReadonlyMap<string, SiteRecord>,
  profileOf: ProfileOf,
): Omit<Site, 'allowed'>[] {
  const owners = new Map<string, Connection[]>();
  const own = (pattern: string, owner: Connection) =>
    owners.set(pattern, [...(owners.get(pattern) ?? []), owner]);
  const read = connections.filter(({ platform }) => readerOf(profileOf(platform).dashboard));
  for (const owner of read) if (owner.dashboard) own(patternOf(owner.dashboard), owner);
  for (const [pattern, { connection }] of said) {
    const bound = read.find(({ id }) => id === connection);
    if (bound) owners.set(pattern, [bound]);
  }
  const sites = [...owners].flatMap(([pattern, all]) => siteOf(pattern, all, said.get(pattern), profileOf));
  return sites.sort((a, b) => (a.host < b.host ? -1 : 1));
}

function siteOf(
  pattern: string,
  owners: readonly Connection[],
  record: SiteRecord | undefined,
  profileOf: ProfileOf,
): Omit<Site, 'allowed'>[] {
  const [first] = owners;
  const dashboard = first && profileOf(first.platform).dashboard;
  if (!dashboard) return [];
  const isTrackers = first.role === 'tracker';
  return [
    {
      ...{ pattern, dashboard, host: hostOf(pattern) },
      connections: owners.map(({ id, name, platform }) => ({ id, name, mark: profileOf(platform).mark })),
      bound: record?.connection === first.id,
      on: !record?.off,
      showsAll: isTrackers ? null : (record?.showsAll ?? false),
    },
  ];
}
