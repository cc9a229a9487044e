import type { Day, DayRange, Instant } from './day';
import type { Metrics } from './metrics';

/** What rows can be grouped and filtered by. */
export const ENTITY_KINDS = ['campaign', 'offer', 'affiliate', 'advertiser', 'network', 'source'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];
export const SUB_IDS = [
  'sub1',
  'sub2',
  'sub3',
  'sub4',
  'sub5',
  'sub6',
  'sub7',
  'sub8',
  'sub9',
  'sub10',
] as const;
export const DIMENSIONS = [...ENTITY_KINDS, 'country', ...SUB_IDS, 'day', 'hour'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** `id` is the platform's own, as text; `name` null where the platform gives none. */
export interface EntityRef {
  id: string;
  name: string | null;
}

export interface ReportQuery extends DayRange {
  /** The zone that cuts the days. */
  timeZone: string;
  /** Empty: one row for everything. */
  groupBy: readonly Dimension[];
  /** AND across words, OR inside one. */
  filter?: { readonly [dimension in Dimension]?: readonly string[] };
  /** The day a conversion is booked on, where a platform offers the choice; `conversion` unless told. */
  bookedBy?: 'conversion' | 'visit';
  /**
   * Wanted are unique counts of the whole range: they are asked for once more, as one answer, because those of its days
   * cannot be added up.
   */
  uniques?: boolean;
  /** Amounts converted by the platform itself, where it can; the connection's currency unless told. */
  currency?: string;
}

/** One key per `groupBy` word: entities as refs, everything else as text (`hour` as `2026-11-01T13`). */
export type RowKeys = { [kind in EntityKind]?: EntityRef } & {
  [word in Exclude<Dimension, EntityKind>]?: string;
};
export type ReportRow = RowKeys & { metrics: Metrics };

export const NOTE_CODES = [
  'rejected-included',
  'rows-cut',
  'zone-not-applied',
  'currency-unknown',
  'column-restricted',
  'totals-differ',
  'experimental',
  'stale',
  'scope-limited',
] as const;
export interface Note {
  code: (typeof NOTE_CODES)[number];
  /** English, for logs and the terminal; screens say it by the code. */
  text: string;
}

/** Numbers of one connection. */
/** Each day that is told at all, with when it was, and whether it was over then. */
export type ToldDays = ReadonlyMap<Day, { asOf: Instant; complete: boolean }>;

export interface Report {
  currency: string | null;
  /** The zone really used; a note says so where it is not the one asked for. */
  timeZone: string;
  asOf: Instant;
  /** False wherever rows may be missing: such a report gives no gap. */
  complete: boolean;
  /** Left out: all days that were asked for are told, and as old as the report. */
  told?: ToldDays;
  notes: Note[];
  rows: ReportRow[];
  /** Additive metrics only; the platform's own totals where it gives them, else from the rows. */
  totals: Metrics;
}

/** An offer, campaign, affiliate … inside one connection, as far as links need it. */
export interface Entity extends EntityRef {
  kind: EntityKind;
  /** A tracker's offer: where it sends people. A network's: the advertiser's address, or the tracking link. */
  url: string | null;
  /** All addresses known for it, `url` among them. */
  urls: readonly string[];
  externalId: string | null;
  status: string | null;
  /** A tracker's offer: what it books for a conversion is set by hand, or told by the postback. Where it is known. */
  payoutModel?: 'fixed' | 'postback';
}

export interface EntityList {
  entities: Entity[];
  complete: boolean;
  notes: Note[];
}
