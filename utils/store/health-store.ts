import { z } from 'zod/mini';
import type { Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import { once } from '@/utils/model/once';
import type { Area } from './area';
import { failureSchema } from './connection-schema';

/** How a connection fares. A failure newer than `asOf` means that the kept numbers are older than they should be. */
export interface Health {
  /** Newest answer of the platform; null before the first one. */
  asOf: Instant | null;
  /** Of the newest attempt; null where it succeeded. */
  failure: Failure | null;
}

export interface HealthStore {
  get(connection: string): Promise<Health>;
  /** The platform answered: its last failure is over. */
  answered(connection: string, asOf: Instant): Promise<void>;
  /** The key works, whatever the numbers: the last failure is over. */
  verified(connection: string): Promise<void>;
  failed(connection: string, failure: Failure): Promise<void>;
  forget(connection: string): Promise<void>;
}

export function createHealthStore(area: Area): HealthStore {
  const forgotten = new Set<string>();

  async function get(connection: string): Promise<Health> {
    const key = keyOf(connection);
    const kept = schema().safeParse((await area.get(key))[key]);
    return kept.success ? kept.data : { asOf: null, failure: null };
  }

  async function set(connection: string, health: Health): Promise<void> {
    // An answer that was under way while the connection was removed leaves no trace.
    if (!forgotten.has(connection)) await area.set({ [keyOf(connection)]: health });
  }

  return {
    get,
    answered: (connection, asOf) => set(connection, { asOf, failure: null }),
    verified: async (connection) => set(connection, { ...(await get(connection)), failure: null }),
    failed: async (connection, failure) => set(connection, { ...(await get(connection)), failure }),
    async forget(connection) {
      forgotten.add(connection);
      await area.remove(keyOf(connection));
    },
  };
}

const schema = once(() => z.object({ asOf: z.nullable(z.string()), failure: z.nullable(failureSchema()) }));
const keyOf = (connection: string) => `health:${connection}`;
