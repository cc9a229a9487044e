import { z } from 'zod/mini';
import { dayAt, type Instant } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import type { Area } from '@/utils/store/area';

/** How often a day the platforms may be asked again for what they have answered before. */
export interface Budget {
  /** Requests left today for this connection; never below 0. */
  left(connection: string): Promise<number>;
  spend(connection: string, requests: number): Promise<void>;
  forget(connection: string): Promise<void>;
}

/** For one connection: closed days change little, and a platform's patience is for what is new. */
export const REQUESTS_A_DAY = 48;

/** Days of the budget are UTC's: it is about a platform's load, not about anybody's calendar. */
export function createBudget(area: Area, now: () => Instant): Budget {
  const forgotten = new Set<string>();
  const today = () => dayAt(now(), 'UTC');

  async function spent(connection: string): Promise<number> {
    const key = keyOf(connection);
    const kept = schema().safeParse((await area.get(key))[key]);
    return kept.success && kept.data.day === today() ? kept.data.requests : 0;
  }

  return {
    left: async (connection) => Math.max(0, REQUESTS_A_DAY - (await spent(connection))),
    async spend(connection, requests) {
      if (forgotten.has(connection)) return;
      const sum = (await spent(connection)) + requests;
      await area.set({ [keyOf(connection)]: { day: today(), requests: sum } });
    },
    async forget(connection) {
      forgotten.add(connection);
      await area.remove(keyOf(connection));
    },
  };
}

const schema = once(() => z.object({ day: z.string(), requests: z.int() }));
const keyOf = (connection: string) => `budget:${connection}`;
