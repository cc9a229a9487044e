import type { Handlers } from '@/utils/messages/answer';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { PastedTable } from '@/utils/model/pasted';
import type { ConnectionStore } from '@/utils/store/connection-store';
import { nameTable, type PastedStore, pastedAtOf } from '@/utils/store/pasted-store';

export interface PastedOptions {
  tables: PastedStore;
  store: Pick<ConnectionStore, 'get'>;
  save: Handlers['connections.save'];
  now: () => Instant;
  newId: () => string;
}

/** Connections whose numbers a person has pasted. */
export interface Pasted {
  /** Undefined for every other connection. */
  tableOf(connection: Connection): Promise<PastedTable | undefined>;
  /** When the connection was last told anything; null for one that can be asked. */
  toldAt(connection: string): Promise<Instant | null>;
  forget(connection: Connection): Promise<void>;
  handlers: Pick<Handlers, 'pasted.save'>;
}

export function createPasted({ tables, store, save, now, newId }: PastedOptions): Pasted {
  async function forget(connection: Connection): Promise<void> {
    const name = nameOf(connection);
    if (name !== undefined) await tables.forget(name);
  }

  return {
    forget,
    async tableOf(connection) {
      const name = nameOf(connection);
      return name === undefined ? undefined : tables.get(name);
    },
    async toldAt(id) {
      // One that is gone meanwhile, or cannot be read, says so itself when it is asked.
      const stored = await store.get(id).catch(() => null);
      const name = stored && nameOf(stored.connection);
      return name ? pastedAtOf(name) : null;
    },
    handlers: {
      /** The table first: a connection without one would be of no use, a table without a connection is thrown away. */
      async 'pasted.save'({ id, name, role, timeZone, currency, rows }, context) {
        const before = id === null ? null : (await store.get(id)).connection;
        const pastedAt = now();
        const table = nameTable({ pastedAt }, newId());
        await tables.put(table, { pastedAt, rows });
        try {
          const draft = { id, name, timeZone, currency, platform: 'pasted', portal: null } as const;
          const card = await save({ ...draft, values: { role, table } }, context);
          if (before) await forget(before);
          return card;
        } catch (error) {
          await tables.forget(table);
          throw error;
        }
      },
    },
  };
}

function nameOf({ platform, shown }: Connection): string | undefined {
  return platform === 'pasted' ? (shown.table ?? '') : undefined;
}
