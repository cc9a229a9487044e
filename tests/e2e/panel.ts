import type { Frame, Page } from '@playwright/test';
import { type ClosedElement, waitInClosedRoots } from './closed-roots.ts';

/** The pill, once it shows a verdict. */
export function waitForPill(page: Page): Promise<ClosedElement> {
  return waitInClosedRoots(
    page,
    ({ tag, attributes }) =>
      tag === 'button' && /^Trackside: (?!asking)/.test(attributes.get('aria-label') ?? ''),
  );
}

/** Clicks the pill as a person would and waits until the panel has its comparison. */
export async function openPanel(page: Page): Promise<Frame> {
  await (await waitForPill(page)).click();
  return waitForPanel(page);
}

export async function waitForPanel(page: Page): Promise<Frame> {
  const frame = await waitForFrame(page);
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}

async function waitForFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => /\/panel\.html(#|$)/.test(frame.url()));
  for (let attempt = 0; attempt < 100; attempt++) {
    const frame = find();
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error('The panel did not open.');
}

/** Presses the button that decides about a link: it counts only once it has been in sight for half a second. */
export async function decide(panel: Frame, name: 'Link offer' | 'Leave unlinked'): Promise<void> {
  const button = panel.getByRole('button', { name });
  await button.waitFor();
  await panel.waitForTimeout(IN_SIGHT);
  await button.click();
}

const IN_SIGHT = 700;

/** The panel's comparison as texts: metric → its cells from left to right (here, there, gap). */
export async function readComparison(panel: Frame): Promise<Map<string, string[]>> {
  const table = panel.getByRole('table', { name: 'Comparison' });
  await table.waitFor();
  const rows = await table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
  return new Map(rows.map(([metric = '', ...cells]) => [metric, cells]));
}
