import type { Link, Nodes } from 'mdast';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/features/import/blocks.ts';
import { escaped } from '../../../src/text/syntax/escape.ts';
import { toMdx } from '../../../src/features/import/to-mdx.ts';
import { checkText } from '../../../src/text/check/safe-mdx.ts';
import { parseText } from '../../../src/text/syntax/syntax.ts';
import { holds } from '../../property.ts';

/** What a text becomes: the addresses of its links, its words, and what the check says of it. */
function read(text: string): { links: string[]; words: string; rules: string[] } {
  const { tree, finding } = parseText(text);
  if (!tree) return { links: [], words: '', rules: [finding.rule] };
  const links: string[] = [];
  visit(tree, 'link', (node: Link) => void links.push(node.url));
  const words = (node: Nodes): string =>
    node.type === 'break'
      ? '\n'
      : 'value' in node
        ? node.value
        : 'children' in node
          ? node.children.map(words).join('')
          : '';
  return { links, words: words(tree), rules: checkText(tree, text).map(({ rule }) => rule) };
}

const paragraph = (...children: Inline[]): string => toMdx([{ type: 'paragraph', children } as Block], new Map(), []);
const text = (value: string, style: Partial<Inline> = {}): Inline => ({ type: 'text', value, ...style }) as Inline;

describe('an address in the words of a Word file', () => {
  const A = 'https://example.org/a';
  it.each([
    ['in square brackets', `ดู [${A}]`, A],
    ['before a number in brackets', `${A}[1]`, A],
    ['in braces', `{${A}}`, A],
    ['before “less than”', `${A}<b`, A],
    ['before “more than”', `${A}>b`, A],
    ['in angle brackets', `<${A}>`, A],
    ['before an upright line', `${A}|b`, A],
    ['in brackets of two kinds', `[(${A}).]`, A],
    ['with a full stop before the bracket', `[${A}.]`, A],
    ['with brackets of its own', `[${A}_(b)]`, `${A}_(b)`],
    ['with underlines', `[${A}_b_c]`, `${A}_b_c`],
    ['with stars', `{${A}*b*c}`, `${A}*b*c`],
    ['with a question', `[${A}?x=1&y=2#z]`, `${A}?x=1&y=2#z`],
    ['with something like a character reference', `[${A}?x=1&copy=2]`, `${A}?x=1&copy=2`],
    ['with Thai letters', `[https://example.org/กองทุน]`, 'https://example.org/กองทุน'],
    ['behind an exclamation mark', `!${A}]`, A],
    ['without its protocol', '[www.example.org/a]', 'http://www.example.org/a'],
    ['followed by a space', `${A} ต่อ`, A],
    ['at the end', `ดู ${A}`, A],
  ])('%s keeps what it is', (_where, words, url) => {
    const made = read(escaped(words, true));
    expect(made.rules).toEqual([]);
    expect(made.links).toEqual([url]);
    expect(made.words).toBe(words);
  });

  it.each<[string, Inline[], string[]]>([
    ['before a line break', [text(A), { type: 'break' }, text('ต่อ')], [A]],
    [
      'before a link',
      [text(A), { type: 'link', href: 'https://b.org/', children: [text('ข')] }],
      [A, 'https://b.org/'],
    ],
    ['in bold letters, with brackets', [text(`[${A}]`, { bold: true }), text(' ต่อ')], [A]],
    [
      'as the words of a link',
      [{ type: 'link', href: 'https://b.org/', children: [text(`[${A}]`)] }],
      ['https://b.org/'],
    ],
  ])('%s keeps what it is', (_where, children, links) => {
    const made = read(paragraph(...children));
    expect(made.rules).toEqual([]);
    expect(made.links).toEqual(links);
  });

  it('never takes in what stands beside it, and no word is lost', () => {
    const sign = fc.constantFrom(...'[]{}<>|()!.,;*_~`\\"& กa1'.split(''));
    holds(
      fc.property(
        fc.array(sign, { maxLength: 5 }),
        fc.constantFrom(...'[]{}<>|'.split('')),
        fc.array(sign, { maxLength: 5 }),
        (before, glued, after) => {
          const words = `${before.join('')} ${A}${glued}${after.join('')}`.trim().replace(/ +/g, ' ');
          fc.pre(!/\[\[|\[@|\[\^/.test(words));
          const made = read(escaped(words, true));
          expect(made.rules, words).toEqual([]);
          expect(made.links, words).toEqual([A]);
          expect(made.words).toBe(words);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
