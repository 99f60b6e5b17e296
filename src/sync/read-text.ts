import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import type { z } from 'zod';
import { FIRST, type Lang } from '../words/languages.ts';
import { problemAt, type Problem } from '../intake/problem.ts';
import type { FieldPath, RawText, TextFacts, Translation } from '../intake/raw-content.ts';
import { schemaFindings } from '../intake/check/schema-problems.ts';
import { ENTRY_SCHEMAS, type DataOf } from '../intake/schema/entry/kinds.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { translationSchema } from '../intake/schema/entry/translation.ts';
import { readYaml, splitFrontMatter } from '../intake/front-matter.ts';
import { parseText } from '../text/syntax/syntax.ts';

/** What a text became when it was read before and found good. */
export interface KnownText {
  /** Its front matter: of the shape of its schema, since its digest is the same. */
  data: object;
  /** What it points at. */
  facts: TextFacts;
}

/** A text that was read, with the digest of its source. */
export type DigestedText<T extends object = object> = RawText<T> & { digest: string };

/** Where a text lies, and what it has to follow. @template T its front matter */
export interface About<T extends object> {
  lang: Lang;
  /** Path for messages. */
  file: string;
  /** Schema of its front matter. */
  schema: z.ZodType<T>;
  /** Of a translation: the schema of the text that it translates. */
  original?: z.ZodObject;
}

const translations = new Map<z.ZodObject, z.ZodObject>();

/**
 * What the text in which an entry was written has to follow.
 * @param file path for messages
 * @param lang its language, where the entry stands in another than the first alone
 */
export const aboutOriginal = <K extends EntryKind>(kind: K, file: string, lang: Lang = FIRST): About<DataOf[K]> => ({
  lang,
  file,
  schema: ENTRY_SCHEMAS[kind],
});

/** What a translation of an entry has to follow. Building its schema takes longer than using it, so each is built once. */
export function aboutTranslation(kind: EntryKind, file: string, lang: Lang): About<Translation> {
  const original = ENTRY_SCHEMAS[kind];
  const schema = translations.get(original) ?? translationSchema(original);
  translations.set(original, schema);
  return { lang, file, schema, original };
}

/**
 * Under what a text is known: by the digest of its source, and apart where it is the whole entry and lies in the file
 * of a translation, since the same words would then be read by another schema.
 */
export const knownAs = (digest: string, lang: Lang, isOriginal: boolean): string =>
  isOriginal && lang !== FIRST ? `alone:${digest}` : digest;

/**
 * Reads one `index.mdx` or `en.mdx`: front matter against its schema, text against the rules of safe MDX.
 * @param source   the whole file
 * @param known    what the same source became before; then nothing is parsed
 * @param problems where mistakes are put
 */
export function readText<T extends object>(
  source: string,
  about: About<T>,
  known: (digest: string) => KnownText | undefined,
  problems: Problem[],
): DigestedText<T> {
  const text = readFrontMatter(source, about, known, problems);
  if (!text.facts) readBody(text, problems);
  return text;
}

/** The first half of `readText`: everything but the text below the front matter, which `readBody` reads. */
export function readFrontMatter<T extends object>(
  source: string,
  { lang, file, schema, original }: About<T>,
  known: (digest: string) => KnownText | undefined,
  problems: Problem[],
): DigestedText<T> {
  const digest = createHash('sha256').update(source).digest('hex');
  const split = splitFrontMatter(source);
  let located: ReturnType<typeof readYaml> | undefined;
  const yaml = () => (located ??= readYaml(split.yaml, file));
  const where = (path: FieldPath) => yaml().where(path);
  const read = { lang, file, text: split.text, digest, where };
  const before = known(knownAs(digest, lang, original === undefined));
  // The same bytes were found good by the same schema.
  if (before) return { ...read, valid: true, data: before.data as T, facts: before.facts };

  if (!split.complete) {
    problems.push(problemAt({ file, line: 1, column: 1 }, NO_FRONT_MATTER));
    return { ...read, valid: false };
  }
  const raw = yaml().data;
  if (yaml().problems.length) {
    problems.push(...yaml().problems);
    return { ...read, valid: false, raw };
  }
  const parsed = schema.safeParse(raw ?? {});
  if (parsed.success) {
    // The tree takes many times the room of its text; for the rare place that is asked for, it is read again.
    located = undefined;
    return { ...read, valid: true, data: parsed.data };
  }
  for (const { path, finding } of schemaFindings(schema, raw ?? {}, parsed.error.issues, original))
    problems.push(problemAt(where(path), finding));
  return { ...read, valid: false, raw };
}

/**
 * The second half of `readText`: parses the text below the front matter, tells what is wrong in it, and notes what it
 * points at.
 * @returns its tree, from which it can be rendered without being parsed again; `undefined` where it cannot be parsed
 */
export function readBody(text: RawText, problems: Problem[]): Root | undefined {
  const { tree, facts, findings } = parseText(text.text);
  for (const { line, column, ...finding } of findings)
    problems.push(problemAt({ file: text.file, line, column }, finding));
  if (facts) text.facts = facts;
  return tree;
}

/** A text that could not be read at all. */
export const unread = <T extends object>({ lang, file }: About<T>, source: string): DigestedText<T> => ({
  valid: false,
  lang,
  file,
  text: '',
  digest: createHash('sha256').update(source).digest('hex'),
  where: () => ({ file, line: 1, column: 1 }),
});

const NO_FRONT_MATTER = {
  rule: 'front-matter-missing',
  th: { what: 'ไฟล์ไม่มีส่วนหัว', todo: 'บรรทัดแรกต้องเป็น --- ตามด้วยช่องต่าง ๆ แล้วปิดด้วย --- อีกบรรทัด' },
  en: {
    what: 'The file has no front matter',
    todo: 'The first line is ---, then come the fields, then another line of ---',
  },
};
