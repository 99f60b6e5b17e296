import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepPackage } from '../../../scripts/package/pack.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pack-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a site keeps one package, and another of the same version has another name, so that npm installs it', () => {
  const file = join(folder, 'moving-the-mountain-1.2.0.tgz');
  writeFileSync(file, 'one');
  const first = keepPackage(file, folder);
  expect(first).toMatch(/^file:engine\/moving-the-mountain-1\.2\.0-[0-9a-f]{8}\.tgz$/);
  expect(keepPackage(join(folder, first.slice('file:'.length)), folder)).toBe(first);
  writeFileSync(file, 'two');
  const second = keepPackage(file, folder);
  expect(second).not.toBe(first);
  expect(readdirSync(join(folder, 'engine')).map((name) => `file:engine/${name}`)).toEqual([second]);
});
