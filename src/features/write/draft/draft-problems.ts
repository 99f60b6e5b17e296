import { inSecond } from './second.ts';
import type { z } from 'zod';
import { namesOf } from '../../../intake/raw-names.ts';
import { problems } from '../../../intake/check/check-library.ts';
import type { Finding, Place, Problem } from '../../../intake/problem.ts';
import { proseText } from '../../../intake/schema/prose-text.ts';
import type { FieldPath, RawEntry, RawItem, RawText, Translation } from '../../../intake/raw-content.ts';
import { schemaAt, schemaFindings, type Telling } from '../../../intake/check/schema-problems.ts';
import { fieldHelp } from '../../../intake/schema/field.ts';
import { letterProblems } from '../../../intake/source-text.ts';
import { parseText } from '../../../text/syntax/syntax.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import { FIRST, SECOND, type OwnLang } from '../../../words/languages.ts';
import { ID_SHAPE } from '../../../intake/schema/names.ts';
import { ENTRY_SCHEMAS, type DataOf } from '../../../intake/schema/entry/kinds.ts';
import { sourceSchema } from '../../../intake/schema/list/source.ts';
import { termSchema } from '../../../intake/schema/list/term.ts';
import { translationSchema } from '../../../intake/schema/entry/translation.ts';
import type { Draft, DraftText, Fields } from './draft.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { draftContent } from './draft-content.ts';
import { matched, tidy, withGroups } from './tidy.ts';

/** A mistake in a draft: at a field (`path` from the draft) or at a line of a text. */
export interface DraftProblem extends Pick<Problem, 'rule' | 'severity' | 'params' | 'th' | 'en'> {
  /**
   * Path of the field from the draft: `['th', 'data', 'title']`, `['sources', 0, 'URL']`. For a mistake in a text,
   * `['th', 'body']`.
   */
  path: FieldPath;
  /** Line and column in the text, from 1. */
  line?: number;
  column?: number;
  /** The same of a field in the words of a form, which knows no names of files; left out where there is no field. */
  inForm?: {
    /** Name of the field for people. */
    name: Record<OwnLang, string>;
    /** Where it stands at the field itself. */
    beside: Pick<Finding, OwnLang>;
    /** Where it stands in a list of everything that is wrong. */
    listed: Pick<Finding, OwnLang>;
  };
}

const BESIDE: Telling = {
  label: (name, help) => (help ? { th: 'ช่องนี้', en: 'This' } : { th: name, en: name }),
  typed: false,
};
const LISTED: Telling = {
  label: (name, help) => (help ? { th: `“${help.th}”`, en: `“${help.en}”` } : { th: name, en: name }),
  typed: false,
};

/**
 * Everything that the build would refuse in a draft, and its warnings: the same schemas and the same checks, against
 * what is published.
 */
export function draftProblems(draft: Draft, index: LibraryIndex): DraftProblem[] {
  const found: DraftProblem[] = [];
  const paths: FieldPath[] = [];
  /** A place in a made-up file whose lines are the fields that were asked for. */
  const at = (path: FieldPath): Place => ({ file: 'fields', line: paths.push(path), column: 1 });
  const entry = draft.kind === 'term' || draft.kind === 'source' ? undefined : rawEntry(draft, draft.kind, at, found);
  const items = <T extends { id: string }>(key: 'sources' | 'terms', schema: z.ZodType<T>): RawItem<T>[] =>
    draft[key].map((item, place) => rawItem(item, schema, [key, place], at, found));
  const content = draftContent(index, {
    ...(entry && { entry }),
    sources: items('sources', sourceSchema),
    terms: items('terms', termSchema),
  });
  const rules = index.rules?.map(({ id }) => id);
  for (const problem of problems(content, namesOf(content, rules))) {
    const { file, line, column, rule, params } = problem;
    if (rule === 'translation-not-stamped' || rule === 'translation-outdated') continue;
    // A source that is being typed has no id yet that anybody could cite.
    if (rule === 'source-unused' && (draft.kind === 'source' || params?.['source'] === '')) continue;
    if (file === 'fields') found.push(draftProblem(problem, paths[line - 1] ?? []));
    else if (file === 'th' || file === 'en') found.push({ ...draftProblem(problem, [file, 'body']), line, column });
  }
  return found.map((problem) => atPicture(problem, draft));
}

/** A finding at a field of the draft. */
const draftProblem = ({ rule, severity = 'error', params, th, en }: Finding, path: FieldPath): DraftProblem => ({
  rule,
  severity,
  ...(params && { params }),
  th,
  en,
  path,
});

/** What a schema finds wrong with fields, told for files and for a form. */
function fieldProblems(
  schema: z.ZodType,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  at: FieldPath,
  original?: z.ZodType,
): DraftProblem[] {
  const [beside, listed] = [BESIDE, LISTED].map((telling) => schemaFindings(schema, data, issues, original, telling));
  return schemaFindings(schema, data, issues, original).map(({ path, finding }, index) => {
    const field = schemaAt(schema, path);
    const name = field && fieldHelp(field);
    const [near, far] = [beside?.[index]?.finding, listed?.[index]?.finding];
    return {
      ...draftProblem(finding, [...at, ...path]),
      ...(name && near && far && { inForm: { name: { th: name.th, en: name.en }, beside: near, listed: far } }),
    };
  });
}

/** A picture without a description is a matter of the picture: it is asked for beside it, not in the text. */
function atPicture(problem: DraftProblem, { th, pictures }: Draft): DraftProblem {
  const { block, attribute } = problem.params ?? {};
  if (problem.rule !== 'attribute-missing' || problem.path[0] !== 'th' || block !== 'Figure' || attribute !== 'alt')
    return problem;
  const name = /<Figure\b[^>]*\bsrc="([^"]*)"/.exec(th.body.split('\n')[(problem.line ?? 0) - 1] ?? '')?.[1];
  if (!name || !pictures.some((picture) => picture.name === name)) return problem;
  const { line, column, ...rest } = problem;
  return {
    ...rest,
    path: ['pictures', name, 'alt'],
    th: { what: 'ยังไม่ได้บอกว่าในภาพมีอะไร', todo: 'เช่น สมาชิกนั่งล้อมวงนับเงินออม' },
    en: {
      what: 'It is not said yet what the picture shows',
      todo: 'Such as: members sit in a circle and count their savings',
    },
  };
}

function rawEntry<K extends EntryKind>(
  draft: Draft,
  kind: K,
  at: (path: FieldPath) => Place,
  found: DraftProblem[],
): RawEntry<K> {
  const push = (finding: Finding, path: FieldPath) => void found.push(draftProblem(finding, path));
  if (!ID_SHAPE.test(draft.entryId)) push(draft.entryId ? ID_WRONG(draft.entryId) : ID_MISSING, ['entryId']);
  const schema = ENTRY_SCHEMAS[kind];
  const th = rawText<DataOf[K]>('th', draft.th, withGroups(schema, tidy(draft.th.data)), schema);
  const translation = draft.en && matched(tidy(draft.th.data), draft.en.data);
  const second = draft.en && rawText<Translation>('en', draft.en, translation ?? {}, translationSchema(schema), schema);
  const files = new Map(
    [...(draft.original?.files ?? []), ...draft.pictures.map(({ name }) => name)].map((name) => [name, undefined]),
  );
  return {
    kind,
    id: draft.entryId,
    th,
    translations: inSecond(second),
    proseDigest: proseText(schema, th.data, th.text),
    files,
  };

  function rawText<T extends object>(
    part: 'th' | 'en',
    { body }: DraftText,
    data: unknown,
    used: z.ZodType<T>,
    original?: z.ZodObject,
  ): RawText<T> {
    const parsed = used.safeParse(data);
    if (!parsed.success) found.push(...fieldProblems(used, data, parsed.error.issues, [part, 'data'], original));
    for (const problem of letterProblems(body, part))
      found.push({ ...draftProblem(problem, [part, 'body']), line: problem.line, column: problem.column });
    for (const [path, words] of wordsIn(data, [part, 'data']))
      for (const problem of letterProblems(words, part)) push(problem, path);
    const read = parseText(body);
    for (const finding of read.findings)
      found.push({ ...draftProblem(finding, [part, 'body']), line: finding.line, column: finding.column });
    return {
      lang: part === 'th' ? FIRST : (SECOND ?? FIRST),
      file: part,
      ...(parsed.success ? { valid: true, data: parsed.data } : { valid: false, raw: data }),
      text: body,
      ...(read.facts && { facts: read.facts }),
      where: (path) => at([part, 'data', ...path]),
    };
  }
}

function rawItem<T extends { id: string }>(
  item: Fields,
  schema: z.ZodType<T>,
  path: FieldPath,
  at: (path: FieldPath) => Place,
  found: DraftProblem[],
): RawItem<T> {
  const data = (tidy(item) ?? {}) as Fields;
  const parsed = schema.safeParse(data);
  if (!parsed.success) found.push(...fieldProblems(schema, data, parsed.error.issues, path));
  const where = (inner: FieldPath) => at([...path, ...inner]);
  return parsed.success
    ? { valid: true, data: parsed.data, where }
    : { valid: false, data: { ...data, id: String(data['id'] ?? '') }, where };
}

/** Every text in fields, with its path. */
function wordsIn(value: unknown, path: FieldPath): [FieldPath, string][] {
  if (typeof value === 'string') return [[path, value]];
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) =>
        wordsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [];
}

const ID_MISSING: Finding = {
  rule: 'id-missing',
  th: { what: 'ยังไม่มีรหัส', todo: 'ตั้งชื่อสั้น ๆ เป็นภาษาอังกฤษ เช่น visit-2007 จะเป็นที่อยู่ของหน้านี้' },
  en: {
    what: 'There is no id yet',
    todo: 'Choose a short English name, such as visit-2007; it becomes the address of the page',
  },
};
const ID_WRONG = (id: string): Finding => ({
  rule: 'id-shape',
  params: { id },
  th: { what: `"${id}" ใช้เป็นที่อยู่เว็บไม่ได้`, todo: 'ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น ko-taeo' },
  en: {
    what: `"${id}" cannot be an address`,
    todo: 'Use lower-case letters a–z, digits and single hyphens, such as ko-taeo',
  },
});
