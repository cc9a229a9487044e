import {
  byKey,
  deleteReportDatabase,
  type Edit,
  type Key,
  type ReportDatabase,
  type Tables,
  tablesInMemory,
  tablesOnDisk,
} from './report-tables';

export interface RescueOptions {
  openDatabase(onClosed: () => void): Promise<ReportDatabase>;
  /** Called on a full disk; afterwards writing is tried once more. */
  makeRoom(tables: Tables): Promise<void>;
  /** True: from now on numbers live until the worker ends; false: on disk again. */
  onForgetful(forgetful: boolean): void;
}

/** Tables that always work. */
export interface SafeTables extends Tables {
  /** Opens the disk ahead of the first use, which hears of it if that fails. */
  open(): void;
  /** Throws the whole database away, in whatever state it is. */
  clear(): Promise<void>;
}

/**
 * On disk while the disk works. A closed database is opened again, a full one given room. Where it cannot be opened
 * (missing, newer, blocked) numbers live in memory; where it cannot be written, in memory over what the disk still has.
 */
export function createSafeTables({ openDatabase, makeRoom, onForgetful }: RescueOptions): SafeTables {
  let opened: Promise<{ database: ReportDatabase; tables: Tables }> | undefined;
  let memory: Tables | undefined;
  let reachable = true;

  const letGo = () => {
    opened = undefined;
  };

  function open() {
    opened ??= inTime(openDatabase(letGo), (late) => late.close()).then((database) => ({
      database,
      tables: tablesOnDisk(database),
    }));
    return opened;
  }

  async function onDisk<Result>(use: (tables: Tables) => Promise<Result>): Promise<Result> {
    const { database, tables } = await open().catch((error) => {
      reachable = false;
      throw error;
    });
    try {
      return await use(tables);
    } catch (error) {
      if (isFull(error)) throw error;
      // Once more on a fresh handle: the browser may have closed this one a moment ago.
      database.close();
      letGo();
      return use((await open()).tables);
    }
  }

  function goOnInMemory(): Tables {
    if (!memory) onForgetful(true);
    memory ??= tablesInMemory();
    return memory;
  }

  async function writeToDisk(edits: readonly Edit[]): Promise<void> {
    const write = (tables: Tables) => tables.write(edits);
    try {
      await onDisk(write);
    } catch (error) {
      if (!isFull(error)) throw error;
      await onDisk(makeRoom);
      await onDisk(write);
    }
  }

  return {
    open() {
      open().catch(() => undefined);
    },

    async read(table, keys) {
      const young = (await memory?.read(table, keys)) ?? [];
      if (!reachable) return young;
      const old = await onDisk((tables) => tables.read(table, keys)).catch(() => {
        goOnInMemory();
        return [];
      });
      return memory ? overlay(old, young) : old;
    },

    async write(edits) {
      if (!memory) return writeToDisk(edits).catch(() => goOnInMemory().write(edits));
      await memory.write(edits);
      // What is to be forgotten is forgotten on a full disk too. What cannot be written goes with the worker.
      const drops = edits.filter((edit) => 'drop' in edit);
      if (reachable && drops.length > 0) await writeToDisk(drops).catch(() => undefined);
    },

    async clear() {
      const there = await opened?.catch(() => null);
      there?.database.close();
      letGo();
      memory &&= tablesInMemory();
      await inTime(deleteReportDatabase());
      if (memory) onForgetful(false);
      memory = undefined;
      reachable = true;
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function overlay<Value>(old: [Key, Value][], young: [Key, Value][]): [Key, Value][] {
  const replaced = new Set(young.map(([key]) => JSON.stringify(key)));
  const kept = old.filter(([key]) => !replaced.has(JSON.stringify(key)));
  return [...kept, ...young].sort(byKey);
}

/** A database that another page holds in an older version opens when that page closes, which may be never. */
async function inTime<Result>(slow: Promise<Result>, onLate?: (result: Result) => void): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new DOMException('The database stays blocked.', 'TimeoutError'));
    void slow.then(onLate);
  }, PATIENCE);
  try {
    return await Promise.race([slow, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds. */
const PATIENCE = 3000;
