/** One table on the page, whatever it is made of. */
export interface Grid {
  element: Element;
  header: Element;
  /** All its rows, the header among them. */
  rows: readonly Element[];
}

const GRIDS = 'table, [role="grid"], [role="treegrid"], [role="table"]';
const HEADER = 'th, [role="columnheader"]';
const ROWS = 'tr, [role="row"]';
const CELLS = 'td, th, [role="gridcell"], [role="cell"], [role="rowheader"], [role="columnheader"]';
/** Headers and totals stand at an edge; a body of ten thousand rows is not read through for them. */
export const EDGE = 3;

/** The tables that a person sees, by roles and elements, never by classes: those change with every build. */
export function findGrids(document: Document): Grid[] {
  return [...document.querySelectorAll(GRIDS)].flatMap((element) => {
    const rows = isShown(element) ? [...element.querySelectorAll(ROWS)] : [];
    const header = rows.slice(0, EDGE).find(isHeader);
    return header ? [{ element, header, rows }] : [];
  });
}

/** Place → what the header's word means. A word that heads two columns (a comparison of periods) means neither. */
export function readHeader<Column>(
  header: Element,
  words: ReadonlyMap<string, Column>,
): ReadonlyMap<number, Column> {
  const named = placeCells(header).map(([place, cell]) => ({
    place,
    column: words.get(textOf(cell).toLowerCase()),
  }));
  const columns = new Map<number, Column>();
  for (const { place, column } of named) {
    const isAlone = named.filter((each) => each.column === column).length === 1;
    if (column && isAlone) columns.set(place, column);
  }
  return columns;
}

/** Cells with their place, counted from 1: told by `aria-colindex` where columns are drawn only when scrolled to. */
export function placeCells(row: Element): [place: number, cell: Element][] {
  let next = 1;
  return [...row.querySelectorAll(CELLS)].map((cell) => {
    const place = Number(cell.getAttribute('aria-colindex')) || next;
    next = place + (Number(cell.getAttribute('colspan')) || 1);
    return [place, cell];
  });
}

export function firstCell(row: Element): Element | null {
  return row.querySelector(CELLS);
}

export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function isHeader(row: Element): boolean {
  const cells = [...row.querySelectorAll(CELLS)];
  return cells.length > 1 && cells.every((cell) => cell.matches(HEADER));
}

function isShown(element: Element): boolean {
  // Several reports may be open in one document, all but one hidden.
  return element.checkVisibility?.() ?? true;
}
