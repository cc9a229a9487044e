import type { VisibleColumn, VisibleNumbers } from '@/utils/model/page-view';
import { EDGE, findGrids, firstCell, type Grid, placeCells, readHeader, textOf } from './grid';

/** The totals row of the one report on screen. */
export interface Totals {
  row: Element;
  /** Texts as printed. */
  numbers: VisibleNumbers;
}

/**
 * Finds the totals row by roles and visible words.
 *
 * @param words header text in lower case → what it means
 * @returns null where there is no such row, or more than one: which of two reports is meant is not guessed.
 */
export function readTotals(document: Document, words: ReadonlyMap<string, VisibleColumn>): Totals | null {
  const found = new Map<Element, Totals>();
  for (const grid of findGrids(document)) {
    const totals = readGrid(grid, words);
    // A table inside a grid role is found twice, its row is one.
    if (totals) found.set(totals.row, totals);
  }
  const [first] = found.values();
  return first && found.size === 1 ? first : null;
}

/** Whether a row is the sum of the others. */
export function isTotals(row: Element): boolean {
  return (
    Boolean(row.closest('tfoot')) || TOTAL.test(row.getAttribute('aria-label') ?? textOf(firstCell(row)))
  );
}

/** `Total`, `Totals (8)`, `Total · 8 rows`; but an offer may be called `Total Wellness`. */
const TOTAL =
  /^((grand )?totals?|итого|всего)(\W+[\d.,\s]+(rows?|items?|results?|entr(y|ies)|campaigns?|offers?)?)?[^\p{L}]*$/iu;

function readGrid(grid: Grid, words: ReadonlyMap<string, VisibleColumn>): Totals | null {
  const row = findTotalsRow(grid);
  if (!row) return null;
  const columns = readHeader(grid.header, words);
  const numbers: VisibleNumbers = {};
  for (const [place, cell] of placeCells(row)) {
    const column = columns.get(place);
    const text = textOf(cell);
    if (column && /\d/.test(text) && text.length <= 40) numbers[column] = text;
  }
  return Object.keys(numbers).length > 0 ? { row, numbers } : null;
}

function findTotalsRow({ element, rows }: Grid): Element | undefined {
  const foot = element.querySelector('tfoot tr');
  if (foot) return foot;
  const totals = [...new Set([...rows.slice(0, EDGE), ...rows.slice(-EDGE)])].filter(isTotals);
  return totals.length === 1 ? totals[0] : undefined;
}
