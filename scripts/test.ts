import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { missingPrograms } from './other-programs.ts';

/**
 * `npm test`: lint, format, types, unit and property tests, the build, then the built site in a real browser.
 * Every step runs even when one before it failed (but the browser tests need a build). Ends with `N passed, N failed`,
 * and how many were left out if any were; exits 1 on any failure.
 */
const scratch = mkdtempSync(join(tmpdir(), 'mountain-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
// Tests read the site at the root of a host of their own, without an address.
const environment: NodeJS.ProcessEnv = { ...process.env, SITE_URL: '', BASE_PATH: '', ASTRO_TELEMETRY_DISABLED: '1' };

const run = (...args: string[]): boolean =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: environment }).status === 0;

/** Runs a step that passes or fails as a whole. */
function step(name: string, work: () => boolean): boolean {
  console.log(`\n── ${name}`);
  let passed = false;
  try {
    passed = work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/** Runs one vitest project and adds its counts; a run that dies without a report counts as one failure. */
function vitest(project: string): void {
  console.log(`\n── ${project}`);
  const report = join(scratch, `${project}.json`);
  const passed = run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=./scripts/test/second-try.ts',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    total.passed += numPassedTests;
    total.skipped += numPendingTests;
    total.failed += numFailedTests || (passed ? 0 : 1);
  } catch {
    total.failed += 1;
  }
}

step('lint', () => run('node_modules/eslint/bin/eslint.js', '.'));
step('format', () => run('node_modules/prettier/bin/prettier.cjs', '--check', '.'));
step('types', () => run('node_modules/astro/bin/astro.mjs', 'check'));
vitest('unit');
const built = step('build', () => run('scripts/build.ts'));
const browser = step('browser', () => {
  environment['CHROMIUM_PATH'] = ensureChromium();
  return true;
});
if (built && browser) vitest('site');
const missing = missingPrograms();
if (missing)
  console.log(
    `\nLeft out, for lack of ${missing.names}: the checks that open documents in other programs (${missing.install}) · ไม่มี ${missing.names} จึงข้ามการเปิดเอกสารด้วยโปรแกรมอื่น`,
  );
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
