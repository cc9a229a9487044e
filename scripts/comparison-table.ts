import type { Frame, Page } from '@playwright/test';
import { alignColumns } from './align-columns.ts';

/** The panel's verdict and its comparison table, as a person reads them there, in columns for the terminal. */
export async function printComparison(panel: Frame | Page): Promise<string> {
  const subject = await panel.getByRole('heading', { level: 1 }).innerText();
  const days = await panel.locator('.pan-ctx').innerText();
  const verdict = await panel.locator('.verdict').innerText();
  const table = panel.getByRole('table', { name: 'Comparison' });
  const rows = await table.getByRole('row').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => {
        const seen = cell.cloneNode(true) as HTMLElement;
        // What only a screen reader says would stand twice.
        for (const hidden of seen.querySelectorAll('.vh, .tile')) hidden.remove();
        for (const block of seen.querySelectorAll('small')) block.prepend(' ');
        return (seen.textContent ?? '').replace(/\s+/g, ' ').trim();
      }),
    ),
  );
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  return [`${subject} · ${flat(days)}`, flat(verdict), '', ...alignColumns(rows)].join('\n');
}
