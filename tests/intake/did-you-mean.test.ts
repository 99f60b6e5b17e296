import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance } from '../../src/intake/did-you-mean.ts';

describe('did you mean', () => {
  it.each([
    ['lampnag', ['lampang', 'songkhla'], 'lampang'],
    ['songkla', ['lampang', 'songkhla'], 'songkhla'],
    ['Lampang', ['lampang'], 'lampang'],
    ['sumary', ['summary', 'status'], 'summary'],
    ['songkhla', ['songkhla-5910', 'karo'], 'songkhla-5910'],
    ['กองทนุ', ['กองทุน', 'กลุ่ม'], 'กองทุน'],
  ])('%s among %j: %s', (word, candidates, expected) => {
    expect(didYouMean(word, candidates)).toBe(expected);
  });

  it.each([
    ['xyz', ['lampang', 'songkhla']],
    ['a', ['lampang']],
    ['word', []],
  ])('nothing is near enough to %s among %j', (word, candidates) => {
    expect(didYouMean(word, candidates)).toBeUndefined();
  });

  it('counts a swap as one step', () => {
    expect(editDistance('abcd', 'abdc')).toBe(1);
    expect(editDistance('abcd', '')).toBe(4);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });
});
