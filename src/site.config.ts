import type { NeighbourSettings } from './intake/neighbours/neighbour.ts';
import type { RepositorySettings } from './library/publishing/git-repository.ts';
import type { SendTo } from './library/publishing/send-to.ts';

/** A word or a sentence in each language of the site. */
type Both = Record<'th' | 'en', string>;

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
   * canonical addresses, link previews, sitemap and feed. While it is empty, these are left out, unless the build is told
   * otherwise (`SITE_URL`, or the variables of a host).
   */
  url: string;
  /** Who stands for the texts, as citations name them. */
  editors: Both;
  contact: Contact;
  /** Git repository of this site, where writers may propose files and editors work. */
  repository: RepositorySettings;
  licence: { name: string; url: string };
  /**
   * Sister libraries whose entries are found here, too, and into which texts may link (`[[forest-net:fire-break]]`). Each
   * build takes their exchange lists and keeps the last good one in `neighbours/` (docs/neighbours.md).
   */
  neighbours: readonly NeighbourSettings[];
}

/**
 * What a new network changes first. The address and base path can also come from the environment of the build
 * (`SITE_URL`, `BASE_PATH`, or what common hosts say of themselves: `scripts/build/site-address.ts`).
 */
export const SITE: SiteSettings = {
  name: { th: 'เขยื้อนภูเขา', en: 'Moving the Mountain' },
  tagline: {
    th: 'คลังบทเรียนสวัสดิการชุมชนและการเงินชุมชน',
    en: 'Lessons of community welfare and community finance in Thailand',
  },
  url: '',
  editors: { th: 'กองบรรณาธิการเขยื้อนภูเขา', en: 'Moving the Mountain editors' },
  contact: { email: '', line: '', form: '', post: { th: '', en: '' } },
  repository: { url: '', branch: 'main', host: '' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  neighbours: [],
};
