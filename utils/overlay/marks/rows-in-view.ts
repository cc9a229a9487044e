/** Pixels around the window in which rows are made ready. */
const AHEAD = 200;
/** So many rows are looked at one by one; more are assumed to stand one below the other. */
const FEW = 150;

/**
 * The rows a person sees, or is about to. Not an IntersectionObserver: with a thousand targets that one costs the host
 * something in every frame in which anything moves.
 */
export function rowsInView(rows: ArrayLike<Element>): Element[] {
  const from = rows.length > FEW ? firstBelow(rows, -AHEAD) : 0;
  const seen: Element[] = [];
  for (let index = from; index < rows.length; index++) {
    const row = rows[index];
    const place = row && placeOf(row);
    if (!place) continue;
    if (place.top > innerHeight + AHEAD && rows.length > FEW) break;
    if (place.bottom > -AHEAD && place.top < innerHeight + AHEAD && place.height > 0) seen.push(row);
  }
  return seen;
}

/** The first row whose lower edge lies below the line, by halving. */
function firstBelow(rows: ArrayLike<Element>, line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = placeOf(rows[middle])?.bottom ?? 0;
    if (bottom < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOf(row: Element | undefined): DOMRect | undefined {
  return row?.getBoundingClientRect();
}
