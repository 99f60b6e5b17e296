import type { SourceData } from '../schema/source.ts';
import { formatDate } from './dates.ts';
import type { Lang } from './entry.ts';

type Name = SourceData['author'][number];

/** A name as a Thai reference list has it: given name before family name, no inversion. */
export const nameInThai = (name: Name): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');

/** A name as APA has it. Thai names stay whole, since initials of Thai names help nobody. */
export function nameInApa(name: Name): string {
  if ('literal' in name) return name.literal;
  if (!name.given || /[ก-๙]/.test(name.family)) return nameInThai(name);
  return `${name.family}, ${name.given
    .split(/\s+/)
    .map((part) => `${part[0]}.`)
    .join(' ')}`;
}

/** A source as one line of a reference list, without its address. */
export interface Reference {
  /** Who, and when: "วิจารณ์ พานิช (9 ธันวาคม 2548)". */
  lead: string;
  title: string;
  /** Where it appeared: journal, site, publisher, pages. */
  rest: string;
  url?: string;
}

/**
 * Formats a source for a reference list.
 * Thai: names in Thai order and Buddhist Era; English: APA order and Common Era. Titles stay in the language of the
 * source.
 */
export function formatReference(source: SourceData, lang: Lang): Reference {
  const names = source.author.map(lang === 'th' ? nameInThai : nameInApa);
  const who = joinNames(names, lang) || source.publisher || source['container-title'] || '';
  const when = source.issued ? formatDate(source.issued, lang) : lang === 'th' ? 'ม.ป.ป.' : 'n.d.';
  const container = source['container-title'] === who ? undefined : source['container-title'];
  const volume = source.volume && `${source.volume}${source.issue ? `(${source.issue})` : ''}`;
  const publisher = [who, container].includes(source.publisher) ? undefined : source.publisher;
  return {
    lead: `${who} (${when})`.trim(),
    title: source.title + (lang === 'en' && source['title-en'] ? ` [${source['title-en']}]` : ''),
    rest: [container, volume, source.page, publisher].filter(Boolean).join(', '),
    url: source.DOI ? `https://doi.org/${source.DOI}` : source.URL,
  };
}

function joinNames(names: string[], lang: Lang): string {
  if (names.length <= 1) return names[0] ?? '';
  const joint = lang === 'th' ? ' และ ' : ' & ';
  return `${names.slice(0, -1).join(', ')}${joint}${names.at(-1)}`;
}
