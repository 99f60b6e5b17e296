import type { SiteLeads } from './site-leads.ts';
import type { Lang } from '../../words/languages.ts';

/** A sentence in each language of the site. */
type Both = Readonly<Record<Lang, string>>;
/** Sentences in each language of the site. */
type Lines = Readonly<Record<Lang, readonly string[]>>;

/**
 * What a network says of its subject on pages that no entry fills. Whatever is left out is said in plain words that fit
 * any subject, or its part of the page is not shown.
 */
export interface SiteTexts {
  /** Under the name on the home page: what lies here. */
  lead?: Both;
  /** The question that the site exists to answer; without it the home page has no band for one. */
  question?: {
    text: Both;
    /** Where it comes from. */
    from: Both;
    /** Id of the source that asks it: a field note that retells this source is offered to read. */
    source?: string;
  };
  /** Somebody who comes to the home page with a problem, in her own words, and what she finds. */
  doer?: { title: Both; text: Both };
  /** Title over the cases of the group `pilot` on the home page. */
  firstCases?: Both;
  /** What the triangle is called, and whose thought it is. */
  triangle?: { title: Both; intro: Both };
  /** What each case group is called. */
  groups?: Partial<Record<'pilot' | 'research-site' | 'fund', Both>>;
  /** One line at the foot of every page. */
  foot?: Both;
  /** The timeline: its name, what it shows, what nobody has found yet; and the turning points on the home page. */
  timeline?: { title: Both; intro: Both; missing: Lines; home: Both };
  /** Figures on the whole country: what is counted, and which figures nobody has. */
  figures?: { intro: Both; missing: Lines };
  /** Paragraphs at the top of the page about the site: what it is, and who makes it. */
  about?: { what: Lines; who: Lines };
  /** Which entries of this library its tools lead to, and which lead to them. */
  leads?: SiteLeads;
}
