import type { Handlers } from '@/utils/messages/answer';
import type { Connection } from '@/utils/model/connection';
import { namesIn, type PastedSpan, type PastedTable, spanOf } from '@/utils/model/pasted';
import type { UpkeepCode } from '../upkeep-code';
import type { PastedTablesOptions } from './tables';

export interface PastedOptions extends PastedTablesOptions {
  upkeep: () => Promise<Pick<UpkeepCode, 'createPastedTables'>>;
}

/** Connections whose numbers a person has pasted. */
export interface Pasted {
  /** Oldest first; undefined for every other connection. */
  tablesOf(connection: Connection): Promise<PastedTable[] | undefined>;
  /** Which days were told when, oldest table first; null for a connection that can be asked. */
  spansOf(connection: string): Promise<PastedSpan[] | null>;
  forget(connection: Connection): Promise<void>;
  /** Throws all tables away; the connections stay, to be pasted into anew. */
  clear(): Promise<void>;
  handlers: Pick<Handlers, 'pasted.save'>;
}

/** Which days were pasted is known at once; the tables themselves, and whoever reads them, come when they are needed. */
export function createPasted({ upkeep, ...options }: PastedOptions): Pasted {
  const tables = async () => (await upkeep()).createPastedTables(options);
  return {
    async tablesOf(connection) {
      return isPasted(connection) ? (await tables()).of(connection) : undefined;
    },
    async spansOf(id) {
      // One that is gone meanwhile, or cannot be read, says so itself when it is asked.
      const stored = await options.store.get(id).catch(() => null);
      if (!stored || !isPasted(stored.connection)) return null;
      return namesIn(stored.connection.shown.table ?? '').map(spanOf);
    },
    async forget(connection) {
      if (isPasted(connection)) await (await tables()).forget(connection);
    },
    clear: async () => (await tables()).clear(),
    handlers: {
      'pasted.save': async (...asked) => (await tables()).save(...asked),
    },
  };
}

function isPasted({ platform }: Connection): boolean {
  return platform === 'pasted';
}
