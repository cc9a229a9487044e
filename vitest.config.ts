import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests that need a document. */
const IN_A_DOCUMENT = [
  'tests/{components,panel}/**/*.test.tsx',
  'tests/{overlay,dashboards}/**/*.test.ts',
  'tests/components/{explore-packet,explore-sheet,paste}.test.ts',
];

const ALONE = ['tests/components/third-language.test.tsx'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    restoreMocks: true,
    // All cores: vitest would leave one idle, which on two is half of them.
    maxWorkers: '100%',
    // No test is about time: this ends only what hangs, however busy the machine is.
    testTimeout: 30_000,
    // One worker per core instead of one per file: more than half of the time. No test may leave a trace behind.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: IN_A_DOCUMENT,
          setupFiles: ['tests/set-up.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'document',
          include: IN_A_DOCUMENT,
          exclude: ALONE,
          setupFiles: ['tests/set-up.ts', 'tests/document.ts'],
          environment: 'happy-dom',
          // happy-dom prints a failure for every frame else, also for an empty one.
          environmentOptions: { happyDOM: { settings: { enableIframePageLoading: true } } },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          // Puts other modules in the place of ours.
          isolate: true,
          include: ALONE,
          setupFiles: ['tests/set-up.ts', 'tests/document.ts'],
          environment: 'happy-dom',
          // happy-dom prints a failure for every frame else, also for an empty one.
          environmentOptions: { happyDOM: { settings: { enableIframePageLoading: true } } },
        },
      },
    ],
  },
});
