import { here } from '../../here.ts';
import type { Target } from '../../library/address.ts';
import { pagesAbove } from '../../library/machines/breadcrumbs.ts';
import { breadcrumbList, type Publisher, type Thing } from '../../library/machines/json-ld.ts';
import { SITE } from '../../site.config.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** What the site says of itself to programs. @param site its address; left out, addresses are paths */
export const publisherOf = (lang: Lang, site: URL | undefined): Publisher => ({
  lang,
  name: SITE.name[lang],
  editors: SITE.editors[lang],
  licence: SITE.licence.url,
  url: (target) => wholeAddress(here(lang)(target), site),
});

/** An address under the base path, with the host where it is known. */
export const wholeAddress = (path: string, site: URL | undefined): string => (site ? new URL(path, site).href : path);

/** Where a page stands, from the home page down; nothing of the home page itself. */
export function trailOf(lang: Lang, title: string, target: Target, site: URL | undefined): Thing[] {
  const above = pagesAbove(target);
  if (above.length === 0) return [];
  const { nav } = words(lang);
  const { url } = publisherOf(lang, site);
  const names = above.map((page) => [page in nav ? nav[page as keyof typeof nav] : page, url({ page })] as const);
  return [breadcrumbList([...names, [title, url(target)]])];
}
