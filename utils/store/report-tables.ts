import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptEntities, Snapshot } from './report-store';

/** The connection first, so that everything of one connection lies together. */
type TableKey = readonly [connection: string, ...parts: string[]];

/** Records by a key of several words, on disk or, where the browser gives none, in memory. */
interface Table<Value> {
  get(key: TableKey): Promise<Value | undefined>;
  put(key: TableKey, value: Value): Promise<void>;
  keys(connection: string): Promise<TableKey[]>;
  /** Every record of the connection. */
  clear(connection: string): Promise<void>;
}

export interface ReportTables {
  /** By connection, question, day: what the day said at each time of asking, newest last. */
  days: Table<Snapshot[]>;
  /** By connection and kind. */
  entities: Table<KeptEntities>;
}

interface ReportSchema extends DBSchema {
  days: { key: string[]; value: Snapshot[] };
  entities: { key: string[]; value: KeptEntities };
}
export type ReportDatabase = IDBPDatabase<ReportSchema>;

/**
 * A database apart from the vault's, so that it may be deleted alone.
 *
 * @param onClosed the browser closed it (storage cleared, a newer version waiting): open it again before the next use.
 */
export function openReportDatabase(onClosed: () => void): Promise<ReportDatabase> {
  return openDB<ReportSchema>('trackside-reports', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('days');
      fresh.createObjectStore('entities');
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

export function tablesOnDisk(database: ReportDatabase): ReportTables {
  return { days: tableOnDisk(database, 'days'), entities: tableOnDisk(database, 'entities') };
}

export function tablesInMemory(): ReportTables {
  return { days: tableInMemory(), entities: tableInMemory() };
}

function tableOnDisk<Name extends 'days' | 'entities'>(
  database: ReportDatabase,
  name: Name,
): Table<ReportSchema[Name]['value']> {
  return {
    get: (key) => database.get(name, [...key]),
    put: async (key, value) => void (await database.put(name, value, [...key])),
    keys: async (connection) => (await database.getAllKeys(name, allOf(connection))).map(toTableKey),
    clear: (connection) => database.delete(name, allOf(connection)),
  };
}

/** An array sorts after every text, so it closes the range of keys that begin with the connection. */
function allOf(connection: string): IDBKeyRange {
  return IDBKeyRange.bound([connection], [connection, []]);
}

function toTableKey([connection = '', ...parts]: string[]): TableKey {
  return [connection, ...parts];
}

function tableInMemory<Value>(): Table<Value> {
  const records = new Map<string, { key: TableKey; value: Value }>();
  const of = (connection: string) => [...records].filter(([, { key }]) => key[0] === connection);
  return {
    get: async (key) => records.get(JSON.stringify(key))?.value,
    put: async (key, value) => void records.set(JSON.stringify(key), { key, value }),
    keys: async (connection) => of(connection).map(([, { key }]) => key),
    clear: async (connection) => of(connection).forEach(([text]) => void records.delete(text)),
  };
}
