import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in place of a page that has moved; a browser leaves it at once. */
const LEADS_ON = /<meta http-equiv="refresh"/;

/**
 * Addresses of the pages in a built folder, sorted: `/`, `/cases/`, `/en/cases/lampang/`. Addresses that only lead on to
 * another page are left out.
 */
export function builtPages(folder = 'dist'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .filter((file) => !LEADS_ON.test(readFileSync(join(folder, file), 'utf8').slice(0, 600)))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
}
