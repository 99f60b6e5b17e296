import { describe, expect, test } from 'vitest';
import { NO_FACETS, type Rung } from '../../../src/features/search/answer.ts';
import { arrange, drawnHits } from '../../../src/features/search/present/groups.ts';

const hit = (key: string, of?: string[]) => {
  const kind = key.split(':')[0]!;
  return { key, data: { kind, ...(of && { aside: true, of }) } };
};
type Made = ReturnType<typeof hit>;
const answer = (
  hits: Made[],
  { total = hits.length, rung = 'all' as Rung, kinds = {} as Record<string, number> } = {},
) => ({
  hits,
  total,
  rung,
  facets: { ...NO_FACETS(), kind: Object.entries(kinds).map(([value, count]) => ({ value, count })) },
});
const keys = (hits: readonly Made[]): string[] => hits.map(({ key }) => key);

describe('an answer as it is drawn', () => {
  const hits = [
    hit('lesson:1'),
    hit('case:1'),
    hit('term:1'),
    ...[2, 3, 4, 5, 6].map((number) => hit(`lesson:${number}`)),
    hit('case:2'),
  ];

  test('has the three best first, whatever their kind, and each of them once', () => {
    const { best, groups } = arrange(answer(hits));
    expect(keys(best)).toEqual(['lesson:1', 'case:1', 'term:1']);
    expect(groups.map(({ kind, hits: own }) => [kind, keys(own)])).toEqual([
      ['lesson', ['lesson:2', 'lesson:3', 'lesson:4', 'lesson:5', 'lesson:6']],
      ['case', ['case:2']],
    ]);
    expect(keys(drawnHits(answer(hits)))).toEqual([
      ...['lesson:1', 'case:1', 'term:1'],
      ...['lesson:2', 'lesson:3', 'lesson:4', 'lesson:5', 'case:2'],
    ]);
  });

  test('has no empty group: kinds that are further down are named with their number', () => {
    const { groups, further } = arrange(answer(hits, { kinds: { lesson: 9, case: 2, term: 1, event: 7 } }));
    expect(groups.every(({ hits: own }) => own.length > 0)).toBe(true);
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['lesson', 8],
      ['case', 1],
    ]);
    expect(further.map(({ kind, total }) => [kind, total])).toEqual([['event', 7]]);
  });

  test('has what records tell of a case again under that case, but a record that ranks above it on its own', () => {
    const told = [
      hit('figure:a', ['x']),
      hit('case:x'),
      hit('event:b', ['x']),
      hit('award:c', ['y']),
      hit('event:d', ['z', 'x']),
    ];
    const { best, groups, under } = arrange(answer(told));
    expect(keys(best)).toEqual(['figure:a', 'case:x', 'award:c']);
    expect(groups).toEqual([]);
    expect([...under].map(([key, own]) => [key, keys(own)])).toEqual([['case:x', ['event:b', 'event:d']]]);
  });

  test('has tools and guides of the site behind what the library holds, unless they are among the best', () => {
    const found = ['page:fund', 'lesson:a', 'lesson:b', 'page:data', 'lesson:c', 'case:d'].map((key) => hit(key));
    const { best, groups } = arrange(answer(found));
    expect(keys(best)).toEqual(['page:fund', 'lesson:a', 'lesson:b']);
    expect(groups.map(({ kind }) => kind)).toEqual(['lesson', 'case', 'page']);
  });
  test('keeps one list where one kind was chosen, or results go by date', () => {
    const lessons = hits.filter(({ data }) => data.kind === 'lesson');
    for (const { best, groups } of [
      arrange(answer(lessons), ['lesson']),
      arrange(answer(lessons), [], { byDate: true }),
    ]) {
      expect(best).toEqual([]);
      expect(keys(groups[0]!.hits)).toEqual(keys(lessons));
    }
  });

  test.each([
    ['a broad word', 'กองทุน', 200, 'phrase', ['case:1', 'term:1', 'topic:1']],
    ['a word of few pages', 'กองทุน', 20, 'phrase', ['case:1', 'case:2', 'lesson:1']],
    ['a question', 'กองทุนของเราจะหมดเงินแล้วทำอย่างไร', 200, 'phrase', ['case:1', 'case:2', 'lesson:1']],
    ['a word that stands nowhere', 'กองทุน', 200, 'some', ['case:1', 'case:2', 'lesson:1']],
  ] as const)('leads in with the term and the topic for a broad word only: %s', (_what, query, total, rung, first) => {
    const found = ['case:1', 'case:2', 'lesson:1', 'term:1', 'topic:1'].map((key) => hit(key));
    expect(keys(arrange(answer(found, { total, rung }), [], { query }).best)).toEqual(first);
  });
});
