import type { Lang } from '../../words/languages.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Names that browsers show; OpenSearch allows them 16 letters, as people count them. */
const SHORT = 16;

/** How the library is searched, as OpenSearch 1.1. @param search address of the page of the search */
export function openSearch(site: {
  name: string;
  description: string;
  lang: Lang;
  search: string;
  icon: string;
}): string {
  const letters = [...new Intl.Segmenter(site.lang, { granularity: 'grapheme' }).segment(site.name)];
  const short = letters
    .slice(0, SHORT)
    .map(({ segment }) => segment)
    .join('')
    .trim();
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(short)}</ShortName>
<LongName>${escaped(site.name)}</LongName>
<Description>${escaped(site.description)}</Description>
<Language>${site.lang}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="64" height="64" type="image/png">${escaped(site.icon)}</Image>
<Url type="text/html" template="${escaped(site.search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
