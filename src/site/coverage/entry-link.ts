import { here } from '../../here.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import { textIn, type Library } from '../../library/library.ts';
import type { Lang } from '../../words/languages.ts';

/** An entry as a link of its title, with the language of that where it is not the page's. */
export interface EntryLink {
  href: string;
  name: string;
  lang?: Lang;
  note?: string;
}

/** Makes links of entries. @param note what is said beside the title */
export const entryLink =
  (library: Library, lang: Lang) =>
  (kind: EntryKind, id: string, note?: string): EntryLink => {
    const text = textIn(library.get(kind, id), lang);
    return {
      href: here(lang)({ kind, id }),
      name: text.data.title,
      ...(text.lang !== lang && { lang: text.lang }),
      ...(note && { note }),
    };
  };
