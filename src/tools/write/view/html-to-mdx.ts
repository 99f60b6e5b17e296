import type { Block, Inline } from '../../../import/blocks.ts';
import { lost, type Loss } from '../../../import/loss.ts';
import { plainWords } from '../../../import/plain-words.ts';
import { shape } from '../../../import/shape.ts';
import { toMdx } from '../../../import/to-mdx.ts';

type Style = { bold?: boolean; italic?: boolean; strike?: boolean };

/**
 * Turns words copied from a web page or a word processor into our MDX: headings, lists, tables, bold and links.
 * Pictures and colours are left behind. Nothing in it is run or fetched.
 * The title of the whole, where it has one, stands at the top as `# …`, for the caller to take.
 */
export function htmlToMdx(html: string): string {
  // A parsed document of its own: scripts do not run in it, and images are not fetched.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { title, blocks } = shape(blocksOf(body));
  return `${title ? `# ${title}\n\n` : ''}${toMdx(blocks, new Map(), [])}`.trim();
}

/** What is told of pictures that were copied along with words: they are left where they were. */
export function picturesLost(html: string): Loss[] {
  const count = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelectorAll('img, picture > source:first-child, svg').length;
  return count
    ? [
        lost(
          'pasted-pictures',
          `ภาพ ${count} ภาพในข้อความที่วางไม่ได้ตามมา บันทึกภาพแล้วเพิ่มที่แท็ก “ภาพถ่าย”`,
          `${count} picture${count === 1 ? '' : 's'} in what you pasted did not come along; save ${count === 1 ? 'it' : 'them'} and add ${count === 1 ? 'it' : 'them'} under “Photographs”`,
        ),
      ]
    : [];
}

function blocksOf(parent: Element, depth = 0): Block[] {
  const blocks: Block[] = [];
  let open: Inline[] = [];
  const close = () => {
    if (open.some((inline) => inline.type !== 'text' || inline.value.trim()))
      blocks.push({ type: 'paragraph', children: open });
    open = [];
  };
  for (const node of parent.childNodes) {
    const tag = node instanceof Element ? node.tagName.toLowerCase() : '';
    if (/^(?:script|style|meta|title|head|img|svg|iframe|object)$/.test(tag) || node.nodeType === Node.COMMENT_NODE)
      continue;
    if (/^h[1-6]$/.test(tag)) {
      close();
      blocks.push({ type: 'heading', depth: Number(tag[1]), children: inlines(node as Element) });
    } else if (tag === 'p' || tag === 'pre') {
      close();
      blocks.push({ type: 'paragraph', children: inlines(node as Element) });
    } else if (tag === 'ul' || tag === 'ol') {
      close();
      for (const item of (node as Element).children) {
        const nested = [...item.children].filter(({ tagName }) => /^(?:UL|OL)$/.test(tagName));
        const copy = item.cloneNode(true) as Element;
        for (const list of copy.querySelectorAll('ul, ol')) list.remove();
        blocks.push({ type: 'item', depth, ordered: tag === 'ol', children: inlines(copy) });
        for (const list of nested) {
          const holder = document.implementation.createHTMLDocument('').createElement('div');
          holder.append(list.cloneNode(true));
          blocks.push(...blocksOf(holder, depth + 1));
        }
      }
    } else if (tag === 'table') {
      close();
      const rows = [...(node as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell): Block[] => [{ type: 'paragraph', children: inlines(cell) }]),
      );
      if (rows.length) blocks.push({ type: 'table', rows, header: true });
    } else if (tag === 'blockquote') {
      close();
      blocks.push({ type: 'quote', children: blocksOf(node as Element) });
    } else if (
      /^(?:div|section|article|main|header|footer|body)$/.test(tag) ||
      (/^(?:b|span)$/.test(tag) && (node as Element).querySelector('p, h1, h2, h3, ul, ol, table'))
    ) {
      close();
      blocks.push(...blocksOf(node as Element, depth));
    } else open.push(...inlineOf(node, {}));
  }
  close();
  return blocks;
}

const inlines = (element: Element, style: Style = {}): Inline[] =>
  [...element.childNodes].flatMap((node) => inlineOf(node, style));

function inlineOf(node: Node, style: Style): Inline[] {
  if (node.nodeType === Node.TEXT_NODE)
    return [{ type: 'text', value: plainWords((node.nodeValue ?? '').replace(/\s+/g, ' ')).text, ...style }];
  if (!(node instanceof Element)) return [];
  const tag = node.tagName.toLowerCase();
  if (/^(?:script|style|img|svg|iframe|object)$/.test(tag)) return [];
  if (tag === 'br') return [{ type: 'break' }];
  const weight = (node.getAttribute('style') ?? '').match(/font-weight:\s*(\w+)/)?.[1] ?? '';
  const next = {
    ...style,
    ...(((/^(?:b|strong)$/.test(tag) && weight !== 'normal') || /^(?:bold|[6-9]00)$/.test(weight)) && { bold: true }),
    ...(/^(?:i|em)$/.test(tag) && { italic: true }),
    ...(/^(?:s|del|strike)$/.test(tag) && { strike: true }),
  };
  const href = node.getAttribute('href');
  if (tag === 'a' && href && /^(?:https?:|mailto:|tel:)/i.test(href))
    return [{ type: 'link', href, children: inlines(node, next) }];
  return inlines(node, next);
}
