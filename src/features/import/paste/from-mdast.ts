import { itemAt } from '../../../certain.ts';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline, Item } from '../blocks.ts';

type Style = { bold?: boolean; italic?: boolean; strike?: boolean };
/** What our handlers leave on a node for here. */
interface Marks {
  role?: 'title';
  centred?: boolean;
  number?: number;
  label?: string;
  cell?: boolean;
}
const marks = (node: Nodes): Marks => (node.data ?? {}) as Marks;

/** A tree of rehype-remark as our blocks, which the serialiser of imports writes. */
export function blocksFrom(nodes: readonly RootContent[], depth = 0): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', depth: node.depth, children: inlines(node.children) }];
      case 'paragraph': {
        const { role, centred } = marks(node);
        const children = inlines(node.children);
        return children.some((child) => child.type !== 'text' || child.value.trim())
          ? [{ type: 'paragraph', children, ...(role && { role }), ...(centred && { centred }) }]
          : [];
      }
      case 'list':
        return node.children.flatMap((item) => items(item, node.ordered === true, depth));
      case 'blockquote':
        return [{ type: 'quote', children: blocksFrom(node.children) }];
      case 'table':
        return [
          {
            type: 'table',
            header: true,
            rows: node.children.map((row) => row.children.map(({ children }) => cell(children))),
          },
        ];
      case 'code':
        return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
      case 'thematicBreak':
      case 'definition':
      case 'html':
        return [];
      default: {
        const children = 'children' in node ? inlines([node as PhrasingContent]) : inlines([node]);
        return children.length ? [{ type: 'paragraph', children }] : [];
      }
    }
  });
}

/** An item with the blocks under it: paragraphs after the first go on in a new line of it. */
function items(item: Extract<RootContent, { type: 'listItem' }>, ordered: boolean, depth: number): Block[] {
  const { number, label } = marks(item);
  const first: Item = {
    type: 'item',
    depth,
    ordered,
    ...(number !== undefined && { number }),
    ...(label !== undefined && { label }),
    children: [],
  };
  const after: Block[] = [];
  for (const child of item.children) {
    if (child.type === 'list') after.push(...blocksFrom([child], depth + 1));
    else if (child.type === 'table') after.push(...blocksFrom([child]));
    else
      for (const block of blocksFrom([child])) {
        const children = block.type === 'quote' ? block.children.flatMap(lines) : lines(block);
        if (after.length) after.push({ type: 'item', depth: depth + 1, ordered: false, children });
        else first.children.push(...(first.children.length ? [{ type: 'break' as const }] : []), ...children);
      }
  }
  const empty = first.children.every((child) => child.type === 'text' && !child.value.trim());
  return empty ? after : [first, ...after];
}

const lines = (block: Block): Inline[] =>
  block.type === 'table' || block.type === 'box' || block.type === 'quote' ? [] : block.children;

/** The paragraphs of a cell. */
function cell(children: readonly PhrasingContent[]): Block[] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of children)
    if (child.type === 'break' && marks(child).cell) parts.push([]);
    else itemAt(parts, -1).push(child);
  return parts.map((part) => ({ type: 'paragraph', children: inlines(part) }));
}

function inlines(nodes: readonly (PhrasingContent | RootContent)[], style: Style = {}): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ type: 'text', value: node.value, ...style }];
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
        return inlines(node.children, { ...style, bold: true });
      case 'emphasis':
        return inlines(node.children, { ...style, italic: true });
      case 'delete':
        return inlines(node.children, { ...style, strike: true });
      case 'link':
        return [{ type: 'link', href: node.url, children: inlines(node.children, style) }];
      case 'footnoteReference':
        return [{ type: 'note', id: node.identifier }];
      default:
        return 'children' in node ? inlines(node.children as PhrasingContent[], style) : [];
    }
  });
}
