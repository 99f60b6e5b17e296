import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/text/check/safe-mdx.ts';
import { unsafeInSvg } from '../../src/intake/read/safe-svg.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';
import { html } from './render.ts';
import { holds } from '../property.ts';

/** Rules broken by a text, with their lines. */
function broken(text: string): [string, number][] {
  const { tree, finding } = parseText(text);
  return (tree ? checkText(tree, text) : [finding]).map(({ rule, line }) => [rule, line]);
}

const HOSTILE: readonly [text: string, rule: string, line?: number][] = [
  ['import fs from "node:fs"', 'mdx-import'],
  ["import './style.css'", 'mdx-import'],
  ['import { a } from "b"', 'mdx-expression'],
  ['export const a = 1', 'mdx-import'],
  ['export default function X() {}', 'mdx-import'],
  ['ปี {new Date()}', 'mdx-expression'],
  ['{alert(1)}', 'mdx-expression'],
  ['{/* ความเห็น */}', 'mdx-expression'],
  ['<script>alert(1)</script>', 'raw-html'],
  ['<SCRIPT src="https://evil.example/x.js"/>', 'component-unknown'],
  ['<iframe src="https://evil.example"></iframe>', 'raw-html'],
  ['<img src="x" onerror="alert(1)" />', 'raw-html'],
  ['<svg onload="alert(1)" />', 'raw-html'],
  ['<a href="javascript:alert(1)">x</a>', 'raw-html'],
  ['<style>body&#123;display:none&#125;</style>', 'raw-html'],
  ['<form action="https://evil.example"><input name="a"/></form>', 'raw-html'],
  ['<>x</>', 'raw-html'],
  ['<a.b />', 'raw-html'],
  ['<Callout kind="note" onclick="alert(1)">x</Callout>', 'event-attribute'],
  ['<Callout kind="note" onMouseOver="alert(1)">x</Callout>', 'event-attribute'],
  ['<Callout kind="note" style="position:fixed">x</Callout>', 'style-attribute'],
  ['<Callout kind="note" className="x">x</Callout>', 'style-attribute'],
  ['<Callout kind={"note"}>x</Callout>', 'mdx-expression'],
  ['<Callout {...props}>x</Callout>', 'mdx-expression'],
  ['<Callout kind="note" dangerouslySetInnerHTML="x">x</Callout>', 'attribute-unknown'],
  ['<Callout kind>x</Callout>', 'attribute-value'],
  ['<Callout>x</Callout>', 'attribute-missing'],
  ['<Callout kind="alert">x</Callout>', 'attribute-value'],
  ['<Calout kind="note">x</Calout>', 'component-unknown'],
  ['<Timeline case="../../x" />', 'id-shape'],
  ['<Timeline case="lampang">x</Timeline>', 'component-children'],
  ['<Compare>\n\nx\n\n</Compare>', 'component-children', 5],
  ['<Column title="x">\n\ny\n\n</Column>', 'component-misplaced'],
  ['[x](javascript:alert(1))', 'link-unsafe'],
  ['[x](JaVaScRiPt:alert(1))', 'link-unsafe'],
  ['[x](java&#115;cript:alert(1))', 'link-unsafe'],
  ['[x](data:text/html,<b>)', 'link-unsafe'],
  ['[x](vbscript:x)', 'link-unsafe'],
  ['[x](file:///etc/passwd)', 'link-unsafe'],
  ['[x](//evil.example/)', 'link-relative'],
  ['![x](https://evil.example/pixel.gif)', 'image-address'],
  ['![x](data:image/svg+xml,x)', 'image-address'],
  ['![x](../secret.png)', 'image-address'],
  ['![](a.png)', 'image-alt-missing'],
  ['<Figure src="../../a.png" alt="x" />', 'image-address'],
  ['<Figure src="https://evil.example/a.png" alt="x" />', 'image-address'],
  ['<https://example.org>', 'mdx-less-than'],
  ['เงิน <5 บาท', 'mdx-less-than'],
  ['<!-- ความเห็น -->', 'mdx-less-than'],
  ['<Callout kind="note">', 'mdx-tag-open'],
  ['</Callout>', 'mdx-tag-open'],
  ['<Callout kind="note">\n\nx\n\n</Quote>', 'mdx-tag-open', 7],
  ['{ค้าง', 'mdx-brace'],
];

const TAGS = [
  'a',
  'aside',
  'blockquote',
  'br',
  'caption',
  'code',
  'del',
  'div',
  'em',
  'figcaption',
  'figure',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'img',
  'input',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'small',
  'span',
  'strong',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'time',
  'tr',
  'ul',
];

/**
 * What a browser would find in some HTML that must never reach a reader: other tags, code in attributes, unsafe
 * addresses.
 */
function dangers(made: string): string[] {
  const found: string[] = [];
  visit(fromHtml(made, { fragment: true }), 'element', ({ tagName, properties }) => {
    if (!TAGS.includes(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^(?:on|style|srcdoc|form)/i.test(name)) found.push(name);
      if (name === 'href' && !/^(?:https?:|mailto:|tel:|#|\/)/i.test(String(value).trim()))
        found.push(`href ${String(value)}`);
      if (name === 'src' && !/^image:[^/\\]+$/.test(String(value))) found.push(`src ${String(value)}`);
    }
  });
  return found;
}

describe('safe MDX', () => {
  it.each(HOSTILE)('%s is refused as %s, at its line', (text, rule, line = 3) => {
    expect(broken(`ก่อน\n\n${text}\n`)).toContainEqual([rule, line]);
  });

  it.each(HOSTILE)('%s comes out harmless even where nobody checked', (text) => {
    expect(dangers(html(`ก่อน\n\n${text}\n\nหลัง`))).toEqual([]);
  });

  it.each([
    [
      'plain words and Markdown',
      '## ก [#a]\n\n**ข** _ค_ ~~ง~~ `จ`\n\n> ฉ\n\n1. ช\n2. ซ\n\n---\n\n```js\nimport x from "y"\n<script>\n{1}\n```',
    ],
    ['code that only shows what is refused', '`{x}` `<script>` `[[lampang`'],
    ['escaped signs', 'น้อยกว่า \\< และ \\{ \\}'],
    ['words that begin a line like code', 'export ข้าวไปต่างประเทศ\n\nimports rose in 1997'],
    ['links that are safe', '[a](https://a.org) [b](mailto:a@b.org) [c](tel:+66123) [d](#a) https://c.org'],
    ['tables with alignment and links', '| ก | ข |\n|:--|--:|\n| [[lampang\\|x]] | [@a] |'],
  ])('takes %s', (_what, text) => {
    expect(broken(text)).toEqual([]);
  });

  it('tells several mistakes of one text, each at its place', () => {
    expect(broken('<div>\n\nก {1}\n\n</div>\n\n[x](javascript:1) ![](a.png)')).toEqual([
      ['raw-html', 1],
      ['mdx-expression', 3],
      ['link-unsafe', 7],
      ['image-alt-missing', 7],
    ]);
  });

  const pieces = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '"',
    "'",
    '`',
    '```\n',
    '[',
    ']',
    '(',
    ')',
    '[[',
    ']]',
    '[@',
    '|',
    '![',
    '\\',
    '\n',
    '\n\n',
    '    ',
    '- ',
    '> ',
    '# ',
    '&lt;',
    '&#60;',
    '&colon;',
    'script',
    'Callout',
    'Figure',
    'Quote',
    'Compare',
    ' kind="note"',
    ' src="',
    ' onload="x"',
    ' style="x"',
    'javascript:',
    'data:',
    'java\tscript:',
    'x',
    'ก',
    '\u0000',
    '\u202e',
    '[^1]',
    '[^1]: ',
    'https://a.b',
    '<a href="javascript:x">',
    '<img src=x onerror=y>',
    '<svg/onload=1>',
  );
  it('makes harmless HTML of any text at all', () => {
    holds(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 4, arbitrary: pieces },
            { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
          ),
          { maxLength: 24 },
        ),
        (parts) => {
          const text = parts.join('');
          expect(dangers(html(text))).toEqual([]);
          // Whatever is wrong is told with a place inside the text.
          for (const [, line] of broken(text)) expect(line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('survives texts made to exhaust it', () => {
    for (const text of [
      '['.repeat(20_000),
      '<Callout kind="note">\n\n'.repeat(300),
      '> '.repeat(2_000),
      '*a '.repeat(5_000),
      '[[x'.repeat(5_000),
    ])
      expect(dangers(html(text))).toEqual([]);
  }, 20_000);
});

describe('drawings (SVG)', () => {
  it.each([
    ['<svg><script>alert(1)</script></svg>', true],
    ['<svg onload="alert(1)"/>', true],
    ['<svg><foreignObject><p/></foreignObject></svg>', true],
    ['<svg><image href="https://evil.example/x.png"/></svg>', true],
    ['<svg><a xlink:href="javascript:alert(1)"/></svg>', true],
    ['<svg><style>@import "https://evil.example/x.css"</style></svg>', true],
    ['<svg><rect fill="url(https://evil.example/x)"/></svg>', true],
    ['<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', true],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', false],
    ['<svg><rect fill="url(#a)"/><use href="#b"/></svg>', false],
    ['<svg><style>.a{fill:#fff}</style></svg>', false],
  ])('%s is unsafe: %s', (svg, unsafe) => {
    expect(unsafeInSvg(svg) !== undefined).toBe(unsafe);
  });
});
