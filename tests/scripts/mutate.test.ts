import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODULES } from '../../scripts/mutate/modules.ts';
import { readReport } from '../../scripts/mutate/report.ts';

describe('what npm run mutate plants mistakes into', () => {
  const found = (globs: readonly string[]) => {
    const out = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    return globs.flatMap((glob) => (glob.startsWith('!') ? [] : globSync(glob, { exclude: out })));
  };

  it.each(MODULES.map((module) => [module.name, module] as const))('%s: files and tests are there', (_name, module) => {
    for (const glob of [...module.files, ...module.tests].filter((one) => !one.startsWith('!')))
      expect(found([glob]), glob).not.toEqual([]);
    // A name that comes to stand for two files would mix up what is counted.
    const names = found(module.files).map((file) => basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
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
