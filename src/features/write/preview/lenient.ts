import { z } from 'zod';
import { unwrap } from '../../../intake/schema/field.ts';
import type { Fields } from '../draft/draft.ts';

const DATES = ['date', 'asOf'];

/**
 * Data in the shape of a schema, whatever is still missing or wrong, so that an unfinished draft can be shown.
 * What is missing is empty, never invented: pages pass over an empty date or choice. Items of a list that lack their
 * date are left out, since they cannot be put in order.
 */
export function lenient<T>(schema: z.ZodType<T>, value: unknown): T;
export function lenient(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const optional = schema instanceof z.ZodOptional;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    if (optional && (value === undefined || value === null)) return undefined;
    const given = (value && typeof value === 'object' ? value : {}) as Fields;
    return Object.fromEntries(
      Object.entries(inner.shape).map(([key, field]) => [key, lenient(field as z.ZodType, given[key])]),
    );
  }
  if (inner instanceof z.ZodArray)
    return (Array.isArray(value) ? value : [])
      .map((item) => lenient(inner.element as z.ZodType, item))
      .filter((item) => !DATES.some((key) => (item as Fields | null)?.[key] === ''));
  if (optional) return undefined;
  if (inner instanceof z.ZodNumber) return 0;
  if (inner instanceof z.ZodBoolean) return false;
  return typeof value === 'string' && !(inner instanceof z.ZodUnion) && !(inner instanceof z.ZodEnum) ? value : '';
}
