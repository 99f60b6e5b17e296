import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Need } from '../bench/search/read-lines.ts';

/** Adds a line at the end of a needs file; the file is there whole before and after. */
export function addNeed(file: string, need: Need): void {
  const before = readFileSync(file, 'utf8');
  const beside = `${file}.new`;
  writeFileSync(beside, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${JSON.stringify(need)}\n`);
  renameSync(beside, file);
}
