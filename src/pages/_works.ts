import { getLibrary } from '../content.ts';
import { bibliography, entryAsWork } from '../features/cite/index.ts';
import { here } from '../here.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { textIn, type Library } from '../library/library.ts';
import type { EntryForm } from '../library/machines/files.ts';
import { numberSources } from '../library/numbering.ts';
import { SITE } from '../site.config.ts';
import type { Lang } from '../words/languages.ts';

export interface Citing {
  kind: EntryKind | 'term';
  id: string;
}

/** Every entry and every term. */
export async function allCiting(): Promise<Citing[]> {
  const { entries, terms } = await getLibrary();
  return [...entries.map(({ kind, id }) => ({ kind, id })), ...terms.map(({ id }) => ({ kind: 'term' as const, id }))];
}

/** An entry with what it cites, or a term with its sources, for reference managers. */
export async function worksOf(
  { kind, id }: Citing,
  form: EntryForm,
  lang: Lang,
  site: URL | undefined,
): Promise<string> {
  const library = await getLibrary();
  const works = kind === 'term' ? [] : [ownWork(library, kind, id, lang, site)];
  const cited =
    kind === 'term'
      ? (library.term(id)?.sources ?? [])
      : numberSources(kind, textIn(library.get(kind, id), lang)).keys();
  const sources = [...cited].flatMap((source) => library.source(source) ?? []);
  return bibliography([...works, ...sources], form, lang);
}

function ownWork(library: Library, kind: EntryKind, id: string, lang: Lang, site: URL | undefined) {
  const entry = library.get(kind, id);
  const { lang: textLang } = textIn(entry, lang);
  return entryAsWork(entry, lang, {
    name: SITE.name[textLang],
    editors: SITE.editors[textLang],
    ...(site && { url: new URL(here(textLang)({ kind, id }), site).href }),
  });
}
