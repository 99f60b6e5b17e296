import { z } from 'zod';
import { given } from '../../certain.ts';
import { fieldHelp, unwrap, type FieldHelp } from './field.ts';

/**
 * What people read about a field within a schema.
 * @param path names of fields from the schema inwards, a dot between them; lists are looked into
 * @throws when there is no such field, or it has no help: both are mistakes of ours
 */
export const fieldHelpAt = (schema: z.ZodType, path: string): FieldHelp =>
  given(fieldHelp(given(written(schema, path.split('.')).at(-1), path)), path);

/** Every word that a field accepts, where there are few; of a list none, since it may hold several. @throws as `fieldHelpAt` */
export function choicesAt(schema: z.ZodType, path: string): string[] | undefined {
  let found = given(written(schema, path.split('.')).at(-1), path);
  for (let inner = unwrap(found); inner !== found; inner = unwrap(found)) found = inner;
  return found instanceof z.ZodEnum ? found.options.map(String) : undefined;
}

/**
 * Whether there may be nothing at a path.
 * @param present paths up to which something is known to be there, though the schema does not ask for it
 */
export function mayBeMissing(schema: z.ZodType, path: string, present: readonly string[]): boolean {
  const names = path.split('.');
  const there = Math.max(
    0,
    ...present.filter((each) => `${path}.`.startsWith(`${each}.`)).map((each) => each.split('.').length),
  );
  // A list may be empty, whatever its items are.
  return written(schema, names)
    .slice(there)
    .some((step) => isOptional(step) || isList(step));
}

/** The schema of each step on a path, as it is written. */
function written(schema: z.ZodType, names: readonly string[]): z.ZodType[] {
  let outer = schema;
  return names.map((name) => {
    const inner = insideOf(outer);
    outer = given(
      inner instanceof z.ZodObject ? (inner.shape[name] as z.ZodType | undefined) : undefined,
      names.join('.'),
    );
    return outer;
  });
}

const isOptional = (schema: z.ZodType): boolean => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return true;
  const inner = unwrap(schema);
  return inner !== schema && !(schema instanceof z.ZodDefault) && isOptional(inner);
};
const isList = (schema: z.ZodType): boolean => {
  const inner = unwrap(schema);
  return schema instanceof z.ZodArray || (inner !== schema && isList(inner));
};

/** What optional fields, defaults and lists hold. */
function insideOf(schema: z.ZodType): z.ZodType {
  const inner = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : unwrap(schema);
  return inner === schema ? schema : insideOf(inner);
}
