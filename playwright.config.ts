import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Real browsers on a busy machine: once more, in a fresh browser, tells a slow moment from a fault.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', testIgnore: '**/firefox*.spec.ts' },
    // Driven by puppeteer-core: Playwright's own Firefox is a patched build that is not Debian's.
    { name: 'firefox', testMatch: '**/firefox*.spec.ts', timeout: 120_000 },
  ],
});
