import { getLibrary } from '../content.ts';
import { FIRST, LANGS, type Lang } from '../words/languages.ts';
import type { PageName } from '../library/address.ts';
import { isOffered } from '../site/frame/offered.ts';
import type { EntryKind } from '../intake/schema/names.ts';

/** Pages of the first language live at the root, so their part of the address is empty. */
export const langParam = (lang: Lang): string | undefined => (lang === FIRST ? undefined : lang);

/** One path in each language, for a page that exists once. */
export const languagePaths = () => LANGS.map((lang) => ({ params: { lang: langParam(lang) }, props: { lang } }));

/** The same for a page that a network may do without; then there is none. */
export const pathsIfOffered = (page: PageName) => () => (isOffered(page) ? languagePaths() : []);

/** One path in each language for every entry of a kind. */
export async function entryPaths(kind: EntryKind) {
  const library = await getLibrary();
  return LANGS.flatMap((lang) =>
    library.idsOf(kind).map((id) => ({ params: { lang: langParam(lang), id }, props: { lang, id } })),
  );
}
