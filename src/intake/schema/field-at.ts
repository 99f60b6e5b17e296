import { z } from 'zod';
import { given } from '../../certain.ts';
import { fieldHelp, unwrap, type FieldHelp } from './field.ts';

/**
 * What people read about a field within a schema.
 * @param path names of fields from the schema inwards, a dot between them; lists are looked into
 * @throws when there is no such field, or it has no help: both are mistakes of ours
 */
export function fieldHelpAt(schema: z.ZodType, path: string): FieldHelp {
  const found = path.split('.').reduce<z.ZodType>((outer, name) => {
    const inner = insideOf(outer);
    return given(inner instanceof z.ZodObject ? (inner.shape[name] as z.ZodType | undefined) : undefined, path);
  }, schema);
  return given(fieldHelp(found), path);
}

/** What optional fields, defaults and lists hold. */
function insideOf(schema: z.ZodType): z.ZodType {
  const inner = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : unwrap(schema);
  return inner === schema ? schema : insideOf(inner);
}
