import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { othersThan } from '../words/languages.ts';
import { lettersOf } from '../words/locale/letters.ts';
import type { Entry } from '../library/entry.ts';
import { formatReference } from '../library/format-source.ts';
import { textIn } from '../library/library.ts';
import type { SourceData } from '../intake/schema/list/source.ts';
import type { TermData } from '../intake/schema/list/term.ts';
import type { PageContext } from './context.ts';
import { sideMark, text } from './pieces.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/** How many of the pages that mention a term are listed. */
const MOST_PAGES = 8;

/** What the library knows of a term besides; a draft knows nothing of it. */
export interface AroundTerm {
  sources: readonly SourceData[];
  /** Pages that mention it. */
  pages: readonly Entry[];
}

/** A term of the glossary: its name in every language, what it means, what else it is called, where it is told. */
export function termItem(
  term: TermData,
  page: PageContext,
  around: AroundTerm = { sources: [], pages: [] },
): Element[] {
  const { lang, t } = page;
  const also = term.also.flatMap((name, index) => [
    ...(index > 0 ? [text(', ')] : []),
    h('span', { lang: lettersOf(name, page.lang) }, name),
  ]);
  return [
    h('dt', [
      text(`${term[flatKey(lang)]} `),
      ...othersThan(lang).flatMap((other, index) => [
        ...(index > 0 ? [text(' ')] : []),
        h('span.soft', { lang: other }, term[flatKey(other)]),
      ]),
      ...(term.side ? [sideMark(term.side, page)] : []),
    ]),
    h('dd', [
      h('p', term.definition[lang]),
      ...(also.length > 0 ? [h('p.small.soft', [text(`${t.terms.also}: `), ...also])] : []),
      h('div.item-foot', [
        ...whereTold(around, page),
        h('add-to-tray', { dataKind: 'term', dataId: term.id, dataSide: term.side, dataTitle: term[flatKey(lang)] }),
      ]),
    ]),
  ];
}

function whereTold({ sources, pages }: AroundTerm, { lang, t, href }: PageContext): Element[] {
  if (sources.length === 0 && pages.length === 0) return [];
  const counts = [
    sources.length > 0 && `${t.kind.source} ${sources.length}`,
    pages.length > 0 && `${t.terms.mentioned} ${pages.length}`,
  ].filter(Boolean);
  const named = sources.flatMap((source, index): ElementContent[] => [
    ...(index > 0 ? [text('; ')] : []),
    h('a', { href: href({ kind: 'source', id: source.id }) }, formatReference(source, lang).lead),
  ]);
  const links = pages.slice(0, MOST_PAGES).map((entry) => {
    const { data, lang: nameLang } = textIn(entry, lang);
    const link = { href: href({ kind: entry.kind, id: entry.id }), lang: nameLang === lang ? undefined : nameLang };
    return h('li', h('a', link, data.title));
  });
  return [
    h('details.small', [
      h('summary', counts.join(' · ')),
      ...(named.length > 0 ? [h('p', [text(`${t.kind.source}: `), ...named])] : []),
      ...(links.length > 0 ? [h('ul', links)] : []),
    ]),
  ];
}
