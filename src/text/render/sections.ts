import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { CELL_END, type Body } from '../body.ts';

const HEADING = /^h[2-6]$/;
const BLOCK = new Set([
  'p',
  'li',
  'tr',
  'caption',
  'blockquote',
  'figcaption',
  'pre',
  'div',
  'section',
  'aside',
  'ul',
  'ol',
  'table',
  'figure',
  'small',
]);

/** The outline of a text, and its words section by section, without the marks of citations and footnotes. */
export function outline(tree: Root): Pick<Body, 'headings' | 'sections'> {
  const headings: Body['headings'] = [];
  const sections: Body['sections'] = [{ text: '' }];
  const add = (text: string) => void (sections.at(-1)!.text += text);
  const walk = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') return add(node.value);
    if (node.type !== 'element' || isMark(node)) return;
    if (HEADING.test(node.tagName) && !classes(node).includes('footnotes-title')) {
      const text = plainText(node).trim();
      const id = String(node.properties['id'] ?? '');
      headings.push({ depth: Number(node.tagName[1]), id, text });
      sections.push({ id, heading: text, text: '' });
      return;
    }
    // Line breaks between the cells of a row are only how the HTML is written.
    node.children.filter((child) => node.tagName !== 'tr' || child.type === 'element').forEach(walk);
    if (BLOCK.has(node.tagName)) add('\n');
    else if (node.tagName === 'td' || node.tagName === 'th') add(CELL_END);
    else if (node.tagName === 'time' || node.tagName === 'br') add(' ');
  };
  tree.children.forEach(walk);
  // Where a citation stood between a word and a full stop, a space is left.
  for (const section of sections)
    section.text = section.text
      .replace(/[ \t]+/g, ' ')
      .replace(/ ([.,;:])(?=\s|$)/g, '$1')
      .replace(new RegExp(` *${CELL_END} *`, 'g'), CELL_END)
      .replace(new RegExp(`${CELL_END}\n`, 'g'), '\n')
      .replace(/ ?\n[ \n]*/g, '\n')
      .replace(/^[ \n]+|[ \n]+$/g, '');
  return { headings, sections: sections.filter((section) => section.text || section.id) };
}

/** Leaves the outline of a text in `file.data.outline`. */
export const rehypeOutline: Plugin<[], Root> = () => (tree, file) => void (file.data.outline = outline(tree));

/** Words of an element without its citation and footnote marks. */
function plainText(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' && !isMark(child) ? plainText(child) : '',
    )
    .join('');
}

const classes = (node: Element): readonly unknown[] =>
  Array.isArray(node.properties['className']) ? node.properties['className'] : [];
const isMark = (node: Element): boolean =>
  classes(node).includes('cites') ||
  node.properties['dataFootnoteRef'] !== undefined ||
  node.properties['dataFootnoteBackref'] !== undefined ||
  classes(node).includes('footnotes-title');
