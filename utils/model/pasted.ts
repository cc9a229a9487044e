import type { Conversion } from './conversion';
import { type Day, type DayRange, eachDay, type Instant } from './day';
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

/** The days from a table's first one to its last, and when it was pasted. */
export interface PastedSpan extends DayRange {
  pastedAt: Instant;
}

/** What was pasted at once. */
export interface PastedTable extends PastedSpan {
  rows: readonly PastedRow[];
}

/** As many as are read of one table, and kept. */
export const MOST_PASTED_ROWS = 20_000;
export const PASTED_ROLES = ['affiliate', 'tracker'] as const;
export const PASTED_STATUSES = ['approved', 'pending', 'hold', 'rejected'] as const;

/** @param rows at least one */
export function rangeOf(rows: readonly Pick<PastedRow, 'day'>[]): DayRange {
  const days = rows.map(({ day }) => day).sort();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}

/**
 * The table that speaks of the day: of several the newest.
 *
 * @param spans oldest first
 */
export function spanAt<Span extends PastedSpan>(spans: readonly Span[], day: Day): Span | undefined {
  return spans.findLast(({ from, to }) => from <= day && day <= to);
}

/** How many days the tables speak of; each once. */
export function countTold(spans: readonly PastedSpan[]): number {
  return new Set(spans.flatMap(eachDay)).size;
}

/** Under what a table is kept: its span, so that it is known without reading the table, and an id. */
export function nameOf({ pastedAt, from, to }: PastedSpan, id: string): string {
  return [pastedAt, from, to, id].join('/');
}

/** What a connection keeps of its tables, oldest first. */
export function namesIn(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

export function spanOf(name: string): PastedSpan {
  const [pastedAt = '', from = '', to = ''] = name.split('/');
  return { pastedAt, from, to };
}
