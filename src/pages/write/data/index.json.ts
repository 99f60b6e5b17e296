import { getLibrary } from '../../../content.ts';
import type { LibraryIndex } from '../../../tools/write/library-index.ts';

/** Every name that a draft may refer to, for the form and the checks of the writing page; fetched once and kept on the device. */
export async function GET(): Promise<Response> {
  const { entries, terms, sources } = await getLibrary();
  const index: LibraryIndex = {
    entries: entries.map(({ kind, id, th, en }) => ({
      kind,
      id,
      th: th.data.title,
      ...(en && { en: en.data.title }),
      ...(th.data.aliases.length && { aliases: th.data.aliases }),
      ...('side' in th.data && { side: th.data.side }),
    })),
    sources: [...sources],
    terms: [...terms],
  };
  return Response.json(index);
}
