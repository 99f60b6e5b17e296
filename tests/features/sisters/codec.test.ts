import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeQuery, codeText, decodeText, normalText, readWords } from '../../../src/features/sisters/codec.ts';
import { holds } from '../../property.ts';

const words = readWords('กองทุน\nสวัสดิการ\nชุมชน\nเงิน\nไฟ\nແນວ\nກັນໄຟ\n');
/** Texts as people write them and as nobody does: Thai, Lao, what looks coded, seams, halves of letters. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'กองทุน',
        'สวัสดิการ',
        'ไฟ',
        'ກັນໄຟ',
        'zqbbcc',
        'zqbb',
        'zq',
        'b',
        'ZQBC',
        ' ',
        '\u2060',
        '\u0E00',
        '\u0EFF',
        '(',
        '2542',
        '<mark>',
        '\n',
        'é',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('words in letters that Pagefind leaves alone', () => {
  test('come back as they were, whatever the text and the list', () => {
    holds(
      fc.property(text, fc.array(fc.constantFrom('กองทุน', 'ไฟ', 'สวัสดิการ', 'ก', 'องทุน')), (said, known) => {
        // A sign that Unicode keeps for programs; no text may have it.
        const whole = said.replaceAll('\uFDD0', '');
        expect(decodeText(codeText(whole, readWords(known.join('\n'))))).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });

  test('have no Thai or Lao left, and no letter that a stemmer of English looks for', () => {
    holds(
      fc.property(text, (said) => {
        const coded = codeText(said, words);
        expect(coded).not.toMatch(/[\u0E00-\u0EFF]/u);
        for (const [word] of coded.matchAll(/\bzq[a-z]+/g)) expect(word).not.toMatch(/[aeiousy]/);
      }),
    );
  });

  test('are the same word in a text and in a question', () => {
    const inText = codeText(normalText('กองทุนสวัสดิการชุมชน'), words).replaceAll('\u2060', '').split(' ');
    expect(inText).toHaveLength(3);
    expect(codeQuery('สวัสดิการชุมชน', words).split(' ')).toEqual(inText.slice(1));
    expect(codeQuery('ກັນໄຟ', words)).toBe(codeText('ແນວກັນໄຟ', words).split(' ')[1]);
  });

  test('Latin words and digits stay as they are', () => {
    expect(codeText('Forest fire 2542, zq and zoo', words)).toBe('Forest fire 2542, zq and zoo');
    expect(codeText('ปี 2542', words)).toMatch(/^zq\w+ 2542$/);
  });

  test('marks around words stay where they are', () => {
    const [first = '', second = ''] = codeText('กองทุนชุมชน', words).split(' ');
    expect(decodeText(`<mark>${first}</mark> ${second}`)).toBe('<mark>กองทุน</mark>ชุมชน');
    expect(decodeText(`${first} <mark>${second}</mark>`)).toBe('กองทุน<mark>ชุมชน</mark>');
  });

  test('a question is asked in its normal form', () => {
    expect(codeQuery('เเปลง ๒๕๕๐ นํ้า\u200B', words)).toBe(codeQuery('แปลง 2550 น้ำ', words));
  });

  test('an unknown run is one word, and no cut tears a letter from its marks', () => {
    expect(codeText('ป่า', readWords('า'))).not.toContain(' ');
    expect(decodeText(codeText('เงินกู้', words)).includes('กู้')).toBe(true);
  });
});
