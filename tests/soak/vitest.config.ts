import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What takes minutes: `npm run test:soak`. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/soak/**/*.soak.ts'],
    setupFiles: ['tests/set-up.ts'],
    testTimeout: 900_000,
  },
});
