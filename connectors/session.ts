import type { Credentials } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { Api } from './client';
import type { Connector, Session } from './connector';

/** A session with the moment from which a new one is opened instead. */
interface KeptSession extends Session {
  renewAt: Instant;
}

/** Where tokens are kept between calls: memory only (`storage.session`), by connection. */
export interface Sessions {
  get(connection: string): Promise<KeptSession | undefined>;
  set(connection: string, session: KeptSession): Promise<void>;
  drop(connection: string): Promise<void>;
}

/** Tokens that live as long as this object: for the terminal, for tests, and to verify a key that may be wrong. */
export function memorySessions(): Sessions {
  const kept = new Map<string, KeptSession>();
  return {
    get: async (connection) => kept.get(connection),
    set: async (connection, session) => void kept.set(connection, session),
    drop: async (connection) => void kept.delete(connection),
  };
}

/** The token of one connection; null where its platform has no sessions. */
export function createTokens({ connector, connectionId, credentials, sessions, now }: Options, api: Api) {
  const { session } = connector;

  async function open(): Promise<string> {
    if (!session) throw new TypeError(`${connector.name} has no sessions`);
    const opened = await session.open(api, credentials);
    await sessions.set(connectionId, { ...opened, renewAt: renewalOf(opened, now()) });
    return opened.token;
  }

  return {
    async current(): Promise<string | null> {
      if (!session) return null;
      const kept = await sessions.get(connectionId);
      if (kept && Temporal.Instant.compare(kept.renewAt, now()) > 0) return kept.token;
      return shared(sessions, connectionId, open);
    },

    /** After a 401: the token that was refused is dropped, unless another call has renewed it meanwhile. */
    async renew(refused: string): Promise<string> {
      const kept = await sessions.get(connectionId);
      if (kept && kept.token !== refused) return kept.token;
      await sessions.drop(connectionId);
      return shared(sessions, connectionId, open);
    },
  };
}

interface Options {
  connector: Connector;
  connectionId: string;
  credentials: Credentials;
  sessions: Sessions;
  now: () => Instant;
}

/** Logins under way: parallel calls of one connection wait for the same one, whichever client they came through. */
const underWay = new WeakMap<Sessions, Map<string, Promise<string>>>();

function shared(sessions: Sessions, connection: string, open: () => Promise<string>): Promise<string> {
  const logins = underWay.get(sessions) ?? new Map<string, Promise<string>>();
  underWay.set(sessions, logins);
  const known = logins.get(connection);
  if (known) return known;
  const login = open().finally(() => logins.delete(connection));
  logins.set(connection, login);
  return login;
}

const EARLY = Temporal.Duration.from({ minutes: 5 });
const UNKNOWN_LIFE = Temporal.Duration.from({ hours: 1 });

/** Five minutes early, but not before half of a short life. A clock that runs ahead makes the life unknown. */
function renewalOf({ expiresAt }: Session, now: Instant): Instant {
  const start = Temporal.Instant.from(now);
  const life = expiresAt === null ? undefined : start.until(expiresAt);
  if (expiresAt === null || !life || life.sign <= 0) return start.add(UNKNOWN_LIFE).toString();
  const half = Temporal.Duration.from({ milliseconds: Math.floor(life.total('milliseconds') / 2) });
  const early = Temporal.Duration.compare(half, EARLY) < 0 ? half : EARLY;
  return Temporal.Instant.from(expiresAt).subtract(early).toString();
}
