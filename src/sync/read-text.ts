import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Lang } from '../words/languages.ts';
import { problemAt, type Problem } from '../intake/problem.ts';
import type { FieldPath, RawText, TextFacts } from '../intake/raw-content.ts';
import { schemaFindings } from '../intake/check/schema-problems.ts';
import { translationSchema } from '../intake/schema/entry/translation.ts';
import { readYaml, splitFrontMatter } from '../intake/front-matter.ts';
import { parseText } from '../text/syntax/syntax.ts';

/** What a text became when it was read before and found good. */
export interface KnownText {
  data: Record<string, unknown>;
  /** What it points at. */
  facts: TextFacts;
}

/** A text that was read, with the digest of its source. */
export type DigestedText = RawText & { digest: string };

/** Where a text lies, and what it has to follow. */
export interface About {
  lang: Lang;
  /** Path for messages. */
  file: string;
  /** Schema of its kind. */
  schema: z.ZodObject;
}

const translations = new Map<z.ZodObject, z.ZodObject>();

/**
 * Reads one `index.mdx` or `en.mdx`: front matter against its schema, text against the rules of safe MDX.
 * @param source   the whole file
 * @param known    what the same source became before; then nothing is parsed
 * @param problems where mistakes are put
 */
export function readText(
  source: string,
  about: About,
  known: (digest: string) => KnownText | undefined,
  problems: Problem[],
): DigestedText {
  const text = readFrontMatter(source, about, known, problems);
  if (!text.facts) readBody(text, problems);
  return text;
}

/** The first half of `readText`: everything but the text below the front matter, which `readBody` reads. */
export function readFrontMatter(
  source: string,
  { lang, file, schema }: About,
  known: (digest: string) => KnownText | undefined,
  problems: Problem[],
): DigestedText {
  const digest = createHash('sha256').update(source).digest('hex');
  const split = splitFrontMatter(source);
  let located: ReturnType<typeof readYaml> | undefined;
  const yaml = () => (located ??= readYaml(split.yaml, file));
  const where = (path: FieldPath) => yaml().where(path);
  const before = known(digest);
  if (before) return { lang, file, ...before, text: split.text, digest, where };

  let data: Record<string, unknown> | undefined;
  const raw = split.complete ? yaml().data : undefined;
  if (!split.complete) problems.push(problemAt({ file, line: 1, column: 1 }, NO_FRONT_MATTER));
  else if (yaml().problems.length) problems.push(...yaml().problems);
  else {
    const used = lang === 'th' ? schema : translationOf(schema);
    const read = raw ?? {};
    const parsed = used.safeParse(read);
    if (parsed.success) data = parsed.data;
    else
      for (const { path, finding } of schemaFindings(
        used,
        read,
        parsed.error.issues,
        lang === 'en' ? schema : undefined,
      ))
        problems.push(problemAt(where(path), finding));
  }
  return { lang, file, data, raw, text: split.text, digest, where };
}

/**
 * The second half of `readText`: parses the text below the front matter, tells what is wrong in it, and notes what it
 * points at.
 * @returns its tree, from which it can be rendered without being parsed again; `undefined` where it cannot be parsed
 */
export function readBody(text: DigestedText, problems: Problem[]): Root | undefined {
  const { tree, facts, findings } = parseText(text.text);
  for (const { line, column, ...finding } of findings)
    problems.push(problemAt({ file: text.file, line, column }, finding));
  if (facts) text.facts = facts;
  return tree;
}

/** A text that could not be read at all. */
export const unread = ({ lang, file }: { lang: Lang; file: string }, source: string): DigestedText => ({
  lang,
  file,
  data: undefined,
  text: '',
  digest: createHash('sha256').update(source).digest('hex'),
  where: () => ({ file, line: 1, column: 1 }),
});

/** Building the schema of a translation takes longer than using it, so each is built once. */
function translationOf(schema: z.ZodObject): z.ZodObject {
  const built = translations.get(schema) ?? translationSchema(schema);
  translations.set(schema, built);
  return built;
}

const NO_FRONT_MATTER = {
  rule: 'front-matter-missing',
  th: { what: 'ไฟล์ไม่มีส่วนหัว', todo: 'บรรทัดแรกต้องเป็น --- ตามด้วยช่องต่าง ๆ แล้วปิดด้วย --- อีกบรรทัด' },
  en: {
    what: 'The file has no front matter',
    todo: 'The first line is ---, then come the fields, then another line of ---',
  },
};
