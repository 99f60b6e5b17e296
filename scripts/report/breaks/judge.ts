import type { SetHeading } from './lines.ts';

/** How well lines end. */
export interface Verdict {
  /** Headings of more than one line, each once for every width and text. */
  headings: number;
  breaks: number;
  /** Breaks at no space at all. */
  atNoSpace: number;
  /** Breaks inside a phrase: where a break at a space was to be had, inside a word, or inside a listed phrase. */
  inPhrase: number;
  /** Headings whose last line is a single word. */
  oneWordLast: number;
  /** What is wrong, as `before|after`. */
  worst: string[];
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Judges headings by what the code that holds phrases does not know: the spaces that authors set, the dictionary of the
 * platform, and a list of phrases that readers named.
 */
export function judge(found: readonly SetHeading[], phrases: readonly string[]): Verdict {
  const verdict: Verdict = { headings: 0, breaks: 0, atNoSpace: 0, inPhrase: 0, oneWordLast: 0, worst: [] };
  for (const { lines, avoidable } of found) {
    const text = lines.join('');
    const borders = new Set([...segmenter.segment(text)].map(({ index }) => index));
    verdict.headings += 1;
    let at = 0;
    lines.slice(0, -1).forEach((line, index) => {
      at += line.length;
      verdict.breaks += 1;
      if (/\s$/.test(line) || /^\s/.test(text.slice(at))) return;
      verdict.atNoSpace += 1;
      const torn = phrases.some((phrase) => holds(text, at, phrase));
      if (!avoidable[index] && borders.has(at) && !torn) return;
      verdict.inPhrase += 1;
      verdict.worst.push(`${text.slice(Math.max(0, at - 14), at)}|${text.slice(at, at + 14)}`);
    });
    const words = [...segmenter.segment(lines.at(-1) ?? '')].filter(({ isWordLike }) => isWordLike);
    if (words.length > 1) continue;
    verdict.oneWordLast += 1;
    verdict.worst.push(`… / ${lines.at(-1)}`);
  }
  return verdict;
}

/** Whether a phrase stands around a place in a text. */
function holds(text: string, at: number, phrase: string): boolean {
  const from = text.slice(Math.max(0, at - phrase.length + 1), at + phrase.length - 1);
  return from.includes(phrase);
}
