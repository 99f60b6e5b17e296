import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ENTRY_SCHEMAS } from '../../src/intake/schema/entry/kinds.ts';
import { field, fieldHelp, unwrap } from '../../src/intake/schema/field.ts';
import { jsonSchema } from '../../src/intake/schema/json-schema.ts';
import { RECORD_SCHEMAS } from '../../src/intake/schema/list/records.ts';
import { sourceSchema } from '../../src/intake/schema/list/source.ts';
import { termSchema } from '../../src/intake/schema/list/term.ts';
import { COMPONENTS } from '../../src/text/blocks/components.ts';
import { valueNames } from '../../src/words/value-names.ts';

type Choice = [path: string, values: string[], names: NonNullable<ReturnType<typeof fieldHelp>>['names']];

/** Every field below a schema that takes one of a few words; provinces have a table of their own. */
function choicesIn(schema: z.ZodType, path: string, help = fieldHelp(schema)): Choice[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) {
    const values = inner.options.map(String);
    return values[0]?.startsWith('TH-') ? [] : [[path, values, help?.names]];
  }
  if (inner instanceof z.ZodArray) return choicesIn(inner.element as z.ZodType, `${path}[]`, help);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => choicesIn(option as z.ZodType, path, help));
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, part]) => choicesIn(part as z.ZodType, `${path}.${key}`));
}
const choices = [
  ...Object.entries({ ...ENTRY_SCHEMAS, ...RECORD_SCHEMAS, source: sourceSchema, term: termSchema }),
  ...[...COMPONENTS.values()].map((block) => [`<${block.name}>`, block.attributes] as const),
].flatMap(([name, schema]) => choicesIn(schema as z.ZodType, name));

describe('what readers call the values of a field', () => {
  test('there are such fields in entries, lists and blocks', () => {
    expect(choices.length).toBeGreaterThan(20);
    expect(choices.map(([path]) => path)).toEqual(
      expect.arrayContaining(['case.group[]', 'figure.series', 'rule.effect', '<Callout>.kind']),
    );
  });
  test.each(choices)('%s has a name for every value in both languages', (_path, values, names) => {
    for (const lang of ['th', 'en'] as const) {
      const told = valueNames(values, names, lang);
      expect(values.filter((value) => !told[value]?.trim())).toEqual([]);
    }
    const thai = valueNames(values, names, 'th');
    expect(values.filter((value) => !/[\u0e01-\u0e4e]/.test(thai[value] ?? ''))).toEqual([]);
  });
  test('names are data: the words of a help text are never read as names', () => {
    const help = { th: 'left ซ้าย · right ขวา', en: 'left to the left · right to the right' };
    const schema = field(z.enum(['left', 'right']), { th: 'ด้าน', en: 'Hand', help });
    expect(valueNames(['left', 'right'], fieldHelp(schema)?.names, 'th')).toEqual({});
  });
  test('programs that make forms are handed the names with the rest of the help, and nothing else is', () => {
    const { properties } = jsonSchema(RECORD_SCHEMAS.figure);
    expect(properties?.['series']?.['x-help']?.names?.['funds']).toEqual({ th: 'กองทุน', en: 'funds' });
    expect(Object.keys(properties?.['series'] ?? {})).not.toContain('names');
  });
});
