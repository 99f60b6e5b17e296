import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from './report.ts';

/** One file in which mistakes were planted lies here under its own path; git leaves the folder out. */
const FOLDER = 'reports/mutation/files';

const KEPT = z.object({
  digest: z.string(),
  outcome: z.object({
    noticed: z.number(),
    planted: z.number(),
    missed: z.array(
      z.object({ file: z.string(), line: z.number(), from: z.string(), to: z.string(), reached: z.boolean() }),
    ),
  }),
});

/** How mistakes are planted. */
export const CONFIGURATION = 'bench/mutation/stryker.conf.json';

/**
 * What a result rests on: the file in which mistakes are planted, how, its tests, and what these take from `tests/`. Other
 * modules that the tests run through are left out, or a word changed in one of them would throw away hours of work.
 * @param file  path under the root
 * @param tests paths under the root
 * @param read  text of a file
 */
export function digestOf(
  file: string,
  tests: readonly string[],
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): string {
  const hash = createHash('sha256');
  for (const path of [file, CONFIGURATION, ...withHelpers(tests, read)]) hash.update(`${path}\0${read(path)}\0`);
  return hash.digest('hex').slice(0, 20);
}

const IMPORTED = /from '(\.[^']+\.ts)'/g;

/** Tests, and the files under `tests/` that they import, sorted. */
function withHelpers(tests: readonly string[], read: (path: string) => string): string[] {
  const found = new Set(tests.map((test) => test.replaceAll('\\', '/')));
  for (const path of found)
    for (const [, from = ''] of read(path).matchAll(IMPORTED)) {
      const helper = join(dirname(path), from).replaceAll('\\', '/');
      if (helper.startsWith('tests/')) found.add(helper);
    }
  return [...found].sort();
}

/** The result of an earlier run, where nothing that it rests on has changed. A file that cannot be read counts as none. */
export function keptOutcome(file: string, digest: string, folder: string = FOLDER): Outcome | undefined {
  const path = placeOf(file, folder);
  if (!existsSync(path)) return undefined;
  const kept = KEPT.safeParse(parsed(readFileSync(path, 'utf8')));
  return kept.success && kept.data.digest === digest ? kept.data.outcome : undefined;
}

/** Keeps a result for the next run. */
export function keepOutcome(file: string, digest: string, outcome: Outcome, folder: string = FOLDER): void {
  const path = placeOf(file, folder);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ digest, outcome }, null, 1)}\n`);
}

const placeOf = (file: string, folder: string): string => join(folder, `${file}.json`);

/** What a text says as JSON; nothing where the run that wrote it was cut off. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
