import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markThai } from '../../src/text/mark-thai.ts';
import { holds } from '../property.ts';

const page = (body: string, lang = 'en'): string => `<html lang="${lang}"><head><title>ไทย</title></head><body>${body}`;
const marked = (body: string, lang?: string): string => markThai(page(body, lang)).replace(/^.*?<body>/s, '');

describe('Thai words in English text stand in an element that says so', () => {
  test.each([
    ['a name', '<p>By วิจารณ์ พานิช (2006).</p>', '<p>By <span lang="th">วิจารณ์ พานิช</span> (2006).</p>'],
    [
      'an office with what it is in parentheses',
      '<p>สถาบันพัฒนา (องค์การมหาชน) (about 2010)</p>',
      '<p><span lang="th">สถาบันพัฒนา (องค์การมหาชน)</span> (about 2010)</p>',
    ],
    ['a name with a year in it', '<b>วาระ 2549 เรื่อง</b>', '<b><span lang="th">วาระ 2549 เรื่อง</span></b>'],
    ['two words apart', '<i>ก or ข</i>', '<i><span lang="th">ก</span> or <span lang="th">ข</span></i>'],
    [
      'within an element that is English again',
      '<q lang="th">ก <i lang="en">a ข</i></q>',
      '<q lang="th">ก <i lang="en">a <span lang="th">ข</span></i></q>',
    ],
    [
      'after an element that is Thai',
      '<p><i lang="th">ก</i> ข</p>',
      '<p><i lang="th">ก</i> <span lang="th">ข</span></p>',
    ],
    ['after one without an end', '<p>a<br>ก<img alt="ก"></p>', '<p>a<br><span lang="th">ก</span><img alt="ก"></p>'],
    ['in a choice, which holds words alone', '<option value="a">ก</option>', '<option lang="th" value="a">ก</option>'],
    [
      'in the title of a drawing',
      '<svg><path d=""/><title>ก</title></svg>',
      '<svg><path d=""/><title lang="th">ก</title></svg>',
    ],
  ])('%s', (_, before, after) => {
    expect(marked(before)).toBe(after);
    expect(marked(after), 'a second time nothing is left to do').toBe(after);
  });

  test.each([
    ['what is Thai already', '<p lang="th">ก <b>ข</b></p>', 'en'],
    ['a page in Thai', '<p>ก <b>ข</b></p>', 'th'],
    [
      'attributes, programs, styles and remarks',
      '<a data-a="ก">b</a><script>"ก"</script><style>/*ก*/</style><!--ก-->',
      'en',
    ],
    ['the sign of the baht', '<p>฿100</p>', 'en'],
    ['a sign that begins no tag', '<p>1 < 2</p>', 'en'],
  ])('and nothing is done to %s', (_, body, lang) => expect(marked(body, lang)).toBe(body));

  test('the words stay what they were', () => {
    const piece = fc.constantFrom(
      'ก',
      'ขค',
      ' ',
      'a',
      '2550',
      '(',
      ')',
      '.',
      '<b>',
      '</b>',
      '<i lang="th">',
      '</i>',
      '<br>',
      '&amp;',
    );
    const bare = (html: string): string => html.replace(/<[^>]*>/g, '');
    holds(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const body = parts.join('');
        expect(bare(marked(body))).toBe(bare(body));
      }),
    );
  });
});
