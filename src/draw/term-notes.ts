import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DrawContext, PageContext } from './context.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/** More of them are folded; a mark in the text opens them where it leads. */
const FEW = 3;

/**
 * The meanings of the terms marked in the text: read by the hints, by print, and by readers without JavaScript. Nothing
 * where no term is marked.
 */
export function termNotes(
  ids: readonly string[],
  { lang, t, href, library }: PageContext & { library: Pick<DrawContext['library'], 'term'> },
): Element[] {
  const found = ids.flatMap((id) => library.term(id) ?? []);
  if (found.length === 0) return [];
  const rows = found.map((term) =>
    h('div', { id: `term-${term.id}` }, [
      h('dt', h('a', { href: href({ kind: 'term', id: term.id }) }, term[flatKey(lang)])),
      h('dd', term.definition[lang]),
    ]),
  );
  if (found.length > FEW)
    return [
      h('section.section.term-notes', [
        h('details.fold', [
          h('summary', [h('h2', t.terms.onThisPage), ' ', h('span.soft.small', t.terms.count(found.length))]),
          h('div.fold-inside#terms-here', h('dl', rows)),
        ]),
      ]),
    ];
  return [
    h('section.section.term-notes', { ariaLabelledBy: 'terms-here' }, [
      h('h2#terms-here', t.terms.onThisPage),
      h('dl', rows),
    ]),
  ];
}
