import { namesToHold, wordsOf, type Names } from '../../../text/breaks/words.ts';

/** Words that every Thai text has and that the dictionary of browsers cuts in two. */
const WORDS: Names = namesToHold([]);
const THAI = /[\u0e01-\u0e4e]/;
/** Not known to every browser (Firefox before 125): lines are parted at spaces there. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('th', { granularity: 'word' }) : undefined;
/** Spaces at which a line may end: not the one that keeps a number with what it counts. */
const SPACES = /([^\S\u00a0]+)/;

/** A line of text cut where it may be parted: spaces stand for themselves, and what readers take for one word is one. */
export function wholeWords(text: string): string[] {
  const runs = text.split(SPACES).filter(Boolean);
  return segmenter ? runs.flatMap((run) => (THAI.test(run) ? wordsOf(run, WORDS) : dictionaryWords(run))) : runs;
}

/**
 * The same, each word as the parts that the dictionary of the platform cuts it into, where it stands or alone: more than
 * one where readers see one word.
 */
export function wordsInParts(text: string): string[][] {
  return text
    .split(SPACES)
    .filter(Boolean)
    .flatMap((run) => {
      if (!THAI.test(run) || !segmenter) return wholeWords(run).map((word) => [word]);
      const parts = dictionaryWords(run);
      return wordsOf(run, WORDS).map((word) => {
        const own: string[] = [];
        for (let length = 0; length < word.length;) {
          const part = parts.shift() ?? word;
          own.push(part);
          length += part.length;
        }
        return own.length > 1 ? own : dictionaryWords(word);
      });
    });
}

/** Words and marks one by one, as the dictionary of the platform cuts them. */
export const dictionaryWords = (run: string): string[] =>
  segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run];
