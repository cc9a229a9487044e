import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests that need a document; each has one of its own. */
const IN_A_DOCUMENT = ['tests/{components,panel}/**/*.test.tsx', 'tests/{overlay,dashboards}/**/*.test.ts'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    restoreMocks: true,
    // All cores: vitest would leave one idle, which on two is half of them.
    maxWorkers: '100%',
    // No test is about time: this ends only what hangs, however busy the machine is.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: IN_A_DOCUMENT,
          setupFiles: ['tests/set-up.ts'],
          // One worker per core instead of one per file: nearly half of the time. No test may leave a trace behind.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'document',
          include: IN_A_DOCUMENT,
          setupFiles: ['tests/set-up.ts'],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
