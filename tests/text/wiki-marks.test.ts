import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { remarkHeadingIds } from '../../src/text/syntax/heading-ids.ts';
import { remarkInlineReferences } from '../../src/text/syntax/inline-references.ts';
import { remarkMarks } from '../../src/text/syntax/marks.ts';
import { remarkMdxAgnostic } from '../../src/text/syntax/remark-mdx-agnostic.ts';
import { remarkNesting } from '../../src/text/syntax/remark-nesting.ts';
import { remarkWikiMarks } from '../../src/text/syntax/wiki-marks-syntax.ts';
import { holds } from '../property.ts';

const reader = (...first: (typeof remarkWikiMarks)[]) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkMdxAgnostic)
    .use(first)
    .use(remarkNesting)
    .use(remarkInlineReferences)
    .use(remarkMarks)
    .use(remarkHeadingIds)
    .freeze();
const inOneStep = reader(remarkWikiMarks);
const theLongWay = reader();

/** A tree in few words: without places, and with neighbouring texts as one. */
function told(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  if (!('children' in node)) return rest;
  const children: unknown[] = [];
  let text: { type: 'text'; value: string } | undefined;
  for (const child of node.children) {
    if (child.type !== 'text') text = void children.push(told(child));
    else if (text) text.value += child.value;
    else children.push((text = { type: 'text', value: child.value }));
  }
  return { ...rest, children };
}

function read(processor: typeof inOneStep, text: string): unknown {
  const file = new VFile(text);
  try {
    return told(processor.runSync(processor.parse(file), file) as Root);
  } catch (error) {
    if (error instanceof VFileMessage) return error.reason;
    throw error;
  }
}

/** Paragraph, and what stands in it: texts as they are, other nodes by name and place. */
function inParagraph(text: string): unknown[] {
  const file = new VFile(text);
  const tree = inOneStep.runSync(inOneStep.parse(file), file) as Root;
  const paragraph = tree.children.at(-1)!;
  return 'children' in paragraph
    ? paragraph.children.map((node) =>
        node.type === 'text' ? node.value : `${node.type} ${node.position?.start.column}-${node.position?.end.column}`,
      )
    : [];
}

describe('a mark that is read in one step', () => {
  it.each<[string, unknown[]]>([
    ['ดู[[a]]และ[@b, น. 3]', ['ดู', 'wikiLink 3-8', 'และ', 'citation 11-21']],
    ['[[]] [@] [@a,b; c]', ['brokenMark 1-5', ' ', 'brokenMark 6-9', ' ', 'brokenMark 10-19']],
    ['\\[[a]] \\[@b]', ['[[a]] [@b]']],
    ['[[[a]]]', ['brokenMark 1-3', '[a]]]']],
    // A backslash for itself escapes nothing, and a bracket as a code is no mark of the author's.
    ['\\\\[[a]]', ['\\', 'wikiLink 3-8']],
    ['&#91;[a]] [[a]]', ['[[a]] ', 'wikiLink 11-16']],
    // What Markdown has always read as a link stays one, with the brackets in its words.
    ['[[a]](https://a.org)', ['link 1-21']],
    ['[ดู [[a]]](https://a.org)', ['link 1-26']],
    ['[a]: https://a.org\n\n[[a]] [[b]]', ['[', 'link 2-5', '] ', 'wikiLink 7-12']],
    ['[r]: https://a.org\n\n[[a]][r] [[a]][[b]]', ['link 1-9', ' ', 'wikiLink 10-15', 'wikiLink 15-20']],
    ['[@a]: https://a.org\n\n[[b]][@a] [@c]', ['link 1-10', ' ', 'citation 11-15']],
  ])('in %j', (text, expected) => {
    expect(inParagraph(text)).toEqual(expected);
  });

  it('is what is read the long way, whatever stands about it', () => {
    const piece = fc.constantFrom(
      ...['[[', '[[', '[@', ']]', ']', '[', 'a', 'ข', '[[a]]', '[[a|ข]]', '[@a]', '[@a, p. 1; @b]', '[[]]', '[@]'],
      ...[' ', ' ', '\n', '\n\n', '\r\n', '\t', '\0', '(u)', '(', '!', '![', '*', '**', '_', '~~', '`', '<a>', '</a>'],
      ...[
        '{',
        '}',
        '&amp;',
        'a@b.cd',
        '|',
        '# ',
        '> ',
        '- ',
        '[x] ',
        '[#h]',
        '[a][',
        '^',
        ',',
        ';',
        '.',
        '"',
        '<',
        '>',
      ],
      ...['| x | y |\n|--|--|\n', '[a]: https://x.org\n\n', '[@a]: https://y.org\n\n', '[^a]', '[^a]: note\n\n', ':'],
    );
    holds(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(read(inOneStep, text)).toEqual(read(theLongWay, text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a paragraph of marks', () => {
  const splice = Array.prototype.splice;
  afterEach(() => vi.restoreAllMocks());

  it.each(['[[a]] ', '[[a|ข]]', '[@a] ', '[@a]', '[[a]][@b]', 'a] '])(
    'of %j is not moved once for each of them',
    (mark) => {
      let moved = 0;
      vi.spyOn(Array.prototype, 'splice').mockImplementation(function (this: unknown[], ...rest) {
        if (this.length > 2000) moved++;
        return splice.apply(this, rest);
      });
      const file = new VFile(mark.repeat(2000));
      inOneStep.parse(file);
      vi.restoreAllMocks();
      expect(moved).toBeLessThan(100);
    },
  );
});
