import { expect, test } from 'vitest';
import { shortName, shortNames } from '../../../src/library/machines/short-names.ts';

const entries = [
  { kind: 'lesson', id: 'karo' },
  { kind: 'case', id: 'karo' },
  { kind: 'note', id: 'karo-2005' },
] as const;

test('every entry has a short name of its own, and one that another kind had first says its kind', () => {
  expect(Object.fromEntries(shortNames(entries))).toEqual({
    karo: { kind: 'case', id: 'karo' },
    'lesson-karo': { kind: 'lesson', id: 'karo' },
    'karo-2005': { kind: 'note', id: 'karo-2005' },
  });
});

test('the name by itself is that of the list', () => {
  const names = shortNames(entries);
  for (const entry of entries) expect(names.get(shortName(entries, entry))).toEqual(entry);
});

test('ids of before lead on, unless another entry has them now', () => {
  const renamed = [
    { kind: 'lesson', id: 'new', th: { data: { formerly: ['old', 'karo', 'new-too'] } } },
    { kind: 'case', id: 'karo' },
    { kind: 'case', id: 'new-too' },
  ] as const;
  const names = Object.fromEntries(shortNames(renamed));
  expect(names['old']).toEqual({ kind: 'lesson', id: 'new' });
  expect(names['lesson-old']).toEqual({ kind: 'lesson', id: 'new' });
  expect([names['karo']?.kind, names['new-too']?.kind]).toEqual(['case', 'case']);
  expect(names['lesson-karo']).toEqual({ kind: 'lesson', id: 'new' });
  for (const entry of renamed) expect(names[shortName(renamed, entry)]).toMatchObject({ id: entry.id });
});
