import type { Handlers } from '@/utils/messages/answer';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { nameOf, namesIn, type PastedSpan, type PastedTable, rangeOf, spanOf } from '@/utils/model/pasted';
import type { ConnectionStore } from '@/utils/store/connection-store';
import type { PastedStore } from '@/utils/store/pasted-store';

export interface PastedOptions {
  tables: PastedStore;
  store: Pick<ConnectionStore, 'get'>;
  save: Handlers['connections.save'];
  now: () => Instant;
  newId: () => string;
}

/** Connections whose numbers a person has pasted. */
export interface Pasted {
  /** Oldest first; undefined for every other connection. */
  tablesOf(connection: Connection): Promise<PastedTable[] | undefined>;
  /** Which days were told when, oldest table first; null for a connection that can be asked. */
  spansOf(connection: string): Promise<PastedSpan[] | null>;
  forget(connection: Connection): Promise<void>;
  handlers: Pick<Handlers, 'pasted.save'>;
}

export function createPasted({ tables, store, save, now, newId }: PastedOptions): Pasted {
  return {
    async tablesOf(connection) {
      const kept = await Promise.all(namesOf(connection)?.map(tables.get) ?? []);
      return namesOf(connection) && kept.filter((table) => table !== undefined);
    },
    async spansOf(id) {
      // One that is gone meanwhile, or cannot be read, says so itself when it is asked.
      const stored = await store.get(id).catch(() => null);
      return (stored && namesOf(stored.connection)?.map(spanOf)) ?? null;
    },
    forget: (connection) => tables.forget(namesOf(connection) ?? []),
    handlers: {
      /** The table first: a connection without one would be of no use, a table without a connection is thrown away. */
      async 'pasted.save'({ id, name, role, timeZone, currency, rows, keepsOthers }, context) {
        const before = id === null ? [] : (namesOf((await store.get(id)).connection) ?? []);
        const span = { pastedAt: now(), ...rangeOf(rows) };
        const table = nameOf(span, newId().slice(0, 8));
        const left = keepsOthers ? before.filter((old) => !isWithin(spanOf(old), span)).slice(1 - MOST) : [];
        await tables.put(table, rows);
        try {
          const draft = { id, name, timeZone, currency, platform: 'pasted', portal: null } as const;
          const values = { role, table: [...left, table].join(' ') };
          const card = await save({ ...draft, values }, context);
          await tables.forget(before.filter((old) => !left.includes(old)));
          return card;
        } catch (error) {
          await tables.forget([table]);
          throw error;
        }
      },
    },
  };
}

/** As many names as a form's value has room for; a year of weeks. */
const MOST = 60;

function namesOf({ platform, shown }: Connection): string[] | undefined {
  return platform === 'pasted' ? namesIn(shown.table ?? '') : undefined;
}

function isWithin(old: PastedSpan, { from, to }: PastedSpan): boolean {
  return from <= old.from && old.to <= to;
}
