import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdPhrases, WIDTHS } from '../../../src/text/breaks/hold-phrases.ts';
import { phrasesOf } from '../../../src/text/breaks/phrases.ts';
import { widthInEm } from '../../../src/text/breaks/width.ts';
import { namesToHold } from '../../../src/text/breaks/words.ts';
import { holds } from '../../property.ts';

const NAMES = namesToHold(['กองทุนสวัสดิการชุมชน', 'กองทุนสวัสดิการชุมชนตำบล', 'ตำบลกะหรอ', 'ออมทรัพย์', 'วันละบาท', 'AAR']);
const cut = (text: string): string =>
  phrasesOf(text, NAMES)
    .map(({ pieces }) => pieces.join('|'))
    .join(' / ');

describe('phrases of a heading', () => {
  test.each([
    ['ตรวจบัญชีก่อนสมทบ ดีกว่าตรวจหลังเกิดเรื่อง', 'ตรวจบัญชี|ก่อนสมทบ / ดีกว่า|ตรวจหลังเกิดเรื่อง', 'end at spaces'],
    ['กองทุนสวัสดิการชุมชนตำบลกะหรอ', 'กองทุนสวัสดิการชุมชน|ตำบลกะหรอ', 'keep a place with its kind'],
    ['ถามเป็นเรื่อง ๆ แล้วจด', 'ถามเป็นเรื่อง ๆ| แล้วจด', 'keep the sign of repetition with its word'],
    ['ประชุมสัญจรลำปาง ครั้งที่ 2/2549', 'ประชุม|สัญจรลำปาง / ครั้งที่ 2/2549', 'keep a number with what it counts'],
    ['สัจจะลดรายจ่ายวันละ 1 บาท จังหวัดสงขลา', 'สัจจะลดรายจ่าย|วันละ 1 บาท / จังหวัดสงขลา', 'keep a unit with its number'],
    ['เหลี่ยมอื่นให้อะไรแก่เหลี่ยมนี้ · เคลื่อนไหว', 'เหลี่ยมอื่นให้อะไร|แก่เหลี่ยมนี้ ·| เคลื่อนไหว', 'do not begin with a dot'],
    ['เงินหนุนหมดไปด้วย', 'เงินหนุน|หมดไปด้วย', 'end with no tiny piece'],
    ['ปี 2549 เครือข่ายประชุม', 'ปี 2549 / เครือข่ายประชุม', 'do not count by a year'],
    ['วันเกิด 6 มีนาคม', 'วันเกิด / 6 มีนาคม', 'keep a number with what stands behind it'],
    ['จดทะเบียนเครือข่าย ให้รัฐมีคนคุย ด้วย', 'จดทะเบียน|เครือข่าย / ให้รัฐมีคนคุย ด้วย', 'leave no short word alone'],
    ['บทเรียน', 'บทเรียน', 'may be one word'],
    ['', '', 'are none where there is no text'],
  ])('%s → %s: they %s', (text, expected) => expect(cut(text)).toBe(expected));

  test('no piece is longer than a line of the largest letters unless it is one name', () => {
    const pieces = phrasesOf('ให้ทุกกองทุนในหมู่บ้านเอาบัญชีลูกหนี้มาวางพร้อมกันโดยลูกหนี้ยินยอม', NAMES)[0]!.pieces;
    expect(pieces.length).toBeGreaterThan(4);
    expect(Math.max(...pieces.map(widthInEm))).toBeLessThanOrEqual(8);
  });
});

const words = fc.array(
  fc.constantFrom('กองทุน', 'ตำบลกะหรอ', 'ๆ', '2550', 'ไม่ได้', 'AAR', '&amp;', '(', ')', 'ยื้', 'ก', '“', ' ', '  ', '\n'),
  { maxLength: 24 },
);

describe('a page whose phrases are held', () => {
  test('says letter by letter what it said', () =>
    holds(
      fc.property(words, fc.constantFrom('h1', 'h2', 'h3'), (parts, name) => {
        const html = `<${name} id="a">${parts.join('')}</${name}>`;
        const said = (page: string) => page.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
        expect(said(holdPhrases(html, NAMES))).toBe(said(html));
      }),
    ));

  test('holds what headings and marked elements say, and nothing else', () => {
    const text = 'ตรวจบัญชีก่อนสมทบ ดีกว่าตรวจหลังเกิดเรื่อง';
    for (const html of [
      `<h2>${text}</h2>`,
      `<p class="a held" lang="th">${text}</p>`,
      `<h1><a href="/x">${text}</a></h1>`,
    ])
      expect(holdPhrases(html, NAMES)).toContain('<span class="whole-');
    for (const html of [
      `<p>${text}</p>`,
      `<h2>Check the books first</h2>`,
      `<h2>บทเรียน</h2>`,
      `<h2><svg><title>${text}</title></svg></h2>`,
      `<header class="beheld">${text}</header>`,
      `<h2><span class="side-mark" data-side="policy"><span class="shape" aria-hidden="true"></span>${text}</span></h2>`,
    ])
      expect(holdPhrases(html, NAMES)).toBe(html);
  });

  test('has a rule in the style sheet for every width it names', async () => {
    const { readFileSync } = await import('node:fs');
    const sheet = readFileSync('src/site/styles/breaks.css', 'utf8');
    const ruled = [...sheet.matchAll(/min-width: (\d+)em\) \{\s*\.whole-(\d+)/g)].map(([, em, name]) => [+em!, +name!]);
    expect(ruled).toEqual(WIDTHS.map((width) => [width, width]));
  });
});
