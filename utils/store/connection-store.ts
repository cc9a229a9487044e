import { z } from 'zod/mini';
import type { Connection } from '@/utils/model/connection';
import { PlatformError } from '@/utils/model/errors';
import { once } from '@/utils/model/once';
import { PLATFORMS, type Platform } from '@/utils/model/platform';
import { phrase } from '@/utils/texts/phrase';
import type { Area } from './area';
import { connectionSchema } from './connection-schema';
import { type Sealed, sealedSchema } from './vault';

/** A connection and its sealed credentials are one record, so neither is ever saved without the other. */
export interface StoredConnection {
  connection: Connection;
  sealed: Sealed;
}

/** What could be made out of a record that cannot be read. */
export interface UnreadableConnection {
  id: string;
  name: string | null;
  platform: Platform | null;
}

export interface ConnectionStore {
  /** Connections in the order of saving; records that this version cannot read are named, and stay as they are. */
  list(): Promise<{ connections: Connection[]; unreadable: UnreadableConnection[] }>;
  /** @throws PlatformError `request`: no such connection; `answer`: it is there and cannot be read. */
  get(id: string): Promise<StoredConnection>;
  /** All of them or none. */
  put(...stored: readonly StoredConnection[]): Promise<void>;
  remove(id: string): Promise<void>;
}

export function createConnectionStore(area: Area): ConnectionStore {
  return {
    async list() {
      const records = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX));
      const read = records.map((record) => ({ record, stored: parse(record[1]).data }));
      const connections = read.flatMap(({ stored }) => stored?.connection ?? []);
      const unreadable = read.filter(({ stored }) => !stored).map(({ record }) => makeOut(record));
      return { connections: connections.sort(bySaving), unreadable };
    },

    async get(id) {
      const record = (await area.get(PREFIX + id))[PREFIX + id];
      if (record === undefined) throw new PlatformError('request', 'There is no such connection.');
      const { success, data } = parse(record);
      if (!success) throw unreadable();
      return { connection: data.connection, sealed: data.sealed };
    },

    put: (...stored) =>
      area.set(
        Object.fromEntries(
          stored.map((each) => [PREFIX + each.connection.id, { version: VERSION, ...each }]),
        ),
      ),
    remove: (id) => area.remove(PREFIX + id),
  };
}

/** What stands for a record that cannot be read: the person removes it and adds it anew. */
export function unreadable(): PlatformError {
  return new PlatformError('answer', 'The saved connection cannot be read.', {
    advice: phrase('refused.unreadable'),
  });
}

const PREFIX = 'connection:';
const VERSION = 1;
const recordSchema = once(() =>
  z.object({
    version: z.literal(VERSION),
    connection: connectionSchema(),
    sealed: sealedSchema(),
  }),
);

function parse(record: unknown) {
  return recordSchema().safeParse(record);
}

const traces = once(() =>
  z.object({
    connection: z.object({
      name: z.catch(z.nullable(z.string()), null),
      platform: z.catch(z.nullable(z.enum(PLATFORMS)), null),
    }),
  }),
);

function makeOut([key, record]: [string, unknown]): UnreadableConnection {
  const { name, platform } = traces().safeParse(record).data?.connection ?? { name: null, platform: null };
  return { id: key.slice(PREFIX.length), name, platform };
}

function bySaving(a: Connection, b: Connection): number {
  return a.savedAt.localeCompare(b.savedAt) || a.id.localeCompare(b.id);
}
