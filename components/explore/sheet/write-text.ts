import { type Cell, type Sheet, textOf } from './sheet';

/** For a chat or a letter: columns of one width each, numbers on their right edge, a rule under the heads. */
export function writeText({ head, rows }: Sheet): string {
  const lines = [head, ...rows].map((row) => head.map((_, column) => row[column] ?? null));
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => widthOf(tell(line[column] ?? null)))),
  );
  const write = (cells: readonly Cell[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [first = [], ...rest] = lines;
  const isNumber = head.map((_, column) => rest.some((line) => isNumeric(line[column] ?? null)));
  const heads = first.map((cell, column) => (isNumber[column] ? { number: tell(cell) } : tell(cell)));
  return [write(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...rest.map(write)].join('\n');
}

/** A line of its own inside a cell would break the line that it stands in. */
function tell(cell: Cell): string {
  return textOf(cell).replace(/\s+/g, ' ').trim();
}

function pad(cell: Cell, width: number): string {
  const text = tell(cell);
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isNumeric(cell) ? room + text : text + room;
}

/** As many places as it has letters, however many code units they are of. */
function widthOf(text: string): number {
  return [...LETTERS.segment(text)].length;
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function isNumeric(cell: Cell): boolean {
  return cell !== null && typeof cell === 'object' && 'number' in cell;
}
