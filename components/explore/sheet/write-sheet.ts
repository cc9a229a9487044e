import Papa from 'papaparse';
import { html } from '../packet/html';
import { FORMULA, type Sheet, textOf } from './sheet';

/** With a mark of its encoding, which Excel goes by. */
export function writeCsv(sheet: Sheet): string {
  return `\ufeff${write(sheet, ',')}`;
}

/** What a sheet takes when it is pasted as text. */
export function writeTsv(sheet: Sheet): string {
  return write(sheet, '\t');
}

/** What a sheet or a letter takes when it is pasted as a table. */
export function writeTable({ head, rows }: Sheet): string {
  const heads = head.map((text) => html`<th>${quote(text)}</th>`);
  const lines = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${quote(textOf(cell))}</td>`)}</tr>`);
  return html`<table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`.markup;
}

function write({ head, rows }: Sheet, delimiter: string): string {
  return Papa.unparse([[...head], ...rows.map((row) => row.map(textOf))], {
    delimiter,
    escapeFormulae: FORMULA,
    newline: '\r\n',
  });
}

function quote(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
