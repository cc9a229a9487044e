import type { z } from 'zod/mini';
import type { Note } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import { rowsOf } from './answer';
import type { Window } from './time';

/** Rows a page; legacy documents allow 100,000, but a page should come within seconds. */
export const PAGE_ROWS = 1000;

export interface Batch<Row> {
  rows: Row[];
  /** True where the network says that there are rows which it did not send. */
  cut: boolean;
}

/**
 * All rows of a report or a list, page by page, each once. `row_count` is the number of all rows for some networks
 * and that of the page for others, so it may prolong the reading but never ends it; pages may overlap.
 */
export async function* readPages<Row extends z.ZodMiniType>(
  api: Api,
  path: string,
  row: Row,
  { parameters, keyOf }: { parameters: readonly Parameter[]; keyOf: (row: z.infer<Row>) => string | null },
): AsyncGenerator<Batch<z.infer<Row>>> {
  const schema = rowsOf(row);
  const known = new Set<string>();
  for (let read = 0, more = true; more; ) {
    const { rows, rowCount } = await api.get(path, schema, [
      ...parameters,
      ['start_at_row', String(read + 1)],
      ['row_limit', String(PAGE_ROWS)],
    ]);
    const keys = rows.map((each) => keyOf(each) ?? JSON.stringify(each));
    const fresh = rows.filter((_, index) => !known.has(keys[index] ?? ''));
    for (const key of keys) known.add(key);
    read += rows.length;
    more = fresh.length > 0 && (rows.length >= PAGE_ROWS || read < (rowCount ?? 0));
    const isStuck = rows.length > 0 && fresh.length === 0;
    yield {
      rows: fresh,
      cut: !more && known.size < (rowCount ?? (isStuck ? Infinity : 0)),
    };
  }
}

export function datesOf({ start, end }: Window): Parameter[] {
  return [
    ['start_date', start],
    ['end_date', end],
  ];
}

export const ROWS_CUT: Note = { code: 'rows-cut', text: 'CAKE counts more rows than it sent.' };
