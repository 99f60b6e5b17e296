/** Cuts a text into words, spaces and signs; joined they are the text again. */
export type Tokenizer = (text: string) => string[];

/**
 * The rough cut by ICU's dictionary, which Node carries. Word cutting for search itself is `cut` with our own
 * dictionary.
 */
export function tokenizer(): Tokenizer {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}
