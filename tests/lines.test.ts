import { describe, expect, test } from 'vitest';
import { CODE_FOLDERS, codeFiles, columnsOf, countLines } from '../scripts/report/house/lines.ts';

/** Shares of lines that are too long, in percent. They may be lowered, never raised; before Prettier it was 9.8. */
const MOST = { src: 0.7, scripts: 1.8, tests: 1.4 };

describe('lines of code', () => {
  test.each([
    ['abc', 3],
    ['', 0],
    ['กำลัง', 4],
    ['ที่นี่', 2],
    ['“–”', 3],
    ['𝒳', 1],
  ])('%j takes %i columns: marks above and below take none', (line, columns) => {
    expect(columnsOf(line)).toBe(columns);
  });
  test.each(CODE_FOLDERS)('in %s hardly ever have more than 120 columns', (folder) => {
    const { lines, long } = countLines(codeFiles(folder));
    expect(lines).toBeGreaterThan(1000);
    expect((100 * long) / lines).toBeLessThanOrEqual(MOST[folder]);
  });
});
