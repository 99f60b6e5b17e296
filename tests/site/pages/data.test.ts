import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../src/features/dataset/index.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { readPackage, type Resource } from '../support/strict-package.ts';

const packed = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
const folderOf = (lang: string): string => `dist/${lang === 'en' ? 'en/' : ''}data/tables`;

describe.each(LANGS)('the library as a data package (%s)', (lang) => {
  const files = packed(`${folderOf(lang)}/library.zip`);
  const described = JSON.parse(files['datapackage.json']!) as {
    version: string;
    licenses: { name: string }[];
    resources: (Resource & { licenses: { name: string }[] })[];
  };
  const { tables, faults } = readPackage(described.resources, (path) => files[path]!);

  test('is read by a strict reader in one step: every cell is of its type, every key is there', () => {
    expect(faults).toEqual([]);
    expect(tables.size).toBe(21);
    expect([...tables].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([]);
  });
  test('has every case and every benefit with its case, its sum and its source', () => {
    const cases = new Set(tables.get('cases')!.map(({ id }) => id));
    expect(cases.size).toBeGreaterThan(70);
    const priced = tables.get('benefits')!.filter(({ baht }) => baht);
    expect(priced.length).toBeGreaterThan(20);
    expect(priced.filter(({ case: of, source }) => !cases.has(of!) || !source)).toEqual([]);
  });
  test('says its version and licence in every file', () => {
    expect(described.licenses[0]!.name).toBe('CC-BY-4.0');
    for (const { name, path, licenses } of described.resources) {
      expect(licenses[0]!.name).toBe('CC-BY-4.0');
      const rows = tables.get(name)!;
      expect(
        rows.filter(({ version, licence }) => !version || !licence?.startsWith('https://')),
        name,
      ).toEqual([]);
      expect(readFileSync(join(folderOf(lang), path), 'utf8'), name).toBe(files[path]);
      const json = JSON.parse(readFileSync(join(folderOf(lang), `${name}.json`), 'utf8')) as Record<string, unknown>;
      expect(json, name).toMatchObject({ version: rows[0]!['version'], licence: rows[0]!['licence'] });
      expect(json['rows'], name).toHaveLength(rows.length);
    }
    for (const file of ['cases.geojson', 'events.geojson', 'library.json'])
      expect(readFileSync(join(folderOf(lang), file), 'utf8').slice(0, 900), file).toMatch(
        /"licence":"https:.*"(?:updated|tables)"|"(?:version|updated)":"\d{4}.*"licence"/s,
      );
  });
});

test('the strict reader finds what does not keep to the description', () => {
  const resources: Resource[] = [
    {
      name: 'a',
      path: 'a.csv',
      schema: {
        fields: [
          { name: 'id', type: 'string', constraints: { required: true } },
          { name: 'n', type: 'integer' },
          { name: 'e', type: 'string', constraints: { enum: ['x'] } },
          { name: 'b', type: 'string' },
        ],
        missingValues: [''],
        primaryKey: ['id'],
        foreignKeys: [{ fields: ['b'], reference: { resource: 'a', fields: ['id'] } }],
      },
    },
  ];
  const faultsOf = (rows: string): string[] => readPackage(resources, () => `\ufeffid,n,e,b\r\n${rows}`).faults;
  expect(faultsOf('1,2,x,1\r\n')).toEqual([]);
  expect(faultsOf('1,2.5,y,=2\r\n')).toEqual([
    'a.n: 2.5 is no integer',
    'a.e: y is not named',
    'a.b: =2 is run',
    'a.b: =2 is nowhere',
  ]);
  expect(faultsOf(',,,\r\n')).toEqual(['a.id: missing']);
  expect(faultsOf('1,,,\r\n1,,,\r\n')).toEqual(['a: two rows with one key']);
  expect(() => faultsOf('1,2')).toThrow('ends');
});

describe('the lines that the page offers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const blocks: string[] = [];
  visit(fromHtml(readFileSync('dist/data/index.html', 'utf8')), 'element', (element: Element) => {
    if (element.tagName === 'pre') blocks.push(toString(element));
  });
  const has = (program: string, args: string[]): boolean => spawnSync(program, args).status === 0;
  const python = process.env['PYTHON'] ?? 'python3';
  /** Runs lines beside the file that they name. */
  const ran = (program: string, args: string[], lines: string): string => {
    const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', input: lines });
    expect(stderr).not.toMatch(/error/i);
    expect(status).toBe(0);
    return stdout;
  };
  const copyZip = (): void => copyFileSync('dist/data/tables/library.zip', join(folder, 'library-th.zip'));

  test('are three, for Excel, pandas and R', () => {
    expect(blocks.filter((lines) => /Csv\.Document|read_csv|read\.csv/.test(lines))).toHaveLength(3);
  });
  test.skipIf(!has(python, ['-c', 'import pandas']))('run in pandas and load cases and benefits', () => {
    copyZip();
    const lines = blocks.find((each) => each.includes('pandas'))!;
    const told = ran(python, ['-'], `${lines}\nprint("rows", len(cases), len(benefits), cases["title"].notna().all())`);
    expect(told).toMatch(/north/);
    const files = packed('dist/data/tables/library.zip');
    const counted = readPackage(
      (JSON.parse(files['datapackage.json']!) as { resources: Resource[] }).resources,
      (path) => files[path]!,
    ).tables;
    expect(told).toContain(`rows ${counted.get('cases')!.length} ${counted.get('benefits')!.length} True`);
  });
  test.skipIf(!has('Rscript', ['--version']))('run in R and load cases and benefits', () => {
    copyZip();
    const lines = blocks.find((each) => each.includes('read.csv'))!;
    expect(ran('Rscript', ['-'], `${lines}\ncat("rows", nrow(cases), nrow(benefits))`)).toMatch(/north.*rows \d+ \d+/s);
  });
});

test('the page lists every kept version with its files, which are what their digests say', () => {
  const kept = JSON.parse(readFileSync('dist/data/snapshots/index.json', 'utf8')) as Snapshot[];
  const page = readFileSync('dist/data/index.html', 'utf8');
  expect(kept.map(({ day }) => day)).toEqual(
    kept
      .map(({ day }) => day)
      .sort()
      .reverse(),
  );
  for (const { day, files } of kept)
    for (const { lang, sha256, bytes } of files) {
      const path = `data/snapshots/${day}/library-${lang}.zip`;
      const file = readFileSync(join('dist', path));
      expect(file.length).toBe(bytes);
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      expect(page).toContain(`href="/${path}"`);
    }
});

test('the schemas that the page names are there', () => {
  const named = [...readFileSync('dist/data/index.html', 'utf8').matchAll(/href="(\/data\/schemas\/[^"]+)"/g)];
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, path]) => path!).filter((path) => !existsSync(join('dist', path)))).toEqual([]);
});
