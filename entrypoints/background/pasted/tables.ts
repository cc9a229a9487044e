import type { Handlers } from '@/utils/messages/answer';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import { nameOf, namesIn, type PastedSpan, rangeOf, spanOf } from '@/utils/model/pasted';
import type { Area } from '@/utils/store/area';
import type { ConnectionStore } from '@/utils/store/connection-store';
import { createPastedStore } from '@/utils/store/pasted-store';
import { phrase } from '@/utils/texts/phrase';

export interface PastedTablesOptions {
  area: Area;
  store: Pick<ConnectionStore, 'get'>;
  save: Handlers['connections.save'];
  now: () => Instant;
  newId: () => string;
}

/** The tables of pasted connections: kept under names that the connection knows. */
export function createPastedTables({ area, store, save, now, newId }: PastedTablesOptions) {
  const tables = createPastedStore(area);

  /** The table first: a connection without one would be of no use, a table without a connection is thrown away. */
  const saveTable: Handlers['pasted.save'] = async ({ rows, keepsOthers, role, ...asked }, context) => {
    const before = asked.id === null ? [] : namesOf((await store.get(asked.id)).connection);
    const span = { pastedAt: now(), ...rangeOf(rows) };
    const table = nameOf(span, newId().slice(0, 8));
    const left = keepsOthers ? before.filter((old) => !isWithin(spanOf(old), span)).slice(1 - MOST) : [];
    await tables.put(table, rows).catch(noRoom);
    try {
      const values = { role, table: [...left, table].join(' ') };
      const card = await save({ ...asked, platform: 'pasted', portal: null, values }, context);
      await tables.forget(before.filter((old) => !left.includes(old)));
      return card;
    } catch (error) {
      await tables.forget([table]);
      throw error;
    }
  };

  return {
    save: saveTable,
    /** Oldest first, as far as they are in this browser. */
    async of(connection: Connection) {
      const kept = await Promise.all(namesOf(connection).map(tables.get));
      return kept.filter((table) => table !== undefined);
    },
    clear: tables.clear,
    forget: (connection: Connection) => tables.forget(namesOf(connection)),
  };
}

/** As many names as a form's value has room for; a year of weeks. */
const MOST = 60;

/** Chrome keeps 10 MB of such things for an extension. */
function noRoom(): never {
  throw new PlatformError('request', 'The browser did not keep the table.', {
    advice: phrase('refused.no-room'),
  });
}

function namesOf({ shown }: Connection): string[] {
  return namesIn(shown.table ?? '');
}

function isWithin(old: PastedSpan, { from, to }: PastedSpan): boolean {
  return from <= old.from && old.to <= to;
}
