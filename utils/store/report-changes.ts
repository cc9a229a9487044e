import { isAmount } from '@/utils/model/columns/columns';
import { type Move, movesBetween } from '@/utils/model/columns/moves';
import { type Day, type DayRange, type Instant, isClosed } from '@/utils/model/day';
import { bytesOf, type Head, isSnapshot, type Snapshot, type Told } from './report-records';
import type { Question } from './report-store';
import type { Edit, Key, Tables } from './report-tables';

/** A number of a closed day that a later answer told differently. */
export interface Change extends Move {
  day: Day;
  /** The text of the question that both answers are to. */
  question: string;
  /** Of amounts. */
  currency: string | null;
  /** When the platform told the one, and when the other. */
  toldAt: Instant;
  changedAt: Instant;
}

/** What to write so that a day has one more answer. */
export function withAnswer(
  { connection, text }: Question,
  day: Day,
  { answer, head, known }: { answer: Snapshot; head: Head | undefined; known: Snapshot | undefined },
): Edit[] {
  const key = [connection, text, day];
  const { asOf, timeZone, complete, columns } = answer;
  const older = known && !isProvisional(known, day) && !isSameAnswer(known, answer) ? known : undefined;
  const value: Head = {
    ...{ asOf, timeZone, complete, rows: columns.length, bytes: bytesOf(columns) },
    olderBytes: (head?.olderBytes ?? 0) + (older ? bytesOf(older.columns) : 0),
  };
  return [
    { table: 'days', key, value: answer },
    { table: 'heads', key, value },
    ...(older ? [{ table: 'past' as const, key: [connection, day, text, older.asOf], value: older }] : []),
  ];
}

/** What the next answer replaces. */
export function isProvisional({ asOf, timeZone, complete }: Told, day: Day): boolean {
  return !complete || !isClosed(day, timeZone, asOf);
}

export async function changesOf(tables: Tables, connection: string, range: DayRange): Promise<Change[]> {
  const past = await tables.read('past', { prefix: [connection], ...range });
  const days = Map.groupBy(past, ([[, day, text]]) => JSON.stringify([day, text]));
  const changes = await Promise.all([...days.values()].map((older) => changesOfDay(tables, older)));
  return changes.flat();
}

/** @param older the answers of one day that were contradicted, in their order */
async function changesOfDay(tables: Tables, older: [Key, Snapshot | undefined][]): Promise<Change[]> {
  const [[[connection = '', day = '', question = '']] = [[]]] = older;
  const newest = await tables.read('days', { prefix: [connection, question, day] });
  const told = [...older, ...newest].map(([, snapshot]) => snapshot).filter(isSnapshot);
  return told.slice(1).flatMap((after, index) => {
    const before = told[index] ?? after;
    return movesOf(before, after).map((move) => ({
      ...move,
      ...{ day, question, currency: after.currency, toldAt: before.asOf, changedAt: after.asOf },
    }));
  });
}

/** Amounts in two currencies have not moved: they are not the same amounts. */
function movesOf(before: Snapshot, after: Snapshot): Move[] {
  const moves = movesBetween(before.columns, after.columns);
  return before.currency === after.currency ? moves : moves.filter(({ metric }) => !isAmount(metric));
}

/** Names, the order of rows and when it was told are no part of an answer. */
function isSameAnswer(a: Snapshot, b: Snapshot): boolean {
  const isAlike = a.currency === b.currency && a.timeZone === b.timeZone && a.complete === b.complete;
  return isAlike && movesBetween(a.columns, b.columns).length === 0;
}
