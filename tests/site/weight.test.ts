import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scriptBytes, scriptsOf, sheetBytes, sheetsOf, sum, withImports } from '../../scripts/report/house/weight.ts';

// 15 kB is about a second on a slow phone line. The schemas alone (zod) would be more than that. The way back from a
// source, listening, and telling of a trial have half a kB more at their doors; what they do is fetched on use.
test.each(['', 'cases/songkhla', 'lessons/see-then-do', 'notes/dream-and-reality-2007', 'terms', 'triangle', 'en'])(
  'reading /%s fetches at most 15.5 kB of scripts',
  (page) => {
    expect(scriptBytes(page)).toBeLessThan(15_500);
  },
);

/** The largest script of `dist/_astro` whose name begins so; words of two languages share a name. */
const largest = (beginning: string): string =>
  readdirSync('dist/_astro')
    .filter((file) => file.startsWith(beginning) && file.endsWith('.js'))
    .map((file) => `_astro/${file}`)
    .sort((a, b) => sum([b]) - sum([a]))[0] ?? '';

test('the page of a fund opens with at most 16 kB of scripts, those of every page among them', () => {
  expect(scriptBytes('fund')).toBeLessThan(16_000);
});

test('what reckons a fund and says the answer is at most 20 kB of scripts beside those of every page', () => {
  const frame = scriptsOf('lessons');
  const reckoning = [...scriptsOf('fund'), ...withImports(largest('fund-desk.')), ...withImports(largest('fund.'))];
  const own = new Set(reckoning.filter((file) => !frame.has(file)));
  expect(sum(own)).toBeGreaterThan(10_000);
  expect(sum(own)).toBeLessThan(20_000);
  expect(sum([largest('reckoner-worker-')])).toBeGreaterThan(1000);
  expect(sum([largest('reckoner-worker-')])).toBeLessThan(8000);
});

test.each([
  '',
  'en',
  'lessons/see-then-do',
  'en/lessons/see-then-do',
  'notes/dream-and-reality-2007',
  'lessons',
  'cases',
  'terms',
])('reading /%s fetches at most 7.6 kB of styles', (page) => {
  expect(sheetsOf(page).length).toBeGreaterThan(0);
  expect(sheetBytes(page)).toBeLessThan(7.6 * 1024);
});

// A help page has what is made of it at hand; a case has a card, a small mountain, tables and a timeline besides.
test.each(['help/members-stop-paying', 'cases/lampang', 'cases/songkhla', 'en/cases/songkhla'])(
  'reading /%s fetches at most 8.4 kB of styles',
  (page) => {
    expect(sheetBytes(page)).toBeLessThan(8400);
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

// Tools may weigh more than reading, but what opens them must not grow unseen.
test.each([
  ['write', 34_000],
  ['tray', 40_000],
  ['search', 29_700],
  ['triangle/ours', 56_000],
])('opening /%s fetches at most %i bytes of scripts before anything is done', (page, most) => {
  expect(scriptBytes(page)).toBeGreaterThan(1000);
  expect(scriptBytes(page)).toBeLessThan(most);
});
