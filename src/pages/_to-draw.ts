import { bodyHtml, getLibrary, leadPhoto } from '../content.ts';
import { toDraw, type ToDraw } from '../draw/context.ts';
import { here } from '../here.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import type { Lang } from '../words/languages.ts';

/**
 * An entry as its own page draws it: with the addresses of this build in its text, and its lead photograph.
 * @throws when there is no such entry
 */
export async function entryToDraw<K extends EntryKind>(kind: K, id: string, lang: Lang): Promise<ToDraw<K>> {
  const library = await getLibrary();
  const [html, photo] = await Promise.all([bodyHtml(kind, id, lang), leadPhoto(kind, id, 'page')]);
  return toDraw(library, library.get(kind, id), lang, here(lang), html, photo);
}
