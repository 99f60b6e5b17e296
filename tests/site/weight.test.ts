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

/** Style sheets that a page names itself; browsers show nothing before they have them. */
const sheetsOf = (page: string): string[] =>
  [...readFileSync(join('dist', page, 'index.html'), 'utf8').matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
    ([, file]) => file!,
  );
const sheetBytes = (page: string): number =>
  sheetsOf(page).reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', file))).length, 0);

test.each([
  '',
  'en',
  'help/members-stop-paying',
  'lessons/see-then-do',
  'en/lessons/see-then-do',
  'notes/dream-and-reality-2007',
  'lessons',
  'cases',
  'terms',
])('reading /%s fetches at most 7 kB of styles', (page) => {
  expect(sheetsOf(page).length).toBeGreaterThan(0);
  expect(sheetBytes(page)).toBeLessThan(7000);
});

// A case has a card, a small mountain, tables and a timeline besides.
test.each(['cases/lampang', 'cases/songkhla', 'en/cases/songkhla'])(
  'reading /%s fetches at most 8 kB of styles',
  (page) => {
    expect(sheetBytes(page)).toBeLessThan(8000);
  },
);

test('the first sheet of every page orders the layers, and is the same on all', () => {
  const pages = ['', 'cases/lampang', 'lessons/see-then-do', 'search', 'tray', 'write', 'guide', 'triangle', 'offline'];
  expect(new Set(pages.map((page) => sheetsOf(page)[0])).size).toBe(1);
  const first = readFileSync(join('dist', sheetsOf('')[0]!), 'utf8');
  const met = [...first.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names]) => names!.trim().split(/, ?/));
  expect([...new Set(met)]).toEqual(['reset', 'tokens', 'base', 'parts', 'features', 'print']);
});

test('what opens on use brings its styles then', () => {
  const styles = ['', 'cases/lampang', 'lessons']
    .flatMap(sheetsOf)
    .map((file) => readFileSync(join('dist', file), 'utf8'));
  for (const late of ['.search-dialog', '.found-bar', '.hint', '.make-list', '.clock-face', '.tray-list'])
    expect(styles.filter((text) => text.includes(late)).length, late).toBe(0);
});
