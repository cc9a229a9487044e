import type { z } from 'zod/mini';
import type { Credentials } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Connector } from './connector';
import { createRedact, secretsOf } from './redact';
import { createRequest } from './request';
import { createTokens, type Sessions } from './session';

/** The one guarded way to a platform: a path inside the connection's base, never an absolute address. */
export interface Api {
  /** @throws PlatformError for every refusal, classified; the answer is parsed by `schema` at the door. */
  get<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    parameters?: readonly Parameter[],
  ): Promise<z.infer<Schema>>;
  /**
   * For platforms that take the question of a report as a body: at the paths that the connector names, and nowhere
   * else.
   */
  post<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    question: unknown,
    parameters?: readonly Parameter[],
  ): Promise<z.infer<Schema>>;
  /** Only for opening a session: nothing is ever written to a platform. */
  open<Schema extends z.ZodMiniType>(path: string, schema: Schema, body: unknown): Promise<z.infer<Schema>>;
}

export type Parameter = readonly [name: string, value: string];

/**
 * Attaches the credentials, asks, and turns whatever comes back into a parsed answer or a named failure. No text it
 * throws holds a credential, a token or an address with its query. Nothing is asked twice, but for one renewal of a
 * session token after a 401.
 */
export function createClient(options: ClientOptions): Api {
  const { connector, connectionId, credentials, sessions, now } = options;
  const secrets = new Set(secretsOf(credentials, connector.fields));
  let redact = createRedact([...secrets]);
  const request = createRequest({ ...options, redact: (text) => redact(text) });

  const keepSecret = (token: string) => {
    if (secrets.has(token)) return;
    secrets.add(token);
    redact = createRedact([...secrets]);
  };

  const authorized = (path: string, parameters: readonly Parameter[], token: string | null) => {
    if (token) keepSecret(token);
    const { parameters: keys = {}, ...how } = connector.authorize(credentials, token, path);
    return { ...how, parameters: [...parameters, ...Object.entries(keys)] };
  };

  /** Asks with the current token, and once more with a new one where that is refused. */
  async function renewing<Answer>(ask: (token: string | null) => Promise<Answer>): Promise<Answer> {
    const token = await tokens.current();
    try {
      return await ask(token);
    } catch (error) {
      if (token === null || !isRefusal(error)) throw error;
      return ask(await tokens.renew(token));
    }
  }

  const api: Api = {
    get: (path, schema, parameters = []) =>
      renewing((token) => request(path, schema, authorized(path, parameters, token))),
    async post(path, schema, question, parameters = []) {
      if (!connector.posts?.includes(path)) throw new TypeError(`${connector.name} posts nothing to ${path}`);
      return renewing((token) =>
        request(path, schema, { ...authorized(path, parameters, token), body: question }),
      );
    },
    open: (path, schema, body) => request(path, schema, { body }),
  };
  const tokens = createTokens({ connector, connectionId, credentials, sessions, now }, api);
  return api;
}

export interface ClientOptions {
  connector: Connector;
  /** Under which the session token is kept. */
  connectionId: string;
  /** Scheme, host and perhaps a path prefix; null where the platform is never called (demo). */
  apiBase: string | null;
  credentials: Credentials;
  fetch: typeof globalThis.fetch;
  now: () => Instant;
  /** `memorySessions()` to verify a key: a kept token would vouch for a key that no longer works. */
  sessions: Sessions;
  /** Milliseconds for one request with its body; the connector's own limit unless told. */
  timeout?: number;
  signal?: AbortSignal;
  /** Lets a queue decide when each request starts; at once unless told. */
  schedule?: <Answer>(start: () => Promise<Answer>) => Promise<Answer>;
}

function isRefusal(error: unknown): boolean {
  return error instanceof PlatformError && error.failure.kind === 'credentials';
}
