import PQueue from 'p-queue';
import type { OpenConnection } from '@/connectors/collect';
import type { Connector } from '@/connectors/connector';
import type { Profile } from '@/connectors/profiles';
import type { Sessions } from '@/connectors/session';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { ConnectionCard, ConnectionDraft } from '@/utils/messages/connections';
import type { MessageName } from '@/utils/messages/map';
import type { Connection, Credentials } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { PlatformError, toFailure } from '@/utils/model/errors';
import type { PastedTable } from '@/utils/model/pasted';
import type { Platform } from '@/utils/model/platform';
import type { ConnectionStore, StoredConnection } from '@/utils/store/connection-store';
import type { HealthStore } from '@/utils/store/health-store';
import type { LinkStore } from '@/utils/store/link-store';
import type { ReportStore } from '@/utils/store/report-store';
import type { Vault } from '@/utils/store/vault';
import type { LaterCode } from '../browser/later-code';
import type { Permissions } from '../browser/permissions';
import { type Hurry, WAITED_FOR } from '../scheduler/flights';
import type { Hosts } from '../scheduler/hosts';
import { createCards } from './card';
import { declaredValues } from './draft';
import { apiPatternsOf, boundOrigin, createOrigins, neededBy, planOf } from './origins';
import { createSaving } from './saving';
import { createVerifier } from './verify';

export type Connections = ReturnType<typeof createConnections>;

/** The saved connections. Only here are credentials sealed and opened. */
export function createConnections(options: ConnectionsOptions) {
  const { platforms, store, vault, sessions, health, links, reports, fetch, now, announce } = options;
  const origins = createOrigins(options);
  const verifier = createVerifier({ platforms, fetch, now });
  const cards = createCards(options);
  // Changes take turns: two at once could each save over what the other has read.
  const turns = new PQueue({ concurrency: 1 });
  const saving = createSaving({ ...options, origins, verifier, turns });

  async function connectorOf(platform: Platform): Promise<Connector> {
    const connector = (await platforms()).connectors.get(platform);
    if (!connector) throw new PlatformError('request', `${platform} is not in this version.`);
    return connector;
  }

  async function unseal(id: string): Promise<StoredConnection & { credentials: Credentials }> {
    const stored = await store.get(id);
    const { apiBase } = stored.connection;
    await origins.require(apiPatternsOf({ apiBase }));
    return { ...stored, credentials: await vault.open(id, boundOrigin(apiBase), stored.sealed) };
  }

  async function verifyAgain(id: string): Promise<void> {
    const { connection, sealed, credentials } = await unseal(id);
    const connector = await connectorOf(connection.platform);
    const { account } = await verifier.verify(connector, [connection.apiBase], {
      ...connection,
      values: credentials,
    });
    const { role, portal, version, region } = account;
    const currency = account.currency ?? connection.currency;
    const timeZone = account.timeZone ?? connection.timeZone;
    const told = { account, role, portal, version, region, currency, timeZone, verifiedAt: now() };
    await store.put({ connection: { ...connection, ...told }, sealed });
  }

  async function cardOf(id: string): Promise<ConnectionCard> {
    announce({ announce: 'changed', what: 'connections' });
    return cards.card((await store.get(id)).connection);
  }

  async function list(): Promise<ConnectionCard[]> {
    const { connections, unreadable } = await store.list();
    return [...(await Promise.all(connections.map(cards.card))), ...unreadable.map(cards.unreadableCard)];
  }

  async function save(draft: ConnectionDraft): Promise<ConnectionCard> {
    const { connections } = await store.list();
    const before = connections.find(({ id }) => id === draft.id);
    const connection = await saving.save(await connectorOf(draft.platform), draft);
    // Where the platform does not name it, kept amounts carry the currency that the form said.
    if (before && before.currency !== connection.currency) await reports.forget(connection.id);
    await health.verified(connection.id);
    options.onSaved(connection);
    return cardOf(connection.id);
  }

  async function rename(id: string, name: string): Promise<ConnectionCard> {
    const { connection, sealed } = await store.get(id);
    await store.put({ connection: { ...connection, name: name.trim() }, sealed });
    return cardOf(id);
  }

  /** What is found wrong stands on the card. */
  async function check(id: string): Promise<ConnectionCard> {
    await store.get(id);
    await verifyAgain(id).then(
      () => health.verified(id),
      (error) => (isLocked(error) ? Promise.reject(error) : health.failed(id, toFailure(error))),
    );
    return cardOf(id);
  }

  async function resealAll(isLocked: boolean): Promise<void> {
    for (const { id } of (await store.list()).connections) {
      const { connection, sealed } = await store.get(id);
      if ((sealed.locked === true) === isLocked) continue;
      const origin = boundOrigin(connection.apiBase);
      const credentials = await vault.open(id, origin, sealed).catch(() => null); // its card says so already
      if (!credentials) continue;
      const anew = await vault.seal(id, origin, credentials, ...(isLocked ? [] : [null]));
      await store.put({ connection, sealed: anew });
    }
  }

  /** All that a client of the connection needs. */
  async function dial(id: string, hurry: Hurry) {
    const { connection, credentials } = await unseal(id);
    const connector = await connectorOf(connection.platform);
    const { apiBase } = connection;
    const schedule = apiBase && options.scheduleOf(new URL(apiBase).host, connector.limits, hurry);
    const request = { fetch, now, sessions, ...(schedule && { schedule }) };
    const client = { connector, connectionId: id, apiBase, credentials, ...request };
    const pasted = await options.tablesOf?.(connection);
    return { connection, connector, client, context: { ...connection, now, pasted } };
  }

  async function shape(id: string): Promise<string> {
    const { connection, client, context } = await dial(id, WAITED_FOR);
    const claim = { ...connection, values: client.credentials, now };
    return (await platforms()).recordShapes({ ...client, claim, context });
  }

  /** Leaves no trace. The key goes first: a removal that is cut off leaves nothing that could still be used. */
  async function remove(id: string): Promise<{ released: string[] }> {
    const { connections } = await store.list();
    const removed = connections.find((connection) => connection.id === id) ?? null;
    await vault.forget(id);
    for (const kept of [reports, links, health]) await kept.forget(id);
    await sessions.drop(id);
    await store.remove(id);
    await options.onRemoved(id, removed);
    announce({ announce: 'changed', what: 'connections' });
    return { released: await origins.release(removed ? neededBy(removed) : []) };
  }

  const handlers: Pick<Handlers, HandledHere> = {
    'connections.plan': async ({ platform, values }) => {
      const connector = await connectorOf(platform);
      return planOf(connector, declaredValues(connector, values));
    },
    'connections.list': list,
    'connections.save': save,
    'connections.check': ({ id }) => turns.add(() => check(id)),
    'connections.rename': ({ id, name }) => turns.add(() => rename(id, name)),
    'connections.remove': ({ id }) => turns.add(() => remove(id)),
    'connections.shape': ({ id }) => shape(id),
  };

  return {
    handlers,

    /** All that can be read. */
    all: async (): Promise<Connection[]> => (await store.list()).connections,

    /** Gives back the origins that nobody needs, and says which they were. */
    release: origins.release,

    /** The same as screens show them, and those that cannot be read. */
    list,

    /** Seals what is kept anew: under the passphrase, or no longer under it. What cannot be opened stays as it is. */
    reseal: (isLocked: boolean): Promise<void> => turns.add(() => resealAll(isLocked)),

    /** The tokens that the keys were exchanged for. */
    async dropSessions(): Promise<void> {
      for (const { id } of (await store.list()).connections) await sessions.drop(id);
    },

    /** @throws PlatformError `permission`, `credentials` (sealed for another origin) or `request` (no such one). */
    async open(id: string, hurry: Hurry = WAITED_FOR): Promise<OpenConnection & { connection: Connection }> {
      const { client, ...dialled } = await dial(id, hurry);
      return { ...dialled, api: (await platforms()).createClient(client) };
    },
  };
}

function isLocked(error: unknown): boolean {
  return toFailure(error).sign === 'locked';
}

type HandledHere = Exclude<Extract<MessageName, `connections.${string}`>, 'connections.dependents'>;

export interface ConnectionsOptions {
  platforms: LaterCode['platforms'];
  profileOf: (platform: Platform) => Profile;
  store: ConnectionStore;
  vault: Vault;
  sessions: Sessions;
  health: HealthStore;
  links: Pick<LinkStore, 'forget'>;
  reports: Pick<ReportStore, 'daysKept' | 'forget'>;
  permissions: Permissions;
  fetch: typeof globalThis.fetch;
  now: () => Instant;
  newId: () => string;
  announce: Announce;
  /** What was pasted for it; undefined for one that can be asked. */
  tablesOf?: (connection: Connection) => Promise<PastedTable[] | undefined>;
  /** When requests to a host start. */
  scheduleOf: Hosts['scheduleOf'];
  isFetching: (connection: string) => boolean;
  /** True where numbers are kept in memory only. */
  isForgetful: () => boolean;
  /** What hosts need that were bound to a connection. */
  boundSites?: () => Promise<string[]>;
  /** After the connection is in place: its dashboard, its first numbers. Not waited for. */
  onSaved: (connection: Connection) => void;
  /** After it is gone, before its origins are given back; null where it could not be read. */
  onRemoved: (id: string, removed: Connection | null) => Promise<void>;
}
