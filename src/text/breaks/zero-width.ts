import { wordsOf, type Names } from './words.ts';

const THAI = /[\u0e01-\u0e4e]/;
const ZERO_WIDTH_SPACE = '\u200b';
/** No line begins with what closes or ends something, and none ends with what opens it. */
const NEVER = /\u200b(?=[\p{Pe}\p{Pf}\p{Po}ๆฯ])|(?<=[\p{Ps}\p{Pi}])\u200b/gu;

/**
 * A text with a place to break (U+200B) between its Thai words, for what sets text and knows no Thai words: readers of
 * books, drawings. Browsers know them.
 * @param names names that no line may part
 */
export const withPlacesToBreak = (text: string, names: Names): string =>
  text
    .split(/(\s+)/)
    .map((run) => (THAI.test(run) ? wordsOf(run, names).join(ZERO_WIDTH_SPACE).replace(NEVER, '') : run))
    .join('');
