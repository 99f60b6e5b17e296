import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inboxReport } from '../../scripts/inbox/report.ts';
import { newDraft } from '../../src/features/write/draft/draft.ts';
import { draftFiles } from '../../src/features/write/files/draft-files.ts';
import { zipped } from '../../src/features/write/files/zip.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';
import { plainWordFile } from '../features/import/word-file.ts';

const NOTE = {
  title: 'ส่งมา',
  summary: 'สรุป',
  status: 'draft',
  updated: '2026-11-26',
  cases: ['ban-a'],
  date: '2026-11-20',
  authors: ['คณะ'],
  method: 'observation',
  consent: 'given',
};
const archive = async (id: string): Promise<Uint8Array> =>
  zipped(
    await draftFiles(
      { ...newDraft('note', 'x', '2026-11-26', 0), entryId: id, th: { data: NOTE, body: 'เห็นคนมาออม' } },
      new Map(),
      { sources: '', terms: '' },
    ),
  );

let library: LibraryCopy;
let scratch: string;
const inbox = (name: string) => join(library.root, 'inbox', name);
const has = (path: string) => existsSync(join(library.root, 'content', path));
beforeEach(() => {
  library = libraryCopy();
  scratch = mkdtempSync(join(tmpdir(), 'inbox-'));
  mkdirSync(inbox(''));
});
afterEach(() => {
  library.dispose();
  rmSync(scratch, { recursive: true, force: true });
});
const run = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('scripts/inbox.ts'), '--root', library.root, ...args], { encoding: 'utf8' });

describe('npm run inbox', () => {
  it('takes archives and Word files with Thai names, empties the box, and reports what is still to be filled in', async () => {
    writeFileSync(inbox('README.md'), 'x');
    writeFileSync(inbox('sent.zip'), await archive('sent'));
    writeFileSync(inbox('บันทึก.docx'), await plainWordFile('ไปดูมา โทร 081-234-5678'));
    writeFileSync(inbox('photo.docx'), 'not a Word file');
    const report = join(scratch, 'report.md');
    const { status, stderr } = run(
      '--report',
      report,
      '--case',
      'ban-b',
      '--date',
      '4 ก.พ. 2550',
      '--authors=',
      '--id=',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(['notes/sent/index.mdx', 'notes/ban-b-2007-02-04/index.mdx'].filter((path) => !has(path))).toEqual([]);
    expect(['README.md', 'photo.docx', 'sent.zip', 'บันทึก.docx'].map((name) => existsSync(inbox(name)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const text = readFileSync(report, 'utf8');
    for (const told of [
      '2/3',
      '✓ `sent.zip`',
      '✗ `photo.docx`',
      '✓ `บันทึก.docx`',
      'phone number',
      '`content/notes/ban-b-2007-02-04/index.mdx:',
      'Files changed',
      'ขั้นต่อไป',
    ])
      expect(text).toContain(told);
    expect(text).not.toContain(library.root);
    expect(text).not.toContain('081-234-5678');
  });
  it('fails when no file could be taken, and is content with an empty box', async () => {
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('no file') as string });
    writeFileSync(inbox('photo.docx'), 'x');
    expect(run().status).toBe(1);
    expect(run('--colour').status).toBe(2);
  });
  it('replaces an entry that is there already only when that is said', async () => {
    for (const [args, status] of [
      [[], 0],
      [[], 1],
      [['--replace'], 0],
    ] as const) {
      writeFileSync(inbox('sent.zip'), await archive('sent'));
      expect(run(...args).status).toBe(status);
    }
  });
});

describe('the report', () => {
  it('shows names and words of others as they are, never as Markdown', () => {
    const report = inboxReport([{ name: 'a`b @somebody.docx', taken: true, told: '```\n# x\n@everyone' }], []);
    expect(report).toContain("### ✓ `a'b @somebody.docx`");
    expect(report).toContain('````text\n```\n# x\n@everyone\n````');
  });
});

describe('the workflow “Add an entry from a file”', () => {
  interface Workflow {
    on: {
      push: { paths: string[]; 'branches-ignore': string[] };
      workflow_dispatch: { inputs: Record<string, unknown> };
    };
    permissions: Record<string, string>;
    jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }>;
  }
  const workflow = parse(readFileSync('.github/workflows/add-entry.yml', 'utf8')) as Workflow;
  const steps = workflow.jobs['take-in']!.steps;
  it('starts when a file is put into the inbox, not for its own branches, and by hand', () => {
    expect(workflow.on.push).toEqual({ paths: ['inbox/**', '!inbox/README.md'], 'branches-ignore': ['entry/**'] });
    expect(Object.keys(workflow.on.workflow_dispatch.inputs)).toContain('case');
    expect(workflow.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
  });
  it('puts nothing that people type into a script, and every option it gives is known', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    const command = steps.map(({ run = '' }) => run).find((text) => text.includes('run --silent inbox'))!;
    const given = [...command.matchAll(/--([a-z]+)(?=[= ]"?\$|=)/g)].map(([, name]) => name!);
    expect(given).toEqual(['report', 'case', 'kind', 'date', 'authors', 'id']);
    const help = run('--help').stdout;
    for (const name of given) expect(help).toContain(`--${name}`);
  });
  it('its script makes a branch with the entry and without the file, and says so when the pull request is refused', async () => {
    const git = (...args: string[]) => spawnSync('git', args, { cwd: library.root, encoding: 'utf8' });
    const remote = join(scratch, 'remote.git');
    spawnSync('git', ['init', '-q', '--bare', remote]);
    git('init', '-q', '-b', 'main');
    git('remote', 'add', 'origin', remote);
    const identity = ['-c', 'user.name=x', '-c', 'user.email=x@y.z'];
    writeFileSync(inbox('sent.zip'), await archive('sent'));
    git('add', '-A');
    git(...identity, 'commit', '-q', '-m', 'begin');
    run('--report', join(scratch, 'report.md'));
    const last = steps.at(-1)!.run!;
    const ran = spawnSync('bash', ['-e', '-c', last], {
      cwd: library.root,
      encoding: 'utf8',
      env: {
        ...process.env,
        // No gh here: as where the repository forbids it.
        PATH: `${scratch}:/usr/bin:/bin`,
        BASE: 'main',
        BRANCH: 'entry/7-1',
        RUNNER_TEMP: scratch,
        GITHUB_STEP_SUMMARY: join(scratch, 'summary.md'),
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'net/library',
      },
    });
    expect([ran.status, ran.stdout]).toEqual([
      0,
      expect.stringContaining('https://github.com/net/library/compare/main...entry/7-1?expand=1'),
    ]);
    const shown = spawnSync('git', ['--git-dir', remote, 'show', '--stat=200', '--format=%s', 'entry/7-1'], {
      encoding: 'utf8',
    });
    expect(shown.stdout).toMatch(/^Add notes\/sent\n/);
    expect(shown.stdout).toContain('content/notes/sent/index.mdx');
    expect(shown.stdout).toMatch(/inbox\/sent\.zip +\| Bin \d+ -> 0/);
  });
});
