import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';

/** Examples on which a property once failed, by the full name of its test; values as JSON, one list an example. */
const KEPT_FILE = process.env['KEPT_EXAMPLES'] ?? join(import.meta.dirname, 'kept-examples.json');
const kept = (): Record<string, unknown[][]> =>
  existsSync(KEPT_FILE) ? (JSON.parse(readFileSync(KEPT_FILE, 'utf8')) as Record<string, unknown[][]>) : {};

/** Milliseconds for one property in `npm run fuzz`; 0 in `npm test`, where the number of runs counts. */
const FUZZ_TIME = Number(process.env['FUZZ_MILLISECONDS'] ?? 0);

/**
 * A property that must hold for every value: `fc.assert`, and first of all for the examples on which it failed before.
 * In `npm test` values come from a fixed seed, in `npm run fuzz` from another one each time; what that finds is added
 * to `tests/kept-examples.json`, by which every later run begins.
 * @param options of fast-check, such as how many values to try
 */
export function holds<Ts>(property: fc.IAsyncProperty<Ts>, options?: fc.Parameters<Ts>): Promise<void>;
export function holds<Ts>(property: fc.IProperty<Ts>, options?: fc.Parameters<Ts>): void;
export function holds<Ts>(property: fc.IRawProperty<Ts>, options: fc.Parameters<Ts> = {}): Promise<void> | void {
  const name = exampleName();
  const known = (kept()[name] ?? []) as Ts[];
  return fc.assert(property, {
    ...options,
    examples: [...known, ...(options.examples ?? [])],
    ...(FUZZ_TIME > 0 && { numRuns: 2 ** 31, plugins: [fc.interruptAfterTimeLimit(FUZZ_TIME) as fc.Plugin<Ts>] }),
    reporter: (details) => {
      if (details.failed) throw failure(details, name, known.length);
    },
  });
}

let lastTest = '';
let count = 0;
/** Name under which examples of this property are kept; the second property of a test has a number. */
function exampleName(): string {
  const test = expect.getState().currentTestName ?? '';
  count = test === lastTest ? count + 1 : 1;
  lastTest = test;
  return count === 1 ? test : `${test} (${count})`;
}

function failure<Ts>(details: fc.RunDetails<Ts>, name: string, known: number): Error {
  const told = fc.defaultReportMessage(details) ?? '';
  const { counterexample, counterexamplePath } = details;
  const isNew = counterexamplePath !== null && Number(counterexamplePath.split(':')[0]) >= known;
  const advice = FUZZ_TIME > 0 && isNew ? keep(name, counterexample) : '';
  return new Error([told, advice].filter(Boolean).join('\n\n'), { cause: details.errorInstance });
}

/** Adds an example to the file. @returns what was done with it, for whoever reads the failure */
function keep(name: string, example: unknown): string {
  const written = JSON.stringify(example);
  if (written === undefined || fc.stringify(JSON.parse(written)) !== fc.stringify(example))
    return `This example has values that JSON cannot hold; write it into the test: ${fc.stringify(example)}`;
  const all = kept();
  const examples = [...(all[name] ?? []), JSON.parse(written) as unknown[]];
  const sorted = Object.entries({ ...all, [name]: examples }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(KEPT_FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  return 'Kept in tests/kept-examples.json: from now on every run begins with it.';
}
