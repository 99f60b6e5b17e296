import { withHeldSpaces } from '../../../text/breaks/held-spaces.ts';
import { wordsInParts } from '../parts/whole-words.ts';

/** What is no running text stays as it is: tags, and drawings, whose lines are broken where they are drawn. */
const NO_TEXT = /(<svg.*?<\/svg>|<pre>.*?<\/pre>|<[^>]*>)/s;
const THAI_OR_NUMBER = /[\u0e01-\u0e4e\d]/;
const THAI = /[\u0e01-\u0e4e]/;

const KEPT = 4000;
const held = new Map<string, string>();

/**
 * Sheets as HTML in which no line parts a word, also where the dictionary of browsers would, nor a number from what it
 * counts. Every sheet passes here on its way to the paper, so that whoever writes one need not think of it.
 */
export const holdWords = (html: string): string =>
  html
    .split(NO_TEXT)
    .map((part) => (part.startsWith('<') || !THAI_OR_NUMBER.test(part) ? part : heldText(part)))
    .join('');

function heldText(text: string): string {
  const known = held.get(text);
  if (known !== undefined) return known;
  const made = wordsInParts(withHeldSpaces(text))
    .map((parts) =>
      parts.length > 1 && THAI.test(parts.join('')) ? `<span class="whole">${parts.join('')}</span>` : parts.join(''),
    )
    .join('');
  if (held.size > KEPT) held.clear();
  held.set(text, made);
  return made;
}
