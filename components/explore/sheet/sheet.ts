import type { Day } from '@/utils/model/day';

/** A table to be taken elsewhere: a number is decimal text, so that nothing is rounded on the way. */
export interface Sheet {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}
export type Cell = string | NumberCell | { day: Day } | null;

export interface NumberCell {
  number: string;
  as?: Look;
}

/** How a spreadsheet shows a number. `points`: 13.8 is 13.8 %; `share`: 0.138 is. */
export type Look = 'money' | 'rate' | 'points' | 'share';

export function numberCell(value: string | number | null | undefined, as?: Look): Cell {
  return value === null || value === undefined ? null : { number: String(value), ...(as && { as }) };
}

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return 'day' in cell ? cell.day : cell.number;
}

/**
 * What a spreadsheet would take for a formula, and a name must never be one. A negative number is none.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const FORMULA = /^(?!-?\d+(\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/;
