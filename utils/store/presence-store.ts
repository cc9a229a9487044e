import { z } from 'zod/mini';
import { once } from '@/utils/model/once';
import type { Area } from './area';

/** What is remembered of one host's pages. */
export interface HostPresence {
  hidden: boolean;
  /** Single pages that are hidden, by what they are about. */
  pages: string[];
  place: number | null;
}

export interface PresenceStore {
  get(host: string): Promise<HostPresence>;
  set(host: string, presence: HostPresence): Promise<void>;
  remove(host: string): Promise<void>;
  list(): Promise<[host: string, presence: HostPresence][]>;
}

/** A record for each host; what cannot be read counts as never said. */
export function createPresenceStore(area: Area): PresenceStore {
  return {
    async get(host) {
      const key = PREFIX + host;
      return read((await area.get(key))[key]);
    },
    set: (host, presence) => area.set({ [PREFIX + host]: presence }),
    remove: (host) => area.remove(PREFIX + host),
    async list() {
      const stored = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX));
      return stored.map(([key, record]) => [key.slice(PREFIX.length), read(record)]);
    },
  };
}

const PREFIX = 'presence:';

const schema = once(
  (): z.ZodMiniType<HostPresence> =>
    z.object({
      hidden: z.boolean(),
      pages: z.array(z.string()),
      place: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
    }),
);

function read(record: unknown): HostPresence {
  const parsed = schema().safeParse(record);
  return parsed.success ? parsed.data : { hidden: false, pages: [], place: null };
}
