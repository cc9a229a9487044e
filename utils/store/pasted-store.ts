import { z } from 'zod/mini';
import { isDay } from '@/utils/model/day';
import { PASTED_STATUSES, type PastedRow, type PastedTable } from '@/utils/model/pasted';
import type { Area } from './area';

/** Pasted tables, each under a name that its connection keeps. */
export interface PastedStore {
  /** Undefined where it is not there, or cannot be read. */
  get(name: string): Promise<PastedTable | undefined>;
  put(name: string, table: PastedTable): Promise<void>;
  forget(name: string): Promise<void>;
}

export function createPastedStore(area: Area): PastedStore {
  return {
    async get(name) {
      const key = PREFIX + name;
      return schema().safeParse((await area.get(key))[key]).data;
    },
    put: (name, table) => area.set({ [PREFIX + name]: table }),
    forget: (name) => area.remove(PREFIX + name),
  };
}

/** A table's name begins with the time of its pasting: so it is known without reading the table. */
export function nameTable({ pastedAt }: Pick<PastedTable, 'pastedAt'>, id: string): string {
  return `${pastedAt} ${id}`;
}

export function pastedAtOf(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}

const PREFIX = 'pasted:';
const count = () => z.exactOptional(z.int().check(z.nonnegative()));
const row = (): z.ZodMiniType<PastedRow> =>
  z.object({
    day: z.string().check(z.refine(isDay)),
    offer: z.object({ id: z.string(), name: z.nullable(z.string()) }),
    clicks: count(),
    conversions: count(),
    payout: z.exactOptional(z.string()),
    status: z.exactOptional(z.enum(PASTED_STATUSES)),
    clickId: z.exactOptional(z.string()),
  });
const schema = (): z.ZodMiniType<PastedTable> => z.object({ pastedAt: z.string(), rows: z.array(row()) });
