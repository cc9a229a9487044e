import { defineConfig } from '@playwright/test';

/** Photographs our own pages in every state, without a background: `npm run screenshots`, then look at test-results/screens. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screens-run',
  workers: 2,
  timeout: 60_000,
  // A busy browser now and then says that it cannot take a picture.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../../test-results/screens.json' }]],
});
