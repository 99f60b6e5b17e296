import { THAI_RUN } from '../words/thai-run.ts';
import { el, type Child } from './element.ts';

/**
 * A text with its Thai words in elements that say so, for where a script writes into a page of another language: pages
 * as they are built have them already.
 */
export const withThaiMarked = (text: string): Child[] =>
  text.split(new RegExp(`(${THAI_RUN})`)).map((part, at) => (at % 2 === 1 ? el('span', { lang: 'th' }, part) : part));
