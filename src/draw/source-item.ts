import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../words/dates.ts';
import type { Lang } from '../words/languages.ts';
import { formatReference } from '../library/format-source.ts';
import type { SourceData } from '../intake/schema/list/source.ts';
import { MOST_AMONG_OTHERS, partPage, SOME_OF_MANY } from '../library/listed/list-name.ts';
import { textIn, type Library } from '../library/library.ts';
import type { PageContext } from './context.ts';
import { text } from './pieces.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/** A place where a source is cited. */
export interface CitedIn {
  href: string;
  name: string;
  /** Language of the name, where it is not the page's. */
  lang?: Lang;
  /** How many places it stands for, where it leads to all of them. */
  count?: number;
}

/** Where a source is cited: entries, records of the movement, terms. */
export function citedIn(library: Library, id: string, { lang, t, href }: PageContext): CitedIn[] {
  const list = { of: 'links', to: `source:${id}` } as const;
  const citing = library.referredToBy(list.to);
  const isLong = citing.length > MOST_AMONG_OTHERS && library.partsOf(list) > 0;
  const rest = citing.length - SOME_OF_MANY;
  return [
    ...(isLong ? citing.slice(0, SOME_OF_MANY) : citing).map((entry) => {
      const { data, lang: own } = textIn(entry, lang);
      return { href: href({ kind: entry.kind, id: entry.id }), name: data.title, ...(own !== lang && { lang: own }) };
    }),
    ...(isLong ? [{ href: href(partPage(list, 1)), name: t.showAll(citing.length), count: rest }] : []),
    ...library
      .recordsCiting(id)
      .map(({ kind, record }) => ({ href: href({ kind, id: record.id }), name: record.title[lang] })),
    ...library.terms
      .filter((term) => term.sources.includes(id))
      .map((term) => ({ href: href({ kind: 'term', id: term.id }), name: term[flatKey(lang)] })),
  ];
}

/** A source as the list of all sources shows it, with what is known of it besides. @param cited where it is cited */
export function sourceItem(source: SourceData, { lang, t }: PageContext, cited: readonly CitedIn[] = []): Element[] {
  const { lead, title, rest, url } = formatReference(source, lang);
  const archived = source.archive_location;
  const dates = [
    source['event-date'] && `${t.sources.event} ${formatDate(source['event-date'], lang)}`,
    source.accessed && `${t.sources.accessed} ${formatDate(source.accessed, lang)}`,
  ].filter(Boolean);
  const links = cited.map(({ href, name, lang: foreign }) => h('li', h('a', { href, lang: foreign }, name)));
  return [
    h('p', [
      text(`${lead}. `),
      h('cite', { lang: source.language }, title),
      text(`. ${rest}${rest && '. '}`),
      ...(url ? [h('a.original', { href: url, rel: ['noopener'] }, t.entry.external)] : []),
      ...(archived ? [text(' '), h('a.original', { href: archived, rel: ['noopener'] }, t.sources.archived)] : []),
    ]),
    h('details.small', [
      h('summary', [
        h('span.soft', `${t.sources.confidence[source.confidence]} · ${t.sources.reading[source.reading]}`),
        ...(links.length > 0
          ? [text(` · ${t.sources.citedPages(cited.reduce((sum, { count = 1 }) => sum + count, 0))}`)]
          : []),
      ]),
      h('p.soft', dates.join(' · ')),
      ...(source.note ? [h('p', source.note)] : []),
      ...(links.length > 0 ? [h('ul', links)] : []),
    ]),
  ];
}
