import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackHeight, textBlock } from '../../../src/features/material/print/block.ts';
import {
  backPlace,
  cardSheets,
  cardSize,
  GRIDS,
  MARGIN,
  type CardsPerSheet,
  type FlipEdge,
} from '../../../src/features/material/print/card-sheets.ts';
import { fit, POINTS } from '../../../src/features/material/print/fit.ts';
import { bookletOrder, handout } from '../../../src/features/material/print/handout.ts';
import { markup } from '../../../src/features/material/print/markup.ts';
import { textPrintBlocks } from '../../../src/features/material/print/text-markup.ts';
import { entryCardSheets } from '../../../src/features/material/print/entry-cards.ts';
import { activitySheets, sheetsOf } from '../../../src/features/material/sheets/activity-sheets.ts';
import { kitTableSheets } from '../../../src/features/material/sheets/kit-table-sheets.ts';
import { deckSize } from '../../../src/features/material/sheets/event-cards.ts';
import { textWidth } from '../../../src/features/material/parts/sarabun-widths.ts';
import { breakLines, cutText, lineCount } from '../../../src/features/material/parts/text-lines.ts';
import { entryOf, LONG, materialOf, ONE_OF_EACH, RICH, SENTENCE, SIXTY, textOf } from './sample.ts';
import { holds } from '../../property.ts';

const thai = fc.string({
  unit: fc.constantFrom(...'กขคงจนมรลวสหอาำะเแโใไิีึืุู่้์็ๆฯ 123abc().“”') as fc.Arbitrary<string>,
  maxLength: 200,
});

describe('lines of text', () => {
  test('breaking loses nothing but spaces, and no line begins with a mark that belongs to a letter', () => {
    holds(
      fc.property(thai, fc.integer({ min: 3, max: 60 }), (text, width) => {
        const lines = breakLines(text, width);
        expect(lines.join('').replace(/[ \u00a0]/g, '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^\p{M}/u);
      }),
    );
  });
  test('a text takes at least as many lines as its length asks for, and never more in a wider box', () => {
    holds(
      fc.property(thai, fc.integer({ min: 4, max: 60 }), (text, width) => {
        expect(lineCount(text, width) * width).toBeGreaterThanOrEqual(textWidth(text.trimEnd()) - text.length);
        expect(lineCount(text, width + 20)).toBeLessThanOrEqual(lineCount(text, width));
      }),
    );
  });
  test('cutting never parts a letter from its marks', () => {
    expect(cutText('น้ำที่ป่า', 3)).toBe('น้ำ…');
    holds(
      fc.property(thai, fc.integer({ min: 2, max: 30 }), (text, most) => {
        const cut = cutText(text, most).replace(/…$/, '').trimEnd();
        expect(text.startsWith(cut)).toBe(true);
        expect(text.slice(cut.length)).not.toMatch(/^\p{M}/u);
      }),
    );
  });
});

describe('pages', () => {
  test('what is chosen to stand on a page fits it, whatever the texts', () => {
    holds(
      fc.property(fc.array(fc.tuple(thai, fc.integer({ min: 1, max: 9 })), { maxLength: 12 }), (texts) => {
        const { blocks, size } = fit(
          [textBlock(LONG, { cls: 'title' }), ...texts.map(([text, keep]) => textBlock(text, { keep }))],
          120,
          90,
          [16, 12, 10],
        );
        expect(stackHeight(blocks, (120 * POINTS) / size) * size).toBeLessThanOrEqual(90 * POINTS);
        expect(blocks.length).toBeGreaterThan(0);
      }),
    );
  });
  test('a folded booklet has every page once, outer sheet first', () => {
    expect(bookletOrder(8)).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
    holds(
      fc.property(fc.integer({ min: 1, max: 20 }), (sheets) => {
        const pages = sheets * 4;
        expect(
          bookletOrder(pages)
            .flat()
            .sort((a, b) => a - b),
        ).toEqual(Array.from({ length: pages }, (_, page) => page));
      }),
    );
  });
  test.each([
    ['one', 0, 0],
    ['one', 1, 1],
    ['one', 60, 60],
    ['two', 1, 1],
    ['two', 60, 30],
    ['booklet', 1, 2],
    ['booklet', 3, 2],
    ['booklet', 4, 4],
    ['booklet', 60, 32],
  ] as const)('handouts %s of %i entries are %i sides of paper', (layout, count, sides) => {
    expect(handout(materialOf(SIXTY.slice(0, count)), layout)).toHaveLength(sides);
  });
  test('every handout and card names its page, licence and language; one without a translation says so', () => {
    const english = materialOf([entryOf('lesson', 'thai-only', { lang: 'en', textLang: 'th' })], { lang: 'en' });
    for (const { html } of [...handout(english, 'one'), ...handout(english, 'two')]) {
      expect(html).toContain('example.org/lessons/thai-only');
      expect(html).toContain('CC BY 4.0');
      expect(html).toContain('lang="th"');
      expect(html).toContain('has not been translated');
    }
  });
  test('nothing that people write becomes HTML', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { html } = markup`<p title="${text}">${text}</p>`;
        expect(html.match(/</g)).toHaveLength(2);
        expect(html.match(/"/g)).toHaveLength(2);
      }),
    );
    expect(
      handout(
        materialOf([entryOf('lesson', 'x', { title: '<img src=x onerror=alert(1)>' })], { remark: '</p><script>' }),
        'one',
      )[0]!.html,
    ).not.toMatch(/<img|<script/);
  });
});

describe('the text of a note on paper', () => {
  const note = (text = RICH) => materialOf([entryOf('note', 'x', { text })]);
  // On pages of A5 the type is smaller, and more has room.
  const html = textPrintBlocks(RICH, 'th')
    .map((block) => block.markup.html)
    .join('');
  test.each([
    ['a list counts on from the number at which it begins', '<ol start="4"><li>เปิดสมุด</li><li>อ่านยอด<ol start="1">'],
    ['a list within a list keeps its points', '<li>จ่ายออกไป<ul><li>ค่าทำศพ</li></ul></li>'],
    ['tasks are told as done or to do', '<ul><li>☑ นัดวัน</li><li>☐ จองศาลา</li></ul>'],
    ['headings have their depth', '<h4>ตัวเลข</h4>'],
    [
      'a table has its head',
      '<thead><tr><th scope="col">ปี</th><th scope="col">เข้า</th><th scope="col">ออก</th></tr></thead>',
    ],
    ['an empty cell stays a cell', '<td>2548</td><td></td><td>14,000</td>'],
    ['bold stays bold in a cell', '<td><b>12,000</b></td>'],
    ['a quotation is one', '<blockquote><p>กติกาข้อแรก</p><p>กติกาข้อสอง</p></blockquote>'],
    [
      'words from a source have their marks, speaker and source',
      '<blockquote><p>“เงินบาทเดียวทำให้เรารู้จักกัน”</p><p class="by">ป้าแดง <sup>[1, หน้า 3]</sup></p></blockquote>',
    ],
    ['a citation has its number', '<b>สำคัญ</b> <sup>[1, หน้า 2]</sup>'],
    ['a link leads on', '<a href="https://example.org/more">ต่อ</a>'],
    ['a box has its title', '<div class="box"><h3>ใครรู้บ้าง</h3>'],
    ['things stand side by side', '<div class="columns"><div><h4>ฝันไว้</h4><p>ทุกบ้านมีเงินออม</p></div>'],
    ['a picture is told in words', '(ภาพ: คนนั่งล้อมวง) วันประชุม ภาพ: ผู้จด'],
    ['footnotes stand below', '<h4>เชิงอรรถ</h4><ol><li>นับเมื่อปี 2550</li></ol>'],
  ])('%s', (_what, piece) => {
    expect(html).toContain(piece);
  });
  test('a short line stays with the table or list that it leads into, a heading with what it stands over', () => {
    const [first, second] = textPrintBlocks(textOf('## ก\n\nนำ\n\n1. ข\n\nจบ'), 'th');
    expect(first!.markup.html).toContain('<h3>ก</h3><p>นำ</p><ol start="1"><li>ข</li></ol>');
    expect(second!.markup.html).toContain('<p>จบ</p>');
  });
  test('a long table gets shorter and says so before it goes', () => {
    const rows = Array.from({ length: 80 }, (_, row) => `| ${row} | ${SENTENCE} |`).join('\n');
    const [sheet] = handout(note(textOf(`| ที่ | เรื่อง |\n|---|---|\n${rows}`)), 'one');
    const kept = sheet!.html.match(/<td>\d+<\/td>/g)!.length;
    expect(kept).toBeGreaterThan(2);
    expect(kept).toBeLessThan(80);
    expect(sheet!.html).toContain('</table><p>…</p>');
  });
  test('nothing that authors write becomes HTML, in cells and lists neither', () => {
    const [sheet] = handout(note(textOf('| \\<b> |\n|---|\n| \\<i> |\n\n1. \\<script>')), 'one');
    expect(sheet!.html).not.toMatch(/<(?:td|th[^>]*|li)><(?:b|i|script)>/);
    expect(sheet!.html).toContain('&#60;script&#62;');
  });
});

describe('cards', () => {
  test.each(
    (['long', 'short'] as const).flatMap((edge) => ([4, 8] as const).map((perSheet) => [edge, perSheet] as const)),
  )(
    'turned about the %s edge, the back of each of %i cards lies behind its front',
    (edge: FlipEdge, perSheet: CardsPerSheet) => {
      const { columns, rows } = GRIDS[perSheet];
      const { width, height } = cardSize(perSheet);
      for (let place = 0; place < perSheet; place += 1) {
        const at = (index: number) => ({
          x: MARGIN + (index % columns) * width,
          y: MARGIN + Math.floor(index / columns) * height,
        });
        const [front, back] = [at(place), at(backPlace(place, perSheet, edge))];
        const turned =
          edge === 'long' ? { x: 210 - back.x - width, y: back.y } : { x: back.x, y: 297 - back.y - height };
        expect(turned.x).toBeCloseTo(front.x);
        expect(turned.y).toBeCloseTo(front.y);
      }
      expect(rows * height + 2 * MARGIN).toBeCloseTo(297);
    },
  );
  test.each([
    [1, 4, 2],
    [4, 4, 2],
    [5, 4, 4],
    [60, 8, 16],
    [60, 4, 30],
  ] as const)('%i cards at %i to a sheet are %i sides', (count, perSheet, sides) => {
    expect(entryCardSheets(materialOf(SIXTY.slice(0, count)), perSheet, 'long')).toHaveLength(sides);
  });
  test('an empty place stays empty on both sides', () => {
    const [front, back] = cardSheets([{ front: markup`<i>f</i>`, back: markup`<i>b</i>` }], 4, 'long');
    expect(front!.html.match(/<i>/g)).toHaveLength(1);
    expect(back!.html.indexOf('<i>b')).toBeGreaterThan(back!.html.indexOf('card empty'));
  });
  test('sides are told by shape and label, not by colour alone', () => {
    const [front] = entryCardSheets(materialOf([entryOf('lesson', 'x')]), 4, 'long');
    expect(front!.html).toContain('<svg class="shape" data-side="knowledge"');
    expect(front!.html).toContain('การจัดการความรู้');
  });
});

describe('activity sheets', () => {
  const material = materialOf(ONE_OF_EACH);
  test.each(sheetsOf(material).map((name) => [name]))(
    '%s can be made in both languages, names its kit, and escapes what it shows',
    (name) => {
      for (const lang of ['th', 'en'] as const) {
        const sheets = activitySheets({ ...material, lang }, name, { edge: 'long', startAt: '09:00', minutes: 45 });
        expect(sheets.length).toBeGreaterThan(0);
        expect(sheets.every(({ html }) => html.startsWith('<section class="sheet '))).toBe(true);
        expect(sheets.map(({ html }) => html).join('')).toContain('CC BY 4.0');
        expect(sheets.map(({ html }) => html).join('')).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );
  test('tables of a kit become sheets of their own: one a table, columns kept, a row without words as many times as the page holds', () => {
    const text = textOf(`## บัตรและแบบ

บันได

| ขั้น | เรื่อง |
|---|---|
| 0 | ยังไม่มีแผน |

| เดือน | เห็นอะไร | จากไหน | \\<b> |
|---|---|---|---|
|  |  |  |  |
`);
    const [ladder, form, ...rest] = kitTableSheets(materialOf([entryOf('workshop', 'kit', { text })]));
    expect(rest).toEqual([]);
    expect(ladder!.html).toContain('<p class="form-note">บันได</p>');
    expect(ladder!.html).toContain('<td>0</td><td>ยังไม่มีแผน</td>');
    expect(form!.html.match(/<tr class="blank">/g)!.length).toBeGreaterThan(4);
    expect(form!.html).not.toContain('<th><b>');
  });
  test.each([
    [5, 12],
    [17, 20],
    [26, 30],
    [200, 30],
  ])('for %i people the deck of %i is used', (people, size) => expect(deckSize(people)).toBe(size));
});
