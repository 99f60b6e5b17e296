import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measure } from '../../scripts/bench/search/measures.ts';
import { readCorpus, readQueries } from '../../scripts/bench/search/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-lines-'));
const file = (name: string, lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

test('broken lines are named with file and line, and the others run', () => {
  const corpus = file('c.jsonl', [
    '{"id":"a","text":"ก"}',
    '{"id":"b"',
    '',
    '{"id":"c","text":3}',
    '{"id":"a","text":"ข"}',
    '{"id":"d","title":"ง","text":"จ","lang":"th"}',
    '[]',
    'null',
  ]);
  const { good, broken } = readCorpus(corpus);
  expect(good.map(({ id, text }) => id + text)).toEqual(['aก', 'dจ']);
  expect(
    broken.map((line) =>
      line
        .slice(folder.length + 1)
        .split(':')
        .slice(0, 2)
        .join(':'),
    ),
  ).toEqual(['c.jsonl:2', 'c.jsonl:4', 'c.jsonl:5', 'c.jsonl:7', 'c.jsonl:8']);
  const queries = readQueries(
    file('q.jsonl', [
      '{"id":"1","query":"ก","relevant":["a","z"]}',
      '{"id":"2","query":"ก","relevant":["z"]}',
      '{"id":"3","query":"ก","relevant":[]}',
      '{"id":"4","query":"จ","relevant":["d"]}',
    ]),
    new Set(['a', 'd']),
  );
  expect(queries.good).toEqual([
    { id: '1', query: 'ก', relevant: ['a'] },
    { id: '4', query: 'จ', relevant: ['d'] },
  ]);
  expect(queries.broken.length).toBe(3);
});

test('measures are what their names say', () => {
  const corpus = [
    { id: 'a', text: 'กองทุนสวัสดิการ' },
    { id: 'b', text: 'ออมทรัพย์' },
    { id: 'c', text: 'สวัสดิการ' },
  ];
  const questions = [
    { id: '1', query: 'สวัสดิการ', relevant: ['a', 'c'] },
    { id: '2', query: 'ทำไม', relevant: ['b'] },
  ];
  const found = measure(
    questions,
    new Map([
      ['1', ['b', 'a']],
      ['2', []],
    ]),
    corpus,
  );
  expect(found).toEqual({ queries: 2, mrr: 0.25, recall: 0.25, empty: 0.5, phrases: 1, firstHas: 0, found: 1 });
});
