import type { PageVerdict, RowVerdicts } from '@/utils/model/comparison';
import type { VisibleRows } from '@/utils/model/page-view';
import type { HideScope } from '@/utils/model/presence';
import type { RowTable } from './dashboard';
import type { PageLife } from './page-life';

/** What a page may see: shapes, percentages and counts, never a name or an amount. */
export type PillState = Pick<PageVerdict, 'verdict' | 'ratio' | 'counts' | 'label' | 'language'>;

/** All that is to be seen of Trackside on a page. */
export interface Scene {
  pill: PillState;
  /** The panel's title while it is open. */
  panel: string | null;
  /** Anew with every question about the page: what badges say goes with the page's verdict. */
  rows: RowsOnPage | null;
  /** Where the pill was left, or else belongs: a share of the window's height. */
  place: number;
  /** What the ways to hide it are called. */
  hide: Record<HideScope, string> | null;
}

export interface RowsOnPage {
  /** Rows of another page never keep their badges while the new ones are asked. */
  page: string;
  find(): RowTable | null;
  ask(rows: VisibleRows): Promise<RowVerdicts>;
  /** Opens the panel on one of them. */
  open(row: VisibleRows): Promise<void>;
}

/** What draws on a page. */
export interface Marks {
  /** Null: nothing, not even the smallest mark. */
  draw(scene: Scene | null): void;
  /** The extension is gone from under the page: one word and a reload, nothing else works any more. */
  showReload(text: string): void;
}

interface MarksOwner {
  life: PageLife;
  /** Of the panel page as the browser gives it out: in Chrome another one in every session. */
  panelAddress: string;
  /** The person wants it open or closed. */
  onPanel(open: boolean): void;
  /** The pill was moved. */
  onMoved(share: number): void;
  onHide(scope: HideScope): void;
}

export type CreateMarks = (owner: MarksOwner) => Marks;

/**
 * Two scripts make the overlay: a small one that reads every page of a dashboard, and this door's other side, which
 * draws and comes only when there is something to draw. The browser runs both in one world of the extension's own:
 * what stands here the page can neither see nor set.
 */
export function offerMarks(create: CreateMarks): void {
  globalThis.tracksideMarks = create;
}

/** @param load answered when the second script has run; not called where it already has */
export async function fetchMarks(load: () => Promise<unknown>): Promise<CreateMarks> {
  if (!globalThis.tracksideMarks) await load();
  if (!globalThis.tracksideMarks) throw new Error('The script that draws did not come.');
  return globalThis.tracksideMarks;
}

declare global {
  var tracksideMarks: CreateMarks | undefined;
}
