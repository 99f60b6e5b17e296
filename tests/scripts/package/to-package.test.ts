import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { framePaths } from '../../../scripts/package/frame-files.ts';
import { moveToPackage, planMove } from '../../../scripts/package/to-package.ts';
import { planPackage, upgradePackage } from '../../../scripts/package/upgrade-package.ts';
import { ABOUT, readManifest, writeManifest } from '../../../scripts/site/manifest.ts';
import { MIGRATIONS } from '../../../scripts/site/migrations.ts';
import { configFile, languagesFile, readme, textsFile } from '../../../scripts/site/own-files.ts';
import { siteOf } from '../../../scripts/site/site-answers.ts';
import { sitePackage, type Package } from '../../../scripts/site/site-package.ts';
import { digestsOf, layDown, type Plan } from '../../../scripts/site/upgrade-site.ts';
import { given } from '../../../src/certain.ts';

const SPEC = 'file:engine/moving-the-mountain-0.1.0.tgz';
/** The program, as far as these tests need it. */
const OF_ENGINE = [
  '.github/workflows/deploy.yml',
  '.gitignore',
  '.vscode/tasks.json',
  'astro.config.ts',
  'package-lock.json',
  'scripts/build.ts',
  'src/pages/404.astro',
  'tsconfig.json',
];
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const PROGRAM: Package = {
  name: 'moving-the-mountain',
  version: '0.1.0',
  scripts,
  dependencies,
  devDependencies,
  bin: { mountain: 'scripts/package/mountain.mjs' },
  exports: {},
  files: [],
};

let folder: string;
let engine: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'to-package-'));
  [engine, site] = [join(folder, 'engine'), join(folder, 'forests')];
  for (const path of OF_ENGINE)
    write(path, path === '.gitignore' ? 'node_modules/\n' : `of the engine: ${path}`, engine);
  write('package.json', JSON.stringify(PROGRAM), engine);
  const made = siteOf({ name: 'ป่าของเรา', lang: 'th,en' }, ['TH-10']);
  if ('problems' in made) throw new Error('no site');
  for (const path of OF_ENGINE) layDown(engine, site, path);
  write('src/site.config.ts', configFile(made.site));
  write('src/site.texts.ts', textsFile(made.site));
  write('src/site.languages.ts', languagesFile(made.site.langs));
  write('README.md', readme(made.site));
  write('src/words/in/site.ts', 'written for its languages');
  write('src/site/styles/sides.css', 'written for its sides');
  write('src/site/styles/colours.css', 'written for its look');
  write('public/favicon.svg', 'drawn for its look');
  write('content/terms.yaml', 'ours');
  write('package.json', JSON.stringify(sitePackage(PROGRAM, { name: 'forests', version: '0.3.0' })));
  writeManifest(site, {
    about: ABOUT,
    engine: { version: '0.1.0', from: '../engine' },
    migrations: MIGRATIONS.at(-1)?.number ?? 0,
    files: digestsOf(engine),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(site, path), 'utf8');
function write(path: string, text: string, root = site): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const own = () =>
  JSON.parse(read('package.json')) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;
function move(): void {
  moveToPackage(site, engine, '../engine', SPEC, given(planMove(site), 'a move'));
}

describe('a copied site that takes the program as a package', () => {
  test('keeps what is its own, and nothing of the program but what hosts and editors look for', () => {
    write('src/slots/Header.astro', 'ours');
    write('src/words/lo/site.ts', 'export default {};');
    move();
    for (const path of ['scripts', 'src/pages', 'src/site', 'src/words/in', 'astro.config.ts', 'package-lock.json'])
      expect(existsSync(join(site, path)), path).toBe(false);
    for (const path of ['src/slots/Header.astro', 'src/words/lo/site.ts', '.github/workflows/deploy.yml', 'README.md'])
      expect(existsSync(join(site, path)), path).toBe(true);
    expect(read('content/terms.yaml')).toBe('ours');
    expect(read('.gitignore')).toMatch(/^node_modules\/\n[\s\S]*^\/\.mountain\/\n$/m);
    expect(read('README.md')).toContain('.mountain/');
  });

  test('has one dependency beside its own, and commands that call the package', () => {
    const before = own();
    write(
      'package.json',
      JSON.stringify({
        ...before,
        scripts: { ...before.scripts, poster: 'node poster.mjs', test: 'node ours.mjs' },
        dependencies: { ...before.dependencies, qrcode: '^1.0.0' },
      }),
    );
    move();
    expect(own().dependencies).toEqual({ qrcode: '^1.0.0', 'moving-the-mountain': SPEC });
    expect(Object.keys(own().devDependencies).sort()).toEqual(['playwright-core', 'unpdf']);
    expect(own().scripts).toMatchObject({ build: 'mountain build', poster: 'node poster.mjs', test: 'node ours.mjs' });
    for (const field of ['bin', 'exports', 'files']) expect(own()).not.toHaveProperty([field]);
  });

  test('has types of its settings from the package', () => {
    move();
    for (const name of ['config', 'languages', 'texts'])
      expect(read(`src/site.${name}.ts`), name).toMatch(/^import type .* from 'moving-the-mountain';/m);
    expect(read('src/site.texts.ts')).not.toContain("from './");
  });

  test('is told of files that it changed; they lie beside when it moves all the same', () => {
    write('src/pages/404.astro', 'ours');
    expect(planMove(site)?.changed).toEqual(['src/pages/404.astro']);
    move();
    expect(read('src/pages/404.astro.mine')).toBe('ours');
    expect(read('public/favicon.svg')).toBe('drawn for its look');
  });

  test('moves once', () => {
    move();
    expect(planMove(site)).toBeUndefined();
  });
});

describe('an upgrade of a site that has the program as a package', () => {
  let newer: string;
  beforeEach(() => {
    move();
    newer = join(folder, 'newer');
    for (const path of framePaths(engine)) {
      mkdirSync(dirname(join(newer, path)), { recursive: true });
      writeFileSync(join(newer, path), readFileSync(join(engine, path)));
    }
    writeFileSync(join(newer, 'package.json'), JSON.stringify({ ...PROGRAM, version: '9.0.0' }));
  });
  const plan = (): Plan => {
    const made = planPackage(site, newer);
    if (made === 'newer') throw new Error('newer');
    return given(made, 'a plan');
  };
  const upgrade = (onConflict: 'stop' | 'overwrite' = 'stop'): void =>
    upgradePackage(site, newer, { from: '9.0.0', spec: '9.0.0' }, plan(), onConflict);

  test('names the newer package and leaves content and settings alone', () => {
    const before = read('src/site.config.ts');
    expect(plan()).toMatchObject({ add: [], change: [], remove: [], conflicts: [] });
    upgrade();
    expect(own().dependencies).toEqual({ 'moving-the-mountain': '9.0.0' });
    expect(readManifest(site)).toMatchObject({ form: 'package', engine: { version: '9.0.0', from: '9.0.0' } });
    expect(read('src/site.config.ts')).toBe(before);
  });

  test('runs the migrations that the site has not seen, in its own words', () => {
    writeManifest(site, { ...given(readManifest(site), 'a manifest'), migrations: 0 });
    rmSync(join(site, 'src/site.languages.ts'));
    expect(plan().migrations).toHaveLength(MIGRATIONS.length);
    upgrade();
    expect(read('src/site.languages.ts')).toContain("from 'moving-the-mountain'");
    expect(readManifest(site)?.migrations).toBe(MIGRATIONS.at(-1)?.number);
  });

  test('stops before it writes over what both changed', () => {
    write('.github/workflows/deploy.yml', 'ours');
    writeFileSync(join(newer, '.github/workflows/deploy.yml'), 'newer');
    expect(() => upgrade()).toThrow('nothing was written');
    expect(own().dependencies).toEqual({ 'moving-the-mountain': SPEC });
    upgrade('overwrite');
    expect([read('.github/workflows/deploy.yml'), read('.github/workflows/deploy.yml.mine')]).toEqual([
      'newer',
      'ours',
    ]);
  });
});
