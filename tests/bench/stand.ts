import { chromium } from '@playwright/test';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { type Extension, launchChromium } from '../e2e/chromium.ts';
import type { Stand } from './contract.ts';
import { serveSources } from './sources.ts';

/** Gives the stand to the work and takes it down afterwards, whatever happens. */
export async function withStand(work: (stand: Stand) => Promise<void>): Promise<void> {
  const sources = await serveSources();
  const executablePath = findBrowsers().Chromium ?? 'chromium';
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const extensions: Extension[] = [];
  try {
    const blank = await browser.newPage();
    await blank.goto(sources.page);
    const trackside = await launchChromium();
    extensions.push(trackside);
    const empty = await launchChromium({ build: 'tests/bench/empty-extension', opensFirstPage: false });
    extensions.push(empty);
    await work({ blank, trackside, empty });
  } finally {
    await Promise.all(extensions.map((extension) => extension.close()));
    await browser.close();
    sources.close();
  }
}
