import { globSync } from 'node:fs';

/** Files in which mistakes are planted together, and the tests that must notice. */
export interface Mutated {
  name: string;
  /** Globs under the project's root. */
  files: readonly string[];
  tests: readonly string[];
}

/** What the site's promises rest on: where a mistake would make it say something untrue, or lose what somebody wrote. */
export const MODULES: readonly Mutated[] = [
  { name: 'evidence', files: ['src/**/evidence.ts'], tests: ['tests/**/evidence.test.ts'] },
  // Numbers of the lists in a Word file are another thing of the same name.
  { name: 'numbering', files: ['src/**/numbering.ts', '!src/**/import/**'], tests: ['tests/**/numbering.test.ts'] },
  {
    name: 'dates',
    files: ['src/**/dates.ts', 'src/**/edtf.ts', '!src/**/search/**'],
    tests: ['tests/**/dates.test.ts', 'tests/**/edtf.test.ts'],
  },
  {
    name: 'import limits',
    files: ['src/**/zip-directory.ts', 'src/**/unpack-item.ts'],
    tests: ['tests/**/zip-directory.test.ts'],
  },
  {
    name: 'ranking',
    files: ['src/**/ranking.ts', 'src/**/merge-readings.ts', 'src/**/related.ts'],
    tests: ['tests/**/ranking.test.ts', 'tests/**/merge-readings.test.ts', 'tests/**/related.test.ts'],
  },
  {
    name: 'tray',
    files: ['src/**/tray-changes.ts', 'src/**/tray-link.ts', 'src/**/read-tray.ts', 'src/**/tray-file.ts'],
    tests: ['tests/**/tray.test.ts', 'tests/**/tray-limits.test.ts'],
  },
  {
    name: 'files of authors',
    files: ['src/**/front-matter-text.ts', 'src/**/list-file.ts'],
    tests: ['tests/**/content-files.test.ts'],
  },
  {
    name: 'checks',
    files: ['src/intake/check/*.ts', 'src/intake/check/lists/records.ts'],
    tests: [
      'tests/intake/check-library.test.ts',
      'tests/intake/check/*.test.ts',
      'tests/intake/headings.test.ts',
      'tests/intake/problem-params.test.ts',
      'tests/intake/style-words.test.ts',
    ],
  },
];

/** Files that globs name, sorted, with `/` between folders; a glob with `!` before it takes some out. */
export function filesOf(globs: readonly string[]): string[] {
  const exclude = globs.flatMap((glob) => (glob.startsWith('!') ? [glob.slice(1)] : []));
  const found = globs.flatMap((glob) => (glob.startsWith('!') ? [] : globSync(glob, { exclude })));
  return [...new Set(found.map((file) => file.replaceAll('\\', '/')))].sort();
}
