import { z } from 'zod';
import { unwrap } from '../src/schema/field.ts';
import type { EntryKind } from '../src/schema/ids.ts';
import { ENTRY_SCHEMAS } from '../src/schema/kinds.ts';

/**
 * Front matter for a text that was just imported: what is known is filled in, every other field that must be there stands empty, so that the check asks for it by name.
 * @param caseId the case that it is about, if told
 */
export function skeleton(kind: EntryKind, title: string, caseId: string | undefined): Record<string, unknown> {
  const data: Record<string, unknown> = { title: title.slice(0, 200), summary: '', status: 'draft', updated: new Date().toISOString().slice(0, 10) };
  for (const [key, field] of Object.entries((ENTRY_SCHEMAS[kind] as z.ZodObject).shape)) if (!(key in data) && !(field as z.ZodType).safeParse(undefined).success) data[key] = empty(field as z.ZodType);
  if (kind === 'note' && caseId) data['cases'] = [caseId];
  return data;
}

function empty(schema: z.ZodType): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return [];
  if (inner instanceof z.ZodObject) return Object.fromEntries(Object.entries(inner.shape).filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success).map(([key, field]) => [key, empty(field as z.ZodType)]));
  return '';
}
