import { z } from 'zod/mini';
import { once } from '@/utils/model/once';
import type { Area } from './area';

/** What the user said about one host. */
export interface SiteRecord {
  /** The connection it was bound to; null: whichever names it as its dashboard. */
  connection: string | null;
  /** Bound before the browser was asked: it counts once the host is allowed. */
  intended: boolean;
  off: boolean;
  showsAll: boolean;
}

export interface SiteStore {
  /** By match pattern. What cannot be read counts as never said. */
  list(): Promise<Map<string, SiteRecord>>;
  change(pattern: string, said: Partial<SiteRecord>): Promise<void>;
  remove(patterns: readonly string[]): Promise<void>;
}

export function createSiteStore(area: Area): SiteStore {
  return {
    async list() {
      const kept = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX));
      const read = kept.map(
        ([key, record]) => [key.slice(PREFIX.length), schema().safeParse(record).data] as const,
      );
      return new Map(read.flatMap(([pattern, record]) => (record ? [[pattern, record] as const] : [])));
    },
    async change(pattern, said) {
      const key = PREFIX + pattern;
      const before = schema().safeParse((await area.get(key))[key]).data ?? NOTHING;
      await area.set({ [key]: { ...before, ...said } });
    },
    remove: (patterns) => area.remove(patterns.map((pattern) => PREFIX + pattern)),
  };
}

const PREFIX = 'site:';
const NOTHING: SiteRecord = { connection: null, intended: false, off: false, showsAll: false };

const schema = once(
  (): z.ZodMiniType<SiteRecord> =>
    z.object({
      connection: z.nullable(z.string()),
      intended: z.boolean(),
      off: z.boolean(),
      showsAll: z.boolean(),
    }),
);
