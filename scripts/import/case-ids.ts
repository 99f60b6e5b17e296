import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of all cases, from the names of their folders. */
export function caseIds(root: string): string[] {
  const folder = join(root, 'content/cases');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'index.mdx')))
        .sort()
    : [];
}
