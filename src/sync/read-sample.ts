import type { NameIndex } from '../intake/names.ts';
import { problems as crossProblems } from '../intake/check/check-library.ts';
import type { Problem } from '../intake/problem.ts';
import type { RawContent, RawEntry } from '../intake/raw-content.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { sourceSchema } from '../intake/schema/list/source.ts';
import { termSchema } from '../intake/schema/list/term.ts';
import { readItems } from '../intake/read/read-items.ts';
import { aboutOriginal, readText } from './read-text.ts';
import { letterProblems } from '../intake/source-text.ts';

/** What a sample of a guide is: a piece of text, a whole file of an entry, or items of a list file. */
export type SampleKind = 'text' | EntryKind | 'source' | 'term';

/** Front matter for a sample that is only a piece of text. */
const HEAD = '---\ntitle: ตัวอย่างในคู่มือ\nsummary: ตัวอย่าง\nupdated: 2026-11-27\nintroduction: ตัวอย่าง\n---\n\n';
const HEAD_LINES = HEAD.split('\n').length - 1;

/** A sample as a file of the content. */
export const sampleFile = (kind: SampleKind, text: string): string => (kind === 'text' ? HEAD + text : text);

/**
 * Checks a sample of a guide by the rules of the content, among everything that the content has.
 * @param names    finds what links and citations mean
 * @param pictures names of pictures that lie beside it
 * @returns mistakes and warnings; lines count from the first line of the sample
 */
export function sampleProblems(
  kind: SampleKind,
  text: string,
  names: NameIndex,
  pictures: readonly string[] = [],
): Problem[] {
  const found: Problem[] = [];
  const content: RawContent = { entries: [], terms: [], sources: [] };
  if (kind === 'source') content.sources = readItems(text, 'content/sources.yaml', sourceSchema, found);
  else if (kind === 'term') content.terms = readItems(text, 'content/terms.yaml', termSchema, found);
  else {
    const entry = kind === 'text' ? 'topic' : kind;
    content.entries = [sampleEntry(entry, sampleFile(kind, text), pictures, found)];
  }
  const skipped = kind === 'text' ? HEAD_LINES : 0;
  // That nothing cites a source yet, and that nobody asks for a lesson that is none, are no mistakes of the sample.
  return [...found, ...letterProblems(sampleFile(kind, text), 'content/sample'), ...crossProblems(content, names)]
    .filter(({ rule }) => rule !== 'source-unused' && rule !== 'asks-few')
    .map((problem) => ({ ...problem, line: problem.line - skipped }));
}

function sampleEntry<K extends EntryKind>(
  kind: K,
  source: string,
  pictures: readonly string[],
  found: Problem[],
): RawEntry<K> {
  return {
    kind,
    id: kind === 'agenda' ? '2007' : 'sample',
    th: readText(source, aboutOriginal(kind, 'content/sample/index.mdx'), () => undefined, found),
    translations: {},
    files: new Map(pictures.map((name) => [name, undefined])),
  };
}
