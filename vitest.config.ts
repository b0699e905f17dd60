import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserName } from './test/e2e/driver/driver.ts';

/** End-to-end tests are written once and run in each browser; a folder named after a browser is for it alone. */
const endToEnd = (browser: BrowserName): TestProjectInlineConfiguration => ({
  test: {
    name: browser,
    include: ['test/e2e/*.test.ts', `test/e2e/${browser}/*.test.ts`],
    provide: { browser },
    fileParallelism: false, // one browser of a kind at a time: more would share the cores of a small machine
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/components/**', 'test/e2e/**', 'test/repo/built/**', 'test/store/**'],
          isolate: false, // these share no state, and a process for each file takes longer than its tests
        },
      },
      { test: { name: 'store', include: ['test/store/**/*.test.ts'] } },
      {
        test: {
          name: 'components',
          include: ['test/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      { test: { name: 'built', include: ['test/repo/built/**/*.test.ts'] } }, // reads .output: build first
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
