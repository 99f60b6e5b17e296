import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/sync/check-content.ts';
import { renderingCode } from '../../src/sync/rendering-code.ts';
import { contentLoader } from '../../src/sync/loader.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import type { Problem } from '../../src/intake/problem.ts';
import { problemReport } from '../../src/intake/problem-report.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';
import { A, PLANTED, PLANTED_FILES, W } from '../fixtures/planted-mistakes.ts';

const SCRIPT = resolve('scripts/check.ts');
let library: LibraryCopy;
beforeEach(() => (library = libraryCopy()));
afterEach(() => library.dispose());

const run = (...args: string[]) =>
  spawnSync(process.execPath, [SCRIPT, '--root', library.root, ...args], { encoding: 'utf8' });
const spoil = () => {
  library.edit(A, 'state: strong', 'state: stron');
  library.edit(A, '## ต่อไป', '<div>x</div>\n\n## ต่อไป');
  library.edit(W, 'minutes: 60', 'minutes: 90');
  library.edit(
    'sources.yaml',
    'URL: https://example.org/b',
    'URL: https://example.org/b\n- id: lonely\n  type: book\n  title: C',
  );
};

describe('the check and the build', () => {
  it('find the same mistakes, for every planted one', () => {
    // As in `astro dev`: the build has seen the good library before and reads again only what a mistake touches.
    const good = syncContent(library.root, { base: '/', version: 'test' }).entries;
    const differing: string[] = [];
    for (const planted of [...PLANTED, ...PLANTED_FILES]) {
      const copy = libraryCopy();
      if ('plant' in planted) planted.plant(copy);
      else copy.edit(planted.file, planted.from, planted.to);
      const built = syncContent(copy.root, { base: '/', version: 'test' }, good).problems;
      if (JSON.stringify(built) !== JSON.stringify(checkContent(copy.root))) differing.push(planted.rule);
      copy.dispose();
    }
    expect(PLANTED.length + PLANTED_FILES.length).toBeGreaterThan(60);
    expect(differing).toEqual([]);
  }, 120_000);

  it('tell them in the same words: what the loader logs is what the command prints', async () => {
    spoil();
    // The loader reads its own code to know its version, so the copy gets it too.
    for (const file of renderingCode(resolve()).files) cpSync(file, join(library.root, file));
    const logged: string[] = [];
    const log = (text: string) => void logged.push(text);
    const store = { entries: () => [], keys: () => [], set: () => true, delete: () => undefined };
    const context = {
      store,
      config: {
        root: pathToFileURL(`${library.root}/`),
        srcDir: pathToFileURL(`${library.root}/src/`),
        cacheDir: pathToFileURL(`${library.root}/.cache/`),
        base: '/',
      },
      logger: { info: log, warn: log, error: log },
    } as unknown as LoaderContext;
    await expect(contentLoader().load(context)).rejects.toThrow('3 mistakes');
    const errors = checkContent(library.root).filter(({ severity }) => severity === 'error');
    expect(logged).toContain(`\n${problemReport(errors)}`);
    expect(run().stdout).toContain(problemReport(errors).trim());
  });
});

describe('npm run check', () => {
  it('is content with good content, the first time and again', () => {
    for (const _time of [1, 2])
      expect(run()).toMatchObject({ status: 0, stdout: 'ไม่พบข้อผิดพลาด · No mistakes found\n' });
  });

  it('tells mistakes with their place in both languages, warnings apart, and ends with 1', () => {
    spoil();
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ข้อผิดพลาด 3 แห่ง · 3 errors/);
    expect(stdout).toMatch(/content\/cases\/ban-a\/index\.mdx:\d+:\d+ {2}value-unknown\n {2}.*strong.*\n {2}.*strong/);
    expect(stdout.indexOf('source-unused')).toBeGreaterThan(stdout.indexOf('ข้อควรดู 1 แห่ง · 1 warning'));
  });

  it('ends with 0 when there are only warnings', () => {
    library.edit('terms.yaml', 'th: กองทุน', 'th: กองทุน\u200b');
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('character-invisible') });
  });

  it('notices a mistake in a text that was good before, and its mending', () => {
    expect(run().status).toBe(0);
    library.edit('cases/ban-b/index.mdx', 'ยังไม่มีใครบันทึก', '[[nowhere]]');
    expect(run().stdout).toContain('link-unknown');
    library.edit('cases/ban-b/index.mdx', '[[nowhere]]', 'ยังไม่มีใครบันทึก');
    expect(run().status).toBe(0);
    library.remove('lessons/open-books');
    expect(run().stdout).toContain('lesson-unknown');
  });

  it('shows one file or folder only, and judges by that', () => {
    spoil();
    const at = (path: string) => run('--format', 'json', join(library.root, path));
    expect((JSON.parse(at('content/workshops').stdout) as Problem[]).map(({ rule }) => rule)).toEqual([
      'workshop-minutes',
    ]);
    expect(at('content/topics/trust/index.mdx')).toMatchObject({ status: 0, stdout: '[]\n' });
    expect(at('content/cases/ban-a').status).toBe(1);
  });

  it('writes JSON, GitHub annotations and SARIF of the same findings', () => {
    spoil();
    const problems = checkContent(library.root).filter(({ rule }) => rule !== 'never');
    expect(JSON.parse(run('--format=json').stdout)).toEqual(problems);
    const lines = run('--format', 'github').stdout.trim().split('\n');
    expect(lines).toHaveLength(problems.length);
    for (const [index, { severity, file, line, column, rule }] of problems.entries())
      expect(lines[index]).toMatch(
        new RegExp(`^::${severity} file=${file},line=${line},col=${column},title=${rule}::.+%0A.+`),
      );
    const {
      runs: [{ results, tool }],
    } = JSON.parse(run('--format', 'sarif').stdout);
    expect(
      results.map(
        (result: {
          ruleId: string;
          level: string;
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: string };
                region: { startLine: number; startColumn: number };
              };
            },
          ];
        }) => ({
          rule: result.ruleId,
          severity: result.level,
          file: result.locations[0].physicalLocation.artifactLocation.uri,
          line: result.locations[0].physicalLocation.region.startLine,
          column: result.locations[0].physicalLocation.region.startColumn,
        }),
      ),
    ).toEqual(problems.map(({ rule, severity, file, line, column }) => ({ rule, severity, file, line, column })));
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it.each([['--format xml'], ['--colour']])('refuses %s and shows how it is used', (flags) => {
    const { status, stderr } = run(...flags.split(' '));
    expect(status).toBe(2);
    expect(stderr).toContain('npm run check');
  });

  it('tells the editor which file has which fields, when the task of VS Code runs it', async () => {
    const child = spawn(process.execPath, [SCRIPT, '--root', library.root, '--watch', '--format', 'line']);
    let told = '';
    child.stdout.on('data', (text) => (told += String(text)));
    await expect.poll(() => told, { timeout: 20_000 }).toContain('check: end');
    child.kill();
    const { entries } = JSON.parse(readFileSync(join(library.root, '.astro/collections/collections.json'), 'utf8')) as {
      entries: Record<string, string>;
    };
    expect(entries[pathToFileURL(join(library.root, 'content/cases/ban-a/en.mdx')).href.toLowerCase()]).toBe('case.en');
  });

  it('watches: a save shows the mistake, the next save that it is gone', async () => {
    const child = spawn(process.execPath, [SCRIPT, '--root', library.root, '--watch']);
    let told = '';
    child.stdout.on('data', (text) => (told += String(text)));
    const until = async (words: string) => {
      await expect.poll(() => told, { timeout: 20_000 }).toContain(words);
      told = '';
    };
    await until('Watching');
    library.edit('cases/ban-b/index.mdx', 'ยังไม่มีใครบันทึก', '[[nowhere]]');
    await until('link-unknown');
    library.edit('cases/ban-b/index.mdx', '[[nowhere]]', 'ยังไม่มีใครบันทึก');
    await until('No mistakes');
    child.kill();
  });
});
