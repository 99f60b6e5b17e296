import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FOLDER, kindOfOwn, layOut } from '../../../scripts/package/lay-out.mjs';

let folder: string;
let engine: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lay-out-'));
  [engine, site] = [join(folder, 'engine'), join(folder, 'site')];
  write(engine, 'package.json', '{ "version": "1.0.0" }');
  for (const path of [
    'src/page.ts',
    'src/words/th/site.ts',
    'scripts/build.ts',
    'public/favicon.svg',
    'astro.config.ts',
  ])
    write(engine, path, `of the engine: ${path}`);
  write(engine, 'content/terms.yaml', 'of the engine');
  write(engine, 'tests/a.test.ts', 'of the engine');
  write(site, 'src/site.config.ts', "import type { SiteSettings } from 'x';\nexport const SITE: SiteSettings = {};\n");
  write(site, 'content/terms.yaml', 'ours');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const laid = (path: string): string => readFileSync(join(site, FOLDER, path), 'utf8');

describe('the program, laid out in a site', () => {
  test('has the files of the package and leads to the settings of the site; content and tests of others stay away', () => {
    layOut(engine, site);
    expect(laid('scripts/build.ts')).toBe('of the engine: scripts/build.ts');
    expect(laid('src/site.config.ts')).toBe("export { SITE } from '../../src/site.config.ts';\n");
    for (const path of ['content', 'tests']) expect(existsSync(join(site, FOLDER, path)), path).toBe(false);
    expect(readFileSync(join(site, 'content/terms.yaml'), 'utf8')).toBe('ours');
  });

  test('is left alone while nothing changes, and follows what does', () => {
    expect(layOut(engine, site).changed).toContain('src/page.ts');
    write(site, `${FOLDER}/src/words/in/site.ts`, 'written by the program');
    expect(layOut(engine, site).changed).toEqual([]);
    write(engine, 'src/page.ts', 'a newer page, of another length');
    rmSync(join(engine, 'astro.config.ts'));
    expect(layOut(engine, site).changed).toEqual(['src/page.ts', 'astro.config.ts']);
    expect(laid('src/page.ts')).toBe('a newer page, of another length');
    expect(existsSync(join(site, FOLDER, 'astro.config.ts'))).toBe(false);
    expect(laid('src/words/in/site.ts')).toBe('written by the program');
  });

  test('mends what somebody took away', () => {
    layOut(engine, site);
    rmSync(join(site, FOLDER, 'src/page.ts'));
    expect(layOut(engine, site).changed).toEqual(['src/page.ts']);
    rmSync(join(site, FOLDER), { recursive: true });
    expect(layOut(engine, site).changed).toContain('scripts/build.ts');
  });

  test('follows settings that a site begins to write, and leaves off', () => {
    write(engine, 'src/site.brand.ts', 'of the engine');
    write(site, 'src/site.brand.ts', 'export const BRAND = {};\n');
    layOut(engine, site);
    expect(laid('src/site.brand.ts')).toBe("export { BRAND } from '../../src/site.brand.ts';\n");
    rmSync(join(site, 'src/site.brand.ts'));
    layOut(engine, site);
    expect(laid('src/site.brand.ts')).toBe('of the engine');
  });

  test('leads to the words of another language, whatever they are called', () => {
    write(site, 'src/words/lo/fund/fund.ts', 'const words = {};\nexport default words;\n');
    layOut(engine, site);
    expect(laid('src/words/lo/fund/fund.ts')).toBe(
      "export { default } from '../../../../../src/words/lo/fund/fund.ts';\n",
    );
  });

  test('names files of the site that nothing reads', () => {
    write(site, 'src/page.ts', 'a page of ours');
    write(site, 'src/words/th/site.ts', 'other words');
    write(site, 'src/slots/Header.astro', 'found where it lies');
    expect(layOut(engine, site).unread).toEqual(['src/page.ts', 'src/words/th/site.ts']);
    expect(laid('src/page.ts')).toBe('of the engine: src/page.ts');
  });
});

test.each([
  ['site.config.ts', 'own'],
  ['site.languages.ts', 'own'],
  ['words/lo/site.ts', 'own'],
  ['words/in/site.ts', 'unread'],
  ['words/en/site.ts', 'unread'],
  ['words/locale/spoken.ts', 'unread'],
  ['slots/Side.astro', 'found'],
  ['env.d.ts', 'found'],
  ['site/frame/Page.astro', 'unread'],
])('of the files of a site, src/%s is %s', (path, kind) => expect(kindOfOwn(path)).toBe(kind));
