import { defineConfig } from 'vitest/config';

/**
 * `unit`: everything that needs no built site. `site`: the built site in Chromium, two files at a time; each has a browser
 * of its own, and what it builds or writes lies in a folder of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          setupFiles: 'tests/fixed-seed.ts',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // Two browsers on a busy machine: what fails once is tried once more, and `npm test` names it (scripts/test/second-try.ts).
          retry: 1,
          globalSetup: 'tests/site/support/serve-dist.ts',
        },
      },
    ],
  },
});
