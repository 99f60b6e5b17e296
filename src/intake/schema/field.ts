import { z } from 'zod';

/** What a person reads about a field: in forms, in editors and in error messages. */
export interface FieldHelp {
  /** Short name of the field in each language. */
  th: string;
  en: string;
  /** Meaning, unit and what to do when nothing is known; one sentence or two. */
  help: { th: string; en: string };
  /** What readers call each value, where the field takes one of a few words and the site's own words do not tell. */
  names?: Readonly<Record<string, { th: string; en: string }>>;
  /** A value as an author would type it. */
  example?: unknown;
  /** True where the value is prose that `en.mdx` may translate; facts are never written twice. */
  prose?: boolean;
  /** True where the value names a picture file beside the entry. */
  picture?: boolean;
}

/**
 * Gives a zod schema the words that forms, JSON Schemas and the CMS show.
 * @param schema what the field accepts
 * @param help   its name, meaning, unit and example in both languages
 * @returns the same schema carrying the help in its metadata
 */
export function field<S extends z.ZodType>(schema: S, help: FieldHelp): S {
  return schema.meta({
    title: help.en,
    description: help.help.en,
    ...help,
    ...(help.example === undefined ? {} : { examples: [help.example] }),
  }) as S;
}

/**
 * The help that `field` stored, looking through optional, default and array wrappers; `undefined` when none was given.
 */
export function fieldHelp(schema: z.ZodType): FieldHelp | undefined {
  const meta = schema.meta() as FieldHelp | undefined;
  if (meta?.help) return meta;
  const inner = unwrap(schema);
  return inner === schema ? undefined : fieldHelp(inner);
}

/** The schema inside `optional`, `default`, `nullable` or a `pipe`; the schema itself when it is none of these. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  return schema;
}
