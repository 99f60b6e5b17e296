import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading, Image, Link, ListItem, Parents, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { Lang } from '../../words/languages.ts';
import { citationGroup } from './citations.ts';
import { COMPONENTS } from '../blocks/components.ts';
import { entryLink } from './entry-links.ts';
import { imageElement } from './image.ts';
import { attributesOf } from '../syntax/attributes-of.ts';
import type { BrokenMark, Citation, TermMention, WikiLink } from '../syntax/nodes.ts';
import type { Rendering } from '../text-data.ts';
import { fieldReferences } from '../../intake/schema/field-references.ts';
import { renderingOf } from './rendering.ts';
import { scrollingTable } from './scrolling-table.ts';
import { WORDS } from '../blocks/block-words.ts';

type State = Parameters<typeof defaultHandlers.table>[0];

/** What the text that is being converted is rendered with. */
const at = (state: State): Rendering => renderingOf(state.options.file ?? { data: {} });
const none = (): undefined => undefined;

/**
 * How `remark-rehype` turns a text into HTML. Only what is handled here comes out: raw HTML, expressions and unknown
 * components do not. What links, citations and blocks ask for is in `file.data.rendering`.
 */
export function toHastOptions(lang: Lang): Options {
  const words = WORDS[lang];
  return {
    handlers: {
      wikiLink(state: State, node: WikiLink) {
        const { context, links } = at(state);
        return entryLink(node, context, (key) => void links.add(key));
      },
      citation: (state: State, node: Citation) =>
        citationGroup(node.items.map(({ source, locator }) => at(state).citations.mark(source, locator))),
      termMention: (state: State, { id, value }: TermMention) =>
        h('a', { className: ['term'], dataTerm: id, href: at(state).context.href({ kind: 'term', id }) }, value),
      brokenMark: (_state: State, { value }: BrokenMark) => ({ type: 'text', value }),
      heading: (state: State, node: Heading) =>
        h(`h${Math.min(Math.max(node.depth, 2), 6)}`, { id: node.data?.id }, state.all(node) as ElementContent[]),
      table(state: State, node: Table) {
        const number = ++at(state).tables;
        return scrollingTable(
          defaultHandlers.table(state, node),
          number === 1 ? words.table : `${words.table} ${number}`,
        );
      },
      listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
        namedBox(defaultHandlers.listItem(state, node, parent), node.checked ? words.done : words.toDo),
      link: (state: State, node: Link) => externalRel(defaultHandlers.link(state, node) as Element),
      image: (_state: State, { url, alt }: Image) => imageElement(url, alt ?? '') ?? { type: 'text', value: alt ?? '' },
      mdxJsxFlowElement: component,
      mdxJsxTextElement: component,
      mdxFlowExpression: none,
      mdxTextExpression: none,
      mdxjsEsm: none,
      html: none,
    },
    unknownHandler: none,
    clobberPrefix: 'note-',
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: words.backToText,
  };
}

function component(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent[] {
  const { block: context, context: body, links } = at(state);
  const block = node.name ? COMPONENTS.get(node.name) : undefined;
  const children = () => state.all(node as never) as ElementContent[];
  if (!block) return node.name && /^(script|style|iframe|object|embed)$/i.test(node.name) ? [] : children();
  const attributes = block.attributes.safeParse(attributesOf(node));
  if (!attributes.success) return children();
  const shown = fieldReferences(block.attributes, attributes.data).flatMap(({ kind, id }) =>
    kind === 'source' || kind === 'rule' ? [] : [{ kind, id }],
  );
  for (const { kind, id } of shown) links.add(`${kind}:${id}`);
  const built = block.build(attributes.data, block.children === 'none' ? [] : children(), context);
  // What is drawn from an entry that has not been translated is in the entry's language, not the page's.
  const foreign = shown.map(({ kind, id }) => body.title(kind, id)?.lang).find((lang) => lang && lang !== context.lang);
  if (foreign) for (const each of built) if (each.type === 'element') each.properties['lang'] = foreign;
  return built;
}

/** Gives the box of a task a name: the words beside it are not its label in HTML. */
function namedBox(node: Element, name: string): Element {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'input') child.properties['ariaLabel'] = name;
    else if (child.tagName === 'p') namedBox(child, name);
  }
  return node;
}

function externalRel(link: Element): Element {
  if (/^https?:/i.test(String(link.properties['href']))) link.properties['rel'] = ['noopener'];
  return link;
}
