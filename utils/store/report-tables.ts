import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Head, KeptEntities, Snapshot } from './report-records';

/** What lies in each table. The connection is first in every key, so that everything of one lies together. */
interface Records {
  /** By connection, question, day: the newest answer. */
  days: Snapshot;
  /** By the same: what can be known of it without reading it. */
  heads: Head;
  /** By connection, day, question, time of asking: answers that a later one contradicted. */
  past: Snapshot;
  /** By connection and kind. */
  entities: KeptEntities;
}
type TableName = keyof Records;
export type Key = readonly string[];

/** All keys that begin with the prefix; of those whose next part is within both ends, if any are given. */
interface Keys {
  prefix: Key;
  from?: string;
  to?: string;
}

export type Edit =
  | { [Name in TableName]: { table: Name; key: Key; value: Records[Name] } }[TableName]
  | { table: TableName; drop: Keys };

/** Records by keys of several words, on disk or in memory. */
export interface Tables {
  /** In the order of their keys. Undefined stands for a record that is there and cannot be read. */
  read<Name extends TableName>(table: Name, keys: Keys): Promise<[Key, Records[Name] | undefined][]>;
  /** All edits or none. */
  write(edits: readonly Edit[]): Promise<void>;
}

type ReportSchema = { [Name in TableName]: { key: string[]; value: Records[Name] } };
export type ReportDatabase = IDBPDatabase<ReportSchema>;

const NAME = 'trackside-reports';
const TABLES: readonly TableName[] = ['days', 'heads', 'past', 'entities'];

/**
 * A database apart from the vault's, so that it may be deleted alone. One of an older shape is emptied: what platforms
 * said can be asked again.
 *
 * @param onClosed the browser closed it (storage cleared, a newer version waiting): open it again before the next use.
 */
export async function openReportDatabase(onClosed: () => void): Promise<ReportDatabase> {
  return openDB<ReportSchema>(NAME, 2, {
    upgrade(database) {
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      for (const name of TABLES) database.createObjectStore(name);
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

export function deleteReportDatabase(): Promise<void> {
  return deleteDB(NAME);
}

export function tablesOnDisk(database: ReportDatabase): Tables {
  return {
    read: (table, keys) => readTogether(database, table, keys).catch(() => readSingly(database, table, keys)),
    async write(edits) {
      // Relaxed: what a power cut takes can be asked again.
      const transaction = database.transaction(TABLES, 'readwrite', { durability: 'relaxed' });
      const requests = edits.map((edit) => {
        const table = transaction.objectStore(edit.table);
        return 'drop' in edit ? table.delete(rangeOf(edit.drop)) : table.put(edit.value, [...edit.key]);
      });
      // The transaction knows why it failed; its requests only that they were aborted.
      await Promise.all([transaction.done, Promise.allSettled(requests)]);
    },
  };
}

async function readTogether<Name extends TableName>(database: ReportDatabase, table: Name, keys: Keys) {
  const transaction = database.transaction(table);
  const range = rangeOf(keys);
  const [places, values] = await Promise.all([
    transaction.store.getAllKeys(range),
    transaction.store.getAll(range),
  ]);
  return values.map((value, index) => [places[index] ?? [], value] as [Key, Records[Name]]);
}

/** One record that the disk has lost does not take the others with it. */
async function readSingly<Name extends TableName>(database: ReportDatabase, table: Name, keys: Keys) {
  const places = await database.getAllKeys(table, rangeOf(keys));
  const read = async (place: string[]): Promise<[Key, Records[Name] | undefined]> => [
    place,
    await database.get(table, place).catch(() => undefined),
  ];
  return Promise.all(places.map(read));
}

/** An array sorts after every text, so it closes the range of keys that begin alike. */
function rangeOf({ prefix, from, to }: Keys): IDBKeyRange {
  const lower = from === undefined ? [...prefix] : [...prefix, from];
  return IDBKeyRange.bound(lower, to === undefined ? [...prefix, []] : [...prefix, to, []]);
}

export function tablesInMemory(): Tables {
  const records = new Map<TableName, Map<string, [Key, unknown]>>(TABLES.map((name) => [name, new Map()]));
  const entries = (table: TableName, keys: Keys) =>
    [...(records.get(table) ?? [])].filter(([, [key]]) => isWithin(key, keys));
  return {
    async read<Name extends TableName>(table: Name, keys: Keys) {
      const found = entries(table, keys).map(([, record]) => record as [Key, Records[Name]]);
      return found.sort(byKey);
    },
    async write(edits) {
      for (const edit of edits) {
        const table = records.get(edit.table);
        if ('drop' in edit) for (const [text] of entries(edit.table, edit.drop)) table?.delete(text);
        else table?.set(JSON.stringify(edit.key), [edit.key, edit.value]);
      }
    },
  };
}

/** As IndexedDB orders keys of texts. */
export function byKey([a]: readonly [Key, unknown], [b]: readonly [Key, unknown]): number {
  const index = a.findIndex((part, place) => part !== b[place]);
  const [one, other] = [a[index], b[index]];
  if (one === undefined) return a.length - b.length;
  return other === undefined || one > other ? 1 : -1;
}

function isWithin(key: Key, { prefix, from, to }: Keys): boolean {
  const next = key[prefix.length] ?? '';
  const begins = prefix.every((part, index) => key[index] === part);
  return begins && (from === undefined || next >= from) && (to === undefined || next <= to);
}
