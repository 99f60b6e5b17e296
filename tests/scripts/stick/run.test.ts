import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (...flags: string[]) =>
  spawnSync(process.execPath, ['scripts/stick/run.ts', ...flags], { encoding: 'utf8' });

test('tells in both languages what it does', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/แฟลชไดรฟ์[\s\S]*memory stick/);
});

test.each([
  [['--lang', 'fr'], /--lang ต้องเป็น th, en หรือ both · --lang must be th, en or both/],
  [['--size'], /ไม่รู้จักตัวเลือกนี้ · Unknown option '--size'/],
])('%j is refused with what to write instead', (flags, said) => {
  const { status, stdout, stderr } = run(...flags);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(said);
  expect(stderr).toContain('--lang th|en|both');
});
