import type { PageView, VisibleNumbers, VisibleRows } from '@/utils/model/page-view';
import type { DashboardId } from '@/utils/model/platform';

/**
 * One platform's dashboard, seen from the outside. All of them have this shape and pass the same suite
 * (tests/dashboards/suite.ts); the overlay never asks which one it is on. Nothing here throws: what cannot be read
 * is null, because the page is another vendor's and changes without notice.
 */
export interface Dashboard {
  id: DashboardId;
  /** Addresses it reads. Every other dashboard must refuse them. */
  examples: readonly string[];
  isMine(url: URL): boolean;
  /**
   * What is shown: as the address says, and where the address is silent as the page says it. Null where it is no
   * report: then the page gets no pill.
   */
  readPage(url: URL, document: Document): PageSubject | null;
  /** The smallest element that changes whenever the totals do: what is observed. */
  findNumbers(document: Document): Element | null;
  readNumbers(url: URL, document: Document): VisibleNumbers | null;
  /** Where badges go; null where the rows of the table are nothing that can be told apart for certain. */
  findRows(url: URL, document: Document): RowTable | null;
}

/** What a page is about. */
export interface PageSubject extends Pick<PageView, 'account' | 'entity' | 'rowsAre' | 'days' | 'offset'> {
  /** The page shows a part of the entity only (a country, a search): its totals are not the entity's. */
  narrowed: boolean;
}

/** The table whose rows can wear badges. */
export interface RowTable {
  /** The parent of the rows: its children come and go. */
  body: Element;
  by: VisibleRows['by'];
  /** Null for a row that is none: a group, a total, a gap. */
  read(row: Element): TableRow | null;
}

export interface TableRow {
  key: string;
  /** What shows the key: hosts use one row for another entity. */
  source: Element;
  /** Beside whose number the badge stands: the conversions. */
  cell: Element;
}
