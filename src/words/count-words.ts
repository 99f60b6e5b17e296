const segmenters = new Map<string, Intl.Segmenter>();

/**
 * How many words a sentence has. Thai has no spaces between words, so the runtime's dictionary tells where they part;
 * where it has none, four Thai letters count as a word.
 * @param lang language of the sentence
 */
export function countWords(sentence: string, lang = 'th'): number {
  if (typeof Intl.Segmenter !== 'function')
    return sentence
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter(Boolean)
      .reduce((sum, part) => sum + (/[ก-๛]/.test(part) ? Math.ceil(part.length / 4) : 1), 0);
  let segmenter = segmenters.get(lang);
  if (!segmenter) segmenters.set(lang, (segmenter = new Intl.Segmenter(lang, { granularity: 'word' })));
  let words = 0;
  for (const { isWordLike } of segmenter.segment(sentence)) if (isWordLike) words += 1;
  return words;
}
