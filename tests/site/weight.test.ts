import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** A script with everything that it imports at once; what is loaded later, on use, does not count. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join('dist', file), 'utf8');
  for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    withImports(`_astro/${next}`, found);
  return found;
}

/** Bytes of scripts that a browser fetches with a page, gzipped. */
function scriptBytes(page: string): number {
  const html = readFileSync(join('dist', page, 'index.html'), 'utf8');
  const files = new Set(
    [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].flatMap(([, file]) => [...withImports(file!)]),
  );
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', file))).length, 0);
}

// 15 kB is about a second on a slow phone line. The schemas alone (zod) would be more than that.
test.each(['', 'cases/songkhla', 'lessons/see-then-do', 'notes/dream-and-reality-2007', 'terms', 'triangle', 'en'])(
  'reading /%s fetches at most 15 kB of scripts',
  (page) => {
    expect(scriptBytes(page)).toBeLessThan(15_000);
  },
);
