import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { h } from 'hastscript';
import type { Heading, Image, Link, ListItem, Nodes, Parents, Root, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { BlockContext } from '../blocks/block.ts';
import type { BodyContext } from './body-context.ts';
import { Citations, citationGroup } from './citations.ts';
import { COMPONENTS } from '../blocks/components.ts';
import { entryLink } from './entry-links.ts';
import { imageElement } from './image.ts';
import type { BrokenMark, Citation, TermMention, WikiLink } from '../syntax/nodes.ts';
import { fieldReferences } from '../../intake/schema/field-references.ts';
import { scrollingTable } from './scrolling-table.ts';
import { WORDS } from '../blocks/block-words.ts';

/** A text as HTML tree, with what was met on the way. */
export interface Converted {
  tree: HastRoot;
  /** `kind:id` of linked entries, each once, in order of appearance. */
  links: string[];
  citations: Citations['list'];
}

/**
 * Turns a parsed text into HTML. Only what is handled here comes out: raw HTML, expressions and unknown components do
 * not.
 */
export function convert(tree: Root, context: BodyContext): Converted {
  const { lang, href } = context;
  const words = WORDS[lang];
  const links = new Set<string>();
  // Screen readers list the boxes of tables, so each needs a name of its own.
  let tables = 0;
  const citations = new Citations(lang);
  const met = (key: string) => void links.add(key);
  const block: BlockContext = {
    lang,
    href,
    cite: (source, locator) => [citationGroup([citations.mark(source, locator)])],
    data: context.data,
  };
  const jsx = (state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent[] =>
    component(state, node, block, met, context.title);
  const handlers = {
    wikiLink: (_state: State, node: WikiLink) => entryLink(node, context, met),
    citation: (_state: State, node: Citation) =>
      citationGroup(node.items.map(({ source, locator }) => citations.mark(source, locator))),
    termMention: (_state: State, { id, value }: TermMention) =>
      h('a', { className: ['term'], dataTerm: id, href: href({ kind: 'term', id }) }, value),
    brokenMark: (_state: State, { value }: BrokenMark) => ({ type: 'text', value }),
    heading: (state: State, node: Heading) =>
      h(`h${Math.min(Math.max(node.depth, 2), 6)}`, { id: node.data?.id }, state.all(node) as ElementContent[]),
    table: (state: State, node: Table) =>
      scrollingTable(defaultHandlers.table(state, node), ++tables === 1 ? words.table : `${words.table} ${tables}`),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
      namedBox(defaultHandlers.listItem(state, node, parent), node.checked ? words.done : words.toDo),
    link: (state: State, node: Link) => externalRel(defaultHandlers.link(state, node) as Element),
    image: (_state: State, { url, alt }: Image) => imageElement(url, alt ?? '') ?? { type: 'text', value: alt ?? '' },
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
    mdxjsEsm: () => undefined,
    html: () => undefined,
  } as unknown as Handlers;
  const hast = toHast(tree as Nodes, {
    handlers,
    unknownHandler: () => undefined,
    clobberPrefix: 'note-',
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: words.backToText,
  }) as HastRoot;
  return { tree: hast, links: [...links], citations: citations.list };
}

function component(
  state: State,
  node: MdxJsxFlowElement | MdxJsxTextElement,
  context: BlockContext,
  met: (key: string) => void,
  title: BodyContext['title'],
): ElementContent[] {
  const block = node.name ? COMPONENTS.get(node.name) : undefined;
  const children = () => state.all(node as never) as ElementContent[];
  if (!block) return node.name && /^(script|style|iframe|object|embed)$/i.test(node.name) ? [] : children();
  const attributes = block.attributes.safeParse(attributesOf(node));
  if (!attributes.success) return children();
  const shown = fieldReferences(block.attributes, attributes.data).filter(({ kind }) => kind !== 'source');
  for (const { kind, id } of shown) met(`${kind}:${id}`);
  const built = block.build(attributes.data, block.children === 'none' ? [] : children(), context);
  // What is drawn from an entry that has not been translated is in the entry's language, not the page's.
  const foreign = shown.map(({ kind, id }) => title(kind, id)?.lang).find((lang) => lang && lang !== context.lang);
  if (foreign) for (const each of built) if (each.type === 'element') each.properties['lang'] = foreign;
  return built;
}

/** Plain attributes of a tag; expressions and spreads are left out. */
export function attributesOf(node: Pick<MdxJsxFlowElement, 'attributes'>): Record<string, string> {
  const plain = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return Object.fromEntries(plain);
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
