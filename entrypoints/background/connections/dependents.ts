import type { Dependents } from '@/utils/messages/connections';
import type { Site } from '@/utils/model/site';
import type { LinkStore } from '@/utils/store/link-store';
import type { SettingsStore } from '@/utils/store/settings-store';

export interface DependentsOptions {
  links: Pick<LinkStore, 'list'>;
  settings: Pick<SettingsStore, 'get'>;
  sites: () => Promise<Site[]>;
}

/** What goes with a connection, or loses by its going. */
export async function tellDependents(
  { links, settings, sites }: DependentsOptions,
  id: string,
): Promise<Dependents> {
  const [decided, { bandOverrides, views }, pages] = await Promise.all([
    links.list(),
    settings.get(),
    sites(),
  ]);
  return {
    links: decided.filter(({ here, there }) => here.connection === id || there?.connection === id).length,
    bands: bandOverrides.filter(({ here, there }) => here === id || there === id).length,
    hosts: pages
      .filter(({ on, connections }) => on && connections.every((each) => each.id === id))
      .map(({ host }) => host),
    views: views.filter(({ address }) => idsIn(address).includes(id)).map(({ name }) => name),
  };
}

/** Every value in the address of a view of Explore. */
function idsIn(address: string): string[] {
  return [...new URLSearchParams(address.slice(address.indexOf('?') + 1)).values()];
}
