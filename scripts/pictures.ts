import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { Extension } from '../tests/e2e/chromium.ts';
import { openPanel, waitForPill } from '../tests/e2e/panel.ts';

const FOLDER = 'demo-output';

/** Popup, Explore, options, page with pill and page with panel, in both colour schemes; the panel is left open. */
export async function takePictures(
  extension: Extension,
  { options, dashboard }: { options: Page; dashboard: Page },
): Promise<{ panel: Frame; pictures: string[] }> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const popup = await openPopup(extension);
  const explore = await openExplore(extension);
  const pictures = [
    ...(await inBothSchemes(popup, 'popup')),
    ...(await inBothSchemes(explore, 'explore')),
    ...(await inBothSchemes(options, 'options')),
  ];
  await dashboard.bringToFront();
  await waitForPill(dashboard);
  pictures.push(...(await inBothSchemes(dashboard, 'page-with-pill')));
  const panel = await openPanel(dashboard);
  pictures.push(...(await inBothSchemes(dashboard, 'page-with-panel')));
  return { panel, pictures };
}

/** As a tab of the popup's own size: a real popup cannot be photographed. */
async function openPopup(extension: Extension): Promise<Page> {
  const popup = await extension.open('popup.html');
  await popup.getByText('Networks say').waitFor();
  await popup.getByText('Fetching older days').waitFor({ state: 'detached', timeout: 60_000 });
  await popup.setViewportSize({ width: 380, height: 600 });
  return popup;
}

/** Last week, side by side. */
async function openExplore(extension: Extension): Promise<Page> {
  const explore = await extension.open('explore.html#side-by-side');
  await explore.getByRole('treegrid').waitFor();
  return explore;
}

async function inBothSchemes(page: Page, name: string): Promise<string[]> {
  await page.bringToFront();
  const files: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(500); // the page's own fade
    const path = join(FOLDER, `${name}-${colorScheme}.png`);
    await page.screenshot({ path });
    files.push(path);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return files;
}
