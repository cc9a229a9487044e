import type { Connector } from '@/connectors/connector';
import type { FormValues, SavePlan } from '@/utils/messages/connections';
import type { Connection } from '@/utils/model/connection';
import { PlatformError } from '@/utils/model/errors';
import type { ConnectionStore } from '@/utils/store/connection-store';
import { phrase } from '@/utils/texts/phrase';
import type { Permissions } from '../browser/permissions';
import { patternOf } from '../sites/pattern';
import { readerOf } from '../sites/readers';

/** The origins that a form may need, the API's first. A dashboard is asked for only where something reads it. */
export function planOf(connector: Connector, values: FormValues): SavePlan {
  const { api, dashboard } = connector.addresses(values);
  const read = dashboard !== null && readerOf(connector.dashboard) ? [dashboard] : [];
  const origins = new Map<string, SavePlan['origins'][number]>();
  for (const [address, use] of [...api.map(asApi), ...read.map(asDashboard)]) {
    const pattern = patternOf(address);
    if (!origins.has(pattern)) origins.set(pattern, { pattern, host: new URL(address).host, use });
  }
  return { origins: [...origins.values()], apiBase: api[0] ?? null, dashboard };
}

/** The patterns that a saved connection needs. */
export function neededBy({ apiBase, dashboard }: Connection): string[] {
  return [apiBase, dashboard].filter((address) => address !== null).map(patternOf);
}

/** The pattern without which its platform cannot be called; empty where nothing is called. */
export function apiPatternsOf({ apiBase }: Pick<Connection, 'apiBase'>): string[] {
  return apiBase === null ? [] : [patternOf(apiBase)];
}

/** What credentials are bound to: the origin that they are sent to; nothing where nothing is called. */
export function boundOrigin(apiBase: string | null): string {
  return apiBase === null ? '' : new URL(apiBase).origin;
}

export type Origins = ReturnType<typeof createOrigins>;

export interface OriginsOptions {
  store: Pick<ConnectionStore, 'list'>;
  permissions: Permissions;
  /** What hosts need that were bound to a connection. */
  boundSites?: () => Promise<string[]>;
}

/** The browser's permissions as connections share them. */
export function createOrigins({ store, permissions, boundSites = async () => [] }: OriginsOptions) {
  const claims = new Set<readonly string[]>();

  async function release(patterns: readonly string[]): Promise<string[]> {
    const { connections } = await store.list();
    const needed = new Set([
      ...connections.flatMap(neededBy),
      ...[...claims].flat(),
      ...(await boundSites()),
    ]);
    const unneeded = [...new Set(patterns)].filter((pattern) => !needed.has(pattern));
    await permissions.remove(unneeded);
    return unneeded;
  }

  return {
    /** @throws PlatformError `permission` where the browser does not allow all of them (any more). */
    async require(patterns: readonly string[]): Promise<void> {
      if (!(await permissions.contains(patterns))) throw notAllowed(patterns);
    },

    /** Gives back those that no saved connection needs and no save under way, and says which they were. */
    release,

    /** What a save was granted: nobody else gives it back until it is settled what of it is needed. */
    claim(patterns: readonly string[]): { settle(): Promise<string[]> } {
      claims.add(patterns);
      return {
        settle() {
          claims.delete(patterns);
          return release(patterns);
        },
      };
    },
  };
}

function notAllowed(patterns: readonly string[]): PlatformError {
  const hosts = patterns.map((pattern) => pattern.split('/')[2]).join(', ');
  return new PlatformError('permission', `The browser does not allow ${hosts}.`, {
    advice: phrase('refused.hosts', { hosts }),
  });
}

const asApi = (address: string) => [address, 'api'] as const;
const asDashboard = (address: string) => [address, 'dashboard'] as const;
