import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COMPONENTS } from '../../src/text/blocks/components.ts';
import { plainLines, plainSections } from '../../src/text/plain-text.ts';
import { changeRuns, type Inline, type TextBlock } from '../../src/text/text-block.ts';
import { holds } from '../property.ts';
import { render } from './render.ts';

const blocks = (text: string, lang: 'th' | 'en' = 'th'): TextBlock[] => render(text, lang).blocks;
const says = (...text: Inline[]): TextBlock => ({ type: 'paragraph', text });

const CASES: [what: string, text: string, made: TextBlock[]][] = [
  ['nothing becomes nothing', '', []],
  ['a paragraph, its soft line break a space', 'หนึ่ง\nสอง', [says('หนึ่ง สอง')]],
  ['a line break that the author wanted', 'หนึ่ง\\\nสอง', [says('หนึ่ง\nสอง')]],
  [
    'headings with their depth and id',
    '## ก [#a]\n\n#### ข **หนา** [#b]',
    [
      { type: 'heading', depth: 2, id: 'a', text: ['ก'] },
      { type: 'heading', depth: 4, id: 'b', text: ['ข ', { text: 'หนา', strong: true }] },
    ],
  ],
  [
    'words with their forms, one within another',
    'ก **ข *ค*** ~~ง~~ `จ`',
    [
      says(
        'ก ',
        { text: 'ข ', strong: true },
        { text: 'ค', strong: true, emphasis: true },
        ' ',
        { text: 'ง', deleted: true },
        ' ',
        { text: 'จ', code: true },
      ),
    ],
  ],
  [
    'links to entries and to other sites',
    '[[lampang|ลำปาง]] [x](https://example.org)',
    [says({ text: 'ลำปาง', href: '/cases/lampang/' }, ' ', { text: 'x', href: 'https://example.org' })],
  ],
  ['a term as its words, without its hint', 'ดู พอช. ครับ', [says('ดู พอช. ครับ')]],
  [
    'citations with number, source and locator; the same source keeps its number',
    'ก [@b] ข [@a, หน้า 2; @b, หน้า 9]',
    [
      says(
        'ก ',
        { cite: 'b', number: 1 },
        ' ข ',
        { cite: 'a', number: 2, locator: 'หน้า 2' },
        { cite: 'b', number: 1, locator: 'หน้า 9' },
      ),
    ],
  ],
  [
    'footnotes with their marks, and no mark that leads back',
    'ก[^x] ข[^y]\n\n[^x]: หนึ่ง\n\n[^y]: สอง [@a]',
    [
      says('ก', { footnote: 1 }, ' ข', { footnote: 2 }),
      { type: 'footnotes', items: [[says('หนึ่ง')], [says('สอง ', { cite: 'a', number: 1 })]] },
    ],
  ],
  [
    'a list with points',
    '- ก\n- ข',
    [{ type: 'list', ordered: false, items: [{ blocks: [says('ก')] }, { blocks: [says('ข')] }] }],
  ],
  [
    'a numbered list that begins at four, a list with letters of its own and two paragraphs within',
    '4. ก\n\n   ต่อ\n5. ข\n   1. ค\n   2. ง\n      - จ',
    [
      {
        type: 'list',
        ordered: true,
        start: 4,
        items: [
          { blocks: [says('ก'), says('ต่อ')] },
          {
            blocks: [
              says('ข'),
              {
                type: 'list',
                ordered: true,
                items: [
                  { blocks: [says('ค')] },
                  { blocks: [says('ง'), { type: 'list', ordered: false, items: [{ blocks: [says('จ')] }] }] },
                ],
              },
            ],
          },
        ],
      },
    ],
  ],
  [
    'tasks, done and to do',
    '- [x] ก\n- [ ] ข',
    [
      {
        type: 'list',
        ordered: false,
        items: [
          { blocks: [says('ก')], checked: true },
          { blocks: [says('ข')], checked: false },
        ],
      },
    ],
  ],
  [
    'a table with its head; cells that are empty or lack stay cells',
    '| ก | ข |\n|---|--:|\n| 1 | **2** |\n|  | [@a] |\n| 3 |',
    [
      {
        type: 'table',
        head: [['ก'], ['ข']],
        rows: [
          [['1'], [{ text: '2', strong: true }]],
          [[], [{ cite: 'a', number: 1 }]],
          [['3'], []],
        ],
      },
    ],
  ],
  [
    'a quotation of two paragraphs with a list in it',
    '> ก\n>\n> ข\n>\n> - ค',
    [
      {
        type: 'quote',
        blocks: [says('ก'), says('ข'), { type: 'list', ordered: false, items: [{ blocks: [says('ค')] }] }],
      },
    ],
  ],
  [
    'words from a source, with who said them',
    '<Quote source="note-75701" who="ป้าแดง" locator="หน้า 3">\n\nก\n\nข\n\n</Quote>',
    [
      {
        type: 'quote',
        blocks: [says('ก'), says('ข')],
        by: ['ป้าแดง ', { cite: 'note-75701', number: 1, locator: 'หน้า 3' }],
      },
    ],
  ],
  [
    'a picture with caption and credit',
    '<Figure src="วง ก.jpg" alt="คนนั่งเป็นวง" caption="วันประชุม" credit="ผู้จด" />',
    [{ type: 'figure', file: 'วง ก.jpg', alt: 'คนนั่งเป็นวง', caption: 'วันประชุม', credit: 'ภาพ: ผู้จด' }],
  ],
  [
    'a picture between words, and one that is a link',
    'ก ![ข](a.jpg) ค\n\n[![ง](b.png)](https://example.org)',
    [says('ก'), { type: 'figure', file: 'a.jpg', alt: 'ข' }, says('ค'), { type: 'figure', file: 'b.png', alt: 'ง' }],
  ],
  [
    'a box with its kind and title',
    '<Callout kind="gap" title="ใครรู้">\n\nก\n\n1. ข\n\n</Callout>',
    [
      {
        type: 'box',
        kind: 'gap',
        title: ['ใครรู้'],
        blocks: [says('ก'), { type: 'list', ordered: true, items: [{ blocks: [says('ข')] }] }],
      },
    ],
  ],
  [
    'a box written within a line stands below it',
    'ก <Callout kind="note">ข</Callout>',
    [says('ก'), { type: 'box', kind: 'note', title: ['ข้อสังเกต'], blocks: [says('ข')] }],
  ],
  [
    'things side by side',
    '<Compare>\n\n<Column title="ฝัน">\n\nก\n\n</Column>\n\n<Column title="จริง">\n\n- ข\n\n</Column>\n\n</Compare>',
    [
      {
        type: 'columns',
        columns: [
          { title: 'ฝัน', blocks: [says('ก')] },
          { title: 'จริง', blocks: [{ type: 'list', ordered: false, items: [{ blocks: [says('ข')] }] }] },
        ],
      },
    ],
  ],
  [
    'a lesson in brief with the way to it',
    '<LessonCard id="open-books" />',
    [
      {
        type: 'box',
        kind: 'lesson',
        label: 'การเคลื่อนไหวทางสังคม',
        title: [{ text: 'เปิดบัญชีให้ดู', href: '/lessons/open-books/' }],
        blocks: [says('เปิดบัญชีให้ทุกคนดู')],
      },
    ],
  ],
  [
    'the benefits of a fund: a row of one cell over each group, the reason of doubt below the words',
    '<Benefits case="lampang" />',
    [
      {
        type: 'table',
        caption: ['สวัสดิการที่สมาชิกได้รับ'],
        head: [['สวัสดิการ'], ['จำนวนเงิน'], ['เงื่อนไข']],
        rows: [
          [['เกิด']],
          [['รับขวัญ <b>เด็ก</b>'], ['ยังไม่มีข้อมูล'], ['ไม่ระบุ']],
          [['ตาย']],
          [['ค่าทำศพ'], ['5,000 บาท\u00a0', { cite: 'note-75701', number: 1 }], ['ครบ 180 วัน']],
          [['พวงหรีด\nไม่แน่ใจ: สองแหล่งบอกต่างกัน'], ['ยังไม่มีข้อมูล\u00a0', { cite: 'note-75701', number: 1 }], ['ไม่ระบุ']],
        ],
      },
    ],
  ],
  [
    'a timeline with its dates, which no number stands before',
    '<Timeline case="lampang" />',
    [
      {
        type: 'list',
        ordered: false,
        items: [
          {
            blocks: [
              says({ text: 'ราว เมษายน 2547', strong: true }, ' การเคลื่อนไหวทางสังคม'),
              says('เริ่มออม ', { cite: 'note-75701', number: 1 }),
            ],
          },
          {
            blocks: [
              says({ text: '16 พฤศจิกายน 2549', strong: true }),
              says('ครบสามสิบเดือน ', { cite: 'note-75701', number: 1 }),
            ],
          },
        ],
      },
    ],
  ],
  ['letters as they are typed', '```\nก  ข\n  ค\n```', [{ type: 'code', text: 'ก  ข\n  ค' }]],
  ['a line between two parts', 'ก\n\n---\n\nข', [says('ก'), { type: 'rule' }, says('ข')]],
];

describe('a text as blocks', () => {
  test.each(CASES)('%s', (_what, text, made) => {
    expect(blocks(text)).toEqual(made);
  });

  it('knows every component that authors may use', () => {
    for (const { name, example } of [...COMPONENTS.values()].filter(({ parent }) => !parent)) {
      const shown = example.replace(/id="[^"]+"/, 'id="open-books"').replace(/case="[^"]+"/, 'case="lampang"');
      const made = blocks(shown);
      expect(made, name).toHaveLength(1);
      expect(made[0]!.type, name).not.toBe('paragraph');
    }
  });

  it('says what the page says: the same letters in the same order', () => {
    const part = fc.constantFrom(
      'คำ',
      '**หนา** *เอน*',
      'ก [@a, หน้า 2] ข',
      'x[^n]\n\n[^n]: เชิง',
      '- ก\n- ข\n  1. ค\n  2. ง',
      '7. ก\n8. ข',
      '| ก | ข |\n|---|---|\n| 1 | 2 |\n|  | 4 |',
      '> ก\n>\n> ข',
      '## หัว\n\nเนื้อ',
      'ก\\\nข',
      '<Callout kind="gap">\n\n- ก\n\n</Callout>',
      '<Callout kind="note">ในบรรทัด</Callout>',
      '<Quote source="note-75701" who="ป้า">\n\nก\n\n</Quote>',
      '<Compare>\n\n<Column title="ฝัน">\n\nก\n\n</Column>\n\n<Column title="จริง">\n\nข\n\n</Column>\n\n</Compare>',
      '<Benefits case="lampang" />',
      '<Timeline case="lampang" />',
      '<LessonCard id="open-books" />',
      '```\nก  ข\n```',
    );
    holds(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const { blocks: made, html } = render(parts.join('\n\n'));
        const shown = html
          .replace(/<sup><a[^>]*data-footnote-ref[^]*?<\/a><\/sup>|<a[^>]*data-footnote-backref[^]*?<\/a>/g, '')
          .replace(/<h2[^>]*footnotes-title[^]*?<\/h2>/g, '')
          .replace(/<span class="cites">(?:<a[^>]*>[^<]*<\/a>)*<\/span>/g, '')
          .replace(/<[^>]+>/g, '')
          .replaceAll('&#x3C;', '<')
          .replace(/\s/g, '');
        expect(plainLines(made).join('').replace(/\s/g, '')).toBe(shown);
        expect(plainSections(made).flatMap(({ heading }) => heading ?? [])).toEqual(
          render(parts.join('\n\n')).headings.map(({ text }) => text),
        );
      }),
    );
  });

  it('holds nothing but letters of what authors write: no tag, no script', () => {
    const made = JSON.stringify(
      blocks('<script>alert(1)</script>\n\nก <img src=x onerror=alert(1)> [x](javascript:alert)'),
    );
    expect(made).not.toMatch(/script|onerror|href/);
  });
});

describe('runs of words', () => {
  it('can be changed wherever they stand, each once', () => {
    const all = CASES.flatMap(([, text]) => blocks(text));
    const met: Inline[] = [];
    const changed = changeRuns(all, (run) => (met.push(run), 'x'));
    const count = JSON.stringify(changed).match(/"x"/g)!.length;
    expect(met.length).toBe(count);
    expect(met).toContainEqual({ text: 'x', href: 'https://example.org' });
    expect(met).toContainEqual({ text: 'เปิดบัญชีให้ดู', href: '/lessons/open-books/' });
    expect(met).toContain('สวัสดิการที่สมาชิกได้รับ');
    expect(JSON.stringify(changed)).not.toMatch(/"cite"|"href"|"strong"/);
  });
});
