import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lastChanges } from '../../scripts/build/last-changes.ts';

const folder = mkdtempSync(join(tmpdir(), 'mountain-changes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = (kind: string, id: string, updated: string) => {
  mkdirSync(join(folder, kind, id), { recursive: true });
  writeFileSync(join(folder, kind, id, 'index.mdx'), `---\ntitle: ก\nupdated: ${updated}\n---\n`);
};

test('an entry has the day of its last change in both languages, a list that of its newest, other pages none', () => {
  entry('cases', 'a', '2026-11-20');
  entry('cases', 'b', "'2026-11-23'");
  entry('lessons', 'a', '2026-01');
  const day = lastChanges(folder);
  expect(day('https://x.example/base/cases/a/')).toBe('2026-11-20');
  expect(day('https://x.example/en/cases/a/')).toBe('2026-11-20');
  expect(day('https://x.example/cases/')).toBe('2026-11-23');
  expect(day('https://x.example/about/')).toBeUndefined();
  expect(day('https://x.example/lessons/a/')).toBeUndefined();
});

test('without a folder of entries no day is known', () => {
  expect(lastChanges(join(folder, 'none'))('https://x.example/cases/a/')).toBeUndefined();
});
