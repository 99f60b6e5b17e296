import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/mdx/check-content.ts';
import { ENTRY_KINDS } from '../../src/schema/ids.ts';
import { NEW_KINDS } from '../../scripts/new/answers.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

let library: LibraryCopy;
beforeEach(() => (library = libraryCopy()));
afterEach(() => library.dispose());

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/new.ts'), ...args, '--root', library.root], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { status, stdout, stderr };
};
const FLAGS: Record<(typeof NEW_KINDS)[number], string[]> = {
  case: ['--id', 'ban-new', '--title', 'กองทุนใหม่', '--province', 'TH-52'],
  lesson: ['--id', 'new-lesson', '--title', 'บทเรียนใหม่: มีทวิภาค', '--side', 'knowledge', '--source', 'report-a', '--case', 'ban-a'],
  note: ['--id', 'new-note', '--title', 'บันทึกใหม่', '--case', 'ban-a', '--date', '2026-11-20', '--authors', 'คณะทดสอบ, ผู้ช่วย'],
  workshop: ['--id', 'new-circle', '--title', 'วงใหม่', '--source', 'report-a'],
  agenda: ['--title', 'วาระปี 2551', '--year', '2008'],
  topic: ['--id', 'new-topic', '--title', 'หัวข้อใหม่'],
  term: ['--id', 'new-term', '--title', 'คำใหม่'],
  source: ['--id', 'new-source', '--title', 'แหล่งใหม่'],
};

describe('npm run new', () => {
  it.each(NEW_KINDS)('begins a %s that passes the check, and says what to do next', (kind) => {
    const { status, stdout, stderr } = run(kind, ...FLAGS[kind]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('npm run check');
    const unused = kind === 'source' ? ['source-unused'] : [];
    expect(checkContent(library.root).map(({ rule }) => rule)).toEqual(unused);
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
    ['a misspelt side', ['lesson', '--id', 'x', '--title', 'x', '--side', 'movment', '--source', 'report-a'], 'movement'],
    ['a source that is not there', ['lesson', '--id', 'x', '--title', 'x', '--side', 'movement', '--source', 'report-x'], 'report-a'],
    ['a Buddhist Era year', ['agenda', '--title', 'x', '--year', '2551'], '2008'],
    ['a Buddhist Era date', ['note', '--id', 'x', '--title', 'x', '--case', 'ban-a', '--date', '2569-11-20'], '2026-11-20'],
    ['a missing title where nobody can be asked', ['topic', '--id', 'x'], '--title'],
    ['an unknown kind', ['story'], 'lesson'],
    ['an unknown flag', ['topic', '--colour', 'red'], '--colour'],
  ])('refuses %s and says what would do', (_what, args, says) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    for (const kind of ENTRY_KINDS) expect(existsSync(join(library.root, 'content', `${kind}s`, 'x'))).toBe(false);
  });
});
