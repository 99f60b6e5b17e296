import { z } from 'zod';
import { unwrap } from '../../../schema/field.ts';
import type { Fields } from '../draft.ts';

/**
 * Data in the shape of a schema, whatever is still missing or wrong, so that an unfinished draft can be shown.
 * Words that are missing are empty; a value that is not one of those allowed is the first allowed one; a date that cannot be read is left out.
 */
export function lenient(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const optional = schema instanceof z.ZodOptional;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    if (optional && (value === undefined || value === null)) return undefined;
    const given = (value && typeof value === 'object' ? value : {}) as Fields;
    return Object.fromEntries(Object.entries(inner.shape).map(([key, field]) => [key, lenient(field as z.ZodType, given[key])]));
  }
  if (inner instanceof z.ZodArray) return (Array.isArray(value) ? value : []).map((item) => lenient(inner.element as z.ZodType, item));
  if (optional) return undefined;
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodNumber) return 0;
  if (inner instanceof z.ZodBoolean) return false;
  return typeof value === 'string' && !(inner instanceof z.ZodUnion) ? value : inner instanceof z.ZodUnion ? '2000' : '';
}
