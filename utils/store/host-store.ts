import { z } from 'zod/mini';
import type { HostState } from '@/utils/model/host';
import { once } from '@/utils/model/once';
import type { Area } from './area';
import { failureSchema } from './connection-schema';

/** What is remembered of hosts that failed or asked for a pause, so that a woken worker does not ask them anew. */
export interface HostStore {
  get(host: string): Promise<HostState | undefined>;
  /** Undefined: it is well, and nothing is kept. */
  set(host: string, state: HostState | undefined): Promise<void>;
}

export function createHostStore(area: Area): HostStore {
  return {
    async get(host) {
      const key = keyOf(host);
      const kept = schema().safeParse((await area.get(key))[key]);
      return kept.success ? kept.data : undefined;
    },
    set: (host, state) => (state ? area.set({ [keyOf(host)]: state }) : area.remove(keyOf(host))),
  };
}

const count = once(() => z.int().check(z.nonnegative()));
const schema = once(
  (): z.ZodMiniType<HostState> =>
    z.object({
      strikes: count(),
      probes: count(),
      since: z.number(),
      notBefore: z.number(),
      failure: failureSchema(),
    }),
);
const keyOf = (host: string) => `host:${host}`;
