import type { Block } from './blocks.ts';
import { plainWords } from './plain-words.ts';
import { shape } from './shape.ts';
import { toMdx } from './to-mdx.ts';

/**
 * Plain text as our MDX: blank lines part paragraphs, lines with dashes and numbers become lists. Text that has
 * Markdown marks already stays as it is, but for digits and invisible letters.
 */
export function textToMdx(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => plainWords(line).text.trimEnd())
    .join('\n')
    .trim();
  if (/^#{2,5} |^\|.*\|$|\[@[^\]]+\]|<[A-Z][A-Za-z]+\b/m.test(plain)) return plain;
  const blocks = plain.split(/\n\s*\n|\n(?=\s*(?:[-•●]|\(?\d{1,2}[.)])\s)/).map((part): Block => ({
    type: 'paragraph',
    children: part
      .split('\n')
      .flatMap((line, index) => [
        ...(index ? [{ type: 'break' as const }] : []),
        { type: 'text' as const, value: line },
      ]),
  }));
  return toMdx(shape(blocks).blocks, new Map(), []).trim();
}
