import { PlatformError } from '@/utils/model/errors';
import type { Note } from '@/utils/model/report';
import type { Connector } from './connector';

export interface CollectOptions<Page> {
  /** Called after every page of an answer: the place to keep what has arrived. */
  onPage?: (page: Page) => void | Promise<void>;
  signal?: AbortSignal;
}

/** What pages of any kind tell beside their rows. */
interface Page {
  more: boolean;
  totalRows?: number;
  notes?: readonly Note[];
}

/** The pages of one answer, to the end or as many as the connector allows. */
export async function collectPages<Each extends Page>(
  { limits }: Connector,
  answer: AsyncIterable<Each>,
  { onPage, signal }: CollectOptions<Each>,
): Promise<{ pages: Each[]; cut: boolean }> {
  const pages: Each[] = [];
  for await (const page of answer) {
    pages.push(page);
    await onPage?.(page);
    if (signal?.aborted) throw new PlatformError('cancelled', 'The report was cancelled.');
    if (page.more && pages.length >= limits.pages) return { pages, cut: true };
  }
  return { pages, cut: false };
}

/** How many rows the platform says there are; 0 where it does not say. The newest page that tells knows best. */
export function totalOf(pages: readonly Page[]): number {
  return pages.findLast((page) => page.totalRows !== undefined)?.totalRows ?? 0;
}

/** Whether all rows are there, and what the pages noted; a note says so where rows are missing. */
export function completenessOf(pages: readonly Page[], isCut: boolean) {
  const notes = uniqueNotes(pages.flatMap((page) => page.notes ?? []));
  const told = notes.some(({ code }) => code === 'rows-cut');
  if (isCut && !told) notes.push(ROWS_CUT);
  return { complete: !isCut && !told, notes };
}

export function uniqueNotes(notes: readonly Note[]): Note[] {
  return eachOnce(notes, (note) => `${note.code} ${note.text}`);
}

/** One of each key: the newest, in the place of the first. */
export function eachOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

const ROWS_CUT: Note = {
  code: 'rows-cut',
  text: 'Not every row was read: there are more than one report may hold.',
};
