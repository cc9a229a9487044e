import type { PageView, VisibleNumbers } from '@/utils/model/page-view';
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
  /** Null where the address is no report: then the page gets no pill. */
  readAddress(url: URL): PageAddress | null;
  /** The smallest element that changes whenever the totals do: what is observed. */
  findNumbers(document: Document): Element | null;
  readNumbers(document: Document): VisibleNumbers | null;
}

/** What an address says. */
export interface PageAddress extends Pick<PageView, 'account' | 'entity' | 'rowsAre' | 'days'> {
  /** The page shows a part of the entity only (a country, a search): its totals are not the entity's. */
  narrowed: boolean;
}
