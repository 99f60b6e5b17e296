import { defineConfig } from 'vitest/config';

/**
 * The tests of the module that is being changed, which `scripts/mutate.ts` names. Each file of tests keeps a worker of its
 * own (`isolate`, which is on unless told otherwise): a mistake in a constant of a module is there only for a worker that
 * loads the module after the mistake was planted, and would count as missed in one that goes on.
 */
export default defineConfig({
  test: {
    include: (process.env['MUTATE_TESTS'] ?? '').split(',').filter(Boolean),
    setupFiles: 'tests/fixed-seed.ts',
    testTimeout: 30_000,
  },
});
