import type { Conversion } from './conversion';
import type { Day, Instant } from './day';
import type { EntityRef } from './report';

/** One line of a table that a person has pasted. What has no column is not told. */
export interface PastedRow {
  day: Day;
  offer: EntityRef;
  clicks?: number;
  conversions?: number;
  /** Decimal text. */
  payout?: string;
  status?: Conversion['status'] & string;
  clickId?: string;
}

/** All that a pasted connection knows. */
export interface PastedTable {
  pastedAt: Instant;
  rows: readonly PastedRow[];
}

/** As many as are read of one table, and kept. */
export const MOST_PASTED_ROWS = 20_000;
export const PASTED_ROLES = ['affiliate', 'tracker'] as const;
export const PASTED_STATUSES = ['approved', 'pending', 'hold', 'rejected'] as const;
