import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schemaFindings } from '../../src/intake/check/schema-problems.ts';
import { problems } from '../../src/intake/check/check-library.ts';
import { problemAt } from '../../src/intake/problem.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';

const where = () => ({ file: 'x', line: 1, column: 1 });
const of = (schema: z.ZodType, data: unknown) =>
  schemaFindings(schema, data, schema.safeParse(data).error?.issues ?? []).map(({ finding }) => finding);

describe('a problem carries what it is about', () => {
  test.each([
    ['a field that is missing', {}, 'field-missing', { field: 'title' }],
    ['a field that is empty', { title: '' }, 'field-empty', { field: 'title', value: '' }],
    ['a field that nobody knows', { title: 'x', tilte: 1 }, 'field-unknown', { field: 'tilte' }],
    ['a number in words', { title: 'x', year: '๒๕๔๙' }, 'number-thai-digits', { field: 'year', value: '๒๕๔๙' }],
    ['a value out of a list', { title: 'x', kind: 'c' }, 'value-unknown', { field: 'kind', value: 'c' }],
    [
      'a field within a list',
      { title: 'x', steps: [{ min: 'a' }] },
      'type-wrong',
      { field: 'steps.0.min', value: 'a' },
    ],
  ])('%s', (_what, data, rule, params) => {
    const schema = z.strictObject({
      title: z.string().min(1),
      year: z.int().optional(),
      kind: z.enum(['a', 'b']).optional(),
      steps: z.array(z.strictObject({ min: z.number() })).optional(),
    });
    expect(of(schema, data)).toMatchObject([{ rule, params }]);
  });
  test('an attribute that is missing names its tag and itself', () => {
    const { findings } = parseText('<Figure src="a.jpg" />\n');
    expect(findings).toMatchObject([{ rule: 'attribute-missing', params: { block: 'Figure', attribute: 'alt' } }]);
  });
  test('a source that nobody cites, and one without an id', () => {
    const sources = ['a', ''].map((id) => ({ valid: false as const, data: { id, title: id }, where }));
    const told = problems({ entries: [], terms: [], sources }).filter(({ rule }) => rule === 'source-unused');
    expect(told.map(({ params }) => params)).toEqual([{ source: 'a' }, { source: '' }]);
  });
  test('which stay with it when its place is added, and are left out where there are none', () => {
    const said = { what: '', todo: '' };
    expect(problemAt(where(), { rule: 'r', params: { id: 'a' }, th: said, en: said }).params).toEqual({ id: 'a' });
    expect(Object.keys(problemAt(where(), { rule: 'r', th: said, en: said }))).not.toContain('params');
  });
});
