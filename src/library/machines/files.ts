import { EXCHANGE_PATH } from '../../intake/neighbours/exchange-names.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import { PACKS } from '../../settings/given.ts';
import type { Lang } from '../../words/languages.ts';
import { FOLDER_OF, type Target } from '../address.ts';
import { packOf, type Pack } from './packs.ts';

/** How a list of works is written: for reference managers, or to read (`txt`). */
export const BIBLIOGRAPHY_FORMS = ['bib', 'ris', 'csl.json', 'txt'] as const;
export type BibliographyForm = (typeof BIBLIOGRAPHY_FORMS)[number];
/** Forms in which an entry has its own works; the list to read stands on its page. */
export const ENTRY_FORMS = ['bib', 'ris', 'csl.json'] as const satisfies readonly BibliographyForm[];
export type EntryForm = (typeof ENTRY_FORMS)[number];
/** Lists of works that belong to no one entry: all sources, and those of the studies. */
export type WholeBibliography = 'sources' | 'studies';

/** Works as a file: a whole list, or an entry or a term with what it cites. */
export const worksFile = (
  works: WholeBibliography | { kind: EntryKind | 'term'; id: string },
  form: BibliographyForm,
): Target => ({ made: `data/works/${typeof works === 'string' ? works : `${works.kind}/${works.id}`}.${form}` });

/** An entry or a term as data: a file of its own, or the pack that holds it in a large library. */
export const dataFile = (kind: EntryKind | 'term', id: string, packs = PACKS): Target => ({
  made: packs ? `data/packs/${kind}/${packOf(id, packs)}.json` : `data/${kind}/${id}.json`,
});

/** Where programs find the works of an entry: in their file, or in a pack that has them in every form. */
export const worksData = (entry: { kind: EntryKind | 'term'; id: string }, form: EntryForm, packs = PACKS): Target =>
  packs ? { made: `data/packs/works/${entry.kind}/${packOf(entry.id, packs)}.json` } : worksFile(entry, form);
/** The works of an entry in one form, of the text of such a file; none where the pack has none. */
export const worksIn = (text: string, id: string, form: EntryForm, packs = PACKS): string | undefined =>
  packs ? (JSON.parse(text) as Pack<Record<EntryForm, string>>)[id]?.[form] : text;

/** A feed, as Atom (`xml`) or JSON Feed. */
export const feedFile = (feed: string, form: 'xml' | 'json'): Target => ({ made: `feeds/${feed}.${form}` });

/** An entry as Markdown, for programs that read no pages. */
export const markdownFile = (kind: EntryKind, id: string): Target => ({ made: `${FOLDER_OF[kind]}/${id}.md` });

/** The picture of an entry, whose name changes with what it tells. */
export const pictureFile = (name: string): Target => ({ made: `pictures/${name}.png` });

/** An entry by its short name: a page that leads on. */
export const shortPage = (name: string): Target => ({ made: `l/${name}/` });

/** The data package of a dated copy of the data; not below a language. */
export const snapshotPath = (day: string, lang: Lang): Target => ({
  made: `data/snapshots/${day}/library-${lang}.zip`,
});

/** A JSON Schema of what authors write; not below a language. */
export const schemaFile = (name: string): Target => ({ made: `data/schemas/${name}.json` });

/** A book of the library, as EPUB. */
export const bookFile = (name: string): Target => ({ made: `book/${name}.epub` });

/** What the filters of a list in parts go by: which entry of which part has which values. */
export const listIndexFile = (list: 'cases' | 'lessons'): Target => ({ made: `all/${list}.json` });

/** The list of entries that sister libraries take. */
export const EXCHANGE_FILE: Target = { made: EXCHANGE_PATH };
