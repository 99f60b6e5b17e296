import type { SourceData, SourceName } from '../../intake/schema/list/source.ts';

/** BibLaTeX types of our types. */
const TYPES: Record<SourceData['type'], string> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  document: 'misc',
  legislation: 'legislation',
  motion_picture: 'movie',
  'paper-conference': 'inproceedings',
  post: 'online',
  'post-weblog': 'online',
  report: 'report',
  thesis: 'thesis',
  webpage: 'online',
};

/** Words in which nothing is a mark of LaTeX. */
const escaped = (text: string): string =>
  text.replace(/[\\{}%#&$_~^]/g, (mark) =>
    mark === '\\'
      ? '{\\textbackslash}'
      : mark === '~'
        ? '{\\textasciitilde}'
        : mark === '^'
          ? '{\\textasciicircum}'
          : `\\${mark}`,
  );

/** A name in BibTeX's order; what an organisation is called stands in braces of its own, so that nobody parts it. */
function bibtexName(name: SourceName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const family = [
    name['dropping-particle'],
    name['non-dropping-particle'],
    /[\s,]|\band\b/.test(name.family) ? `{${escaped(name.family)}}` : escaped(name.family),
  ]
    .filter(Boolean)
    .join(' ');
  if (!name.given && !name.suffix) return `{${family}}`;
  return [family, name.suffix && escaped(name.suffix), escaped(name.given ?? '')]
    .filter((part) => part !== undefined)
    .join(', ');
}
const people = (names: readonly SourceName[] | undefined): string | undefined =>
  names?.length ? names.map(bibtexName).join(' and ') : undefined;

/**
 * A source as a BibLaTeX record, with every field that it has. Titles are kept as they are written, also by styles that
 * would change their letters.
 */
export function sourceBibtex(source: SourceData): string {
  const article = source.type.startsWith('article');
  const text = (value: string | undefined) => value && `{${escaped(value)}}`;
  const plain = (value: string | undefined) => value && `{${value}}`;
  const fields: Record<string, string | undefined> = {
    author: plain(people(source.author)),
    editor: plain(people(source.editor)),
    translator: plain(people(source.translator)),
    bookauthor: plain(people(source['container-author'])),
    title: `{{${escaped(source.title)}}}`,
    [article ? 'journaltitle' : 'booktitle']: text(source['container-title']),
    series: text(source['collection-title']),
    date: plain(source.issued),
    eventdate: plain(source['event-date']),
    volume: text(source.volume),
    number: text(source.issue ?? source.number ?? source['collection-number']),
    edition: text(source.edition),
    pages: plain(source.page?.replace(/–/g, '--')),
    type: text(source.genre),
    publisher: text(source.publisher),
    location: text(source['publisher-place']),
    doi: plain(source.DOI),
    isbn: plain(source.ISBN),
    issn: plain(source.ISSN),
    url: plain(source.URL),
    urldate: plain(source.accessed),
    langid: `{${source.language === 'th' ? 'thai' : 'english'}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const width = Math.max(...lines.map(([name]) => name.length));
  const written = lines.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`);
  return `@${TYPES[source.type]}{${source.id},\n${written.join(',\n')}\n}\n`;
}
