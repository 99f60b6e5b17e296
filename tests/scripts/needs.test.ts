import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Need } from '../../scripts/bench/search/read-lines.ts';
import { addNeed } from '../../scripts/needs/add-need.ts';
import { needOf, readTold } from '../../scripts/needs/read-told.ts';
import { searchEn } from '../../src/words/en/search.ts';
import { searchTh } from '../../src/words/th/search.ts';

const told = {
  site: 'เว็บหนึ่ง',
  query: 'เงินหมด',
  helped: true,
  shown: 'lesson:a, case:b',
  where: 'http://x/search/?q=x',
};
const known = new Set(['lesson:a', 'case:b']);

test.each([
  [
    'Thai, it helped',
    searchTh.feedbackText(told) + 'lesson:a',
    { query: 'เงินหมด', helped: true, lang: 'th', relevant: ['lesson:a'] },
  ],
  [
    'Thai, it did not',
    searchTh.feedbackText({ ...told, helped: false }) + 'อยากรู้เรื่องเงินสำรอง',
    { helped: false, relevant: [] },
  ],
  [
    'English',
    searchEn.feedbackText({ ...told, query: 'money gone' }) + 'case:b lesson:a',
    { query: 'money gone', lang: 'en', relevant: ['case:b', 'lesson:a'] },
  ],
  [
    'nothing found',
    searchTh.tellText('เว็บหนึ่ง', 'เงินหมด', '', 'http://x/'),
    { query: 'เงินหมด', helped: false, relevant: [] },
  ],
  [
    'quoted in a letter, with Windows line ends',
    `สวัสดีค่ะ\r\n${searchTh.feedbackText(told).replaceAll('\n', '\r\n> ')}`,
    { query: 'เงินหมด', shown: ['lesson:a', 'case:b'] },
  ],
] as const)('a text of the search page is read: %s', (_what, text, expected) => {
  expect(readTold(text)).toMatchObject(expected);
});

test('everything that is missing for a line is told at once', () => {
  const before: Need[] = [{ id: 'told001', query: 'เงินหมด', lang: 'th', class: 'plain', relevant: ['lesson:a'] }];
  const made = needOf(readTold(searchTh.feedbackText(told)), { known, before });
  expect('problems' in made && made.problems).toHaveLength(2);
  expect(needOf(readTold('?'), { known, before: [], relevant: ['lesson:z'] })).toMatchObject({
    problems: [expect.stringContaining('Searched for'), expect.stringContaining('lesson:z')],
  });
});

test('a line is added with an id of its own, and the lines before stay as they were', () => {
  const folder = mkdtempSync(join(tmpdir(), 'needs-'));
  const file = join(folder, 'n.jsonl');
  writeFileSync(file, '{"id":"told001"}');
  const made = needOf(readTold(searchTh.feedbackText(told)), {
    known,
    before: [{ id: 'told001', query: 'x', lang: 'th', class: 'plain', relevant: ['case:b'] }],
    relevant: ['lesson:a'],
    group: 'colloquial',
  });
  if ('problems' in made) throw new Error(made.problems.join('\n'));
  addNeed(file, made.need);
  expect(readFileSync(file, 'utf8').split('\n')).toEqual([
    '{"id":"told001"}',
    '{"id":"told002","query":"เงินหมด","lang":"th","class":"colloquial","relevant":["lesson:a"]}',
    '',
  ]);
  rmSync(folder, { recursive: true });
});
