import type { SourceData } from '../../intake/schema/list/source.ts';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import type { Entry } from '../../library/entry.ts';
import { formatReference } from '../../library/format-source.ts';
import { textIn } from '../../library/library.ts';
import type { BibliographyForm } from '../../library/machines/files.ts';
import type { Lang } from '../../words/languages.ts';
import { sourceBibtex } from './source-bibtex.ts';
import { sourceCsl } from './source-csl.ts';
import { sourceRis } from './source-ris.ts';

/** Media types of the forms. */
export const BIBLIOGRAPHY_TYPES: Record<BibliographyForm, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Works as a file for a reference manager, or as a list to read: Thai style in Thai, APA in English.
 * @param lang of the list; records for programs are the same in both
 */
export function bibliography(works: readonly SourceData[], form: BibliographyForm, lang: Lang): string {
  switch (form) {
    case 'bib':
      return works.map(sourceBibtex).join('\n');
    case 'ris':
      return works.map(sourceRis).join('\r\n');
    case 'csl.json':
      return `[\n${works.map((work) => JSON.stringify(sourceCsl(work))).join(',\n')}\n]\n`;
    case 'txt':
      // Excel and Word take a file without this mark for another writing than UTF-8.
      return `\ufeff${works.map((work) => referenceLine(work, lang)).join('\r\n')}\r\n`;
  }
}

function referenceLine(work: SourceData, lang: Lang): string {
  const { lead, title, rest, url } = formatReference(work, lang);
  return [[lead, title, rest].filter(Boolean).join('. '), url].filter(Boolean).join(' ');
}

/** Who publishes the entries of this library. */
export interface Publisher {
  name: string;
  editors: string;
  /** Address of the page; left out where the site does not know its own. */
  url?: string;
}

/**
 * An entry as a work to be cited beside its sources. A field note is dated by the day it tells of and carries the names
 * of its authors; of every other entry the day is that of its last change.
 */
export function entryAsWork(entry: Entry, lang: Lang, { name, editors, url }: Publisher): SourceData {
  const { data, lang: textLang } = textIn(entry, lang);
  const note = entry.kind === 'note' ? (data as DataOf['note']) : undefined;
  return {
    id: `${entry.kind}-${entry.id}`,
    type: note ? 'report' : 'webpage',
    title: data.title,
    author: (note?.authors ?? [editors]).map((literal) => ({ literal })),
    issued: note?.date ?? data.updated,
    ...(note ? { publisher: name } : { 'container-title': name }),
    ...(url && { URL: url }),
    language: textLang,
    reading: 'whole',
    confidence: 'high',
  };
}
