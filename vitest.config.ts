import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/set-up.ts'],
    restoreMocks: true,
    // One worker per core instead of one per file: nearly half of the time. No test may leave a trace behind.
    isolate: false,
  },
});
