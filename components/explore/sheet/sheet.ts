/** A table to be taken elsewhere: a number is decimal text, so that nothing is rounded on the way. */
export interface Sheet {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}
export type Cell = string | { number: string } | null;

export function numberCell(value: string | number | null | undefined): Cell {
  return value === null || value === undefined ? null : { number: String(value) };
}

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : cell.number;
}

/**
 * What a spreadsheet would take for a formula, and a name must never be one. A negative number is none.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const FORMULA = /^(?!-?\d+(\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/;
