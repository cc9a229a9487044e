import { z } from 'zod/mini';
import type { Instant } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import type { Area } from './area';

/** A session token that a key was exchanged for. */
interface KeptSession {
  token: string;
  /** Null where the platform does not say. */
  expiresAt: Instant | null;
  /** From then on a new one is opened instead. */
  renewAt: Instant;
}

/** In `storage.session`: memory only, gone with the browser. */
export interface SessionStore {
  get(connection: string): Promise<KeptSession | undefined>;
  set(connection: string, session: KeptSession): Promise<void>;
  drop(connection: string): Promise<void>;
}

export function createSessionStore(area: Area): SessionStore {
  return {
    async get(connection) {
      const key = keyOf(connection);
      const kept = schema().safeParse((await area.get(key))[key]);
      return kept.success ? kept.data : undefined; // an unreadable token is simply fetched anew
    },
    set: (connection, session) => area.set({ [keyOf(connection)]: session }),
    drop: (connection) => area.remove(keyOf(connection)),
  };
}

const schema = once(() =>
  z.object({ token: z.string(), expiresAt: z.nullable(z.string()), renewAt: z.string() }),
);
const keyOf = (connection: string) => `session:${connection}`;
