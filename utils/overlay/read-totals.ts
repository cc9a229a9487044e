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
const HEADERS = 'thead th, [role="columnheader"]';
const ROWS = 'tr, [role="row"]';
const CELLS = 'td, th, [role="gridcell"], [role="cell"], [role="rowheader"], [role="columnheader"]';
/** A totals row stands at an edge; a body of ten thousand rows is not read through for it. */
const EDGE = 3;

function readGrid(grid: Element, words: ReadonlyMap<string, VisibleColumn>): Totals | null {
  const columns = readHeader(grid, words);
  const row = columns.size > 0 && findTotalsRow(grid);
  if (!row) return null;
  const numbers: VisibleNumbers = {};
  for (const [place, cell] of placeCells(row)) {
    const column = columns.get(place);
    const text = textOf(cell);
    if (column && /\d/.test(text) && text.length <= 40) numbers[column] = text;
  }
  return Object.keys(numbers).length > 0 ? { row, numbers } : null;
}

/** Place → column. A word that heads two columns (a comparison of periods) means neither. */
function readHeader(grid: Element, words: ReadonlyMap<string, VisibleColumn>): Map<number, VisibleColumn> {
  const headers = [...grid.querySelectorAll(HEADERS)];
  const places = new Map<Element, number>();
  for (const row of new Set(headers.map((header) => header.closest(ROWS)))) {
    for (const [place, cell] of row ? placeCells(row) : []) places.set(cell, place);
  }
  const named = headers.map((header) => words.get(textOf(header).toLowerCase()));
  const columns = new Map<number, VisibleColumn>();
  headers.forEach((header, index) => {
    const column = named[index];
    const place = places.get(header);
    if (column && place && named.indexOf(column) === named.lastIndexOf(column)) columns.set(place, column);
  });
  return columns;
}

function findTotalsRow(grid: Element): Element | undefined {
  const rows = [...grid.querySelectorAll(ROWS)].filter((row) => !row.querySelector(HEADERS));
  const atEdge = rows.length > 2 * EDGE ? [...rows.slice(0, EDGE), ...rows.slice(-EDGE)] : rows;
  return grid.querySelector('tfoot tr') ?? atEdge.find(isTotals);
}

function isTotals(row: Element): boolean {
  const label = row.getAttribute('aria-label') ?? textOf(row.querySelector(CELLS));
  return /^(grand )?totals?\b/i.test(label);
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
