import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fused } from '../../scripts/bench/needs/fuse.ts';
import { success } from '../../scripts/bench/needs/success.ts';
import { readNeeds } from '../../scripts/bench/search/read-lines.ts';

const need = (id: string, relevant: string[]) => ({ id, query: 'ก', lang: 'th' as const, class: 'plain', relevant });

test('broken needs are named with file and line, and the others run', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'bench-needs-')), 'n.jsonl');
  const line = JSON.stringify(need('a', ['lesson:x']));
  writeFileSync(
    path,
    [
      line,
      '{"id":"b"',
      line,
      line.replace('"a"', '"c"').replace('"th"', '"fr"'),
      line.replace('"a"', '"d"').replace('lesson:x', 'Lesson x'),
      line.replace('"a"', '"e"'),
    ].join('\n'),
  );
  const { good, broken } = readNeeds(path);
  expect(good.map(({ id }) => id)).toEqual(['a', 'e']);
  expect(broken.map((told) => told.slice(path.length).split(':')[1])).toEqual(['2', '3', '4', '5']);
});

test('success is the share of needs with a right answer so far up, and MRR the mean of one by its rank', () => {
  const hits = new Map([
    ['first', ['lesson:x', 'lesson:y']],
    ['fourth', ['case:a', 'case:b', 'case:c', 'lesson:y', 'lesson:x']],
    ['eleventh', [...Array.from({ length: 10 }, (_, at) => `case:c${at}`), 'lesson:x']],
  ]);
  const needs = ['first', 'fourth', 'eleventh', 'nothing'].map((id) => need(id, ['lesson:x', 'lesson:y']));
  expect(success(needs, hits)).toEqual({ needs: 4, at: [0.25, 0.25, 0.5, 0.5], mrr: (1 + 1 / 4) / 4 });
});

test('lists fused by reciprocal rank put what both have above what one has', () => {
  expect(
    fused([
      ['a', 'b', 'c'],
      ['c', 'b'],
    ]),
  ).toEqual(['c', 'b', 'a']);
  expect(fused([[], ['a']])).toEqual(['a']);
  expect(fused([])).toEqual([]);
});
