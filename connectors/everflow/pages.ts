import { z } from 'zod/mini';
import type { Parameter } from '../client';
import { count, optionalMap } from '../shapes';

/** Rows a page; half of what most lists take. */
export const PAGE_ROWS = 1000;

/** What a list says about its pages. Some say nothing. */
export const paging = optionalMap(z.object({ page: count, page_size: count, total_count: count }));

/** One page as the platform sent it. */
interface Sent<Row> {
  rows: readonly Row[] | null | undefined;
  paging: z.infer<typeof paging>;
}

/** One page, and whether another follows. */
interface Page<Row> {
  rows: readonly Row[];
  more: boolean;
  totalRows?: number;
}

/**
 * All pages of a list, from 1 on. A list that does not say how long it is ends with an empty page, for it may hold
 * fewer rows a page than were asked for; one that takes no notice of the page number ends where it repeats itself.
 */
export async function* readPages<Row>(
  read: (parameters: readonly Parameter[]) => Promise<Sent<Row>>,
): AsyncIterable<Page<Row>> {
  let before = '';
  let seen = 0;
  for (let page = 1, more = true; more; page++) {
    const sent = await read([
      ['page', String(page)],
      ['page_size', String(PAGE_ROWS)],
    ]);
    const now = JSON.stringify(sent.rows, asText);
    const rows = now === before ? [] : (sent.rows ?? []);
    const total = sent.paging?.total_count;
    before = now;
    seen += rows.length;
    more = rows.length > 0 && (total === undefined || seen < total);
    yield { rows, more, ...(total !== undefined && { totalRows: total }) };
  }
}

/** Amounts beyond 2^53 are BigInt, which JSON has no form for. */
function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
