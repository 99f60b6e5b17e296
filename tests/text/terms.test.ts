import { describe, expect, it } from 'vitest';
import { findTerms, termFinder } from '../../src/text/render/terms.ts';
import { render } from './render.ts';

const term = (id: string, th: string, en = `${id} (en)`, also: string[] = []) => ({ id, th, en, also, hint: true });
const FINDER = termFinder([
  term('welfare', 'สวัสดิการ', 'welfare'),
  term('community-welfare', 'สวัสดิการชุมชน', 'community welfare'),
  term('codi', 'สถาบันพัฒนาองค์กรชุมชน', 'Community Organizations Development Institute', ['พอช.', 'CODI']),
  term('one-baht', 'ออมวันละบาท', 'one baht a day', ['ออมบุญวันละบาท', 'สัจจะวันละบาท']),
  term('fund', 'กองทุน', 'fund'),
  term('village-fund', 'กองทุนหมู่บ้าน', 'village fund'),
  term('pension', 'บำนาญ', 'pension'),
  term('local', 'อปท.', 'LAO', ['องค์กรปกครองส่วนท้องถิ่น']),
  term('facilitator', 'คุณอำนวย', 'facilitator'),
  term('kor', 'ก', 'k'),
  term('karma', 'กรรม'),
  term('people', 'ชน'),
]);
const found = (text: string) => findTerms(text, FINDER).map(({ id, start, end }) => [id, text.slice(start, end)]);

describe('terms in Thai text', () => {
  it.each([
    ['a word between spaces', 'จ่าย สวัสดิการ ให้', [['welfare', 'สวัสดิการ']]],
    ['a word with no space about it', 'จ่ายสวัสดิการให้สมาชิก', [['welfare', 'สวัสดิการ']]],
    ['the longest that fits', 'จัดสวัสดิการชุมชนกันเอง', [['community-welfare', 'สวัสดิการชุมชน']]],
    [
      'the longest, several times',
      'กองทุนหมู่บ้านและกองทุนอื่น',
      [
        ['village-fund', 'กองทุนหมู่บ้าน'],
        ['fund', 'กองทุน'],
      ],
    ],
    ['a term of several dictionary words', 'เริ่มออมวันละบาทเมื่อปี 2547', [['one-baht', 'ออมวันละบาท']]],
    ['another spelling', 'กลุ่มสัจจะวันละบาทที่สงขลา', [['one-baht', 'สัจจะวันละบาท']]],
    ['an abbreviation with a full stop', 'ขอเงินจาก พอช. แล้ว', [['codi', 'พอช.']]],
    [
      'an abbreviation in the middle of words',
      'แผนของพอช.และอปท.ในพื้นที่',
      [
        ['codi', 'พอช.'],
        ['local', 'อปท.'],
      ],
    ],
    ['a long name', 'สถาบันพัฒนาองค์กรชุมชนให้เงิน', [['codi', 'สถาบันพัฒนาองค์กรชุมชน']]],
    ['a term at the very beginning', 'กองทุนโตเร็ว', [['fund', 'กองทุน']]],
    ['a term at the very end', 'เงินของกองทุน', [['fund', 'กองทุน']]],
    [
      'a term in quotation marks',
      '“กองทุน” (บำนาญ)',
      [
        ['fund', 'กองทุน'],
        ['pension', 'บำนาญ'],
      ],
    ],
    ['a term before a number', 'กองทุน138แห่ง', [['fund', 'กองทุน']]],
    ['a term beside Latin letters', 'ระบบCODIช่วย', [['codi', 'CODI']]],
    ['a term with the mai yamok after it', 'กองทุนๆ', [['fund', 'กองทุน']]],
    ['only half a word: nothing', 'กองทุ', []],
    ['a term behind a little word that the dictionary glues to it', 'กรรมการของกองทุนไม่ยอม', [['fund', 'กองทุน']]],
    ['the beginning of a longer word: nothing', 'กรรมการประชุม', []],
    ['the end of a longer word: nothing', 'ประชาชนในชุมชน', []],
    ['a single letter: nothing', 'ก ก็ กอง', []],
    ['text without terms', 'เงินไม่พอจ่ายค่าทำศพ', []],
    ['nothing at all', '', []],
  ])('are found: %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('terms in English text', () => {
  it.each([
    [
      'whole words',
      'A fund pays welfare.',
      [
        ['fund', 'fund'],
        ['welfare', 'welfare'],
      ],
    ],
    [
      'in any case',
      'Community Welfare and FUND',
      [
        ['community-welfare', 'Community Welfare'],
        ['fund', 'FUND'],
      ],
    ],
    ['not inside other words', 'funding, refund, funds', []],
    [
      'abbreviations only as written',
      'CODI and codi, LAO and Lao',
      [
        ['codi', 'CODI'],
        ['local', 'LAO'],
      ],
    ],
    ['the longest that fits', 'the village fund', [['village-fund', 'village fund']]],
    [
      'beside punctuation',
      '(fund)/“welfare”',
      [
        ['fund', 'fund'],
        ['welfare', 'welfare'],
      ],
    ],
  ])('are found: %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('glossary hints', () => {
  it('mark the first mention on the page only', () => {
    const { html, terms } = render('สวัสดิการชุมชน แล้วสวัสดิการชุมชน\n\nและสวัสดิการชุมชน พอช. กับ CODI');
    expect(html.match(/class="term"/g)).toHaveLength(2);
    expect(terms).toEqual(['community-welfare', 'codi']);
    expect(html).toContain(
      '<a class="term" data-term="community-welfare" href="/terms/c/#community-welfare">สวัสดิการชุมชน</a> แล้ว',
    );
  });

  it.each([
    ['headings', '## สวัสดิการชุมชน'],
    ['links', '[สวัสดิการชุมชน](https://example.org)'],
    ['wiki links', '[[lampang|สวัสดิการชุมชน]]'],
    ['code', '`สวัสดิการชุมชน`'],
    ['blocks of code', '```\nสวัสดิการชุมชน\n```'],
    ['attributes', '<Callout kind="note" title="สวัสดิการชุมชน">\n\nx\n\n</Callout>'],
    ['image descriptions', '![สวัสดิการชุมชน](a.png)'],
    ['footnotes', 'x[^1]\n\n[^1]: สวัสดิการชุมชน'],
  ])('never stand in %s', (_where, text) => {
    expect(render(text).html).not.toContain('class="term"');
  });

  it.each([
    ['lists', '- สวัสดิการชุมชน'],
    ['tables', '| ก |\n|---|\n| สวัสดิการชุมชน |'],
    ['bold text', '**สวัสดิการชุมชน**'],
    ['components', '<Callout kind="note">\n\nสวัสดิการชุมชน\n\n</Callout>'],
    ['quotes', '> สวัสดิการชุมชน'],
  ])('stand in %s', (_where, text) => {
    expect(render(text).terms).toEqual(['community-welfare']);
  });

  it('leave out terms that are too common to be marked', () => {
    expect(render('กองทุน').terms).toEqual([]);
  });
});
