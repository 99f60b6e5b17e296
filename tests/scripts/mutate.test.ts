import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, keepOutcome, keptOutcome } from '../../scripts/mutate/kept.ts';
import { filesOf, MODULES } from '../../scripts/mutate/modules.ts';
import { readReport, sumOf } from '../../scripts/mutate/report.ts';

describe('what npm run mutate plants mistakes into', () => {
  it.each(MODULES.map((module) => [module.name, module] as const))('%s: files and tests are there', (_name, module) => {
    for (const glob of [...module.files, ...module.tests].filter((one) => !one.startsWith('!')))
      expect(filesOf([glob]), glob).not.toEqual([]);
    // A name that comes to stand for two files would mix up what is counted.
    const names = filesOf(module.files).map((file) => basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are files each named once, in order, without those taken out', () => {
    const files = filesOf(['scripts/mutate/*.ts', 'scripts/mutate/report.ts', '!**/kept.ts']);
    expect(files).toEqual(['scripts/mutate/modules.ts', 'scripts/mutate/report.ts']);
  });

  it('covers evidence, numbering, checks, import limits, ranking, tray and dates', () => {
    const names = MODULES.map(({ name }) => name);
    const wanted = ['evidence', 'numbering', 'checks', 'import limits', 'ranking', 'tray', 'dates'];
    expect(names).toEqual(expect.arrayContaining(wanted));
  });
});

describe('the report of planted mistakes', () => {
  const at = (line: number, from: number, to: number, end = line) => ({
    start: { line, column: from },
    end: { line: end, column: to },
  });
  const report = (...mutants: { status: string; replacement?: string; location: ReturnType<typeof at> }[]) =>
    readReport({ files: { 'src/a.ts': { source: 'const a = 1;\nif (a > 1) {\n  b();\n}\n', mutants } } });

  it('counts what was noticed, also where a test never ended, among all that could be', () => {
    const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'RuntimeError', 'Ignored'];
    const outcome = report(...statuses.map((status) => ({ status, location: at(1, 1, 6) })));
    expect([outcome.noticed, outcome.planted]).toEqual([2, 4]);
    expect(outcome.missed.map(({ reached }) => reached)).toEqual([true, false]);
  });

  it('shows what was missed where it stands, as it is and with the mistake, on one line', () => {
    const { missed } = report(
      { status: 'Survived', replacement: 'a >= 1', location: at(2, 5, 10) },
      { status: 'NoCoverage', replacement: '{}', location: at(2, 12, 2, 4) },
    );
    expect(missed).toEqual([
      { file: 'src/a.ts', line: 2, from: 'a > 1', to: 'a >= 1', reached: true },
      { file: 'src/a.ts', line: 2, from: '{ b(); }', to: '{}', reached: false },
    ]);
  });

  it('shortens long code', () => {
    const { missed } = report({ status: 'Survived', replacement: 'x'.repeat(500), location: at(1, 1, 6) });
    expect(missed[0]!.to).toBe(`${'x'.repeat(100)}…`);
  });
});

describe('results of several files', () => {
  it('are added up, and what was missed is listed in their order', () => {
    const missed = (file: string) => ({ file, line: 1, from: 'a', to: 'b', reached: true });
    const sum = sumOf([
      { noticed: 3, planted: 4, missed: [missed('x.ts')] },
      { noticed: 1, planted: 2, missed: [missed('y.ts')] },
    ]);
    expect(sum).toEqual({ noticed: 4, planted: 6, missed: [missed('x.ts'), missed('y.ts')] });
  });
  it('are nothing where there is no file', () => expect(sumOf([])).toEqual({ noticed: 0, planted: 0, missed: [] }));
});

describe('the result of a file', () => {
  const OUTCOME = {
    noticed: 1,
    planted: 2,
    missed: [{ file: 'src/a.ts', line: 3, from: 'a', to: 'b', reached: false }],
  };
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'mutate-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there again in the next run', () => {
    keepOutcome('src/a.ts', 'd1', OUTCOME, folder);
    keepOutcome('src/b.ts', 'd1', sumOf([]), folder);
    expect(keptOutcome('src/a.ts', 'd1', folder)).toEqual(OUTCOME);
  });
  it('counts no longer where the digest is another', () => {
    keepOutcome('src/a.ts', 'd1', OUTCOME, folder);
    expect(keptOutcome('src/a.ts', 'd2', folder)).toBeUndefined();
    keepOutcome('src/a.ts', 'd2', OUTCOME, folder);
    expect(keptOutcome('src/a.ts', 'd2', folder)).toEqual(OUTCOME);
  });
  it.each([
    ['is missing', undefined],
    ['was cut off', '{"digest": "d1", "outc'],
    ['has another shape', '{"digest": "d1", "outcome": {"noticed": "all"}}'],
  ])('is none where its file %s', (_how, text) => {
    mkdirSync(join(folder, 'src'));
    if (text !== undefined) writeFileSync(join(folder, 'src/a.ts.json'), text);
    expect(keptOutcome('src/a.ts', 'd1', folder)).toBeUndefined();
  });
});

describe('the digest under which a result is kept', () => {
  const FILES: Record<string, string> = {
    'src/a.ts': 'export const a = 1;',
    'src/other.ts': 'export const o = 1;',
    'tests/a.test.ts': "import { a } from '../src/a.ts';\nimport { help } from './support/help.ts';",
    'tests/support/help.ts': "import { more } from './more.ts';\nimport { o } from '../../src/other.ts';",
    'tests/support/more.ts': "import { help } from './help.ts';",
    'tests/b.test.ts': '',
    'bench/mutation/stryker.conf.json': '{}',
  };
  const digest = (changed: Record<string, string> = {}, tests = ['tests/a.test.ts']) =>
    digestOf('src/a.ts', tests, (path) => {
      const text = { ...FILES, ...changed }[path];
      if (text === undefined) throw new Error(`${path} was read`);
      return text;
    });

  it('is the same for the same files', () => expect(digest()).toBe(digest()));
  it.each([
    'src/a.ts',
    'tests/a.test.ts',
    'tests/support/help.ts',
    'tests/support/more.ts',
    'bench/mutation/stryker.conf.json',
  ])('changes with %s', (path) => expect(digest({ [path]: `${FILES[path]} ` })).not.toBe(digest()));
  it('changes with a test that is new', () =>
    expect(digest({}, ['tests/a.test.ts', 'tests/b.test.ts'])).not.toBe(digest()));
  it('stays with a module that the tests only run through', () =>
    expect(digest({ 'src/other.ts': 'changed' })).toBe(digest()));
});
