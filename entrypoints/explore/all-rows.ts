import { MOST_ROWS_ASKED, type RowsAsk } from '@/utils/model/explore';

/** Every row of a table, window by window. */
export async function allRows<Row>(
  ask: (rows: RowsAsk) => Promise<{ rows: readonly Row[]; of: number }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let of = 1; rows.length < of; ) {
    const part = await ask({ from: rows.length, count: MOST_ROWS_ASKED });
    if (part.rows.length === 0) break;
    rows.push(...part.rows);
    of = part.of;
  }
  return rows;
}
