import { describe, expect, test } from 'vitest';
import { chooseWords } from '../../../../src/features/search/index/choose-words.ts';
import { tokenizer } from '../../../../src/features/search/index/tokens.ts';

/** Words that a collection of these texts has in its dictionary. */
const chosen = (...texts: string[]): string[] =>
  chooseWords([{ id: 'a', title: '', sections: texts.map((text) => ({ text })) }], [], tokenizer()).map(
    ({ written }) => written,
  );

describe('the dictionary of a collection', () => {
  test.each([
    ['a word', 'กองทุน', 'กองทุน'],
    ['a word with a capital, where it stands nowhere without', 'Trust', 'Trust'],
    ['a year', 'พ.ศ. 2547', '2547'],
  ])('has %s', (_, text, word) => expect(chosen(text)).toContain(word));
  test('has of two ways to write a word the commoner one', () => {
    const words = chosen('trust trust', 'Trust');
    expect(words).toContain('trust');
    expect(words).not.toContain('Trust');
  });
  test('has both where both are common', () => {
    expect(chosen('trust '.repeat(20), 'Trust '.repeat(12))).toEqual(expect.arrayContaining(['trust', 'Trust']));
  });
  test('has a sign or a sum only where it is common: everybody fetches it, and hardly anybody a text with it', () => {
    expect(chosen('1,044,318 บาท')).not.toContain('1,044,318');
    expect(chosen('1,044,318 บาท '.repeat(12))).toContain('1,044,318');
  });
});
