import type { VisibleColumn, VisibleNumbers } from '@/utils/model/page-view';

/** The totals row of the one report on screen. */
export interface Totals {
  row: Element;
  /** Texts as printed. */
  numbers: VisibleNumbers;
}

/**
 * Finds the totals row by roles and visible words, never by classes: those change with every build of a dashboard.
 *
 * @param words header text in lower case → what it means
 * @returns null where there is no such row, or more than one: which of two reports is meant is not guessed.
 */
export function readTotals(document: Document, words: ReadonlyMap<string, VisibleColumn>): Totals | null {
  const found = new Map<Element, Totals>();
  for (const grid of document.querySelectorAll(GRIDS)) {
    const totals = isShown(grid) ? readGrid(grid, words) : null;
    // A table inside a grid role is found twice, its row is one.
    if (totals) found.set(totals.row, totals);
  }
  const [first] = found.values();
  return first && found.size === 1 ? first : null;
}

const GRIDS = 'table, [role="grid"], [role="treegrid"], [role="table"]';
const HEADER = 'th, [role="columnheader"]';
const ROWS = 'tr, [role="row"]';
const CELLS = 'td, th, [role="gridcell"], [role="cell"], [role="rowheader"], [role="columnheader"]';
/** `Total`, `Totals (8)`, `Total · 8 rows`; but an offer may be called `Total Wellness`. */
const TOTAL = /^(grand )?totals?(\W+[\d.,\s]+(rows?|items?|results?|entr(y|ies)|campaigns?|offers?)?)?\W*$/i;
/** Totals stand at an edge; a body of ten thousand rows is not read through for them. */
const EDGE = 3;

function readGrid(grid: Element, words: ReadonlyMap<string, VisibleColumn>): Totals | null {
  const rows = [...grid.querySelectorAll(ROWS)];
  const header = rows.slice(0, EDGE).find(isHeader);
  const row = header && findTotalsRow(grid, rows);
  if (!row) return null;
  const columns = readHeader(header, words);
  const numbers: VisibleNumbers = {};
  for (const [place, cell] of placeCells(row)) {
    const column = columns.get(place);
    const text = textOf(cell);
    if (column && /\d/.test(text) && text.length <= 40) numbers[column] = text;
  }
  return Object.keys(numbers).length > 0 ? { row, numbers } : null;
}

function isHeader(row: Element): boolean {
  const cells = [...row.querySelectorAll(CELLS)];
  return cells.length > 1 && cells.every((cell) => cell.matches(HEADER));
}

/** Place → column. A word that heads two columns (a comparison of periods) means neither. */
function readHeader(header: Element, words: ReadonlyMap<string, VisibleColumn>): Map<number, VisibleColumn> {
  const named = placeCells(header).map(([place, cell]) => ({
    place,
    column: words.get(textOf(cell).toLowerCase()),
  }));
  const columns = new Map<number, VisibleColumn>();
  for (const { place, column } of named) {
    const isAlone = named.filter((each) => each.column === column).length === 1;
    if (column && isAlone) columns.set(place, column);
  }
  return columns;
}

function findTotalsRow(grid: Element, rows: readonly Element[]): Element | undefined {
  const foot = grid.querySelector('tfoot tr');
  if (foot) return foot;
  const totals = [...new Set([...rows.slice(0, EDGE), ...rows.slice(-EDGE)])].filter(isTotals);
  return totals.length === 1 ? totals[0] : undefined;
}

function isTotals(row: Element): boolean {
  return TOTAL.test(row.getAttribute('aria-label') ?? textOf(row.querySelector(CELLS)));
}

/** Cells with their place, counted from 1: told by `aria-colindex` where columns are drawn only when scrolled to. */
function placeCells(row: Element): [place: number, cell: Element][] {
  let next = 1;
  return [...row.querySelectorAll(CELLS)].map((cell) => {
    const place = Number(cell.getAttribute('aria-colindex')) || next;
    next = place + (Number(cell.getAttribute('colspan')) || 1);
    return [place, cell];
  });
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function isShown(element: Element): boolean {
  // Several reports may be open in one document, all but one hidden.
  return element.checkVisibility?.() ?? true;
}
