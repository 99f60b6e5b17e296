import { expect, test } from 'vitest';
import { address, type Target } from '../../src/library/address.ts';
import { partPage } from '../../src/library/listed/list-name.ts';

const DISK = 'file:///D:/mountain/library/';
const TARGETS: readonly (readonly [target: Target, path: string])[] = [
  [{ page: 'home' }, ''],
  [{ page: 'ours' }, 'triangle/ours/'],
  [{ changes: 3 }, 'changes/3/'],
  [partPage({ of: 'side', side: 'policy' }, 2), 'all/lessons-policy/2/'],
  [{ kind: 'lesson', id: 'see-then-do', section: 'limits' }, 'lessons/see-then-do/#limits'],
  [{ kind: 'term', id: 'codi' }, 'terms/c/#codi'],
  [{ kind: 'topic', id: 'triangle' }, 'triangle/'],
  [{ kind: 'event', id: 'first' }, 'timeline/#first'],
  [{ download: 'cases.csv' }, 'data/tables/cases.csv'],
];

test.each(TARGETS)('%j stands below the base path, in both languages', (target, path) => {
  expect(address(target, 'th')).toBe(`/${path}`);
  expect(address(target, 'en', '/name')).toBe(`/name/en/${path}`);
});

test.each(TARGETS)('%j is opened by the name of its file in a copy on disk', (target, path) => {
  expect(address(target, 'th', DISK)).toBe(
    DISK + (path === '' ? 'index.html' : path.replace(/\/(?=#|$)/, '/index.html')),
  );
});
