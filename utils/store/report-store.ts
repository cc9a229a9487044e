import type { Day, Instant } from '@/utils/model/day';
import type { Entity, EntityKind, Note, ReportRow } from '@/utils/model/report';

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
  /** A different answer for a day is kept beside the older ones, an equal one only renews their `asOf`. */
  writeDays(question: Question, days: ReadonlyMap<Day, Snapshot>): Promise<void>;
  readEntities(connection: string, kind: EntityKind): Promise<KeptEntities | undefined>;
  writeEntities(connection: string, kind: EntityKind, kept: KeptEntities): Promise<void>;
  /** How many different days are kept for a connection. */
  daysKept(connection: string): Promise<number>;
  /** Everything of a connection, entities included. */
  forget(connection: string): Promise<void>;
}
