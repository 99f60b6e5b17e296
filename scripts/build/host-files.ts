import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headerTable, type HeaderTable } from './header-table.ts';
import { htaccess } from './hosts/apache.ts';
import { bucket } from './hosts/bucket.ts';
import { headersFile, netlify, redirectsFile, vercel } from './hosts/lists.ts';
import { nginx } from './hosts/nginx.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Files that tell common hosts which headers to send and where addresses of before lead, all from one table. `_headers`
 * and `_redirects` (Netlify, Cloudflare Pages and others) and `.htaccess` (Apache, most shared hosting) lie where those
 * hosts look for them; the rest lies in `hosting/`, to be copied to where it is wanted.
 * @param folder the built site
 * @param more   `base`: path that it will be served under, as in the build; `origin`: where it will be served, as
 * `https://library.example`, where that is known; `site`: its files, as far as they are known
 */
export function writeHostFiles(
  folder: string,
  { base = '/', origin, site }: { base?: string; origin?: string | undefined; site?: SiteFiles } = {},
): void {
  const table = headerTable(folder, base, site);
  for (const [name, text] of Object.entries(hostFiles(table, origin))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The text of each file, by its path in the built site. */
export function hostFiles(table: HeaderTable, origin?: string): Record<string, string> {
  return {
    _headers: headersFile(table),
    _redirects: redirectsFile(table),
    '.htaccess': htaccess(table),
    'hosting/netlify.toml': netlify(table),
    'hosting/vercel.json': vercel(table),
    'hosting/nginx.conf': nginx(table, origin),
    'hosting/bucket.sh': bucket(table),
  };
}
