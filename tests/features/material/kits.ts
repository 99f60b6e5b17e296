import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { overlay } from '../../../src/library/overlay.ts';
import { workshopSchema } from '../../../src/intake/schema/entry/workshop.ts';
import type { PortableEntry } from '../../../src/features/material/portable/portable-entry.ts';
import type { Lang } from '../../../src/words/languages.ts';
import { entryOf, SENTENCE, textOf } from './sample.ts';

const frontOf = (id: string, file: string): Record<string, unknown> =>
  parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(`content/workshops/${id}/${file}.mdx`, 'utf8'))![1]!) as Record<
    string,
    unknown
  >;

/** A kit of the library in a language, as documents are made from it. */
function kitIn(lang: Lang, id: string): PortableEntry {
  const thai = workshopSchema.parse(frontOf(id, 'index'));
  const { translationOf: _made, ...english } = frontOf(id, 'en');
  const kit = lang === 'en' ? workshopSchema.parse(overlay(thai, english)) : thai;
  return entryOf('workshop', id, { lang, textLang: lang, title: kit.title, summary: kit.summary, workshop: kit });
}

/** Every kit of the library in a language. */
export const kitsIn = (lang: Lang): PortableEntry[] => readdirSync('content/workshops').map((id) => kitIn(lang, id));

/** Lessons that a facilitator picked beside a kit. */
export const lessons = (count: number): PortableEntry[] =>
  Array.from({ length: count }, (_, index) =>
    entryOf('lesson', `l-${index}`, { title: `บทเรียนเรื่องที่ ${index + 1} ${SENTENCE.slice(0, 40)}` }),
  );

/** A kit of the library with its own text, tables and all. */
export function kitWithText(id: string, lang: Lang = 'th'): PortableEntry {
  const file = readFileSync(`content/workshops/${id}/${lang === 'th' ? 'index' : 'en'}.mdx`, 'utf8');
  return { ...kitIn(lang, id), text: textOf(file.replace(/^---\n[\s\S]*?\n---\n/, '')) };
}
