import { countDays, type Day } from '@/utils/model/day';
import { html, type Markup } from '../packet/html';
import { type Cell, FORMULA, type NumberCell, type Sheet } from './sheet';

/**
 * What a spreadsheet or a letter takes when it is pasted as a table. A spreadsheet reads the text of a cell as if it
 * was typed, in its own language: 1.5 is a day in May to a German one, and an id of 00123 the number 123. So each cell
 * that may be mistaken says what it is, in the words of each: `sdval` and `sdnum` are LibreOffice's,
 * `data-sheets-value` and `data-sheets-numberformat` Google's, `x:num` and `mso-number-format` Excel's.
 */
export function writeTable({ head, rows }: Sheet): string {
  const heads = head.map((text) => html`<th>${quote(text)}</th>`);
  const lines = rows.map((row) => html`<tr>${row.map(writeCell)}</tr>`);
  const table = html`<table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${table.markup}</body></html>`;
}

function writeCell(cell: Cell): Markup {
  if (cell === null) return html`<td></td>`;
  if (typeof cell === 'string') return textCell(quote(cell));
  if ('day' in cell) return valueCell(cell.day, serialOf(cell.day), 'day');
  return cell.as || !WHOLE.test(cell.number) ? numberCell(cell) : html`<td>${cell.number}</td>`;
}

function textCell(text: string): Markup {
  if (!MISTAKEN.test(text)) return html`<td>${text}</td>`;
  return html`<td class="text" sdnum="1033;0;@" data-sheets-value="${google({ 1: 2, 2: text })}" data-sheets-numberformat="${google({ 1: 2, 2: '@', 3: 1 })}">${text}</td>`;
}

function numberCell({ number, as }: NumberCell): Markup {
  switch (as) {
    case 'money':
      return valueCell(number.replace(/^-?\d+$/, '$&.00').replace(/\.\d$/, '$&0'), number, as);
    case 'points':
      return valueCell(`${number}%`, times(number, 0.01), 'percent');
    case 'share':
      return valueCell(`${times(number, 100)}%`, number, 'percent');
    default:
      return valueCell(number, number, as ?? 'plain');
  }
}

function valueCell(text: string, value: string, as: keyof typeof FORMATS): Markup {
  const { google: kind, language, format } = FORMATS[as];
  return html`<td class="${as}" x:num="${value}" sdval="${value}" sdnum="1033;${language};${format}" data-sheets-value="${google({ 1: 3, 3: Number(value) })}" data-sheets-numberformat="${google({ 1: kind, 2: format, 3: 1 })}">${text}</td>`;
}

/**
 * Google's kinds are 2 a number, 3 a percentage, 5 a day. LibreOffice (7.4) takes only formats that it has already,
 * and finds its percentages only as English; the others in the language of the sheet, which is 0.
 */
const FORMATS = {
  plain: { google: 2, language: 0, format: 'General' },
  money: { google: 2, language: 0, format: '0.00' },
  rate: { google: 2, language: 0, format: '0.0000' },
  percent: { google: 3, language: 1033, format: '0.00%' },
  day: { google: 5, language: 0, format: 'yyyy-mm-dd' },
} as const;

/** Excel goes by rules of a sheet of styles, and takes a point for what the rule says. */
const STYLE = [
  'table{mso-displayed-decimal-separator:"\\.";mso-displayed-thousand-separator:"\\,"}',
  '.text{mso-number-format:"\\@"}',
  ...Object.entries(FORMATS).map(
    ([name, { format }]) => `.${name}{mso-number-format:"${format.replace(/\W/g, '\\$&')}"}`,
  ),
].join('');

/** Anything but a word: what begins with no letter, a month with a number behind it, yes and no as sheets write them. */
const MISTAKEN = /^\P{L}|^\p{L}+[\s.,/-]*\d|^(true|false|wahr|falsch|vrai|faux|истина|ложь)$/iu;
const WHOLE = /^-?\d{1,15}$/;

/** Without what binary fractions add. */
function times(number: string, factor: number): string {
  return String(Number((Number(number) * factor).toFixed(9)));
}

/** Sheets count days from the end of 1899. */
function serialOf(day: Day): string {
  return String(countDays({ from: '1899-12-31', to: day }));
}

/** As Google writes it: 1 is the kind, of which the others depend. */
function google(told: Readonly<Record<number, string | number>>): string {
  return JSON.stringify(told);
}

function quote(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
