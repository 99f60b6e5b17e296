import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/sync/check-content.ts';
import { ENTRY_KINDS } from '../../src/intake/schema/names.ts';
import { missingAnswers, NEW_KINDS, type Answers } from '../../scripts/new/answers.ts';
import { skeleton } from '../../scripts/new/skeleton.ts';
import { readContent } from '../../src/sync/read-content.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

let library: LibraryCopy;
beforeEach(() => (library = libraryCopy()));
afterEach(() => library.dispose());

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/new.ts'), ...args, '--root', library.root],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return { status, stdout, stderr };
};
const FLAGS: Record<(typeof NEW_KINDS)[number], string[]> = {
  case: ['--id', 'ban-new', '--title', 'กองทุนใหม่', '--province', 'TH-52'],
  lesson: [
    '--id',
    'new-lesson',
    '--title',
    'บทเรียนใหม่: มีทวิภาค',
    '--side',
    'knowledge',
    '--source',
    'report-a',
    '--case',
    'ban-a',
  ],
  note: [
    '--id',
    'new-note',
    '--title',
    'บันทึกใหม่',
    '--case',
    'ban-a',
    '--date',
    '2026-11-20',
    '--authors',
    'คณะทดสอบ, ผู้ช่วย',
  ],
  workshop: ['--id', 'new-circle', '--title', 'วงใหม่', '--source', 'report-a'],
  agenda: ['--title', 'วาระปี 2551', '--year', '2008'],
  topic: ['--id', 'new-topic', '--title', 'หัวข้อใหม่'],
  help: [
    '--id',
    'new-problem',
    '--title',
    'ปัญหาใหม่',
    '--lesson',
    'open-books',
    '--case',
    'ban-a',
    '--source',
    'report-a',
  ],
  term: ['--id', 'new-term', '--title', 'คำใหม่'],
  source: ['--id', 'new-source', '--title', 'แหล่งใหม่'],
};

const answersOf = (kind: Answers['kind'], flags: readonly string[]): Answers => ({
  kind,
  ...Object.fromEntries(
    flags.flatMap((flag, index) => (flag.startsWith('--') ? [[flag.slice(2), flags[index + 1]!]] : [])),
  ),
});

describe('npm run new', () => {
  // Starting a process for every kind takes most of a minute; one with a folder, one with a year and one in a list
  // stand for the rest.
  it.each(['note', 'agenda', 'source'] as const)(
    'begins a %s that passes the check, and says what to do next',
    (kind) => {
      const { status, stdout, stderr } = run(kind, ...FLAGS[kind]);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('npm run check');
      expect(checkContent(library.root).map(({ rule }) => rule)).toEqual(kind === 'source' ? ['source-unused'] : []);
    },
  );

  it.each(NEW_KINDS)('has a first text for a %s that passes the check as it stands', (kind) => {
    const text = skeleton(answersOf(kind, FLAGS[kind]), '2026-11-27');
    if (kind === 'term' || kind === 'source') library.write(`${kind}s.yaml`, library.read(`${kind}s.yaml`) + text);
    else library.write(`${FOLDERS[kind]}/${kind === 'agenda' ? '2008' : 'new-one'}/index.mdx`, text);
    expect(checkContent(library.root).map(({ rule }) => rule)).toEqual(kind === 'source' ? ['source-unused'] : []);
  });

  it('refuses to write over what exists', () => {
    expect(run('topic', ...FLAGS.topic).status).toBe(0);
    const before = library.read('topics/new-topic/index.mdx');
    const { status, stderr } = run('topic', '--id', 'new-topic', '--title', 'อื่น');
    expect([status, library.read('topics/new-topic/index.mdx')]).toEqual([2, before]);
    expect(stderr).toContain('new-topic exists already');
  });

  it.each([
    ['a folder name that is no address', ['case', '--id', 'Ban New', '--title', 'x', '--province', 'TH-52'], 'ko-taeo'],
    ['a folder name that climbs out', ['case', '--id', '../x', '--title', 'x', '--province', 'TH-52'], 'ko-taeo'],
    [
      'a misspelt side',
      ['lesson', '--id', 'x', '--title', 'x', '--side', 'movment', '--source', 'report-a'],
      'movement',
    ],
    [
      'a source that is not there',
      ['lesson', '--id', 'x', '--title', 'x', '--side', 'movement', '--source', 'report-x'],
      'report-a',
    ],
    ['a Buddhist Era year', ['agenda', '--title', 'x', '--year', '2551'], '2008'],
    [
      'a Buddhist Era date',
      ['note', '--id', 'x', '--title', 'x', '--case', 'ban-a', '--date', '2569-11-20'],
      '2026-11-20',
    ],
  ] as const)('refuses %s and says what would do', (_what, [kind, ...flags], says) => {
    const { content } = readContent(library.root);
    const ids = (of: string) =>
      of === 'source'
        ? content.sources.map(({ data }) => data.id)
        : content.entries.filter((entry) => entry.kind === of).map(({ id }) => id);
    const wrong = missingAnswers(answersOf(kind, flags), ids);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]!.th).toContain(says);
  });

  it.each([
    ['a wrong answer, and writes nothing', ['case', '--id', '../x', '--title', 'x', '--province', 'TH-52'], 'ko-taeo'],
    ['a missing title where nobody can be asked', ['topic', '--id', 'x'], '--title'],
    ['an unknown kind', ['story'], 'lesson'],
    ['an unknown flag', ['topic', '--colour', 'red'], '--colour'],
  ])('ends with 2 at %s', (_what, args, says) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    for (const kind of ENTRY_KINDS) expect(existsSync(join(library.root, 'content', FOLDERS[kind], 'x'))).toBe(false);
  });
});
