import type { SourceData, SourceName } from '../../intake/schema/list/source.ts';
import { dateParts } from '../../words/dates.ts';

/** Types of RIS. What has none of its own is a page of the web where it has an address, else a thing of any kind. */
const TYPES: Record<SourceData['type'], string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  legislation: 'STAT',
  motion_picture: 'VIDEO',
  'paper-conference': 'CPAPER',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** A name, family name first; an organisation as it is called. */
function risName(name: SourceName): string {
  if ('literal' in name) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `2007/02/04/`, as far as the day is known. */
function risDate(edtf: string): string {
  const { year, month, day } = dateParts(edtf);
  return [year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/') + '/';
}

/**
 * A source as a record of RIS, with every field that the format has a place for. Written by us, since the writer of
 * citation-js leaves out the authors of newspaper articles.
 */
export function sourceRis(source: SourceData): string {
  const [from, to] = source.page?.split(/[-–]/, 2) ?? [];
  const people = (tag: string, names: readonly SourceName[] | undefined): [string, string | undefined][] =>
    (names ?? []).map((name) => [tag, risName(name)]);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[source.type]],
    ...people('AU', source.author),
    ...people('ED', source.editor),
    ...people('A4', source.translator),
    ...people('A2', source['container-author']),
    ...people('A3', source['collection-editor']),
    ['TI', source.title],
    ['T2', source['container-title']],
    ['T3', source['collection-title']],
    ['PY', source.issued && String(dateParts(source.issued).year)],
    ['DA', source.issued && risDate(source.issued)],
    ['VL', source.volume],
    ['IS', source.issue ?? source.number ?? source['collection-number']],
    ['ET', source.edition],
    ['SP', from],
    ['EP', to],
    ['M3', source.genre],
    ['PB', source.publisher],
    ['CY', source['publisher-place']],
    ['SN', source.ISBN ?? source.ISSN],
    ['DO', source.DOI],
    ['UR', source.URL],
    ['Y2', source.accessed && risDate(source.accessed)],
    ['LA', source.language],
    ['ID', source.id],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}
