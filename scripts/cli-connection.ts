import { connectors } from '@/connectors';
import { createClient } from '@/connectors/client';
import type { OpenConnection } from '@/connectors/collect';
import type { Connector } from '@/connectors/connector';
import { memorySessions } from '@/connectors/session';
import type { Instant } from '@/utils/model/day';
import { PlatformError, toFailure } from '@/utils/model/errors';
import type { ConnectionInput } from './cli-input';

export function open(given: ConnectionInput): OpenConnection {
  const connector = connectorFor(given);
  const [apiBase = null] = basesOf(connector, given);
  const { portal = null, version = null, region = null, timeZone, currency = null } = given;
  return {
    connector,
    api: clientFor(connector, given, apiBase),
    context: { portal, version, region, currency, timeZone: timeZone ?? 'Etc/UTC', now },
  };
}

export function clientFor(connector: Connector, { credentials }: ConnectionInput, apiBase: string | null) {
  const sessions = memorySessions();
  return createClient({
    connector,
    connectionId: 'cli',
    apiBase,
    credentials: credentials ?? {},
    fetch,
    now,
    sessions,
  });
}

export function connectorFor({ platform, credentials }: ConnectionInput): Connector {
  const connector = connectors.get(platform);
  if (!connector) throw new PlatformError('request', `There is no connector for ${platform} yet.`);
  const needed = connector.fields.filter(({ kind, optional }) => kind !== 'choice' && !optional);
  const missing = needed.find(({ name }) => !credentials?.[name]);
  if (missing) throw new PlatformError('request', `The credentials lack ${missing.name}.`);
  return connector;
}

/** Where to call, best first; `apiBase` stands in for the origin of each and keeps what comes after it. */
export function basesOf(
  connector: Connector,
  { apiBase, credentials, region }: ConnectionInput,
): (string | null)[] {
  const { api } = connector.addresses({ ...credentials, ...(region && { region }) });
  if (!apiBase) {
    if (api.length === 0 && connector.platform !== 'demo') {
      throw new PlatformError('request', `${connector.name} needs an address: baseUrl or apiBase.`);
    }
    return api.length > 0 ? [...api] : [null];
  }
  const [prefix = ''] = api.map((address) => new URL(address).pathname.replace(/\/$/, ''));
  return [apiBase.replace(/\/+$/, '') + prefix];
}

/** Several addresses are guesses: the next one is tried where nothing of the platform answers. */
export async function firstThatAnswers<Found>(
  bases: readonly (string | null)[],
  ask: (base: string | null) => Promise<Found>,
): Promise<Found> {
  const [base = null, ...others] = bases;
  try {
    return await ask(base);
  } catch (error) {
    if (others.length === 0 || toFailure(error).kind !== 'address') throw error;
    return firstThatAnswers(others, ask);
  }
}

export function now(): Instant {
  return Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}
