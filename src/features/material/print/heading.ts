import { markup, type Markup } from './markup.ts';

/** A line whose last words, after its last space, stay in one piece: browsers part them by what stands before. */
export const withWholeEnd = (text: string): Markup => {
  const at = text.lastIndexOf(' ') + 1;
  return markup`${text.slice(0, at)}<span class="whole">${text.slice(at)}</span>`;
};
