import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, analyseWithOrigin } from '../../../../src/features/search/query/analyse.ts';
import { holds } from '../../../property.ts';

describe('the normal form of a text', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'กขคนมรลวสอฯะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๎ 1๒abAé.\u200B'),
    maxLength: 12,
  });
  test('is the same whether a word is taken as it is or gone through letter by letter', () => {
    holds(
      fc.property(letters, (text) => {
        expect(analyse(text)).toBe(analyseWithOrigin(text).text);
      }),
    );
  });
  test.each([
    ['marks in another order', 'กํ่า', 'ก่ำ'],
    ['a mark typed twice', 'มากก์์', 'มากก์'],
    ['two vowels for one', 'เเม่น้ํา', 'แม่น้ำ'],
    ['capitals and Thai digits', 'CODI ๒๕๕๐', 'codi 2550'],
  ])('of %s', (_, text, normal) => expect(analyse(text)).toBe(normal));
});
