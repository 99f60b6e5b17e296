import { z } from 'zod';
import { unwrap } from '../schema/field.ts';
import type { EntryKind } from '../schema/ids.ts';

export type ReferenceKind = EntryKind | 'term' | 'source';

/** One id found in the fields of an entry, and where it stands. */
export interface FieldReference {
  kind: ReferenceKind;
  id: string;
  /** Path to the field, as zod writes it: `['evidence', 0, 'source']`. */
  path: (string | number)[];
}

/**
 * Every reference to another entry, term or source in the fields of an entry, in order.
 * What counts as a reference is read off the schema (`referenceTo`), so a new field needs no second list.
 * @param schema the schema of the entry's kind
 * @param data   data of that shape; parts that are missing or of another shape are passed over
 */
export function fieldReferences(schema: z.ZodType, data: unknown, path: (string | number)[] = []): FieldReference[] {
  const inner = unwrap(schema);
  const kind = (inner.meta() as { refersTo?: ReferenceKind } | undefined)?.refersTo;
  if (kind) return typeof data === 'string' ? [{ kind, id: data, path }] : [];
  if (inner instanceof z.ZodObject && data && typeof data === 'object') {
    return Object.entries(inner.shape).flatMap(([key, value]) => fieldReferences(value as z.ZodType, (data as Record<string, unknown>)[key], [...path, key]));
  }
  if (inner instanceof z.ZodArray && Array.isArray(data)) {
    return data.flatMap((item, index) => fieldReferences(inner.element as z.ZodType, item, [...path, index]));
  }
  return [];
}
