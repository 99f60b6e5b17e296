import type { APIRoute } from 'astro';
import { getLibrary } from '../../../../../content.ts';
import { bibliography, BIBLIOGRAPHY_TYPES, entryAsWork } from '../../../../../features/cite/index.ts';
import { here } from '../../../../../here.ts';
import type { EntryKind } from '../../../../../intake/schema/names.ts';
import { ENTRY_FORMS, type EntryForm } from '../../../../../library/machines/files.ts';
import { textIn, type Library } from '../../../../../library/library.ts';
import { numberSources } from '../../../../../library/numbering.ts';
import { SITE } from '../../../../../site.config.ts';
import type { Lang } from '../../../../../words/languages.ts';
import { languagePaths } from '../../../../_paths.ts';

interface Props {
  lang: Lang;
  kind: EntryKind | 'term';
  id: string;
  form: EntryForm;
}

/** Every entry with what it cites, and every term with its sources, for reference managers. */
export async function getStaticPaths() {
  const { entries, terms } = await getLibrary();
  const all: Pick<Props, 'kind' | 'id'>[] = [
    ...entries.map(({ kind, id }) => ({ kind, id })),
    ...terms.map(({ id }) => ({ kind: 'term' as const, id })),
  ];
  return languagePaths().flatMap(({ params, props }) =>
    all.flatMap(({ kind, id }) =>
      ENTRY_FORMS.map((form) => ({
        params: { ...params, kind, work: `${id}.${form}` },
        props: { ...props, kind, id, form },
      })),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { lang, kind, id, form }, site }) => {
  const library = await getLibrary();
  const works = kind === 'term' ? [] : [ownWork(library, kind, id, lang, site)];
  const cited =
    kind === 'term'
      ? (library.term(id)?.sources ?? [])
      : numberSources(kind, textIn(library.get(kind, id), lang)).keys();
  const sources = [...cited].flatMap((source) => library.source(source) ?? []);
  return new Response(bibliography([...works, ...sources], form, lang), {
    headers: { 'content-type': BIBLIOGRAPHY_TYPES[form] },
  });
};

function ownWork(library: Library, kind: EntryKind, id: string, lang: Lang, site: URL | undefined) {
  const entry = library.get(kind, id);
  const { lang: textLang } = textIn(entry, lang);
  return entryAsWork(entry, lang, {
    name: SITE.name[textLang],
    editors: SITE.editors[textLang],
    ...(site && { url: new URL(here(textLang)({ kind, id }), site).href }),
  });
}
