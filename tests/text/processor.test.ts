import fc from 'fast-check';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { reading, textProcessor } from '../../src/text/processor.ts';
import { EMPTY_BODY, renderBody } from '../../src/text/render/render-body.ts';
import { renderingWith } from '../../src/text/render/rendering.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';
import { holds } from '../property.ts';
import { context } from './render.ts';

const WHOLE = `## เริ่ม [#start]

กองทุนสวัสดิการชุมชน [[lampang]] เล่าไว้ [@note-75701, หน้า 12] และ[อีกที่][here]

<Quote source="note-75701">

คำพูด

</Quote>

| ก | ข |
| - | - |
| 1 | [[lampang\\|ลำปาง]] |

- [x] เสร็จ

[here]: https://example.org
`;

describe('the text pipeline', () => {
  it('gives the same from a text as from the tree that was checked before', () => {
    const { tree, findings } = parseText(WHOLE);
    expect(findings).toEqual([]);
    const body = renderBody(tree!, context());
    expect(body).toEqual(renderBody(WHOLE, context()));
    expect(body).toMatchObject({
      links: ['case:lampang'],
      citations: [{ source: 'note-75701', locators: ['หน้า 12'] }],
      headings: [{ id: 'start', text: 'เริ่ม' }],
    });
  });

  it('gives the same from any text at all', () => {
    const piece = fc.constantFrom(
      '[[lampang]]',
      '[@note-75701]',
      '## ',
      '\n\n',
      '{',
      '<Quote>',
      '*',
      'กองทุน',
      '| ',
      '- ',
    );
    holds(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { tree } = parseText(text);
        expect(tree ? renderBody(tree, context()) : EMPTY_BODY).toEqual(renderBody(text, context()));
      }),
    );
  });

  it('leaves what it finds in the file, as plug-ins of unified do', () => {
    const file = new VFile({ value: `${WHOLE}\n<div>x</div>\n`, data: { rendering: renderingWith(context()) } });
    expect(String(textProcessor.th.processSync(file))).toContain('href="#ref-note-75701"');
    expect(file.data.findings).toMatchObject([{ rule: 'raw-html', line: 19 }]);
    expect(file.data.facts?.references.map(({ target }) => target)).toContain('lampang');
    expect(file.data.terms).toEqual(['community-welfare']);
    expect(file.data.outline?.headings).toEqual([{ depth: 2, id: 'start', text: 'เริ่ม' }]);
  });

  it('takes plug-ins that others wrote, and says what is missing when a text has nothing to be rendered with', () => {
    const shouting = () => (tree: Root) =>
      void tree.children.push({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: '!' }],
      });
    const file = () => new VFile({ value: 'ก', data: { rendering: renderingWith(context()) } });
    expect(String(textProcessor.th().use(shouting).processSync(file()))).toBe('<p>ก</p><p>!</p>');
    expect(() => textProcessor.th.processSync('ก')).toThrow('file.data.rendering is missing');
  });

  // With remark-mdx, which reads JavaScript, the first of these stops at the brace and tells nothing else, and the
  // words “export” and “import” stop the text.
  it.each<[string, string, [string, number][]]>([
    [
      'braces that are no JavaScript',
      'a { b c } d\n\n<div>x</div>',
      [
        ['mdx-expression', 1],
        ['raw-html', 3],
      ],
    ],
    [
      'two braces',
      '{ก}\n\n{ข}',
      [
        ['mdx-expression', 1],
        ['mdx-expression', 3],
      ],
    ],
    ['a paragraph that begins with export', 'export prices of rice fell in 2540.', []],
    ['a paragraph that begins with import', 'import duties were low.', []],
  ])('tells everything at once and reads prose as prose: %s', (_what, text, expected) => {
    expect(parseText(text).findings.map(({ rule, line }) => [rule, line])).toEqual(expected);
  });

  it('knows no JavaScript: nothing that was read holds a program', () => {
    const tree = reading.parse('{1 + 1}\n\nก {a} <Quote source={b} />');
    expect(JSON.stringify(tree)).not.toContain('estree');
  });
});
