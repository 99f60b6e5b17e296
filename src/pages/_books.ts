import type { BookPublisher } from '../features/book/from-library.ts';
import { SITE } from '../site.config.ts';
import type { Lang } from '../words/languages.ts';

/** Whose books they are. @param site address of the site; left out, chapters name none */
export const bookPublisher = (lang: Lang, site: URL | undefined): BookPublisher => ({
  name: SITE.name[lang],
  tagline: SITE.tagline[lang],
  editors: SITE.editors[lang],
  licence: SITE.licence,
  base: import.meta.env.BASE_URL,
  ...(site && { origin: site.origin }),
});
