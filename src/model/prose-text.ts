import { z } from 'zod';
import { fieldHelp, unwrap } from '../schema/field.ts';

/**
 * Everything in an entry that a translator translates, as one string: the prose fields in the order of the schema, then the text.
 * Its digest tells whether a translation is outdated; a changed date, id or number does not make it so.
 * @param data front matter, valid or not
 */
export function proseText(schema: z.ZodType, data: unknown, text: string): string {
  return [...proseOf(schema, data), text.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim()].join('\n');
}

function proseOf(schema: z.ZodType, data: unknown): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && data && typeof data === 'object') {
    return Object.entries(inner.shape).flatMap(([key, value]) => proseOf(value as z.ZodType, (data as Record<string, unknown>)[key]));
  }
  if (inner instanceof z.ZodArray && Array.isArray(data)) return data.flatMap((item) => proseOf(inner.element as z.ZodType, item));
  return fieldHelp(schema)?.prose && typeof data === 'string' ? [data.trim()] : [];
}
