import type { ComparedRow, RowsAsk } from '@/utils/model/explore';

/** Sorted rows of one level, of which only those are made that are looked at. */
export interface Rows {
  size: number;
  slice(from: number, to: number): ComparedRow[];
  /** How far down the row of the key is; null: it is not there. */
  placeOf(key: string): number | null;
}

export function arrayRows(rows: readonly ComparedRow[]): Rows {
  return {
    size: rows.length,
    slice: (from, to) => rows.slice(from, to),
    placeOf(key) {
      const place = rows.findIndex((row) => row.key === key);
      return place < 0 ? null : place;
    },
  };
}

/** A window onto the rows, each followed by its own where it stands open. */
export function openRows(
  top: Rows,
  open: readonly string[],
  inside: (key: string) => Rows,
  { from, count }: RowsAsk,
): { rows: ComparedRow[]; of: number } {
  const parts = withOpened(top, open, inside);
  const rows: ComparedRow[] = [];
  let of = 0;
  for (const part of parts) {
    const [first, last] = [Math.max(0, from - of), Math.min(part.size, from + count - of)];
    if (first < last) rows.push(...part.slice(first, last));
    of += part.size;
  }
  return { rows, of };
}

type Part = Pick<Rows, 'size' | 'slice'>;

/** The level in parts: up to an open row, what is inside of it, and so on. */
function withOpened(top: Rows, open: readonly string[], inside: (key: string) => Rows): Part[] {
  const places = [...new Set(open)]
    .flatMap((key) => ({ key, place: top.placeOf(key) }))
    .filter((each): each is { key: string; place: number } => each.place !== null)
    .sort((a, b) => a.place - b.place);
  let start = 0;
  const parts = places.flatMap(({ key, place }): Part[] => {
    const part = partOf(top, start, place + 1);
    start = place + 1;
    return [part, inside(key)];
  });
  return [...parts, partOf(top, start, top.size)];
}

function partOf(rows: Rows, start: number, end: number): Part {
  return { size: end - start, slice: (from, to) => rows.slice(start + from, start + to) };
}
