import type { Element } from 'hast';
import { h } from 'hastscript';
import { inLanguage, type Neighbour, type NeighbourEntry } from '../../intake/neighbours/neighbour.ts';
import type { Lang } from '../../words/languages.ts';

/**
 * A link into a sister library: its title, or the label, leads to that site, and the name of the library stands behind
 * it, so that nobody is led away unawares, on paper neither.
 * @param label what the author wrote instead of the title
 */
export function neighbourLink(
  { name }: Pick<Neighbour, 'name'>,
  entry: NeighbourEntry,
  lang: Lang,
  label?: string,
): Element {
  const page = inLanguage(entry.address, lang);
  const title = label === undefined ? inLanguage(entry.title, lang) : { text: label, lang };
  const shown = title ?? { text: entry.id, lang };
  return h('span', { className: ['neighbour-link'] }, [
    h(
      'a',
      {
        href: page?.text,
        rel: ['external', 'noopener'],
        dataKind: 'neighbour',
        ...(shown.lang !== lang && { lang: shown.lang }),
      },
      shown.text,
    ),
    ` (${name[lang]})`,
  ]);
}
