import type { Frame } from '@playwright/test';

/** The panel's own comparison table, as a person reads it there, in columns for the terminal. */
export async function printComparison(panel: Frame): Promise<string> {
  const title = await panel.getByRole('heading', { level: 1 }).innerText();
  const rows = await panel
    .getByRole('table', { name: 'Comparison' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
  return [title, '', ...align(rows)].join('\n');
}

function align(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('   ')
      .trimEnd(),
  );
}
