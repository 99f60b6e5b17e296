import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BodyContext } from './body-context.ts';
import { neighbourLink } from './neighbour-link.ts';
import type { WikiLink } from '../syntax/nodes.ts';

/**
 * A wiki link as HTML, in the page's language, or a link into a sister library. One that leads nowhere becomes its own words, without a link.
 * @param met is told `kind:id` of the target
 */
export function entryLink(
  node: Pick<WikiLink, 'target' | 'label'>,
  { names, title, lang, href }: Pick<BodyContext, 'names' | 'title' | 'lang' | 'href'>,
  met: (key: string) => void,
): ElementContent {
  const { found } = names.resolve(node.target);
  if (!found) {
    const beyond = names.neighbours.resolve(node.target);
    return beyond?.found
      ? neighbourLink(beyond.neighbour, beyond.found, lang, node.label)
      : { type: 'text', value: node.label ?? node.target };
  }
  met(`${found.kind}:${found.id}`);
  const shown = node.label ? { text: node.label, lang } : (title(found.kind, found.id) ?? { text: node.target, lang });
  return h(
    'a',
    {
      href: href({ kind: found.kind, id: found.id }),
      className: ['entry-link'],
      dataKind: found.kind,
      ...(shown.lang !== lang && { lang: shown.lang }),
    },
    shown.text,
  );
}
