import { z } from 'zod/mini';
import { count, optionalMap } from '../shapes';

/** Rows a page, at most what the server takes; it answers with fewer where it wants to. */
export const PAGE_ROWS = 500;

/** What a list says about its pages; `next_page` is there only where there is one. */
export const pagination = optionalMap(
  z.object({ per_page: count, total_count: count, page: count, next_page: z.optional(count) }),
);

/** By the size that the server echoes, not by the one that was asked for. */
export function hasMore(page: number, rows: number, told: z.infer<typeof pagination>): boolean {
  if (rows === 0 || !told) return false;
  const { per_page: perPage, total_count: total, next_page: next } = told;
  if (perPage !== undefined && total !== undefined) return page * perPage < total;
  return next !== undefined;
}

export function totalRowsOf(told: z.infer<typeof pagination>): { totalRows?: number } {
  return told?.total_count === undefined ? {} : { totalRows: told.total_count };
}
