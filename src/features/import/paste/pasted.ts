import type { Element, Root as HastRoot, RootContent as HastContent } from 'hast';
import type { Break, FootnoteReference, ListItem, Paragraph, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import { defaultHandlers } from 'hast-util-to-mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import type { Block, Inline } from '../blocks.ts';
import type { Loss } from '../loss.ts';
import { plainWords } from '../plain-words.ts';
import { shape } from '../shape.ts';
import { toMdx } from '../to-mdx.ts';
import { clean } from './clean.ts';
import { blocksFrom } from './from-mdast.ts';
import { noCounts, pasteLosses } from './told.ts';

type State = Parameters<typeof defaultHandlers.li>[0];

/** What pasted words became. */
export interface Pasted {
  /** The title of the whole, where it has one. */
  title?: string;
  /** Our MDX, without its notes. */
  text: string;
  /** The words of footnotes, to stand at the end of the text they are pasted into. */
  notes: string;
  /** What was left behind or became otherwise. */
  losses: Loss[];
}

const HANDLERS: NonNullable<Options['handlers']> = {
  li(state: State, node: Element): ListItem {
    const made = defaultHandlers.li(state, node);
    const { dataNumber: number, dataLabel: label } = node.properties;
    return {
      ...made,
      data: { ...(number !== undefined && { number }), ...(label !== undefined && { label }) } as ListItem['data'],
    };
  },
  p(state: State, node: Element): Paragraph | undefined {
    const made = defaultHandlers.p(state, node);
    const { dataRole: role, dataCentred: centred } = node.properties;
    return (
      made && {
        ...made,
        data: {
          ...(role !== undefined && { role }),
          ...(centred !== undefined && { centred: true }),
        } as Paragraph['data'],
      }
    );
  },
  'cell-break': (): Break => ({ type: 'break', data: { cell: true } as Break['data'] }),
  'note-mark'(_state: State, node: Element): FootnoteReference {
    const id = String(node.properties['id']);
    return { type: 'footnoteReference', identifier: id, label: id };
  },
};

/**
 * Turns words copied from a word processor, a spreadsheet or a web page into our MDX. rehype reads the HTML as data:
 * nothing in it is run or fetched.
 * @param firstNote number of the first footnote, where the text that it is pasted into has some
 */
export function pasted(html: string, firstNote = 1): Pasted {
  const counts = noCounts();
  const tree: HastRoot = unified().use(rehypeParse).parse(html);
  const bodies = clean(tree, counts);
  const remark = unified().use(rehypeRemark, { handlers: HANDLERS, newlines: false });
  const blocks = (children: HastContent[]): Block[] => {
    const mdast = remark.runSync({ type: 'root', children }) as HastRoot | Root;
    return mdast.type === 'root' ? blocksFrom((mdast as Root).children) : [];
  };
  const renumbered = (id: string) => String(Number(id) + firstNote - 1);
  const neat = (list: readonly Block[]): Block[] => list.map((block) => neatBlock(block, renumbered));
  const shaped = shape(neat(blocks(tree.children)));
  const notes = new Map([...bodies].map(([id, body]) => [renumbered(id), neat(blocks(body.children))]));
  return {
    ...(shaped.title && { title: shaped.title }),
    text: toMdx(shaped.blocks, new Map(), []).trim(),
    notes: toMdx([], notes, []).trim(),
    losses: [...pasteLosses(counts), ...shaped.losses],
  };
}

/** Words as this site writes them, and notes under their new numbers. */
function neatBlock(block: Block, renumbered: (id: string) => string): Block {
  const words = (children: readonly Inline[]): Inline[] =>
    children.map((child) => {
      if (child.type === 'text') return { ...child, value: plainWords(child.value).text };
      if (child.type === 'link') return { ...child, children: words(child.children) };
      return child.type === 'note' ? { ...child, id: renumbered(child.id) } : child;
    });
  if (block.type === 'table')
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => cell.map((inner) => neatBlock(inner, renumbered)))),
    };
  if (block.type === 'quote' || block.type === 'box')
    return { ...block, children: block.children.map((inner) => neatBlock(inner, renumbered)) };
  return { ...block, children: words(block.children) };
}
