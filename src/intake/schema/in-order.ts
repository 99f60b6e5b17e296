import { z } from 'zod';
import { unwrap } from './field.ts';

/** Fields in the order of their schema, as a file has them; unknown ones last. */
export function inOrder(schema: z.ZodType, data: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(data))
    return data.map((item) => inOrder(inner.element as z.ZodType, item));
  if (!(inner instanceof z.ZodObject) || !data || typeof data !== 'object') return data;
  const keys = [
    ...Object.keys(inner.shape).filter((key) => key in data),
    ...Object.keys(data).filter((key) => !(key in inner.shape)),
  ];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      key in inner.shape
        ? inOrder(inner.shape[key] as z.ZodType, (data as Record<string, unknown>)[key])
        : (data as Record<string, unknown>)[key],
    ]),
  );
}
