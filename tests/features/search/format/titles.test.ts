import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataFromText, dataToText } from '../../../../src/features/search/format/titles.ts';
import { holds } from '../../../property.ts';

describe('what is known of a page', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['whose kind and name stand in its id', 'case:klang', { kind: 'case', id: 'klang', place: 'จ.ระยอง' }],
    ['of which nothing else is known', 'topic:trust', { kind: 'topic', id: 'trust' }],
    ['whose name has a colon', 'source:a:b', { kind: 'source', id: 'a:b', date: '2548' }],
    ['that is called otherwise than its id', 'neighbour:x', { kind: 'neighbour', id: 'y', url: 'https://example.org' }],
    ['without a name', 'a', { kind: 'page', size: [8, 15, 40] }],
  ])('%s comes back as it was, in the same order', (_, id, data) => {
    const back = dataFromText(id, dataToText(id, data));
    expect(JSON.stringify(back)).toBe(JSON.stringify(data));
  });
  test('comes back whatever it is', () => {
    const id = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 4 });
    holds(
      fc.property(id, fc.record({ kind: id, id, more: fc.jsonValue() }, { requiredKeys: [] }), (page, data) => {
        const plain = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
        expect(dataFromText(page, dataToText(page, plain))).toEqual(plain);
      }),
    );
  });
  test('is nothing where nothing is known', () => expect(dataFromText('a', dataToText('a', undefined))).toEqual({}));
  test('does not tell its kind and name twice', () =>
    expect(dataToText('case:klang', { kind: 'case', id: 'klang' })).toHaveLength(1));
});
