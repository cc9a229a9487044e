import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod/mini';
import type { Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import { once } from '@/utils/model/once';
import type { Area } from './area';

/** One question that takes several requests. */
export interface Job {
  connection: string;
  /** What is asked, and by which build: another one may read answers otherwise. */
  text: string;
}

/** How far a job has come. */
export interface Cursor {
  startedAt: Instant;
  /** How many of its requests are answered; what lies there of later ones is of an earlier job. */
  requests: number;
}

/** What a request brought: an answer as the connector reads it, or a refusal that it may live with. */
export type Kept = { request: string } & ({ answer: unknown } | { failure: Failure });

/**
 * The answers of jobs under way, so that a killed worker loses at most one. Bodies lie in a database of their own, for
 * they may be large; the cursor is a record of the extension's storage, whose writing also tells the browser that the
 * worker is at work. A job without a cursor has not begun.
 */
export interface CheckpointStore {
  find(job: Job): Promise<Cursor | undefined>;
  /** What its nth request brought, from 1 on. */
  read(job: Job, nth: number): Promise<Kept | undefined>;
  /** The newest one. @throws where the browser gives no place. */
  write(job: Job, kept: Kept, cursor: Cursor): Promise<void>;
  drop(job: Job): Promise<void>;
  /** All jobs of the connection. */
  forget(connection: string): Promise<void>;
  /** All jobs that began earlier, and what a kill has left of jobs that were done. */
  sweep(before: Instant): Promise<void>;
}

export function createCheckpointStore(
  area: Area,
  openDatabase: () => Promise<CheckpointDatabase> = openCheckpoints,
): CheckpointStore {
  const forgotten = new Set<string>();
  let opened: Promise<CheckpointDatabase> | undefined;

  async function database(): Promise<CheckpointDatabase> {
    opened ??= openDatabase().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  async function find(job: Job): Promise<Cursor | undefined> {
    const kept = cursorSchema().safeParse((await area.get(keyOf(job)))[keyOf(job)]);
    return kept.success ? kept.data : undefined;
  }

  async function drop(job: Job): Promise<void> {
    await area.remove(keyOf(job));
    await (await database()).delete('answers', allOf([job.connection, job.text]));
  }

  async function jobs(): Promise<{ job: Job; cursor: Cursor | undefined }[]> {
    const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX));
    const all = keys.map((key) => jobSchema().parse(JSON.parse(key.slice(PREFIX.length))));
    return Promise.all(all.map(async (job) => ({ job, cursor: await find(job) })));
  }

  return {
    find,
    drop,
    read: async (job, nth) => (await database()).get('answers', [job.connection, job.text, nth]),

    async write(job, kept, cursor) {
      if (forgotten.has(job.connection)) return;
      const transaction = (await database()).transaction('answers', 'readwrite', { durability: 'strict' });
      await transaction.store.put(kept, [job.connection, job.text, cursor.requests]);
      await transaction.done;
      await area.set({ [keyOf(job)]: cursor });
    },

    async forget(connection) {
      forgotten.add(connection);
      const keys = (await jobs())
        .filter(({ job }) => job.connection === connection)
        .map(({ job }) => keyOf(job));
      await area.remove(keys);
      await (await database()).delete('answers', allOf([connection]));
    },

    async sweep(before) {
      const all = await jobs();
      const isOld = ({ startedAt }: Cursor) => Temporal.Instant.compare(startedAt, before) < 0;
      await area.remove(all.filter(({ cursor }) => !cursor || isOld(cursor)).map(({ job }) => keyOf(job)));
      const alive = new Set(
        all.filter(({ cursor }) => cursor && !isOld(cursor)).map(({ job }) => keyOf(job)),
      );
      const open = await database();
      for (const key of await open.getAllKeys('answers')) {
        const [connection, text] = key;
        if (!alive.has(keyOf({ connection, text }))) await open.delete('answers', key);
      }
    },
  };
}

interface CheckpointSchema extends DBSchema {
  answers: { key: [connection: string, job: string, nth: number]; value: Kept };
}
export type CheckpointDatabase = IDBPDatabase<CheckpointSchema>;

/** Apart from the numbers: what lies here is worth nothing an hour later. */
export function openCheckpoints(): Promise<CheckpointDatabase> {
  return openDB<CheckpointSchema>('trackside-checkpoints', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('answers'),
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
}

/** An array sorts after every text, so it closes the range of keys that begin with these. */
function allOf(start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

const PREFIX = 'checkpoint:';
const cursorSchema = once(() => z.object({ startedAt: z.string(), requests: z.int() }));
const jobSchema = once(() => z.object({ connection: z.string(), text: z.string() }));
const keyOf = ({ connection, text }: Job) => PREFIX + JSON.stringify({ connection, text });
