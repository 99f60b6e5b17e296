import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STYLE_WORDS } from '../../src/intake/check/style-words.ts';

describe('the word list', () => {
  const page = readFileSync('docs/style.th.md', 'utf8');

  it.each(STYLE_WORDS)('$name, which the check tells, stands in docs/style.th.md with what to write', (word) => {
    expect(page).toContain(word.name);
    expect(page).toContain((word.write ?? word.name).replace('…', ''));
  });

  it.each(STYLE_WORDS)(
    '$name is found by its own pattern, and what to write is not',
    ({ pattern, name, write = '' }) => {
      expect(name).toMatch(new RegExp(pattern));
      expect(write).not.toMatch(new RegExp(pattern));
    },
  );

  it.each(STYLE_WORDS)('$name has its reason in both languages', ({ why }) => {
    expect(why.th).toMatch(/[ก-๙]{4}/);
    expect(why.en).toMatch(/[a-z]{2} [a-z]{2}/i);
  });

  it('either has something to write instead or says how often an entry may have it', () => {
    expect(STYLE_WORDS.filter(({ write, perEntry }) => (write === undefined) !== (perEntry !== undefined))).toEqual([]);
  });
});
