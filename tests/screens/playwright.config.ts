import { defineConfig } from '@playwright/test';

/** Photographs our own pages in every state, without a background: `npx playwright test -c tests/screens`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screens-run',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
});
