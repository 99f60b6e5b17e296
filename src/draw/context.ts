import type { Lang } from '../words/languages.ts';
import { words } from '../words/words.ts';
import type { Target } from '../library/address.ts';
import type { Entry, EntryText } from '../library/entry.ts';
import { textIn, type Library } from '../library/library.ts';
import { numberSources } from '../library/numbering.ts';
import type { ShownPhoto } from '../intake/schema/photo-facts.ts';
import type { EntryKind } from '../intake/schema/names.ts';

/** What every drawing is told of the page that it stands on. */
export interface PageContext {
  /** Language of the page, and so of every word of the interface. */
  lang: Lang;
  /** The interface's words in that language. */
  t: ReturnType<typeof words>;
  /** The address of a target in that language, under the base path of the site. */
  href(target: Target): string;
}

/** What the drawing of an entry is told besides. */
export interface DrawContext extends PageContext {
  /** Language of the entry's own text: Thai on an English page where nobody has translated it. */
  textLang: Lang;
  /** The number of each source in the page's reference list, in the order of the list. */
  numbers: ReadonlyMap<string, number>;
  /** Looks up the names of what the entry points at. An unfinished draft may point at nothing. */
  library: Pick<Library, 'find' | 'source' | 'term' | 'tried'>;
}

/** @param href gives addresses in that language */
export const pageContext = (lang: Lang, href: PageContext['href']): PageContext => ({ lang, t: words(lang), href });

/** An entry made ready to be drawn: its text in the reader's language, and what the drawing asks of the page. */
export interface ToDraw<K extends EntryKind = EntryKind> {
  entry: Entry<K>;
  text: EntryText<K>;
  /** Whether the text is a translation whose Thai has changed since. */
  outdated: boolean;
  /** Its lead photograph as the site serves it; left out in a preview, which has its own. */
  photo?: ShownPhoto | undefined;
  page: DrawContext;
}

/**
 * Makes an entry ready to be drawn for a reader.
 * @param href gives addresses in the reader's language
 * @param html the text as this page shows it, where that differs from how it is kept (addresses of images)
 * @param photo the lead photograph as this page shows it
 */
export function toDraw<K extends EntryKind>(
  library: DrawContext['library'],
  entry: Entry<K>,
  lang: Lang,
  href: PageContext['href'],
  html?: string,
  photo?: ShownPhoto,
): ToDraw<K> {
  const { data, body, lang: textLang, outdated } = textIn(entry, lang);
  return {
    entry,
    text: { data, body: html === undefined ? body : { ...body, html } },
    outdated,
    photo,
    page: { ...pageContext(lang, href), textLang, numbers: numberSources(entry.kind, { data, body }), library },
  };
}
