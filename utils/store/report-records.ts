import type { Columns } from '@/utils/model/columns/columns';
import type { Instant } from '@/utils/model/day';
import type { Entity, Note } from '@/utils/model/report';

/** What one day of a question said at one time of asking. */
export interface Snapshot {
  asOf: Instant;
  currency: string | null;
  timeZone: string;
  complete: boolean;
  notes: Note[];
  columns: Columns;
}

/** When a snapshot was told, and how far it may be believed. */
export type Told = Pick<Snapshot, 'asOf' | 'timeZone' | 'complete'>;

/** What is known of the newest snapshot of a day without reading it. */
export interface Head extends Told {
  rows: number;
  bytes: number;
  /** Of all older snapshots of the day. */
  olderBytes: number;
}

export interface KeptEntities {
  asOf: Instant;
  complete: boolean;
  notes: Note[];
  entities: Entity[];
}

/** What was read is a snapshot as this version writes them. */
export function isSnapshot(record: unknown): record is Snapshot {
  if (!isObject(record) || !isObject(record.columns)) return false;
  const { length, words, metrics } = record.columns;
  return (
    [record.asOf, record.timeZone].every((text) => typeof text === 'string') &&
    [record.notes, words, metrics].every(Array.isArray) &&
    [words, metrics].flat().every((column) => isColumn(column, length))
  );
}

function isColumn(column: unknown, length: unknown): boolean {
  if (!isObject(column)) return false;
  const { codes, ids, values, beyond } = column;
  if (codes) return isNumbers(codes, length) && Array.isArray(ids);
  return isNumbers(values, length) && beyond instanceof Map;
}

function isNumbers(numbers: unknown, length: unknown): boolean {
  return ArrayBuffer.isView(numbers) && 'length' in numbers && numbers.length === length;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** About how much room it takes on disk. */
export function bytesOf({ words, metrics }: Columns): number {
  let bytes = OVERHEAD;
  for (const { codes, ids, names } of words) {
    bytes += codes.byteLength;
    for (const text of ids) bytes += 2 + text.length;
    for (const text of names ?? []) bytes += 2 + (text?.length ?? 0);
  }
  for (const { values, present } of metrics) bytes += values.byteLength + (present?.byteLength ?? 0);
  return bytes;
}

/** Bytes for keys, names of columns and the head. */
const OVERHEAD = 1024;
