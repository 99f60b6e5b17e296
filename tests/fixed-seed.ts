import fc from 'fast-check';

/**
 * Before every file of tests: properties draw the same values each time, so that a test which passed does not fail by
 * chance on another machine. `npm run fuzz` sets another seed.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_129) });
