import type { APIContext } from 'astro';
import { getLibrary } from '../../../content.ts';
import { LANGS, type Lang } from '../../../model/entry.ts';
import type { Library } from '../../../model/library.ts';
import { buildIndex, type IndexFiles } from '../../../search/build-index.ts';
import { searchPages } from '../../../search/records.ts';

/** The search index, one a language, made of many small files; the same in `astro dev` and in a build. */
let made: { library: Library; indexes: Map<Lang, IndexFiles> } | undefined;

async function indexes(): Promise<Map<Lang, IndexFiles>> {
  const library = await getLibrary();
  if (made?.library !== library) {
    const names = library.terms.map((term) => [term.th, term.en, ...term.also]);
    made = { library, indexes: new Map(LANGS.map((lang) => [lang, buildIndex(searchPages(library, lang), names)])) };
  }
  return made.indexes;
}

export const getStaticPaths = async () => [...(await indexes())].flatMap(([lang, files]) => [...files.keys()].map((file) => ({ params: { lang, file } })));

export async function GET({ params }: APIContext): Promise<Response> {
  const bytes = (await indexes()).get(params['lang'] as Lang)?.get(params['file'] ?? '');
  return bytes ? new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } }) : new Response(null, { status: 404 });
}
