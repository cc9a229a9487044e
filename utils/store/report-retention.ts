import type { Day } from '@/utils/model/day';
import type { Kept } from '@/utils/model/kept';
import type { Head } from './report-records';
import type { Edit, Key, Tables } from './report-tables';

export interface Retention {
  /** The first day that is kept at all. */
  first: Day;
  /** Beyond so many bytes the oldest days are dropped first. */
  maxBytes: number;
  /** The first day that is kept whatever room it takes. */
  today: Day;
}

export async function usageOf(tables: Tables): Promise<Kept[]> {
  const connections = Map.groupBy(await sizes(tables), ({ connection }) => connection);
  return [...connections].map(([connection, kept]) => ({
    connection,
    days: new Set(kept.map(({ day }) => day)).size,
    oldest: kept.reduce((oldest, { day }) => (day < oldest ? day : oldest), kept[0]?.day ?? ''),
    rows: kept.reduce((sum, { rows }) => sum + rows, 0),
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
  }));
}

/** Drops what is too old, then the oldest days until the rest fits. Days from `today` on stay. */
export async function prune(tables: Tables, { first, maxBytes, today }: Retention): Promise<void> {
  const kept = (await sizes(tables)).sort((a, b) => (a.day < b.day ? -1 : 1));
  let left = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  const edits: Edit[] = [];
  for (const { connection, text, day, bytes } of kept) {
    if (day >= today || (day >= first && left <= maxBytes)) break;
    edits.push(...dropDay([connection, text, day]));
    left -= bytes;
  }
  if (edits.length > 0) await tables.write(edits);
}

/** At least half of what there is: on a full disk, browsers give no number to aim at. */
export async function makeRoom(tables: Tables, today: Day): Promise<void> {
  const all = (await sizes(tables)).reduce((sum, { bytes }) => sum + bytes, 0);
  await prune(tables, { first: '', maxBytes: all / 2, today });
}

/** Everything of one day of a question. */
export function dropDay([connection = '', text = '', day = '']: Key): Edit[] {
  return [
    { table: 'days', drop: { prefix: [connection, text, day] } },
    { table: 'heads', drop: { prefix: [connection, text, day] } },
    { table: 'past', drop: { prefix: [connection, day, text] } },
  ];
}

interface Size extends Pick<Head, 'rows' | 'bytes'> {
  connection: string;
  text: string;
  day: Day;
}

async function sizes(tables: Tables): Promise<Size[]> {
  const heads = await tables.read('heads', { prefix: [] });
  return heads.map(([[connection = '', text = '', day = ''], head]) => ({
    ...{ connection, text, day },
    ...{ rows: head?.rows ?? 0, bytes: (head?.bytes ?? 0) + (head?.olderBytes ?? 0) },
  }));
}
