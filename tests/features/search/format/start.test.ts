import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../../src/features/search/format/bytes.ts';
import { frequencyClass, frequencyOf } from '../../../../src/features/search/format/frequency.ts';
import {
  GuessedGrams,
  readToldGrams,
  writeToldGrams,
  wrongGuesses,
} from '../../../../src/features/search/format/gram-table.ts';
import {
  hasOtherLetters,
  isThaiCollection,
  readMeanings,
  writeMeanings,
} from '../../../../src/features/search/format/meanings-file.ts';
import { readWords, writeWords } from '../../../../src/features/search/format/word-list.ts';
import { holds } from '../../../property.ts';

describe('a list of words', () => {
  const LETTERS = [...'กขา้ab ', '\n', '\u0010', '\u001f', '๛', 'é', '😀', '\uffff'];
  test('is read as it was written, whatever letters it has', () => {
    const word = fc.string({ unit: fc.oneof(fc.constantFrom(...LETTERS), fc.string({ minLength: 1, maxLength: 1 })) });
    holds(
      fc.property(fc.array(word), fc.boolean(), (words, sorted) => {
        const list = sorted ? [...words].sort() : words;
        const out = new ByteWriter();
        writeWords(out, list);
        expect(readWords(new ByteReader(out.byte(7).done()))).toEqual(list);
      }),
    );
  });
  test('that is broken off is told from a good one', () => {
    const out = new ByteWriter();
    writeWords(out, ['ออม', 'ออมทรัพย์']);
    expect(() => readWords(new ByteReader(out.done().slice(0, -1)))).toThrow(/too early/);
  });
});

describe('words for one thing', () => {
  const meanings = [
    { weight: 0.8, level: 3, members: ['โควิด', 'covid', 'covid19 ไทย', '2019'], not: ['โควิดเทียม'] },
    { weight: 1, level: 0, members: ['nan'], not: [] },
  ];
  test.each([
    ['Thai', true, [['2019', 'covid19 ไทย', 'โควิด'], []]],
    ['English', false, [['2019', 'covid'], ['nan']]],
  ])('are told in the letters of a collection in %s, and all of them with the other file', (_, thai, own) => {
    const files = writeMeanings(meanings, thai);
    expect(readMeanings(files.own).map(({ members }) => members)).toEqual(own);
    const all = readMeanings(files.own, files.other);
    expect(all.map(({ members }) => [...members].sort())).toEqual(meanings.map(({ members }) => [...members].sort()));
    expect(all.map(({ weight, level, not }) => ({ weight, level, not }))).toEqual(
      meanings.map(({ weight, level, not }) => ({ weight, level, not })),
    );
  });
  test.each([
    ['กองทุน 2550', true, false],
    ['กองทุน SML', true, true],
    ['fund 2550', false, false],
    ['fund กองทุน', false, true],
  ])('are fetched in the other script for %s where the collection is in Thai: %s → %s', (query, thai, fetched) => {
    expect(hasOtherLetters(query, thai)).toBe(fetched);
  });
  test('a collection is in Thai where most of its words are', () => {
    expect(isThaiCollection(['ออม', 'ทุน', 'fund', '2550', '–'])).toBe(true);
    expect(isThaiCollection(['saving', 'fund', 'ทุน', '2550'])).toBe(false);
  });
});

describe('how common trigrams are guessed to be', () => {
  const words = new Map([
    ['ออมทรัพย์', 6],
    ['ออม', 4],
    ['fund', 5],
    ['saving', 3],
  ]);
  const guessed = new GuessedGrams(words, 200);
  test.each([
    ['within a word', 'ทรั', 6],
    ['within several', 'ออม', 6],
    ['at the end of a Latin word', 'nd ', 6],
    ['at its beginning', ' fu', 6],
    ['where two may meet', 'มอม', 1],
    ['nowhere', 'กขค', 1],
  ])('%s', (_, gram, level) => expect(guessed.level(gram)).toBe(level));
  test('what is guessed worst is told instead, and read as it was written', () => {
    const counts = new Map([
      ['ทรั', 100],
      ['มอม', 60],
      ['nd ', frequencyOf(6)],
    ]);
    const told = wrongGuesses(counts, guessed);
    expect([...told]).toEqual([
      ['ทรั', frequencyClass(100)],
      ['มอม', frequencyClass(60)],
    ]);
    const out = new ByteWriter();
    writeToldGrams(out, told);
    const read = readToldGrams(new ByteReader(out.done()));
    expect(read).toEqual(told);
    expect(new GuessedGrams(words, 200, read).level('มอม')).toBe(frequencyClass(60));
  });
});
