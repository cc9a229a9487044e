import type PQueue from 'p-queue';
import type { Connector } from '@/connectors/connector';
import type { Sessions } from '@/connectors/session';
import type { ConnectionDraft } from '@/utils/messages/connections';
import type { Account, Connection, Credentials } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { ConnectionStore, StoredConnection } from '@/utils/store/connection-store';
import type { Vault } from '@/utils/store/vault';
import { checkFields, declaredValues, secretsLeftEmpty, settle, shownOf } from './draft';
import { apiPatternsOf, boundOrigin, neededBy, type Origins, planOf } from './origins';
import { enterAgain, noAddress, otherPlatform } from './refusals';
import type { Verified, Verifier } from './verify';

export interface SavingOptions {
  store: ConnectionStore;
  vault: Vault;
  sessions: Pick<Sessions, 'drop'>;
  origins: Origins;
  verifier: Verifier;
  now: () => Instant;
  newId: () => string;
  turns: PQueue;
}

/**
 * From a filled form to a connection in place. Nothing is written before the platform has accepted the key, and the
 * record and its credentials are one write.
 */
export function createSaving(options: SavingOptions) {
  const { store, vault, sessions, origins, verifier, now, newId, turns } = options;

  /** The values with the secrets that an edited form left as they are, and the bases to try. */
  async function complete(connector: Connector, typed: Credentials, before: StoredConnection | null) {
    const left = before ? secretsLeftEmpty(connector, typed) : [];
    checkFields(connector, typed, left);
    const bases = basesOf(connector, typed);
    if (!before || left.length === 0) return { values: typed, bases };
    // A kept key goes nowhere but to the host that it was given for.
    const home = boundOrigin(before.connection.apiBase);
    const known = bases.filter((base) => boundOrigin(base) === home);
    if (known.length === 0) throw enterAgain(connector, left);
    const kept = await vault.open(before.connection.id, home, before.sealed);
    const secrets = Object.fromEntries(left.map((name) => [name, kept[name] ?? '']));
    return { values: { ...typed, ...secrets }, bases: known };
  }

  async function prove(connector: Connector, draft: ConnectionDraft, before: StoredConnection | null) {
    const { values, bases } = await complete(connector, declaredValues(connector, draft.values), before);
    await origins.require(bases.flatMap((apiBase) => apiPatternsOf({ apiBase })));
    const { portal, timeZone, currency } = draft;
    const claim = { values, portal, timeZone, currency, version: null, region: null };
    return { values, verified: await verifier.verify(connector, bases, claim) };
  }

  async function keep(connection: Connection, values: Credentials, isNew: boolean): Promise<void> {
    try {
      const sealed = await vault.seal(connection.id, boundOrigin(connection.apiBase), values);
      await store.put({ connection, sealed });
    } catch (error) {
      if (isNew) await vault.forget(connection.id);
      throw error;
    }
    await sessions.drop(connection.id);
  }

  async function saveNow(connector: Connector, draft: ConnectionDraft): Promise<Connection> {
    const before = draft.id === null ? null : await store.get(draft.id);
    if (before && before.connection.platform !== draft.platform) throw otherPlatform();
    const { values, verified } = await prove(connector, draft, before);
    const verifiedAt = now();
    const { id, savedAt } = before?.connection ?? { id: newId(), savedAt: verifiedAt };
    const connection = { id, savedAt, verifiedAt, ...describe(connector, draft, values, verified) };
    await keep(connection, values, before === null);
    if (before) await origins.release(neededBy(before.connection));
    return connection;
  }

  return {
    /** @throws PlatformError that names the field or the next step; then everything is as it was before. */
    async save(connector: Connector, draft: ConnectionDraft): Promise<Connection> {
      const plan = planOf(connector, declaredValues(connector, draft.values));
      const claim = origins.claim(plan.origins.map(({ pattern }) => pattern));
      try {
        return await turns.add(() => saveNow(connector, draft));
      } finally {
        // Given back: all that a refused form was granted, and what an accepted one turned out not to need.
        await claim.settle();
      }
    },
  };
}

/** @throws PlatformError where the addresses typed lead to no API. */
function basesOf(connector: Connector, values: Credentials): readonly (string | null)[] {
  const { api } = connector.addresses(values);
  if (api.length > 0) return api;
  if (connector.fields.some(({ kind }) => kind === 'address')) throw noAddress(connector);
  return [null];
}

function describe(
  connector: Connector,
  draft: ConnectionDraft,
  values: Credentials,
  { apiBase, account }: Verified,
): Omit<Connection, 'id' | 'savedAt' | 'verifiedAt'> {
  const { portal, version, region, role } = account;
  return {
    platform: connector.platform,
    portal,
    version,
    region,
    role,
    name: draft.name.trim() || nameFor(connector, account),
    ...settle(draft, account),
    apiBase,
    dashboard: connector.addresses(values).dashboard,
    account,
    shown: shownOf(connector, values),
  };
}

function nameFor({ name }: Connector, account: Account): string {
  return account.name?.startsWith(name) ? account.name : [name, account.name].filter(Boolean).join(' ');
}
