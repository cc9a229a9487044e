import { type Day, type DayRange, dayAt, type Instant } from '@/utils/model/day';
import type { Kept } from '@/utils/model/kept';
import type { EntityKind } from '@/utils/model/report';
import { type Change, changesOf, isProvisional, withAnswer } from './report-changes';
import { type Head, isSnapshot, type KeptEntities, type Snapshot } from './report-records';
import { createSafeTables } from './report-rescue';
import { dropDay, makeRoom, prune, type Retention, usageOf } from './report-retention';
import type { Key, ReportDatabase } from './report-tables';

export type { KeptEntities, Snapshot, Told } from './report-records';

/** What was asked, apart from the days. Two questions are the same where both texts are. */
export interface Question {
  connection: string;
  /** Canonical: grouping, filter, zone, basis, currency. */
  text: string;
}

/** The door to the kept numbers. Holds no credentials; it may be deleted at any time without loss but for history. */
export interface ReportStore {
  /** Ahead of the first use. */
  open(): void;
  /** What is known of each day without reading its numbers. */
  readHeads(question: Question, days: readonly Day[]): Promise<Map<Day, Head>>;
  /** The newest snapshot of each day that has one. */
  readDays(question: Question, days: readonly Day[]): Promise<Map<Day, Snapshot>>;
  /**
   * A different answer for a day is kept beside the older ones, an equal one only renews their `asOf`. Replaced by
   * the next one is what was provisional: asked while the day was not over, or not complete.
   */
  writeDays(question: Question, days: ReadonlyMap<Day, Snapshot>): Promise<void>;
  /** What later answers told differently about closed days, in the order of the days and of the answers. */
  changes(connection: string, range: DayRange): Promise<Change[]>;
  readEntities(connection: string, kind: EntityKind): Promise<KeptEntities | undefined>;
  writeEntities(connection: string, kind: EntityKind, kept: KeptEntities): Promise<void>;
  /** How many different days are kept for a connection. */
  daysKept(connection: string): Promise<number>;
  /** How much is kept, connection by connection. */
  usage(): Promise<Kept[]>;
  /** Drops what is too old or too much, oldest days first. */
  prune(retention: Retention): Promise<void>;
  /** Everything of a connection, entities included; what is still written for it afterwards is dropped. */
  forget(connection: string): Promise<void>;
  /** Everything of all connections, in whatever state the database is. */
  clear(): Promise<void>;
}

/**
 * @param openDatabase where it fails, the numbers live in memory until the worker ends
 * @param onForgetful is then told true, and false once they are on disk again
 */
export function createReportStore(
  openDatabase: (onClosed: () => void) => Promise<ReportDatabase>,
  onForgetful: (forgetful: boolean) => void,
  now: () => Instant = () => Temporal.Now.instant().toString(),
): ReportStore {
  const forgotten = new Set<string>();
  const tables = createSafeTables({
    openDatabase,
    onForgetful,
    makeRoom: (full) => makeRoom(full, dayAt(now(), LAST_ZONE)),
  });
  let writing: Promise<unknown> = Promise.resolve();

  /** One after another: what is written depends on what was there. */
  function inTurn(connection: string, write: () => Promise<void>): Promise<void> {
    const turn = writing.then(async () => {
      if (!forgotten.has(connection)) await write();
    });
    writing = turn.catch(() => undefined);
    return turn;
  }

  async function readHeads({ connection, text }: Question, days: readonly Day[]): Promise<Map<Day, Head>> {
    const heads = await tables.read('heads', { prefix: [connection, text], ...hullOf(days) });
    return amongDays(days, heads);
  }

  async function readDays({ connection, text }: Question, days: readonly Day[]): Promise<Map<Day, Snapshot>> {
    const found = await tables.read('days', { prefix: [connection, text], ...hullOf(days) });
    const broken = found.filter(([, snapshot]) => !isSnapshot(snapshot)).map(([key]) => key);
    if (broken.length > 0) await tables.write(broken.flatMap(dropDay));
    return amongDays(
      days,
      found.filter(([key]) => !broken.includes(key)),
    );
  }

  async function keepDays(question: Question, answers: ReadonlyMap<Day, Snapshot>): Promise<void> {
    const heads = await readHeads(question, [...answers.keys()]);
    const judged = [...heads].filter(([day, head]) => !isProvisional(head, day)).map(([day]) => day);
    const known = judged.length > 0 ? await readDays(question, judged) : new Map<Day, Snapshot>();
    const edits = [...answers].flatMap(([day, answer]) =>
      withAnswer(question, day, { answer, head: heads.get(day), known: known.get(day) }),
    );
    await tables.write(edits);
  }

  return {
    open: tables.open,
    readHeads,
    readDays,
    writeDays: (question, answers) => inTurn(question.connection, () => keepDays(question, answers)),
    changes: (connection, range) => changesOf(tables, connection, range),

    async readEntities(connection, kind) {
      const [record] = await tables.read('entities', { prefix: [connection, kind] });
      return record?.[1];
    },

    writeEntities: (connection, kind, value) =>
      inTurn(connection, () => tables.write([{ table: 'entities', key: [connection, kind], value }])),

    async daysKept(connection) {
      const heads = await tables.read('heads', { prefix: [connection] });
      return new Set(heads.map(([[, , day]]) => day)).size;
    },

    usage: () => usageOf(tables),
    prune: (retention) => prune(tables, retention),

    async forget(connection) {
      forgotten.add(connection);
      await writing;
      const drop = { prefix: [connection] };
      await tables.write((['days', 'heads', 'past', 'entities'] as const).map((table) => ({ table, drop })));
    },

    async clear() {
      await writing;
      await tables.clear();
    },
  };
}

/** Where a day ends last: what is today anywhere begins here. */
const LAST_ZONE = '-12:00';

/** The range that holds all of the days. */
function hullOf(days: readonly Day[]): DayRange {
  const sorted = days.toSorted();
  return { from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
}

function amongDays<Value>(
  days: readonly Day[],
  found: readonly (readonly [Key, Value | undefined])[],
): Map<Day, Value> {
  const wanted = new Set(days);
  const entries = found.map(([[, , day = ''], value]) => [day, value] as const);
  return new Map(
    entries.filter((entry): entry is [Day, Value] => wanted.has(entry[0]) && entry[1] !== undefined),
  );
}
