import { describe, expect, test } from 'vitest';
import { repairEnglish } from '../../../../src/features/search/query/repair/repair-english.ts';

const levels = new Map([
  ['microfinance', 6],
  ['bookkeeping', 7],
  ['finance', 9],
  ['book', 8],
  ['trial', 6],
  ['lose', 7],
  ['welfare', 9],
  ['fund', 12],
  ['village', 12],
]);
const ENGLISH = new Set(['trail', 'loose', 'fare', 'keeping', 'book', 'village', 'fund', 'finance', 'micro', 'angle']);
const mend = (query: string) =>
  repairEnglish(query, { levels, longestFrom: () => 12 }, (word) => ENGLISH.has(word)).text;

describe('English words that a slip made into others', () => {
  test.each([
    ['micro finance', 'microfinance'],
    ['micro finace', 'microfinance'],
    ['book keeping', 'bookkeeping'],
    ['wel fare fund', 'welfare fund'],
    ['randomised trail', 'randomised trial'],
    ['loose money', 'lose money'],
  ])('%s may be %s', (typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });
  test.each(['village fund', 'fund book', 'angle', 'กองทุน fund', '2550 2551'])('%s is left as it is', (typed) => {
    expect(mend(typed)).toBe(typed);
  });
});
