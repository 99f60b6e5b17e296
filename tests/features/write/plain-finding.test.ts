import { describe, expect, test } from 'vitest';
import { draftProblems } from '../../../src/features/write/draft/draft-problems.ts';
import { newDraft, type Draft } from '../../../src/features/write/draft/draft.ts';
import { plainFinding } from '../../../src/features/write/form/plain-finding.ts';
import { words } from '../../../src/words/words.ts';

const index = { entries: [], sources: [], terms: [] };
const note = newDraft('note', 'x', '2026-11-29', 0);
const withData = (data: Record<string, unknown>): Draft => ({
  ...note,
  entryId: 'visit',
  th: { ...note.th, data: { ...note.th.data, title: 'บันทึก', ...data } },
});
const told = (data: Record<string, unknown>, field: string, lang: 'th' | 'en', beside: boolean) => {
  const problem = draftProblems(withData(data), index).find(({ path }) => path.join('.') === `th.data.${field}`);
  return problem && plainFinding(problem, lang, words(lang).write, beside);
};

describe('a form tells a mistake without the names that fields have in files', () => {
  test.each([
    ['th', true, 'ยังไม่ได้กรอก'],
    ['th', false, 'สรุป: ยังไม่ได้กรอก'],
    ['en', true, 'Not filled in yet'],
    ['en', false, 'Summary: Not filled in yet'],
  ] as const)('a field that is missing, in %s (beside it: %s)', (lang, beside, what) => {
    expect(told({ summary: '' }, 'summary', lang, beside)).toEqual({ what, todo: '' });
  });
  test.each([
    ['th', true, 'ช่องนี้ เป็น "tea" ไม่ได้'],
    ['th', false, '“วิธี” เป็น "tea" ไม่ได้'],
    ['en', true, 'This cannot be "tea"'],
    ['en', false, '“Method” cannot be "tea"'],
  ] as const)('a value out of a list, in %s (beside it: %s)', (lang, beside, what) => {
    expect(told({ method: 'tea' }, 'method', lang, beside)?.what).toBe(what);
  });
  test('no list or group of fields is shown as files have it', () => {
    const { todo } = told({ cases: 'ban-a' }, 'cases', 'th', true)!;
    expect(todo).not.toMatch(/[[{]/);
  });
  test('the same problem keeps its words for files, its rule and what it is about', () => {
    expect(draftProblems(withData({ method: 'tea' }), index)).toContainEqual(
      expect.objectContaining({
        rule: 'value-unknown',
        params: { field: 'method', value: 'tea' },
        th: expect.objectContaining({ what: 'method (วิธี) เป็น "tea" ไม่ได้' }),
      }),
    );
  });
});
