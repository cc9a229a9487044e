import Papa from 'papaparse';
import { FORMULA, type Sheet, textOf } from './sheet';

/** With a mark of its encoding, which Excel goes by. */
export function writeCsv(sheet: Sheet): string {
  return `\ufeff${write(sheet, ',')}`;
}

/** What a sheet takes when it is pasted as text. */
export function writeTsv(sheet: Sheet): string {
  return write(sheet, '\t');
}

function write({ head, rows }: Sheet, delimiter: string): string {
  return Papa.unparse([[...head], ...rows.map((row) => row.map(textOf))], {
    delimiter,
    escapeFormulae: FORMULA,
    newline: '\r\n',
  });
}
