import type { Reporter, TestCase } from 'vitest/node';

/** Names the tests that passed only when tried once more: on a machine that is busy by chance, or because of a race to mend. */
export default class SecondTry implements Reporter {
  readonly #names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.moduleId.split('/tests/')[1]}: ${test.fullName}`);
  }

  onTestRunEnd(): void {
    if (this.#names.length > 0)
      console.log(`\n${this.#names.length} passed on the second try · ผ่านในครั้งที่สอง:\n  ${this.#names.join('\n  ')}`);
  }
}
