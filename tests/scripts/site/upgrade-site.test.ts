import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOfFile } from '../../../scripts/site/engine-files.ts';
import { ABOUT, readManifest, writeManifest } from '../../../scripts/site/manifest.ts';
import type { Migration } from '../../../scripts/site/migrations.ts';
import { digestsOf, layDown, planUpgrade, upgradeSite } from '../../../scripts/site/upgrade-site.ts';
import { sitePackage } from '../../../scripts/site/site-package.ts';
import { given } from '../../../src/certain.ts';

const PACKAGE = { name: 'engine', version: '1.0.0', scripts: { build: 'b', lint: 'l' }, dependencies: { astro: '7' } };

let folder: string;
let engine: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  [engine, site] = [join(folder, 'engine'), join(folder, 'site')];
  for (const path of ['src/page.ts', 'src/gone.ts', 'scripts/build.ts']) write(engine, path, `old ${path}`);
  write(engine, 'package.json', JSON.stringify(PACKAGE));
  write(engine, 'content/terms.yaml', 'of the engine');
  write(engine, 'src/site.config.ts', 'of the engine');
  for (const path of Object.keys(digestsOf(engine))) layDown(engine, site, path);
  write(site, 'package.json', JSON.stringify(sitePackage(PACKAGE, { name: 'forests', version: '0.3.0' })));
  write(site, 'content/terms.yaml', 'ours');
  write(site, 'src/site.config.ts', 'ours');
  writeManifest(site, {
    about: ABOUT,
    engine: { version: '1.0.0', from: '../engine' },
    migrations: 0,
    files: digestsOf(engine),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const plan = (known?: readonly Migration[]) => {
  const made = planUpgrade(site, engine, known);
  if (made === 'newer') throw new Error('newer');
  return given(made, 'a plan');
};

describe('an upgrade of a site', () => {
  test('takes new and changed files, drops those that are gone, and leaves what is the site’s', () => {
    write(engine, 'src/page.ts', 'new');
    write(engine, 'src/more.ts', 'new');
    rmSync(join(engine, 'src/gone.ts'));
    write(site, 'src/own.ts', 'mine');
    const made = plan();
    expect(made).toMatchObject({
      add: ['src/more.ts'],
      change: ['src/page.ts'],
      remove: ['src/gone.ts'],
      conflicts: [],
    });
    upgradeSite(site, engine, '../engine', made, 'stop');
    expect([read('src/page.ts'), read('src/more.ts'), read('src/own.ts')]).toEqual(['new', 'new', 'mine']);
    expect([read('content/terms.yaml'), read('src/site.config.ts')]).toEqual(['ours', 'ours']);
    expect(existsSync(join(site, 'src/gone.ts'))).toBe(false);
    expect(plan()).toMatchObject({ add: [], change: [], remove: [], kept: [], conflicts: [] });
  });

  test('leaves a file where it is that was the engine’s and is the site’s own since', () => {
    write(site, 'schemas/case.json', 'made');
    const before = given(readManifest(site), 'a manifest');
    const digest = given(digestOfFile(join(site, 'schemas/case.json')), 'a file');
    writeManifest(site, { ...before, files: { ...before.files, 'schemas/case.json': digest } });
    const made = plan();
    expect(made).toMatchObject({ remove: [], kept: [], conflicts: [] });
    upgradeSite(site, engine, '../engine', made, 'stop');
    expect(read('schemas/case.json')).toBe('made');
  });

  test('keeps a file that only the site changed, and stops before it writes anything where both did', () => {
    write(site, 'scripts/build.ts', 'mine');
    write(site, 'src/page.ts', 'mine too');
    write(engine, 'src/page.ts', 'new');
    write(engine, 'src/more.ts', 'new');
    const made = plan();
    expect(made).toMatchObject({ kept: ['scripts/build.ts'], conflicts: ['src/page.ts'] });
    expect(() => upgradeSite(site, engine, '../engine', made, 'stop')).toThrow('both');
    expect(existsSync(join(site, 'src/more.ts'))).toBe(false);
    upgradeSite(site, engine, '../engine', made, 'overwrite');
    expect([read('src/page.ts'), read('src/page.ts.mine'), read('scripts/build.ts')]).toEqual([
      'new',
      'mine too',
      'mine',
    ]);
  });

  test('with keep, a file that both changed stays as it is, and is named again the next time', () => {
    write(site, 'src/page.ts', 'mine');
    write(engine, 'src/page.ts', 'new');
    upgradeSite(site, engine, '../engine', plan(), 'keep');
    expect(read('src/page.ts')).toBe('mine');
    expect(plan().kept).toEqual(['src/page.ts']);
  });

  test('a file of the engine that the site took out is a conflict once the engine changes it', () => {
    rmSync(join(site, 'src/page.ts'));
    expect(plan()).toMatchObject({ kept: ['src/page.ts'], add: [] });
    write(engine, 'src/page.ts', 'new');
    expect(plan().conflicts).toEqual(['src/page.ts']);
  });

  test('commands and packages come from the engine; name, version and what the site added stay', () => {
    write(
      site,
      'package.json',
      JSON.stringify({ ...JSON.parse(read('package.json')), scripts: { build: 'x', ours: 'y' } }),
    );
    write(engine, 'package.json', JSON.stringify({ ...PACKAGE, version: '1.1.0', dependencies: { astro: '8' } }));
    upgradeSite(site, engine, '../engine', plan(), 'stop');
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'forests',
      version: '0.3.0',
      scripts: { build: 'b', ours: 'y' },
      dependencies: { astro: '8' },
    });
    expect(readManifest(site)?.engine.version).toBe('1.1.0');
  });

  test('runs each migration once, and refuses an engine that is older than the site', () => {
    const ran: number[] = [];
    const known = [1, 2].map((number) => ({ number, what: { th: 'ก', en: 'a' }, run: () => void ran.push(number) }));
    upgradeSite(site, engine, '../engine', plan(known), 'stop');
    expect(plan(known).migrations).toEqual([]);
    expect(ran).toEqual([1, 2]);
    expect(planUpgrade(site, engine, known.slice(0, 1))).toBe('newer');
  });

  test('a folder that was not made by the command is left alone', () => {
    expect(planUpgrade(engine, engine)).toBeUndefined();
  });
});
