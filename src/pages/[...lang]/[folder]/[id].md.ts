import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content.ts';
import { entryMarkdown } from '../../../features/markdown/index.ts';
import { here } from '../../../here.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import { FOLDER_OF } from '../../../library/address.ts';
import { PACKS } from '../../../settings/given.ts';
import { SITE } from '../../../site.config.ts';
import { publisherOf, wholeAddress } from '../../../site/frame/publisher.ts';
import type { Lang } from '../../../words/languages.ts';
import { languagePaths } from '../../_paths.ts';

interface Props {
  lang: Lang;
  kind: EntryKind;
  id: string;
}

/** Every entry as Markdown beside its page, but in a large library. */
export async function getStaticPaths() {
  if (PACKS) return [];
  const { entries } = await getLibrary();
  return languagePaths().flatMap(({ params, props }) =>
    entries.map(({ kind, id }) => ({
      params: { ...params, folder: FOLDER_OF[kind], id },
      props: { ...props, kind, id },
    })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { lang, kind, id }, site }) => {
  const library = await getLibrary();
  const text = entryMarkdown(library, library.get(kind, id), lang, {
    name: SITE.name[lang],
    licence: SITE.licence,
    url: publisherOf(lang, site).url,
    whole: (path) =>
      path.startsWith('/')
        ? wholeAddress(path, site)
        : path.startsWith('#')
          ? `${here(lang)({ kind, id })}${path}`
          : path,
  });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
