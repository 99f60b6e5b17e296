import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCopy } from '../../fixtures/check-copy.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';

const CASE = 'cases/ban-b/index.mdx';
let copy: LibraryCopy;
beforeEach(() => (copy = libraryCopy()));
afterEach(() => copy.dispose());

/** What is found of a case that was changed on these days. */
function found(updated: string, days: readonly string[]): string[] {
  const lines = days.map((day) => `  - date: ${day}\n    what: {th: 'แก้', en: 'Mended'}\n`).join('');
  const old = /^updated: .*$/m.exec(copy.read(CASE))?.[0] ?? '';
  copy.edit(CASE, old, `updated: ${updated}${lines && `\nchanges:\n${lines.trimEnd()}`}`);
  return checkCopy(copy.root).flatMap(({ rule, severity, params }) =>
    rule.startsWith('change-') ? [`${severity} ${rule} ${String(params?.['newest'])}`] : [],
  );
}

it.each([
  ['the day of its newest change', '2026-11-30', ['2026-11-30', '2026-11-20'], []],
  ['that month', '2026-11', ['2026-11-20'], []],
  ['a later day', '2026-12-02', ['2026-11-20', '2026-11-30'], ['warning change-untold 2026-11-30']],
  ['an earlier day', '2026-11-01', ['2026-11-30'], ['warning change-after-updated 2026-11-30']],
  ['any day, and it never told of a change', '2026-12-02', [], []],
])('an entry that was last changed on %s', (_, updated, days, wanted) => expect(found(updated, days)).toEqual(wanted));
