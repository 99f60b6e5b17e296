import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { PlainSection } from './plain-text.ts';
import { reading } from './processor.ts';

/** What a trusted page of MDX computes for itself, such as a sample; it is no text of the page. */
const EXPORTS = /^export const [^=]+=\s*(?:`(?:[^`\\]|\\.)*`|[^\n]*);\n/gmu;

/**
 * A page that the makers of the site wrote in Markdown (a guide, the page on the site itself), section by section as
 * plain text, one line for each paragraph, item or row of a table. What components draw is left out: samples and
 * pictures answer no question.
 * @param markdown MDX without front matter
 * @returns sections that have words; `id` where the author gave the heading one
 */
export function sectionsOfMarkdown(markdown: string): PlainSection[] {
  const file = new VFile(markdown.replace(EXPORTS, ''));
  const tree = reading().runSync(reading().parse(file), file) as Root;
  const sections: { id?: string; heading?: string; lines: string[] }[] = [{ lines: [] }];
  visit(tree, (node) => {
    if (node.type === 'heading') {
      const { id, given } = (node.data ?? {}) as { id?: string; given?: boolean };
      sections.push({ ...(given && id !== undefined && { id }), heading: oneLine(node), lines: [] });
      return SKIP;
    }
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return undefined;
    sections.at(-1)?.lines.push(node.type === 'paragraph' ? oneLine(node) : node.children.map(oneLine).join(' '));
    return SKIP;
  });
  return sections
    .map(({ lines, ...rest }) => ({ ...rest, text: lines.filter(Boolean).join('\n') }))
    .filter((section) => section.text !== '');
}

const oneLine = (node: Nodes): string => toString(node, { includeImageAlt: false }).replace(/\s+/gu, ' ').trim();
