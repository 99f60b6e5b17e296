import type { Entry } from '../../library/entry.ts';
import type { Library } from '../../library/library.ts';
import type { SiteLeads } from '../../library/publishing/site-leads.ts';
import { TEXTS } from '../../site.texts.ts';

/** The kit that works with a page of the site: the first named in the texts of the site that the library has. */
export const kitFor = (library: Library, page: keyof NonNullable<SiteLeads['kits']>): Entry | undefined =>
  TEXTS.leads?.kits?.[page]?.flatMap((id) => library.find('workshop', id) ?? [])[0];

/** A topic that a page names, where the texts of the site tell one and the library has it. */
export function topicFor(library: Library, page: keyof NonNullable<SiteLeads['topics']>): Entry | undefined {
  const id = TEXTS.leads?.topics?.[page];
  return id === undefined ? undefined : library.find('topic', id);
}
