import type { PlacesSettings } from '../../settings/place.ts';
import type { BenefitSettings, CurrencySettings, SideSettings } from '../../settings/side.ts';
import type { Lang } from '../../words/languages.ts';
import type { NeighbourSettings } from '../../intake/neighbours/neighbour.ts';
import type { OPTIONAL_PAGES } from '../../settings/site-schema.ts';
import type { RepositorySettings } from './git-repository.ts';
import type { SendTo } from './send-to.ts';

/** A word or a sentence in each language of the site. */
type Both = Record<Lang, string>;

/**
 * Where people send what they wrote, and ask what they cannot find. Whatever is left empty is not shown; with all of it
 * empty, and no repository, the build says so, since then a finished text stays with its writer.
 */
export interface Contact extends SendTo {
  /** E-mail address: `editors@your.network`. */
  email: string;
  /** LINE id as people type it (`@mountain` for an official account, `somchai` for a person), or a LINE address. */
  line: string;
  /** Page of a form that takes files, on a form service or a shared drive: `https://…`. */
  form: string;
  /** Address for letters and memory sticks, as on an envelope, lines separated by `\n`. */
  post: Both;
}

/** What a network says about its site. */
export interface SiteSettings {
  name: Both;
  tagline: Both;
  /**
   * Where the site will be served, with its path (`https://example.org/mountain/`): used where no reader is, that is in
   * canonical addresses, link previews, sitemap and feed. While it is empty, these are left out, unless the build is
   * told otherwise (`SITE_URL`, or the variables of a host).
   */
  url: string;
  /** Who stands for the texts, as citations name them. */
  editors: Both;
  contact: Contact;
  /** Git repository of this site, where writers may propose files and editors work. */
  repository: RepositorySettings;
  licence: { name: string; url: string };
  /**
   * Sister libraries whose entries are found here, too, and into which texts may link (`[[forest-net:fire-break]]`).
   * Each build takes their exchange lists and keeps the last good one in `neighbours/` (docs/neighbours.md).
   */
  neighbours: readonly NeighbourSettings[];
  /**
   * Two to five sides on which cases are looked at and from which lessons come, instead of the three of our own library
   * (policy, movement, knowledge).
   */
  sides?: readonly SideSettings[];
  /** Where cases lie, instead of the 77 provinces of Thailand; a site that says so has no map of the country. */
  places?: PlacesSettings;
  /** What sums are counted in, instead of baht; a site that says so has no fund model and no budget, which are of Thailand. */
  currency?: CurrencySettings;
  /** What benefits are paid for, instead of birth, illness, ageing, death, education and other. */
  benefitEvents?: readonly BenefitSettings[];
  /** Whether places without a case have a page that invites one; left out, they have. */
  emptyPlaces?: boolean;
  /**
   * Whether a build writes `/pagefind/`, by which sites of any kind search this one with Pagefind (docs/pagefind.md);
   * left out, it does.
   */
  pagefind?: boolean;
  /**
   * For libraries of many thousand entries: in how many files the data of each kind lies (`/data/packs/`,
   * `/write/data/`). No entry has files beside its page then: no Markdown, no lists of works to take, no short address.
   * Left out, each entry has them.
   */
  packs?: number;
  /**
   * Pages that this site does without, such as those about the money of a fund where there are no funds: they are not
   * built, and no menu, list or search leads to them.
   */
  without: readonly OptionalPage[];
}

/** Pages that a network may do without. */
export type OptionalPage = (typeof OPTIONAL_PAGES)[number];
