import type { DayRange, Instant, RangePreset } from './day';
import type { DashboardId } from './platform';
import type { EntityKind } from './report';

/** What a content script could read of a dashboard page. Nothing in it is guessed; everything is untrusted. */
export interface PageView {
  dashboard: DashboardId;
  /** The account that the address names, by which several connections of one platform are told apart. */
  account: string | null;
  /** What the whole page is about; null on a list. */
  entity: { kind: EntityKind; id: string } | null;
  /** What its rows are, the platform's word translated; null where rows are something else (device, browser …). */
  rowsAre: EntityKind | null;
  /** Days as the address names them: dates, or a preset whose meaning depends on the account's zone. */
  days: PageDays | null;
  /** How far the page's clock is from UTC (`+03:00`), where it says so and no more. */
  offset?: string;
  /** Numbers of the totals row as they stand on the page; null where no table was recognised. */
  visible: VisibleNumbers | null;
  /** When the numbers were read. */
  readAt: Instant;
}

export type PageDays = { range: DayRange } | { preset: RangePreset };

/** Some rows of a page, told apart by what the page itself carries. */
export interface VisibleRows {
  /** The platform's ids where the page has them, else the names that a person reads. */
  by: 'id' | 'name';
  keys: string[];
}

/** So many rows fit into one message of 32 kB, and so does what is said about them; so much text may tell them apart. */
export const MOST_ROWS = 400;
export const MOST_KEY_TEXT = 24_000;

/** Texts as printed (`7,310`, `$800.00`); a column that the page does not show is an absent key. */
export type VisibleNumbers = { [column in VisibleColumn]?: string };
export const VISIBLE_COLUMNS = ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'] as const;
export type VisibleColumn = (typeof VISIBLE_COLUMNS)[number];
