import { defineConfig } from 'vitest/config';

/** The tests of the module that is being changed, which `scripts/mutate.ts` names. */
export default defineConfig({
  test: {
    include: (process.env['MUTATE_TESTS'] ?? '').split(',').filter(Boolean),
    setupFiles: 'tests/fixed-seed.ts',
    testTimeout: 30_000,
  },
});
