import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src/text/syntax/syntax.ts';
import { checkText } from '../../../src/text/check/safe-mdx.ts';
import { nextNote, saysMore } from '../../../src/features/write/view/take-paste.ts';
import { holds } from '../../property.ts';
import { pasted } from '../../../src/features/import/paste/pasted.ts';

/** What the check of the build says of a text. */
function checked(text: string): string[] {
  const { tree } = parseText(text) as { tree?: Parameters<typeof checkText>[0] };
  return tree ? checkText(tree, text).map(({ rule }) => rule) : ['unread'];
}
const rules = (html: string) => pasted(html).losses.map(({ rule }) => rule);
const WORD_NOTE = (id: string, words: string) =>
  `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn${id}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${id}' href="#_ftnref${id}" name="_ftn${id}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[${id}]</span></span></a> ${words}</p></div></div>`;
const wordItem = (level: number, mark: string, words: string) =>
  `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=TH style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

describe('tables', () => {
  it.each([
    [
      'a heading over two columns and one beside two rows',
      '<table><tr><th rowspan=2>ประเภท</th><th colspan=2>จ่าย(บาท)</th></tr><tr><th>2548</th><th>2549</th></tr><tr><td>เกิด</td><td>500</td><td>600</td></tr></table>',
      '| ประเภท | จ่าย(บาท) |  |\n| --- | --- | --- |\n|  | 2548 | 2549 |\n| เกิด | 500 | 600 |',
    ],
    [
      'a value that holds for two rows leaves the place under it empty',
      '<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>1</td><td rowspan=2>2</td><td>3</td></tr><tr><td>4</td><td>6</td></tr></table>',
      '| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 4 |  | 6 |',
    ],
    [
      'merged cells within merged cells',
      '<table><tr><td rowspan=2 colspan=2>x</td><td>3</td></tr><tr><td>6</td></tr><tr><td>7</td><td>8</td><td>9</td></tr></table>',
      '| x |  | 3 |\n| --- | --- | --- |\n|  |  | 6 |\n| 7 | 8 | 9 |',
    ],
    [
      'Google Sheets',
      '<meta charset="utf-8"><google-sheets-html-origin><style><!--td {border: 1px solid #ccc}--></style><table data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr><td>ปี</td><td>บาท</td></tr><tr><td>2548</td><td>1,000</td></tr></tbody></table></google-sheets-html-origin>',
      '| ปี | บาท |\n| --- | --- |\n| 2548 | 1,000 |',
    ],
    [
      'several paragraphs and a list in a cell',
      '<table><tr><td><p>จ่าย</p><p>(บาท)</p></td><td><ul><li>ก</li><li>ข</li></ul></td></tr><tr><td>1<br>2</td><td>a|b</td></tr></table>',
      '| จ่าย · (บาท) | • ก · • ข |\n| --- | --- |\n| 1 2 | a\\|b |',
    ],
    [
      'numbers of a list in a cell',
      '<table><tr><td>a</td><td>b</td></tr><tr><td><ol start=3><li>ก</li><li>ข</li></ol></td><td>c</td></tr></table>',
      '| a | b |\n| --- | --- |\n| 3. ก · 4. ข | c |',
    ],
    [
      'a row that Excel hides is left out',
      '<table><tr><td>ปี</td><td>บาท</td></tr><tr style="display:none"><td>ลับ</td><td>9</td></tr><tr><td>2548</td><td>1</td></tr></table>',
      '| ปี | บาท |\n| --- | --- |\n| 2548 | 1 |',
    ],
    ['a frame of one cell', '<table><tr><td><p>ก</p><p>ข</p></td></tr></table>', 'ก\n\nข'],
    [
      'a table in a table',
      '<table><tr><td>a<table><tr><td>1</td><td>2</td></tr></table></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      '| a · 1: 2 | b |\n| --- | --- |\n| c | d |',
    ],
  ])('%s', (_what, html, mdx) => expect(pasted(html).text).toBe(mdx));
  it('merged cells and inner tables are told', () => {
    expect(rules('<table><tr><td colspan=2>a</td></tr><tr><td>1</td><td>2</td></tr></table>')).toEqual([
      'merged-cells',
    ]);
    expect(rules('<table><tr><td>a<table><tr><td>1</td></tr></table></td><td>b</td></tr></table>')).toEqual([
      'nested-tables',
    ]);
  });
  it('every value stands in the column that its browser shows it in', () => {
    const span = fc.integer({ min: 1, max: 3 });
    holds(
      fc.property(
        fc.array(fc.array(fc.tuple(span, span), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
        (rows) => {
          // Where a browser puts each cell, reckoned cell by cell as the HTML standard tells it.
          const held = new Set<string>();
          const places = new Map<string, [number, number]>();
          rows.forEach((row, y) => {
            let x = 0;
            row.forEach(([across, down], number) => {
              while (held.has(`${y}:${x}`)) x++;
              for (let dy = 0; dy < Math.min(down, rows.length - y); dy++)
                for (let dx = 0; dx < across; dx++) held.add(`${y + dy}:${x + dx}`);
              places.set(`v${y}n${number}`, [y, x]);
              x += across;
            });
          });
          const html = `<table>${rows.map((row, y) => `<tr>${row.map(([across, down], number) => `<td colspan=${across} rowspan=${down}>v${y}n${number}</td>`).join('')}</tr>`).join('')}</table>`;
          const lines = pasted(html)
            .text.split('\n')
            .filter((line) => !/^\|(?: --- \|)+$/.test(line));
          const read = lines.map((line) =>
            line
              .slice(1, -1)
              .split('|')
              .map((cell) => cell.trim()),
          );
          for (const [value, [y, x]] of places) expect(read[y]?.[x], html).toBe(value);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('lists', () => {
  it.each([
    ['paragraphs of an item', '<ul><li><p>ก</p><p>ข</p></li></ul>', '- ก\\\n  ข'],
    [
      'a list beside its item, as Google Docs writes it',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><ul><li aria-level="1"><p>หนึ่ง</p></li><ul><li aria-level="2"><p>สอง</p></li></ul><li aria-level="1"><p>สาม</p></li></ul></b>',
      '- หนึ่ง\n  - สอง\n- สาม',
    ],
    [
      'levels that only aria-level tells',
      '<ul><li aria-level="1">A</li><li aria-level="2">B</li><li aria-level="3">C</li><li aria-level="1">D</li></ul>',
      '- A\n  - B\n    - C\n- D',
    ],
    [
      'a list of Word',
      wordItem(1, '·', 'ข้อแรก') + '\n' + wordItem(2, 'o', 'ข้อย่อย') + wordItem(1, '§', 'ข้อสอง'),
      '- ข้อแรก\n  - ข้อย่อย\n- ข้อสอง',
    ],
    [
      'a list of Word in comments',
      wordItem(1, '·', 'ก')
        .replaceAll('<![if !supportLists]>', '<!--[if !supportLists]-->')
        .replaceAll('<![endif]>', '<!--[endif]-->'),
      '- ก',
    ],
    ['numbers of Word in Thai digits go on', wordItem(1, '๓.', 'สาม') + wordItem(1, '๔.', 'สี่'), '3. สาม\n4. สี่'],
    ['a numbered list that begins at four', '<ol start="4"><li>x</li><li>y</li></ol>', '4. x\n5. y'],
    ['letters stay letters', '<ol type="a"><li>x</li><li>y</li></ol>', 'a. x\n\nb. y'],
    [
      'words and meanings',
      '<dl><dt>คำ</dt><dd>ความหมาย</dd><dt>อีกคำ</dt><dd>หนึ่ง</dd><dd>สอง</dd></dl>',
      '- คำ\n  - ความหมาย\n- อีกคำ\n  - หนึ่ง\n  - สอง',
    ],
  ])('%s', (_what, html, mdx) => expect(pasted(html).text).toBe(mdx));
});

describe('footnotes', () => {
  it.each([
    [
      'Word',
      `<p>ประโยค<a style='mso-footnote-id:ftn1' href="file:///C:/a.htm#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> ต่อ</p>${WORD_NOTE('1', 'คำอธิบาย <b>หนา</b>')}`,
      'ประโยค[^1] ต่อ',
      '[^1]: คำอธิบาย **หนา**',
    ],
    [
      'Google Docs',
      '<p>ก<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> ข</p></div>',
      'ก[^1]',
      '[^1]: ข',
    ],
    [
      'LibreOffice',
      '<p>ก<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>ข</p></div>',
      'ก[^1]',
      '[^1]: ข',
    ],
    [
      'Wikipedia',
      '<p>ก<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>ข</span></li></ol>',
      'ก[^1]',
      '[^1]: ข',
    ],
    [
      'two marks of one note',
      '<p>ก<sup><a href="#n1" id="r1">1</a></sup> ข<sup><a href="#n1">1</a></sup></p><p id="n1"><a href="#r1">1</a> ค</p>',
      'ก[^1] ข[^1]',
      '[^1]: ค',
    ],
  ])('%s', (_what, html, text, notes) => expect(pasted(html)).toMatchObject({ text, notes, losses: [] }));
  it('numbers go on after those that the text has', () => {
    expect(nextNote('a[^1] b[^12]\n\n[^1]: x')).toBe(13);
    const html = '<p>ก<sup><a href="#n1" id="r1">1</a></sup></p><p id="n1"><a href="#r1">1</a> ค</p>';
    expect(pasted(html, 13)).toMatchObject({ text: 'ก[^13]', notes: '[^13]: ค' });
  });
  it('a mark without its note is named', () => {
    const html = `<p>ประโยค<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>`;
    expect(pasted(html).text).toBe('ประโยค\\[1\\]');
    expect(pasted(html).losses).toMatchObject([{ rule: 'note-without-words', th: expect.stringContaining('[1]') }]);
  });
  it('a page whose links lead within it has no notes', () => {
    expect(pasted('<ul><li><a href="#a">ก</a></li></ul><h2 id="a">ก</h2><p>ข</p>').notes).toBe('');
  });
});

describe('what styles and marks mean', () => {
  it.each([
    ['changes are accepted', '<p>จ่าย <del>400</del><ins>600</ins> บาท</p>', 'จ่าย 600 บาท', ['tracked-changes']],
    [
      'struck through stays',
      '<p><s>400</s> <span style="text-decoration:line-through">500</span></p>',
      '~~400 500~~',
      [],
    ],
    [
      'raised and lowered',
      '<p>10<sup>6</sup> H<sub>2</sub>O m<span style="font-size:0.6em;vertical-align:super">2</span> x<sup>๖</sup></p>',
      '10⁶ H₂O m² x⁶',
      [],
    ],
    [
      'raised letters that have none of their own',
      '<p>x<sup>abc</sup> 1<sup>st</sup></p>',
      'xabc 1st',
      ['raised-letters'],
    ],
    [
      'bold and italic by style',
      '<p><span style="font-weight:700">หนา</span> <span style="font-style:italic">เอน</span></p>',
      '**หนา** *เอน*',
      [],
    ],
    ['bold that is none', '<p><b style="font-weight:normal">ธรรมดา</b></p>', 'ธรรมดา', []],
    [
      'hidden words',
      '<p>เห็น <span style="display:none">ลับ</span><span style="mso-hide:all">ลับ</span><span hidden>ลับ</span></p>',
      'เห็น',
      ['hidden-text'],
    ],
    [
      'comments of Word',
      "<p>ก<a style='mso-comment-reference:x'>[A1]</a></p><div style='mso-element:comment-list'><div style='mso-element:comment'>ลับ</div></div>",
      'ก',
      ['comments'],
    ],
    ['pictures', '<p>ก<img src="https://x.org/a.png"></p>', 'ก', ['pasted-pictures']],
    [
      'links',
      '<p><a href="https://x.org/a">ก</a> <a href="javascript:alert(1)">ข</a> <a href="https://www.google.com/url?q=https://y.org/&amp;sa=D">ค</a></p>',
      '[ก](https://x.org/a) ข [ค](https://y.org/)',
      [],
    ],
    [
      'headings',
      '<p class=MsoTitle>ชื่อ</p><h1>ใหญ่</h1><p>ก</p><h3>เล็ก</h3><div role=heading aria-level=2>กลาง</div>',
      '## ใหญ่\n\nก\n\n### เล็ก\n\n### กลาง',
      [],
    ],
    ['a table of contents', '<p class=MsoToc1>บทนำ 1</p><p>ก</p>', 'ก', ['contents']],
    [
      'words that look like marks',
      '<p>&lt;b&gt; {x} * 1 _ 2</p><p>1. ก</p><p># ข</p>',
      '\\<b> \\{x\\} \\* 1 \\_ 2\n\n1\\. ก\n\n\\# ข',
      [],
    ],
    ['scripts and forms', '<p>ก<script>x</script><button>ข</button><input value="ค"></p>', 'ก', []],
  ])('%s', (_what, html, text, told) => {
    const made = pasted(html);
    expect(made.text).toBe(text);
    expect(made.losses.map(({ rule }) => rule)).toEqual(told);
  });
  it('every raised letter that became plain is named with the word before it', () => {
    expect(pasted('<p>มาตรา ก<sup>ทวิ</sup></p>').losses[0]).toMatchObject({
      weight: 'lost',
      en: expect.stringContaining('ก^ทวิ'),
    });
  });
  it('a title stands apart', () => {
    expect(pasted('<h1>ชื่อ</h1><p>ก</p>')).toMatchObject({ title: 'ชื่อ', text: 'ก' });
  });
  it.each([
    ['<p>ก</p>', false],
    ['<span>ก</span>', false],
    ['<p>10<sup>6</sup></p>', true],
    ['<table><tr><td>1</td></tr></table>', true],
    ['<span style="font-weight:700">ก</span>', true],
    ['<span style="display:none">ก</span>', true],
  ])('%s says more than its words: %s', (html, more) => expect(saysMore(html)).toBe(more));
  it('whatever is pasted, the text is one that the check takes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<ul>',
        '<ol start=3>',
        '<li>',
        '</ul>',
        '</ol>',
        '<table>',
        '<tr>',
        '<td colspan=2>',
        '<td rowspan=3>',
        '</table>',
        '<sup>',
        '</sup>',
        '<b>',
        '</b>',
        '<i>',
        '<a href="#a" id=b>',
        '<a href="#b" id=a>',
        '</a>',
        '<h2>',
        '</h2>',
        '<br>',
        '<del>',
        '<dl><dt>',
        '<dd>',
        '<blockquote>',
        '{',
        '*',
        '|',
        '\n',
        '1. ',
        '# ',
        ':-',
        '<!--',
        '-->',
        'ก',
        '&lt;x&gt;',
      ),
      fc.string({ maxLength: 3 }),
    );
    holds(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const { text, notes } = pasted(pieces.join(''));
        expect(checked(`${text}\n\n${notes}`), pieces.join('')).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
