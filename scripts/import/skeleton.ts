import { dayIn, LIBRARY_TIME_ZONE } from '../../src/words/locale/day.ts';
import { z } from 'zod';
import { edtf } from '../../src/intake/schema/edtf.ts';
import { unwrap } from '../../src/intake/schema/field.ts';
import type { EntryKind } from '../../src/intake/schema/names.ts';
import { ENTRY_SCHEMAS } from '../../src/intake/schema/entry/kinds.ts';
import { typedDate } from '../../src/features/write/typed-date.ts';
import type { Given } from './plan.ts';

/**
 * Front matter for a text that was just imported: what is known is filled in, every other field that must be there
 * stands empty, so that the check asks for it by name.
 * @param given what was told about it
 */
export function skeleton(kind: EntryKind, title: string, given: Given): Record<string, unknown> {
  const data: Record<string, unknown> = {
    title: title.slice(0, 200),
    summary: '',
    status: 'draft',
    updated: dayIn(LIBRARY_TIME_ZONE, new Date()),
  };
  for (const [key, field] of Object.entries((ENTRY_SCHEMAS[kind] as z.ZodObject).shape))
    if (!(key in data) && !(field as z.ZodType).safeParse(undefined).success) data[key] = empty(field as z.ZodType);
  if (kind === 'note') {
    if (given.case) data['cases'] = [given.case];
    // A stretch of time is no day in the field: as it was typed, the check can speak of it.
    if (given.date) data['date'] = edtf.safeParse(typedDate(given.date)).success ? typedDate(given.date) : given.date;
    if (given.authors)
      data['authors'] = given.authors
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
  }
  return data;
}

function empty(schema: z.ZodType): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return [];
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(inner.shape)
        .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
        .map(([key, field]) => [key, empty(field as z.ZodType)]),
    );
  return '';
}
