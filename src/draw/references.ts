import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatReference } from '../library/format-source.ts';
import type { DrawContext, PageContext } from './context.ts';

/** A longer list is folded; a mark in the text opens it where it leads. */
const FEW = 6;

/**
 * The numbered reference list of a page, to which every mark in the text leads; nothing where nothing is cited.
 * @param locators places within a source that the text names, such as pages
 */
export function references(
  page: PageContext & Pick<DrawContext, 'numbers'> & { library: Pick<DrawContext['library'], 'source'> },
  locators: ReadonlyMap<string, readonly string[]> = new Map(),
): Element[] {
  const { lang, t, href, numbers, library } = page;
  const items = [...numbers].flatMap(([id, number]) => {
    const source = library.source(id);
    return source ? [{ id, number, source, reference: formatReference(source, lang) }] : [];
  });
  if (items.length === 0) return [];
  const drawn = items.map(({ id, number, source, reference: { lead, title, rest, url } }) => {
    const places = locators.get(id) ?? [];
    return h('li', { id: `ref-${id}` }, [
      h('span.ref-number', { ariaHidden: 'true' }, String(number)),
      h('p', [
        `${lead}. `,
        h('a', { href: href({ kind: 'source', id }), lang: source.language }, h('cite', title)),
        `. ${rest}${rest && '.'}${places.length > 0 ? ` (${places.join('; ')})` : ''}`,
        h('span.source-kind', `${t.sources.confidence[source.confidence]} · ${t.sources.reading[source.reading]}`),
        ...(url ? [h('a.original', { href: url, rel: ['noopener'] }, t.entry.external)] : []),
      ]),
    ]);
  });
  const inside = [
    ...(items.some(({ source }) => source.reading !== 'whole') ? [h('p.small.soft', t.entry.readInPart)] : []),
    h('ol', { role: 'list' }, drawn),
  ];
  if (items.length > FEW)
    return [
      h('section.section.references', [
        h('details.fold', [
          h('summary', [h('h2', t.entry.references), ' ', h('span.soft.small', t.sources.count(items.length))]),
          h('div.fold-inside#references', inside),
        ]),
      ]),
    ];
  return [
    h('section.section.references', { ariaLabelledBy: 'references' }, [
      h('h2#references', t.entry.references),
      ...inside,
    ]),
  ];
}
