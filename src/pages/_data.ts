import { getLibrary } from '../content.ts';
import { dataPackage } from '../library/tables/data-package.ts';
import { lastChanged, libraryTables } from '../library/tables/library-tables.ts';
import { SITE } from '../site.config.ts';
import type { Lang } from '../words/languages.ts';
import { words } from '../words/words.ts';

/** All tables of a language with their description, as the files under `/data/tables/` have them. */
export async function dataOf(lang: Lang) {
  const library = await getLibrary();
  const tables = libraryTables(library, lang);
  const changed = lastChanged(library);
  const { data } = words(lang);
  const description = dataPackage(tables, lang, {
    name: `library-${lang}`,
    title: `${SITE.name[lang]}: ${data.title}`,
    description: data.intro,
    licence: SITE.licence,
    changed,
    table: data.table,
  });
  return { tables, changed, description };
}
