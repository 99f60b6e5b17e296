import type { SourceData, SourceName } from '../intake/schema/list/source.ts';
import { formatDate } from '../words/dates.ts';
import { isThai, type Lang } from '../words/languages.ts';
import { inOwn } from '../words/locale/own-languages.ts';

/** A title that we gave, without the brackets that say so: they stand around every translation anyway. */
const bare = (title: string): string => title.replace(/^\[(.*)\]$/, '$1');
const THAI = /[ก-๙]/;
/** Family name with what belongs to it: "van Beethoven". */
const familyOf = (name: Extract<SourceName, { family: string }>): string =>
  [name['non-dropping-particle'], name.family]
    .filter(Boolean)
    .join(/['’]$/.test(name['non-dropping-particle'] ?? '') ? '' : ' ');

/** A name as a Thai reference list has it: given name before family name, no inversion. */
export const nameInThai = (name: SourceName): string =>
  'literal' in name
    ? name.literal
    : [name.given, name['dropping-particle'], familyOf(name)].filter(Boolean).join(' ') +
      (name.suffix ? `, ${name.suffix}` : '');

/** A name as APA has it. Thai names stay whole, since initials of Thai names help nobody. */
export function nameInApa(name: SourceName): string {
  if ('literal' in name) return name.literal;
  if (!name.given || THAI.test(name.family)) return nameInThai(name);
  const initials = name.given
    .split(/\s+/)
    .map((part) =>
      part
        .split('-')
        .map((piece) => `${[...piece][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
  return [familyOf(name), [initials, name['dropping-particle']].filter(Boolean).join(' '), name.suffix]
    .filter(Boolean)
    .join(', ');
}

/** A source as one line of a reference list, without its address. */
export interface Reference {
  /** Who, and when: "วิจารณ์ พานิช (9 ธันวาคม 2548)". */
  lead: string;
  /** The two of them apart; nobody may be named. */
  who: string;
  when: string;
  title: string;
  /** Where it appeared: edition, journal, site, editors, publisher, pages. */
  rest: string;
  url?: string;
}

/** Words of a reference line that no name or title gives. */
const WORDS = {
  th: {
    undated: 'ม.ป.ป.',
    editor: (names: string) => `${names} (บรรณาธิการ)`,
    translator: (names: string) => `${names} (ผู้แปล)`,
    series: (names: string) => `${names} (บรรณาธิการชุด)`,
    edition: (number: string) => `พิมพ์ครั้งที่ ${number}`,
    number: (number: string) => `เลขที่ ${number}`,
  },
  en: {
    undated: 'n.d.',
    editor: (names: string, several: boolean) => `${names} (${several ? 'Eds.' : 'Ed.'})`,
    translator: (names: string) => `${names} (Trans.)`,
    series: (names: string, several: boolean) => `${names} (Series ${several ? 'Eds.' : 'Ed.'})`,
    edition: (number: string) => `${ordinal(Number(number))} ed.`,
    number: (number: string) => `No. ${number}`,
  },
} as const;

/**
 * Formats a source for a reference list.
 * Thai: names in Thai order and Buddhist Era; English: APA order and Common Era. Titles stay in the language of the
 * source. A book without an author stands under its editors.
 */
export function formatReference(source: SourceData, lang: Lang): Reference {
  const words = inOwn<(typeof WORDS)[keyof typeof WORDS]>(WORDS, lang);
  const list = (names: readonly SourceName[] | undefined, form: (name: SourceName) => string) =>
    joinNames((names ?? []).map(form), lang);
  const byline = isThai(lang) ? nameInThai : nameInApa;
  const several = (names: readonly SourceName[] | undefined) => (names?.length ?? 0) > 1;
  const authors = list(source.author, byline);
  const editorsLead =
    !authors && source.editor?.length ? words.editor(list(source.editor, byline), several(source.editor)) : '';
  const who = authors || editorsLead || source.publisher || source['container-title'] || '';
  const when = source.issued ? formatDate(source.issued, lang) : words.undated;
  const container = source['container-title'] === who ? undefined : source['container-title'];
  const volume = source.volume
    ? `${source.volume}${source.issue ? `(${source.issue})` : ''}`
    : source.issue && `(${source.issue})`;
  const publisher = [who, container].includes(source.publisher) ? undefined : source.publisher;
  // Within the line names stand as they are spoken, in both languages.
  const editors =
    !editorsLead && source.editor?.length && words.editor(list(source.editor, nameInThai), several(source.editor));
  const series =
    source['collection-title'] && [source['collection-title'], source['collection-number']].filter(Boolean).join(' ');
  return {
    lead: `${who} (${when})`.trim(),
    who,
    when,
    title: source.title + (lang === 'en' && source['title-en'] ? ` [${bare(source['title-en'])}]` : ''),
    rest: [
      source.genre,
      source.number && words.number(source.number),
      source.edition && (/^\d+$/.test(source.edition) ? words.edition(source.edition) : source.edition),
      source.translator?.length && words.translator(list(source.translator, nameInThai)),
      source['container-author']?.length && list(source['container-author'], nameInThai),
      editors,
      container,
      volume,
      source.page,
      series,
      source['collection-editor']?.length &&
        words.series(list(source['collection-editor'], nameInThai), several(source['collection-editor'])),
      [source['publisher-place'], publisher].filter(Boolean).join(': '),
    ]
      .filter(Boolean)
      .join(', '),
    ...addressOf(source),
  };
}

const addressOf = ({ DOI, URL }: SourceData): { url?: string } =>
  DOI
    ? // Some DOIs hold `<`, `>`, `#` and `%`, which mean something else in an address.
      { url: `https://doi.org/${DOI.replace(/[<>#%"?\s\\^`{|}]/g, encodeURIComponent)}` }
    : URL
      ? { url: URL }
      : {};

const ordinal = (number: number): string => {
  const last = number % 10;
  const teen = Math.floor((number % 100) / 10) === 1;
  return `${number}${teen || last === 0 || last > 3 ? 'th' : ['st', 'nd', 'rd'][last - 1]}`;
};

function joinNames(names: string[], lang: Lang): string {
  if (names.length <= 1) return names[0] ?? '';
  const joint = isThai(lang) ? ' และ ' : ' & ';
  return `${names.slice(0, -1).join(', ')}${joint}${names.at(-1)}`;
}
