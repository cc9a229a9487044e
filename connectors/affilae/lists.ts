import { z } from 'zod/mini';
import type { Api, Parameter } from '../client';
import { count } from '../shapes';

/** Rows a page; some callers take a thousand, the most is unknown. */
export const PAGE_ROWS = 100;
/** Pages of one list, before it counts as cut. */
export const MOST_PAGES = 100;

/**
 * A list in any of Affilae's envelopes: under its resource's name or not, with a total or not, or bare. Nothing but
 * what the schema of a row names passes: some of these answers hold bank and personal data.
 */
export function listOf<Row extends z.ZodMiniType>(resource: string, row: Row) {
  const list = z.object({ data: z.array(row), total: count });
  return z.pipe(
    z.unknown(),
    z.transform<unknown, List<z.infer<Row>>>((body, { issues }) => {
      const inner = isMap(body) && resource in body ? body[resource] : body;
      const { success, data, error } = z.safeParse(list, Array.isArray(inner) ? { data: inner } : inner);
      if (success)
        return data.total === undefined ? { rows: data.data } : { rows: data.data, total: data.total };
      issues.push({ code: 'custom', input: undefined, path: [resource, ...(error.issues[0]?.path ?? [])] });
      return z.NEVER;
    }),
  );
}

interface List<Row> {
  rows: Row[];
  total?: number;
}

/** All rows of a list, each id once; `isCut` where there are more than were read. */
export async function readAll<Row extends { id: string | null }>(
  api: Api,
  path: string,
  schema: z.ZodMiniType<List<Row>>,
  parameters: readonly Parameter[],
): Promise<{ rows: Row[]; isCut: boolean }> {
  const known = new Map<string, Row>();
  let read = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { rows, total } = await api.get(path, schema, [
      ...parameters,
      ['limit', String(PAGE_ROWS)],
      ['offset', String(read)],
    ]);
    const before = known.size;
    for (const row of rows) known.set(row.id ?? JSON.stringify(row), row);
    read += rows.length;
    const isStuck = known.size === before;
    const isLast = isStuck || (rows.length < PAGE_ROWS && read >= (total ?? 0)) || read === total;
    if (isLast)
      return { rows: [...known.values()], isCut: known.size < (total ?? 0) || (isStuck && rows.length > 0) };
  }
  return { rows: [...known.values()], isCut: true };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
