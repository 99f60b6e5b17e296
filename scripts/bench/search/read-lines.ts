import { readFileSync } from 'node:fs';
import { LANGS, type Lang } from '../../../src/words/languages.ts';

export interface CorpusText {
  id: string;
  text: string;
  title?: string;
  lang?: string;
}
export interface Question {
  id: string;
  query: string;
  relevant: string[];
}
/** What somebody came with, and every entry, term or record that answers it. */
export interface Need extends Question {
  lang: Lang;
  /** Kind of need, such as `colloquial`; measured apart. */
  class: string;
}
export interface Read<T> {
  good: T[];
  /** `file:line: what is wrong`, one for each line that was left out. */
  broken: string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);
const SHAPES = {
  text: {
    need: '{"id","text","title"?,"lang"?}',
    ok: ({ id, text, title, lang }: Record<string, unknown>) =>
      isText(id) && isText(text) && isTextOrNone(title) && isTextOrNone(lang),
  },
  query: {
    need: '{"id","query","relevant":[…]}',
    ok: ({ id, query, relevant }: Record<string, unknown>) =>
      isText(id) && isText(query) && Array.isArray(relevant) && relevant.length > 0 && relevant.every(isText),
  },
  need: {
    need: '{"id","query","lang","class","relevant":["kind:id",…]}',
    ok: ({ id, query, lang, class: group, relevant }: Record<string, unknown>) =>
      [id, query, group].every(isText) &&
      LANGS.some((known) => known === lang) &&
      Array.isArray(relevant) &&
      relevant.length > 0 &&
      relevant.every((one) => isText(one) && /^[a-z]+:[a-z0-9-]+$/.test(one)),
  },
};

/** Needs, each in its language. Throws when the file cannot be read. */
export const readNeeds = (file: string): Read<Need> => readLines(file, 'need');

/** Texts to index; a text whose id stands twice is left out the second time. Throws when the file cannot be read. */
export const readCorpus = (file: string): Read<CorpusText> => readLines(file, 'text');

/** Queries; relevant ids that the corpus does not have are named, and the query runs with the others. */
export function readQueries(file: string, corpus: ReadonlySet<string>): Read<Question> {
  const { good, broken } = readLines<Question & { line: number }>(file, 'query', true);
  const kept: Question[] = [];
  for (const { line, ...question } of good) {
    const strange = question.relevant.filter((id) => !corpus.has(id));
    if (strange.length > 0)
      broken.push(`${file}:${line}: the corpus has no text ${strange.map((id) => JSON.stringify(id)).join(', ')}`);
    if (strange.length < question.relevant.length)
      kept.push({ ...question, relevant: question.relevant.filter((id) => corpus.has(id)) });
  }
  return { good: kept, broken };
}

function readLines<T extends { id: string }>(file: string, kind: keyof typeof SHAPES, withLine = false): Read<T> {
  const { need, ok } = SHAPES[kind];
  const good: T[] = [];
  const broken: string[] = [];
  const seen = new Set<string>();
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((text, at) => {
      if (text.trim() === '') return;
      const place = `${file}:${at + 1}`;
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        broken.push(`${place}: not JSON (${(error as Error).message})`);
        return;
      }
      if (typeof value !== 'object' || value === null || !ok(value as Record<string, unknown>))
        broken.push(`${place}: expected ${need}`);
      else if (seen.has((value as T).id))
        broken.push(`${place}: the id ${JSON.stringify((value as T).id)} stands twice; the first is used`);
      else {
        seen.add((value as T).id);
        good.push((withLine ? { ...value, line: at + 1 } : value) as T);
      }
    });
  return { good, broken };
}
