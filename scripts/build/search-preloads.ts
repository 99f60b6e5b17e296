import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { captures } from '../../src/certain.ts';
import { folderOf } from '../../src/library/address.ts';
import { LANGS } from '../../src/words/languages.ts';
import { writeAnew } from './site-files.ts';

/** Marks the lines that are added, so that a page that was copied from an earlier build gets them anew. */
const ADDED = ' data-preload';

/**
 * Names in the search page's head what a shared link to an answer needs: its scripts and what they import, the program
 * of the worker, and the start of the index. A browser then asks for all of it at once, and not for each when the one
 * before has come. Runs after the build, since only then the names are known.
 * @param folder the built site
 * @param base   path that it will be served under
 */
export function writeSearchPreloads(folder: string, base: string): void {
  const root = `/${base.replace(/^\/|\/$/g, '')}`.replace(/\/?$/, '/');
  // A site may be built without scripts, and without a search.
  const assets = existsSync(join(folder, '_astro')) ? readdirSync(join(folder, '_astro')) : [];
  const workers = assets.filter((name) => /^engine-worker[-.].*\.js$/.test(name));
  for (const lang of LANGS) {
    const file = join(folder, `${folderOf(lang)}search`, 'index.html');
    if (!existsSync(file)) continue;
    const before = readFileSync(file, 'utf8');
    const html = before.replace(new RegExp(`<link${ADDED}[^>]*>`, 'g'), '');
    const scripts = captures(html, /<script type="module" src="[^"]*_astro\/([^"]+)"/g);
    const imported = imports(join(folder, '_astro'), scripts);
    const fetched = [`search-index/${lang}/start.bin`, ...workers.map((name) => `_astro/${name}`)];
    const links = [
      ...imported.map((name) => `<link${ADDED} rel="modulepreload" href="${root}_astro/${name}">`),
      ...fetched.map((path) => `<link${ADDED} rel="preload" as="fetch" crossorigin href="${root}${path}">`),
    ];
    const now = html.replace('</head>', () => `${links.join('')}</head>`);
    if (now !== before) writeAnew(file, now);
  }
}

/** Scripts with all that they import, by name. */
function imports(folder: string, scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [...scripts];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || !existsSync(join(folder, name))) continue;
    found.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    queue.push(...captures(text, /(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g).map((path) => posix.basename(path)));
  }
  return [...found];
}
