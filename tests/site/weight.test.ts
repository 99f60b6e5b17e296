import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  printSheetsOf,
  scriptBytes,
  scriptsOf,
  sheetBytes,
  sheetsOf,
  sum,
  withImports,
} from '../../scripts/report/house/weight.ts';

// 11 kB is less than a second on a slow phone line; languages by settings are 0.4 of them. The schemas alone (zod) would be more than that. The tray, listening,
// citing and telling of a trial have only their doors here; what they do is fetched on use.
test.each(['', 'cases/songkhla', 'lessons/see-then-do', 'notes/dream-and-reality-2007', 'terms', 'triangle', 'en'])(
  'reading /%s fetches at most 11 kB of scripts',
  (page) => {
    expect(scriptBytes(page)).toBeLessThan(11_000);
  },
);

/** The largest script of `dist/_astro` whose name begins so; words of two languages share a name. */
const largest = (beginning: string): string =>
  readdirSync('dist/_astro')
    .filter((file) => file.startsWith(beginning) && file.endsWith('.js'))
    .map((file) => `_astro/${file}`)
    .sort((a, b) => sum([b]) - sum([a]))[0] ?? '';

test('the page of a fund opens with at most 10.5 kB of scripts, those of every page among them', () => {
  expect(scriptBytes('fund')).toBeLessThan(10_500);
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

// A page of help shows what is made of it; where its text has a table besides, both bring their sheet.
test('no page of an entry, no list and neither home makes a reader wait for more than 7 kB of styles', () => {
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/\/?index\.html$/, ''))
    .filter((page) => /^(en|(en\/)?(cases|lessons|notes|topics|help|agenda|terms|sources)(\/[^/.]+)?)?$/.test(page))
    // Tools, though they lie among the cases.
    .filter((page) => !/cases\/(map|compare|benefits)$/.test(page))
    .filter((page) => sheetsOf(page).length > 0);
  expect(pages.length).toBeGreaterThan(500);
  for (const page of pages)
    expect(sheetBytes(page), page).toBeLessThan(page.includes('help/') && sheetsOf(page).length > 2 ? 7350 : 7000);
});

// Browsers fetch these after everything else, and need no signal to print.
test.each(['', 'lessons/see-then-do', 'cases/songkhla', 'help/members-stop-paying'])(
  '/%s is printed with at most 1.1 kB more, which none of its scripts adds anew',
  (page) => {
    const print = printSheetsOf(page);
    expect(sum(print)).toBeGreaterThan(500);
    expect(sum(print)).toBeLessThan(1100);
    const scripts = [...scriptsOf(page)].map((file) => readFileSync(join('dist', file), 'utf8'));
    for (const sheet of print.map((file) => file.replace('.print.css', '.css')))
      expect(scripts.filter((text) => text.includes(sheet)).length, sheet).toBe(0);
  },
);

test('what only some texts hold has its styles wherever a page holds it', () => {
  const holding = (probe: RegExp, rule: RegExp): string[] =>
    readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .map((file) => file.replaceAll('\\', '/').replace(/\/?index\.html$/, ''))
      .filter((page) => sheetsOf(page).length > 0 && probe.test(readFileSync(join('dist', page, 'index.html'), 'utf8')))
      .filter((page) => !sheetsOf(page).some((file) => rule.test(readFileSync(join('dist', file), 'utf8'))));
  expect(holding(/<table\b/, /thead th\{/)).toEqual([]);
  expect(holding(/class="timeline\b/, /\.timeline\{/)).toEqual([]);
  expect(holding(/<code\b/, /\.prose code\{/)).toEqual([]);
  expect(holding(/class="(?:quote|figure|lesson-card)[" ]/, /\.lesson-card\{/)).toEqual([]);
});

test('the first sheet of every page orders the layers, and is the same on all', () => {
  const pages = ['', 'cases/lampang', 'lessons/see-then-do', 'search', 'tray', 'write', 'guide', 'triangle', 'offline'];
  expect(new Set(pages.map((page) => sheetsOf(page)[0])).size).toBe(1);
  const first = [sheetsOf(''), printSheetsOf('')].map(([file]) => readFileSync(join('dist', file!), 'utf8')).join('');
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
  ['write', 31_000],
  ['tray', 35_000],
  ['search', 26_500],
  ['triangle/ours', 54_500],
])('opening /%s fetches at most %i bytes of scripts before anything is done', (page, most) => {
  expect(scriptBytes(page)).toBeGreaterThan(1000);
  expect(scriptBytes(page)).toBeLessThan(most);
});
