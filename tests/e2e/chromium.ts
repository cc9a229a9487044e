import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowsers } from '../../scripts/browsers.mjs';

export interface Extension {
  context: BrowserContext;
  id: string;
  worker: Worker;
  profile: string;
  /** Opens one of the extension's own pages in a tab: `popup.html`, `options.html`. */
  open(page: string): Promise<Page>;
  /** Lets the next `permissions.request` for this origin pattern succeed without the browser's prompt. */
  allow(...origins: string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * The built extension in a fresh profile of Debian's Chromium. Real host names are mapped to the local platform
 * servers by `hostRules`; every other host fails, so a test can never reach the network.
 */
export async function launchChromium({
  build = '.output/chrome-mv3',
  hostRules = '',
  headless = true,
  opensFirstPage = true,
  colorScheme = 'light' as 'light' | 'dark',
  viewport = { width: 1280, height: 800 },
  /** One that a browser before has left; a fresh one unless told. */
  profile: left = '',
} = {}): Promise<Extension> {
  const profile = left || (await mkdtemp(join(tmpdir(), 'trackside-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless,
    chromiumSandbox: false,
    colorScheme,
    viewport,
    locale: 'en-US',
    args: flagsOf({ build, hostRules }),
  });
  context.setDefaultTimeout(15_000);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  if (opensFirstPage) await closeFirstPage(context, `chrome-extension://${id}/`);
  return {
    context,
    id,
    worker,
    profile,
    async open(page) {
      const tab = await context.newPage();
      await tab.goto(`chrome-extension://${id}/${page}`);
      return tab;
    },
    async allow(...origins) {
      const tab = await context.newPage();
      await tab.goto('chrome://extensions');
      for (const origin of origins) await tab.evaluate(grantHost, { id, origin });
      await tab.close();
    },
    async close() {
      await context.close();
      // The browser's last processes may still be writing.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** For a browser that nobody drives. */
export function commandFor(profile: string, hostRules: string): [file: string, parameters: string[]] {
  const alone = ['--headless=new', '--no-sandbox', `--user-data-dir=${profile}`, 'about:blank'];
  return [executable(), [...flagsOf({ build: '.output/chrome-mv3', hostRules }), ...alone]];
}

function executable(): string {
  return findBrowsers().Chromium ?? 'chromium';
}

function flagsOf({ build, hostRules }: { build: string; hostRules: string }): string[] {
  const extension = resolve(build);
  const rules = [hostRules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--ignore-certificate-errors',
    `--host-resolver-rules=${rules.filter(Boolean).join(',')}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** The tab that opens by itself after installation would take over the next options page. */
async function closeFirstPage(context: BrowserContext, origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const first = context.pages().find((page) => page.url().startsWith(origin));
    if (first) {
      // It may have taken the only tab there was, and a browser without a tab ends.
      if (context.pages().length === 1) await context.newPage();
      return first.close();
    }
    await setTimeout(50);
  }
  throw new Error('The extension did not open its first page.');
}

/** Runs inside chrome://extensions: what a click on the browser's own prompt would do. */
async function grantHost({ id, origin }: { id: string; origin: string }): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> } };
  };
  await chrome.developerPrivate.addHostPermission(id, origin);
}
