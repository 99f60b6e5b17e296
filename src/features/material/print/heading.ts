import { isParted, wholeWords } from '../parts/whole-words.ts';
import { markup, type Markup } from './markup.ts';

/** The text of a heading in which no line parts a word, also where the dictionary of browsers would. */
export const headingText = (text: string): Markup =>
  markup`${wholeWords(text).map((word) => (isParted(word) ? markup`<span class="whole">${word}</span>` : word))}`;

/** A line whose last words, after its last space, stay in one piece: browsers part them by what stands before. */
export const withWholeEnd = (text: string): Markup => {
  const at = text.lastIndexOf(' ') + 1;
  return markup`${text.slice(0, at)}<span class="whole">${text.slice(at)}</span>`;
};
