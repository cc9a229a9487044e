import { z } from 'zod/mini';
import { count } from '../shapes';

/**
 * The rows of an answer, whichever of its forms it has: `{row_count, data: […]}`, the same as XML (where one row is
 * no list), or XML without an envelope (`<ArrayOfSubAffiliate>`).
 */
export function rowsOf<Row extends z.ZodMiniType>(row: Row) {
  const list = z.array(row);
  const envelope = z.object({ row_count: count });
  return z.pipe(
    z.unknown(),
    z.transform<unknown, Rows<z.infer<Row>>>((body, { issues }) => {
      const { success, data, error } = z.safeParse(
        list,
        listOf(body)?.map((each) => (isMap(each) ? withPlainKeys(each) : each)),
      );
      const rowCount = z.safeParse(envelope, body).data?.row_count;
      if (success) return rowCount === undefined ? { rows: data } : { rows: data, rowCount };
      issues.push({ code: 'custom', input: undefined, path: ['data', ...(error.issues[0]?.path ?? [])] });
      return z.NEVER;
    }),
  );
}

interface Rows<Row> {
  rows: Row[];
  /** All rows for some networks, those of this page for others. */
  rowCount?: number;
}

/** Undefined where there is no list to be found. */
function listOf(body: unknown): unknown[] | undefined {
  if (body === '') return []; // XML's empty root
  if (!isMap(body)) return undefined;
  if (Array.isArray(body.data)) return body.data;
  if (Number(body.row_count ?? Number.NaN) === 0) return [];
  if (body.data === '') return []; // an empty element
  // XML wraps elements of one name.
  if ('data' in body) return isMap(body.data) ? onlyChild(body.data) : undefined;
  const bare = onlyChild(body);
  return bare?.every((row) => 'clicks' in withPlainKeys(row)) ? bare : undefined;
}

function onlyChild(wrapper: Fields): Fields[] | undefined {
  const [only, ...others] = Object.keys(wrapper).filter((key) => !ENVELOPE.has(key));
  return only !== undefined && others.length === 0 ? asList(wrapper[only]) : undefined;
}

const ENVELOPE = new Set(['success', 'message', 'row_count']);

function asList(value: unknown): Fields[] | undefined {
  const list = Array.isArray(value) ? value : value === '' ? [] : [value];
  return list.every(isMap) ? list : undefined;
}

/** `SubId` as `sub_id`: XML of networks without an envelope may name things as their classes do. */
function withPlainKeys(row: Fields): Fields {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase(),
      value,
    ]),
  );
}

type Fields = Record<string, unknown>;

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
