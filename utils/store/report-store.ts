import { type Day, type Instant, isClosed } from '@/utils/model/day';
import type { Entity, EntityKind, Note, ReportRow } from '@/utils/model/report';
import { type ReportDatabase, type ReportTables, tablesInMemory, tablesOnDisk } from './report-tables';
import { isSameAnswer } from './same-answer';

/** What was asked, apart from the days. Two questions are the same where both texts are. */
export interface Question {
  connection: string;
  /** Canonical: grouping, filter, zone, basis, currency. */
  text: string;
}

/** What one day of a question said at one time of asking. */
export interface Snapshot {
  asOf: Instant;
  currency: string | null;
  timeZone: string;
  complete: boolean;
  notes: Note[];
  rows: ReportRow[];
}

export interface KeptEntities {
  asOf: Instant;
  complete: boolean;
  notes: Note[];
  entities: Entity[];
}

/** The door to the kept numbers. Holds no credentials; it may be deleted at any time without loss but for history. */
export interface ReportStore {
  /** The newest snapshot of each day that has one. */
  readDays(question: Question, days: readonly Day[]): Promise<Map<Day, Snapshot>>;
  /**
   * A different answer for a day is kept beside the older ones, an equal one only renews their `asOf`. Replaced by
   * the next one is what was provisional: asked while the day was not over, or not complete.
   */
  writeDays(question: Question, days: ReadonlyMap<Day, Snapshot>): Promise<void>;
  readEntities(connection: string, kind: EntityKind): Promise<KeptEntities | undefined>;
  writeEntities(connection: string, kind: EntityKind, kept: KeptEntities): Promise<void>;
  /** How many different days are kept for a connection. */
  daysKept(connection: string): Promise<number>;
  /** Everything of a connection, entities included; what is still written for it afterwards is dropped. */
  forget(connection: string): Promise<void>;
}

/**
 * @param openDatabase where it fails, the numbers live in memory until the worker ends.
 * @param onDegraded is then told once.
 */
export function createReportStore(
  openDatabase: (onClosed: () => void) => Promise<ReportDatabase>,
  onDegraded: () => void,
): ReportStore {
  const forgotten = new Set<string>();
  let opened: Promise<ReportTables> | undefined;

  function tables(): Promise<ReportTables> {
    opened ??= openDatabase(() => {
      opened = undefined;
    }).then(tablesOnDisk, () => {
      onDegraded();
      return tablesInMemory();
    });
    return opened;
  }

  async function keep({ connection, text }: Question, day: Day, answer: Snapshot): Promise<void> {
    const { days } = await tables();
    const known = (await days.get([connection, text, day])) ?? [];
    if (!forgotten.has(connection)) await days.put([connection, text, day], withAnswer(known, day, answer));
  }

  return {
    async readDays({ connection, text }, days) {
      const table = (await tables()).days;
      const kept = await Promise.all(days.map((day) => table.get([connection, text, day])));
      const newest = days.map((day, index) => [day, kept[index]?.at(-1)] as const);
      return new Map(newest.filter((entry): entry is [Day, Snapshot] => entry[1] !== undefined));
    },

    async writeDays(question, days) {
      await Promise.all([...days].map(([day, snapshot]) => keep(question, day, snapshot)));
    },

    readEntities: async (connection, kind) => (await tables()).entities.get([connection, kind]),

    async writeEntities(connection, kind, kept) {
      const { entities } = await tables();
      if (!forgotten.has(connection)) await entities.put([connection, kind], kept);
    },

    async daysKept(connection) {
      const keys = await (await tables()).days.keys(connection);
      return new Set(keys.map(([, , day]) => day)).size;
    },

    async forget(connection) {
      forgotten.add(connection);
      const { days, entities } = await tables();
      await Promise.all([days.clear(connection), entities.clear(connection)]);
    },
  };
}

/** The snapshots of a day, newest last, with one more answer. */
function withAnswer(known: Snapshot[], day: Day, answer: Snapshot): Snapshot[] {
  const newest = known.at(-1);
  if (!newest) return [answer];
  const isReplaced = isProvisional(newest, day) || isSameAnswer(newest, answer);
  return [...(isReplaced ? known.slice(0, -1) : known), answer];
}

function isProvisional({ asOf, timeZone, complete }: Snapshot, day: Day): boolean {
  return !complete || !isClosed(day, timeZone, asOf);
}
