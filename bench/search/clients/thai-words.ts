const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Words by the platform's dictionary, lower case: what a careful user of a search library gives it for Thai. */
export const thaiWords = (text: string): string[] =>
  Array.from(segmenter.segment(text.normalize('NFC').toLowerCase()))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
