import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, squeeze } from '../../../src/features/search/query/analyse.ts';
import { matches, sharedParts } from '../../../src/features/search/rank/matches.ts';
import { excerpt } from '../../../src/features/search/present/excerpt.ts';
import {
  FACET_ORDER,
  readState,
  SORTS,
  writeState,
  type SearchState,
} from '../../../src/features/search/present/search-state.ts';
import { holds } from '../../property.ts';

const marked = (text: string, ...words: string[]): string[] =>
  matches(
    text,
    words.map((word) => squeeze(analyse(word))),
  ).map(({ from, to }) => text.slice(from, to));

describe('where words stand in a text', () => {
  const CASES: [why: string, text: string, words: string[], expected: string[]][] = [
    ['a word inside a sentence', 'ค่าทำศพของสมาชิก', ['ศพ'], ['ศพ']],
    ['every time it stands there', 'ออมวันละบาท ออมเป็น', ['ออม'], ['ออม', 'ออม']],
    ['with spaces that the query lacks', 'วัน ละ บาท', ['วันละบาท'], ['วัน ละ บาท']],
    ['in another encoding', 'น้ํา เเม่', ['น้ำ', 'แม่'], ['น้ํา', 'เเม่']],
    ['across a zero-width space', 'กอง\u200Bทุน', ['กองทุน'], ['กอง\u200Bทุน']],
    ['Thai digits', 'ปี ๒๕๕๐', ['2550'], ['๒๕๕๐']],
    ['not where a mark would be cut off', 'ที่ดิน', ['ที'], []],
    ['not where a leading vowel would be left', 'เงิน', ['งิน'], []],
    ['a Latin word whole', 'Funds and fundamentals of a fund', ['fund'], ['Funds', 'fundamentals', 'fund']],
    ['not inside a Latin word', 'refund', ['fund'], []],
    ['neighbours joined', 'กองทุนหมู่บ้าน', ['กองทุน', 'หมู่บ้าน'], ['กองทุนหมู่บ้าน']],
    ['without the space behind', 'ออม เงิน', ['ออม'], ['ออม']],
    ['without the full stop behind', 'what it pays.', ['pays'], ['pays']],
    ['with the letters of an abbreviation', 'โดย พอช. หนุน', ['พอช'], ['พอช']],
  ];
  test.each(CASES)('%s', (_, text, words, expected) => expect(marked(text, ...words)).toEqual(expected));

  const thai = fc.string({ unit: fc.constantFrom(...'กขคนมรลวสอะาำิีึืุูเแโใไ็่้๊๋์ัๆฯ 1๒ab\u200B'), maxLength: 60 });
  test('no mark begins or ends inside a letter, whatever the text and the words are', () => {
    const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
    holds(
      fc.property(thai, fc.array(thai, { maxLength: 3 }), fc.nat(50), (text, words, at) => {
        const borders = new Set([0, text.length, ...[...graphemes.segment(text)].map(({ index }) => index)]);
        const cutOut = text.slice(at, at + 4);
        for (const { from, to } of matches(
          text,
          [...words, cutOut].map((word) => squeeze(analyse(word))),
        )) {
          expect(to).toBeGreaterThan(from);
          expect(borders.has(from)).toBe(true);
          expect(borders.has(to)).toBe(true);
        }
      }),
    );
  });
  test('a misspelt query shares its sound parts with the text', () => {
    expect(sharedParts('ค่าทำสพ', 'เงินค่าทำศพ')).toEqual(['ค่าทำ']);
    expect(sharedParts('บาท', 'บาท')).toEqual([]);
  });
});

describe('the excerpt of a passage', () => {
  const long = 'กองทุนนี้เริ่มจากการออมวันละบาทของคนในตำบล '.repeat(12);
  test('shows the place where the words stand, whole text or not', () => {
    const pieces = excerpt(`${long}แล้วจ่ายค่าทำศพให้สมาชิก ${long}`, ['ค่าทำศพ']);
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['ค่าทำศพ']);
    expect(pieces[0]!.text).toBe('… ');
    expect(pieces.at(-1)!.text).toBe(' …');
  });
  test('gives a short passage whole, and the beginning when no word stands there', () => {
    expect(excerpt('สั้น', ['ยาว'])).toEqual([{ text: 'สั้น', found: false }]);
    expect(excerpt(long, ['ไม่มี'])[0]!.text.startsWith('กองทุนนี้')).toBe(true);
  });
  test('is a piece of the passage, cut between letters', () => {
    const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
    const text = fc.string({ unit: fc.constantFrom(...'กนมรำีืุเแไ่้์ ', '👩‍🌾', 'é'), minLength: 150, maxLength: 600 });
    holds(
      fc.property(text, fc.nat(500), (passage, at) => {
        const shown = excerpt(passage, [squeeze(analyse(passage.slice(at, at + 5)))])
          .map((piece) => piece.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(passage.includes(shown)).toBe(true);
        const borders = new Set([passage.length, ...[...graphemes.segment(passage)].map(({ index }) => index)]);
        const places = Array.from({ length: passage.length }, (_, place) => place).filter((place) =>
          passage.startsWith(shown, place),
        );
        expect(places.some((place) => borders.has(place) && borders.has(place + shown.length))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a search in the address', () => {
  const value = fc.stringMatching(/^[a-zA-Z0-9-]{1,12}$/);
  const chosen = fc.record(
    Object.fromEntries(FACET_ORDER.map((facet) => [facet, fc.uniqueArray(value, { minLength: 1, maxLength: 4 })])),
    { requiredKeys: [] },
  );
  const asked = fc.record({
    query: fc.string({ unit: 'grapheme', maxLength: 40 }),
    chosen,
    sort: fc.constantFrom(...SORTS),
    asTyped: fc.boolean(),
    both: fc.boolean(),
  });
  test('comes back as it went in', () => {
    holds(
      fc.property(asked, (search) => {
        expect(readState(new URLSearchParams(writeState(search as SearchState)))).toEqual(search);
      }),
    );
  });
  test('passes over what makes no sense', () => {
    expect(readState(new URLSearchParams('kind=<b>&kind=lesson&kind=lesson&sort=up&as=x'))).toEqual({
      query: '',
      chosen: { kind: ['lesson'] },
      sort: 'relevance',
      asTyped: false,
      both: false,
    });
  });
});
