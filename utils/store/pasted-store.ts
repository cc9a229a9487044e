import { z } from 'zod/mini';
import { isDay } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import { PASTED_STATUSES, type PastedRow, type PastedTable, spanOf } from '@/utils/model/pasted';
import type { Area } from './area';

/** Pasted tables, each under a name that its connection keeps. */
export interface PastedStore {
  /** Undefined where it is not there, or cannot be read. */
  get(name: string): Promise<PastedTable | undefined>;
  put(name: string, rows: readonly PastedRow[]): Promise<void>;
  forget(names: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

export function createPastedStore(area: Area): PastedStore {
  return {
    async get(name) {
      const key = PREFIX + name;
      const { data } = schema().safeParse((await area.get(key))[key]);
      return data && { ...spanOf(name), rows: data };
    },
    put: (name, rows) => area.set({ [PREFIX + name]: rows }),
    async clear() {
      const keys = Object.keys(await area.get(null));
      await area.remove(keys.filter((key) => key.startsWith(PREFIX)));
    },
    forget: (names) => area.remove(names.map((name) => PREFIX + name)),
  };
}

const PREFIX = 'pasted:';
const count = () => z.exactOptional(z.int().check(z.nonnegative()));
const schema = once(
  (): z.ZodMiniType<PastedRow[]> =>
    z.array(
      z.object({
        day: z.string().check(z.refine(isDay)),
        offer: z.object({ id: z.string(), name: z.nullable(z.string()) }),
        clicks: count(),
        conversions: count(),
        payout: z.exactOptional(z.string()),
        status: z.exactOptional(z.enum(PASTED_STATUSES)),
        clickId: z.exactOptional(z.string()),
      }),
    ),
);
