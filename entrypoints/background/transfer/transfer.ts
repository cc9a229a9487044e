import type { Connector } from '@/connectors/connector';
import type { Ask } from '@/utils/messages/map';
import type { Connection, Credentials } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { Link } from '@/utils/model/link';
import type { Platform } from '@/utils/model/platform';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import type { Imported, ImportPlan } from '@/utils/model/transfer';
import type { ConnectionStore, StoredConnection } from '@/utils/store/connection-store';
import type { HealthStore } from '@/utils/store/health-store';
import type { LinkStore } from '@/utils/store/link-store';
import type { SettingsStore } from '@/utils/store/settings-store';
import type { Vault } from '@/utils/store/vault';
import { shownOf } from '../connections/draft';
import { boundOrigin } from '../connections/origins';
import { patternOf } from '../sites/pattern';
import { readerOf } from '../sites/readers';
import { lockKeys, openKeys, readFile, type TransferFile, type TransferredKey, writeFile } from './file';
import { renamed, settingsFor } from './fit-in';
import { cameWithoutKey, spoiltFile } from './refusals';

export interface TransferOptions {
  connections: ConnectionStore;
  vault: Vault;
  links: LinkStore;
  settings: SettingsStore;
  health: Pick<HealthStore, 'failed'>;
  connectors: ReadonlyMap<Platform, Connector>;
  now: () => Instant;
  newId: () => string;
  /** After everything is in place; `ready` can be asked at once. */
  onImported: (ready: Connection[]) => Promise<void>;
}

type Asked = Ask<'transfer.apply'>;

/** All that a person has set up, out of this browser and into another one. */
export function createTransfer(options: TransferOptions) {
  const { connections, vault, links, settings, health, connectors, now, newId } = options;

  async function keysOf(all: readonly Connection[]): Promise<Map<string, TransferredKey>> {
    const keys = new Map<string, TransferredKey>();
    for (const { id, apiBase } of all) {
      const origin = boundOrigin(apiBase);
      const { sealed } = await connections.get(id);
      const credentials = await vault.open(id, origin, sealed).catch(() => null); // its card says so already
      if (credentials) keys.set(id, { origin, credentials });
    }
    return keys;
  }

  async function read({ text, passphrase }: Asked) {
    const file = readFile(text);
    for (const [index, connection] of file.connections.entries()) {
      if (!isPlausible(connection, connectorOf(connection))) throw spoiltFile(`connections[${index}]`);
    }
    const keys = file.keys && passphrase !== null ? await openKeys(file.keys, passphrase) : null;
    return { file, keys };
  }

  function connectorOf({ platform }: Pick<Connection, 'platform'>): Connector {
    const connector = connectors.get(platform);
    if (!connector) throw spoiltFile(platform);
    return connector;
  }

  function credentialsOf(connection: Connection, keys: ReadonlyMap<string, TransferredKey> | null) {
    const { fields } = connectorOf(connection);
    if (!fields.some(({ kind }) => kind === 'secret')) return connection.shown;
    const key = keys?.get(connection.id);
    return key && key.origin === boundOrigin(connection.apiBase) ? key.credentials : null;
  }

  async function fitIn(file: TransferFile): Promise<Connection[]> {
    const taken = (await connections.list()).connections.map(({ name }) => name);
    // A moment apart: the list stands in the order of saving, and theirs is the file's.
    const start = Temporal.Instant.from(now());
    return renamed(file.connections, taken).map((connection, milliseconds) => {
      const at = start.add({ milliseconds }).toString({ smallestUnit: 'millisecond' });
      return { ...connection, id: newId(), savedAt: at, verifiedAt: at };
    });
  }

  async function seal(connection: Connection, credentials: Credentials | null): Promise<StoredConnection> {
    if (!credentials) return { connection, sealed: NO_KEY };
    const sealed = await vault.seal(connection.id, boundOrigin(connection.apiBase), credentials);
    return { connection: { ...connection, shown: shownOf(connectorOf(connection), credentials) }, sealed };
  }

  async function keep(stored: readonly StoredConnection[], own: readonly Link[], changes: Partial<Settings>) {
    try {
      await connections.put(...stored);
      await links.add(own);
      await settings.set(changes);
    } catch (error) {
      for (const { connection } of stored) {
        await vault.forget(connection.id);
        await connections.remove(connection.id);
        await links.forget(connection.id);
      }
      throw error;
    }
  }

  return {
    /** @param passphrase null: without any key */
    async export(passphrase: string | null): Promise<string> {
      const { connections: all } = await connections.list();
      return writeFile({
        exportedAt: now(),
        settings: await settings.get(),
        connections: all.map((connection) => ({
          ...connection,
          shown: withoutSecrets(connectorOf(connection), connection.shown),
        })),
        links: await links.list(),
        ...(passphrase !== null && { keys: await lockKeys(await keysOf(all), passphrase) }),
      });
    },

    /** What an import would bring, without keeping anything. */
    async plan(asked: Asked): Promise<ImportPlan> {
      const { file, keys } = await read(asked);
      const current = await settings.get();
      const fitted = await fitIn(file);
      return {
        exportedAt: file.exportedAt,
        connections: fitted.map(({ name, platform, apiBase }, index) => {
          const { name: platformName, mark } = connectorOf({ platform });
          const from = file.connections[index];
          const ready = from !== undefined && credentialsOf(from, keys) !== null;
          return { name, platform, platformName, mark, ready, host: apiBase && new URL(apiBase).host };
        }),
        links: ownLinks(file, new Map(file.connections.map(({ id }) => [id, id]))).length,
        settings: Object.keys(DEFAULT_SETTINGS).filter((name) => differs(name, file.settings, current))
          .length,
        origins: [...new Set(file.connections.flatMap((each) => patternsOf(each, connectorOf(each))))],
        keys: !file.keys ? 'none' : keys ? 'open' : 'closed',
      };
    },

    /** @throws PlatformError that says what is wrong; then everything is as it was before. */
    async import(asked: Asked): Promise<Imported> {
      const { file, keys } = await read(asked);
      const fitted = await fitIn(file);
      const ids = new Map(fitted.map(({ id }, index) => [file.connections[index]?.id ?? '', id]));
      const credentials = file.connections.map((connection) => credentialsOf(connection, keys));
      const stored: StoredConnection[] = [];
      for (const [index, connection] of fitted.entries()) {
        stored.push(await seal(connection, credentials[index] ?? null));
      }
      const own = ownLinks(file, ids);
      await keep(stored, own, settingsFor(file.settings, await settings.get(), ids));
      const [without, ready] = [
        fitted.filter((_, at) => !credentials[at]),
        fitted.filter((_, at) => credentials[at]),
      ];
      for (const { id } of without) await health.failed(id, cameWithoutKey().failure);
      await options.onImported(ready);
      return { connections: fitted.length, withoutKey: without.length, links: own.length };
    },
  };
}

export type Transfer = ReturnType<typeof createTransfer>;

/** Opens to nothing: the key has to be typed. */
const NO_KEY = { iv: '', data: '' };

function withoutSecrets({ fields }: Connector, shown: Credentials): Credentials {
  const secrets = new Set(fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
  return Object.fromEntries(Object.entries(shown).filter(([name]) => !secrets.has(name)));
}

/** Only addresses that its platform has for what the form was told: a file must not lead a key anywhere else. */
function isPlausible({ apiBase, dashboard, shown }: Connection, connector: Connector): boolean {
  const addresses = connector.addresses(shown);
  const isCalled = apiBase === null ? addresses.api.length === 0 : addresses.api.includes(apiBase);
  return isCalled && dashboard === addresses.dashboard;
}

function patternsOf({ apiBase, dashboard }: Connection, connector: Connector): string[] {
  const needed = [apiBase, readerOf(connector.dashboard) ? dashboard : null];
  return needed.filter((address) => address !== null).map(patternOf);
}

/** Those of connections that are in the file, with the ids that these have here. */
function ownLinks({ links }: TransferFile, ids: ReadonlyMap<string, string>): Link[] {
  return links.flatMap((link) => {
    const here = ids.get(link.here.connection);
    const there = link.there ? ids.get(link.there.connection) : null;
    if (here === undefined || there === undefined) return [];
    const to = link.there && there !== null ? { ...link.there, connection: there } : null;
    return [{ ...link, here: { ...link.here, connection: here }, there: to }];
  });
}

function differs(name: string, imported: Partial<Settings>, current: Settings): boolean {
  const key = name as keyof Settings;
  return imported[key] !== undefined && JSON.stringify(imported[key]) !== JSON.stringify(current[key]);
}
