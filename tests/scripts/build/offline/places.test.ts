import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOfflineFiles } from '../../../../scripts/build/offline/write-files.ts';

/** A site of two places, as a large library tells of them. */
const folder = mkdtempSync(join(tmpdir(), 'places-'));
const PLACES = {
  in_th_50: ['cases/in/th-50/', 'cases/a/', 'lessons/l/'],
  in_th_90: ['cases/in/th-90/', 'cases/b/', 'lessons/l/'],
};
const text = (path: string): string => `<link rel="stylesheet" href="/_astro/a.css"><h1>${path.repeat(40)}</h1>`;
const PAGES = ['', 'offline/', 'guide/write/', 'fund/', 'tray/', 'write/', 'triangle/ours/', 'cases/', 'lessons/'];

beforeAll(async () => {
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const lang of ['', 'en/'])
    for (const path of [...PAGES, ...Object.values(PLACES).flat()]) write(`${lang}${path}index.html`, text(path));
  write('cases/b/index.html', `${text('cases/b/')}<img src="/_astro/b.webp">`);
  write('_astro/a.css', 'a{}');
  write('_astro/b.webp', 'picture');
  write('offline/places.json', JSON.stringify(PLACES));
  await writeOfflineFiles(folder, '/');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listed = (group: string) =>
  JSON.parse(readFileSync(join(folder, `offline/${group}.json`), 'utf8')) as [string, string, number][];
const paths = (group: string): string[] => listed(group).map(([path]) => path);

test('a large library has no list of everything, and none of all its search', () => {
  for (const group of ['all-th', 'search-en']) expect(existsSync(join(folder, `offline/${group}.json`))).toBe(false);
  expect(paths('tray-th')).toContain('tray/');
});

test('a place is kept with what its pages ask for and with what everybody needs, but without lists of the country', () => {
  expect(paths('in_th_90-th')).toEqual(
    expect.arrayContaining(['', 'offline/', 'guide/write/', 'cases/b/', 'lessons/l/', '_astro/a.css', '_astro/b.webp']),
  );
  expect(paths('in_th_50-th')).not.toContain('cases/b/');
  expect(paths('in_th_50-th')).not.toContain('_astro/b.webp');
  for (const list of ['cases/', 'lessons/']) expect(paths('in_th_90-th')).not.toContain(list);
  expect(paths('in_th_50-en')).toContain('en/cases/a/');
  expect(paths('in_th_50-en').filter((path) => /\/$/.test(path) && !path.startsWith('en/'))).toEqual([]);
});

test('sizes are near what a host sends, though few pages are gzipped', () => {
  const told = listed('in_th_50-th').filter(([path]) => path.endsWith('/'));
  const sent = told.map(([path]) => gzipSync(readFileSync(join(folder, path, 'index.html'))).length);
  const [all, really] = [told.reduce((sum, [, , bytes]) => sum + bytes, 0), sent.reduce((sum, one) => sum + one, 0)];
  expect(Math.abs(all - really) / really).toBeLessThan(0.2);
});
