import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS, hiddenPackages, siteAbove, stepsOf } from '../../../scripts/package/mountain.mjs';
import { sitePackage, type Package } from '../../../scripts/site/site-package.ts';

const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'mountain-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('mountain', () => {
  test('has the commands of a site that holds a copy', () => {
    const { postinstall: _, ...copied } = sitePackage(own, { name: 'site', version: '1.0.0' }).scripts;
    expect([...COMMANDS].sort()).toEqual(Object.keys(copied).sort());
  });

  test.each([
    ['start', [], [['.mountain/scripts/build.ts'], ['.mountain/scripts/serve.ts']]],
    ['check', ['--watch'], [['.mountain/scripts/check.ts', '--watch']]],
    [
      'dev',
      ['--port', '1'],
      [['node_modules/astro/bin/astro.mjs', 'dev', '--config', '.mountain/astro.config.ts', '--port', '1']],
    ],
    ['test', [], [['.mountain/scripts/site/test-site.ts']]],
    ['upgrade', ['--dry-run'], [['.mountain/scripts/package/upgrade.ts', '--dry-run']]],
  ])('%s %j runs what it runs in this repository, where the program is laid out', (name, options, steps) =>
    expect(stepsOf(name, own.scripts, options)).toEqual(steps),
  );

  test('finds the site from a folder within it', () => {
    mkdirSync(join(folder, 'site/content/cases'), { recursive: true });
    writeFileSync(join(folder, 'site/.engine.json'), '{}');
    expect(siteAbove(join(folder, 'site/content/cases'))).toBe(join(folder, 'site'));
    expect(siteAbove(folder)).toBeUndefined();
  });

  test('names packages of its own that the site has in another version', () => {
    const engine = join(folder, 'engine');
    mkdirSync(join(engine, 'node_modules/zod'), { recursive: true });
    mkdirSync(join(engine, 'node_modules/far-below'), { recursive: true });
    writeFileSync(join(engine, 'package.json'), '{ "dependencies": { "zod": "4", "astro": "7" } }');
    for (const name of ['zod', 'far-below']) writeFileSync(join(engine, 'node_modules', name, 'package.json'), '{}');
    expect(hiddenPackages(engine)).toEqual(['zod']);
  });
});
