import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Prettier is told (`printWidth`); longer are only words that it may not break. */
export const MOST_COLUMNS = 120;

/** Code whose layout is ours: what authors wrote and what is made by scripts is not counted. */
export const CODE_FOLDERS = ['src', 'scripts', 'tests'] as const;
const NOT_OURS = /^(?:tests\/fixtures\/library|src\/pages\/_guide|src\/pages\/_about)\//;

/** Columns of a line: marks above and below Thai letters take none. */
export const columnsOf = (line: string): number => [...line.replace(/\p{M}/gu, '')].length;

/** Files of code below a folder, as paths from the root of the project. */
export const codeFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs|astro|css)$/.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => !NOT_OURS.test(file));

/** How many lines some files have, and in which of them how many are too long. */
export interface LineCount {
  lines: number;
  long: number;
  /** Files with long lines, most first. */
  byFile: [file: string, long: number][];
}

/** Counts lines of more than `MOST_COLUMNS` columns. */
export function countLines(files: readonly string[]): LineCount {
  let lines = 0;
  const byFile: [string, number][] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8').split('\n');
    lines += text.length;
    const long = text.filter((line) => columnsOf(line) > MOST_COLUMNS).length;
    if (long > 0) byFile.push([file, long]);
  }
  byFile.sort(([, a], [, b]) => b - a);
  return { lines, long: byFile.reduce((sum, [, long]) => sum + long, 0), byFile };
}
