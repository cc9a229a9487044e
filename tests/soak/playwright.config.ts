import { defineConfig } from '@playwright/test';

/** What takes minutes: `npm run test:soak`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/soak',
  workers: 1,
  timeout: 900_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../../test-results/soak.json' }]],
});
