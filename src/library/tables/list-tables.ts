import { sourceSchema, type SourceData, type SourceName } from '../../intake/schema/list/source.ts';
import { termSchema, type TermData } from '../../intake/schema/list/term.ts';
import { LANGS } from '../../words/languages.ts';
import type { Library } from '../library.ts';
import { derived } from './derived.ts';
import { columnsOf, several, tableOf, type DataTable } from './table.ts';
import { flatKey } from '../../words/locale/flat-key.ts';

/** Terms and sources as tables, the same in every language. */
export const listTables = (library: Pick<Library, 'terms' | 'sources'>): DataTable[] => [
  termsTable(library.terms),
  sourcesTable(library.sources),
];

function termsTable(terms: readonly TermData[]): DataTable {
  const column = columnsOf<TermData>(termSchema);
  return tableOf(
    'terms',
    terms,
    [
      column('id', 'string', 'id', ({ id }) => id),
      ...LANGS.map((lang) => column(lang, 'string', lang, (term) => term[flatKey(lang)])),
      column('also', 'string', 'also', ({ also }) => several(also)),
      ...LANGS.map((lang) =>
        column(`definition_${lang}`, 'string', `definition.${lang}`, ({ definition }) => definition[lang]),
      ),
      column('side', 'string', 'side', ({ side }) => side),
      column('sources', 'string', 'sources', ({ sources }) => several(sources)),
    ],
    ['id'],
  );
}

function sourcesTable(sources: readonly SourceData[]): DataTable {
  const column = columnsOf<SourceData>(sourceSchema);
  return tableOf(
    'sources',
    sources,
    [
      column('id', 'string', 'id', ({ id }) => id),
      column('type', 'string', 'type', ({ type }) => type),
      derived('authors', 'string', ({ author }) => several(author.map(nameOf))),
      column('title', 'string', 'title', ({ title }) => title),
      column('title_en', 'string', 'title-en', (source) => source['title-en']),
      column('container_title', 'string', 'container-title', (source) => source['container-title']),
      column('publisher', 'string', 'publisher', ({ publisher }) => publisher),
      column('issued', 'string', 'issued', ({ issued }) => issued),
      column('event_date', 'string', 'event-date', (source) => source['event-date']),
      column('url', 'string', 'URL', ({ URL }) => URL),
      column('archived_url', 'string', 'archive_location', (source) => source.archive_location),
      column('doi', 'string', 'DOI', ({ DOI }) => DOI),
      column('language', 'string', 'language', ({ language }) => language),
      column('reading', 'string', 'reading', ({ reading }) => reading),
      column('confidence', 'string', 'confidence', ({ confidence }) => confidence),
      column('note', 'string', 'note', ({ note }) => note),
    ],
    ['id'],
  );
}

const nameOf = (name: SourceName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
