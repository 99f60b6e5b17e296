/** A feed, ready to be written. All addresses are absolute. */
export interface Feed {
  title: string;
  subtitle: string;
  lang: string;
  /** Address of the page that it follows, and of the feed itself. */
  home: string;
  self: string;
  author: string;
  licence: string;
  entries: FeedEntry[];
}
export interface FeedEntry {
  /** Differs for a new entry and each of its changes. */
  id: string;
  url: string;
  title: string;
  /** ISO, to the day. */
  date: string;
  lang: string;
  summary: string;
  /** The text, as HTML whose addresses are absolute. */
  html: string;
  tags: string[];
}

const escaped = (text: string): string =>
  text
    // Signs that XML has no place for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Days as Atom and JSON Feed want them. Where only the year or the month is known, its first day. */
const instant = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;

/** A feed as Atom 1.0. A feed without entries says the first day of all as its own, since it must say one. */
export function atomFeed({ title, subtitle, lang, home, self, author, licence, entries }: Feed): string {
  const newest =
    entries
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '1970-01-01';
  const items = entries.map(
    (entry) => `<entry xml:lang="${escaped(entry.lang)}">
<id>${escaped(entry.id)}</id>
<title>${escaped(entry.title)}</title>
<link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>
<updated>${instant(entry.date)}</updated>
${entry.tags.map((tag) => `<category term="${escaped(tag)}"/>`).join('')}
<summary>${escaped(entry.summary)}</summary>
<content type="html">${escaped(entry.html)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}">
<id>${escaped(self)}</id>
<title>${escaped(title)}</title>
<subtitle>${escaped(subtitle)}</subtitle>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(home)}"/>
<updated>${instant(newest)}</updated>
<author><name>${escaped(author)}</name></author>
<rights>${escaped(licence)}</rights>
${items.join('\n')}
</feed>
`;
}

/** A feed as JSON Feed 1.1. */
export const jsonFeed = ({ title, subtitle, lang, home, self, author, entries }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    language: lang,
    home_page_url: home,
    feed_url: self,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      language: entry.lang,
      summary: entry.summary,
      content_html: entry.html,
      date_modified: instant(entry.date),
      tags: entry.tags,
    })),
  });

/** Addresses of a text that lead on from the root of its host, made whole. @param origin `https://example.org` */
export const wholeAddresses = (html: string, origin: string, page: string): string =>
  html
    .replace(/\s(href|src|srcset)="\/(?!\/)/g, (_all, name: string) => ` ${name}="${origin}/`)
    .replace(/\shref="#/g, ` href="${page}#`);
