import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
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
  test('every finding that is written down with something in its sentences has that in its params', () => {
    expect(untold('x.ts', "const f = (id) => ({ rule: 'r', th: { what: `a ${id}` }, en: {} });")).toEqual(['x.ts:1 r']);
    expect(untold('x.ts', "const f = (id) => ({ rule: 'r', params: { id }, th: { what: `${id}` }, en: {} });")).toEqual(
      [],
    );
    const files = ['src/intake', 'src/text', 'src/sync', 'src/features/write/draft', 'scripts/build'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(root, file).replaceAll('\\', '/')),
    );
    expect(files.flatMap((file) => untold(file, readFileSync(file, 'utf8')))).toEqual([]);
  });
});

/** Findings in a piece of code whose Thai sentences hold something that their params leave out, with place and rule. */
function untold(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const fields = new Map(node.properties.map((field) => [field.name?.getText(source), field]));
      const rule = fields.get('rule');
      // What spreads another finding has the params of that one.
      const whole = fields.has('params') || node.properties.some(ts.isSpreadAssignment);
      if (rule && !whole && fields.get('th')?.getText(source).includes('${'))
        found.push(
          `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${/'([^']*)'/.exec(rule.getText(source))?.[1]}`,
        );
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
