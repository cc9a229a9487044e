/** Rows of cells as lines for the terminal: words to the left in the first column, numbers to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) =>
    widths
      .map((_, column) => pad(row[column] ?? '', column))
      .join('   ')
      .trimEnd(),
  );
}
