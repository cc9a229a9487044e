import Papa from 'papaparse';

/** A pasted text as cells: from a spreadsheet's clipboard, or a file with commas, semicolons or tabs. */
export function readTable(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
  });
  return data.map((row) => row.map((cell) => cell.trim()));
}

/**
 * The largest table in a clipboard's HTML, as text with tabs; null where there is none. The document is never shown:
 * nothing in it runs or loads.
 */
export function tableInHtml(html: string): string | null {
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  const [largest] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!largest || largest.rows.length === 0) return null;
  const rows = [...largest.rows].map((row) =>
    [...row.cells].map(({ textContent }) => plain(textContent ?? '')),
  );
  return Papa.unparse(rows, { delimiter: '\t', newline: '\n' });
}

/** A comma may be a decimal mark: it parts cells only where no tab and no semicolon does. Empty: let the parser guess. */
function delimiterOf(text: string): string {
  // What stands above the table, or under it, may have none.
  const lines = text.trim().split('\n', SAMPLE);
  const isUsual = (mark: string) => lines.filter((line) => line.includes(mark)).length >= lines.length / 2;
  const ends = [lines[0], lines.at(-1)];
  return ['\t', ';'].find((mark) => ends.some((line) => line?.includes(mark)) || isUsual(mark)) ?? '';
}

const SAMPLE = 40;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
