import { z } from 'zod';
import { field, fieldHelp, unwrap } from '../field.ts';

/** Digest of the Thai text that a translation was made from: the first 12 hexadecimal digits of its SHA-256. */
export const translationOf = z
  .string()
  .regex(/^[0-9a-f]{12}$/)
  .optional();

/**
 * The schema of `en.mdx`: the prose fields of an entry, all optional, in the same shape.
 * Lists are matched item by item, so that item 3 of the translation translates item 3 of the Thai entry.
 * @param schema the entry's own (object) schema
 */
export function translationSchema(schema: z.ZodObject): z.ZodObject {
  return z.strictObject({ ...proseShape(schema), translationOf });
}

function proseShape(schema: z.ZodObject): z.ZodRawShape {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, value] of Object.entries(schema.shape)) {
    const translated = prosePart(value as z.ZodType);
    const help = fieldHelp(value as z.ZodType);
    if (translated) shape[key] = help ? field(translated.optional(), help) : translated.optional();
  }
  return shape;
}

function prosePart(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const shape = proseShape(inner);
    return Object.keys(shape).length > 0 ? z.strictObject(shape) : undefined;
  }
  if (inner instanceof z.ZodArray) {
    const item = prosePart(inner.element as z.ZodType);
    return item && z.array(item);
  }
  return fieldHelp(schema)?.prose ? inner : undefined;
}
