import { phrasesOf, type Phrase } from './phrases.ts';
import { widthInEm } from './width.ts';
import type { Names } from './words.ts';

/**
 * Widths, in em, at which a heading is wide enough for a phrase to stay whole (`breaks.css` has one rule for each). A
 * phrase that is wider than the widest is held in its pieces alone.
 */
export const WIDTHS = [4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 25, 32] as const;
/** A phrase up to this width stays whole without help from its pieces on every screen. */
const NEEDS_NO_PIECES = 5;
/** Headings, and what is marked as one: none of them holds another of its own name. */
const HEADING = /(<(h[1-4])(?=[\s>])[^>]*>|<(\w+)(?=[^>]*\sclass="(?:[^"]* )?held[" ])[^>]*>)(.*?)(<\/(?:\2|\3)>)/gs;
const THAI = /[\u0e01-\u0e4e]{2}/;

/**
 * A page in which the Thai phrases of headings, and of elements of the class `held`, stand in spans that a line does not
 * part where it is wide enough for them. Text stays what it was but for spaces that would be drawn as one.
 * @param html a page, or a part of one
 */
export const holdPhrases = (html: string, names: Names): string =>
  html.replace(HEADING, (whole, open: string, _h, _name, inside: string, close: string) =>
    THAI.test(inside) ? open + heldText(inside, names) + close : whole,
  );

/** What is no running text stays as it is: tags, drawings, and the marks of sides, whose parts stand in a row. */
const NO_TEXT = /(<svg.*?<\/svg>|<span class="side-mark".*?<\/span>[^<]*<\/span>|<[^>]*>)/s;

function heldText(inside: string, names: Names): string {
  const parts = inside.split(NO_TEXT);
  const lone = parts.filter((part) => part.trim() && !part.startsWith('<')).length === 1;
  return parts.map((part) => (part.startsWith('<') || !THAI.test(part) ? part : heldRun(part, lone, names))).join('');
}

/** Titles stand on many pages. More of them than these are not remembered at once. */
const MOST_KNOWN = 20_000;
const known = new WeakMap<Names, Map<string, string>>();

/** @param lone whether there is nothing else in the heading, so that it need not be held as a whole */
function heldRun(text: string, lone: boolean, names: Names): string {
  const runs = known.get(names) ?? new Map<string, string>();
  known.set(names, runs);
  const key = `${lone ? 1 : 0}${text}`;
  const before = runs.get(key);
  if (before !== undefined) return before;
  if (runs.size >= MOST_KNOWN) runs.clear();
  const made = holdRun(text, lone, names);
  runs.set(key, made);
  return made;
}

function holdRun(text: string, lone: boolean, names: Names): string {
  const phrases = phrasesOf(text.replace(/[ \n\t]+/g, ' '), names);
  const whole = lone && phrases.length === 1;
  const made = phrases.map((phrase) => heldPhrase(phrase, whole)).join(' ');
  return `${/^[ \n\t]/.test(text) ? ' ' : ''}${made}${/[ \n\t]$/.test(text) ? ' ' : ''}`;
}

function heldPhrase({ text, pieces }: Phrase, whole: boolean): string {
  const width = widthInEm(text);
  const inside = pieces.length > 1 && width > NEEDS_NO_PIECES ? pieces.map(heldPiece).join('') : text;
  return whole ? inside : held(inside, text, width);
}

/** A space before a piece is a place to break, and stays outside. */
const heldPiece = (piece: string): string =>
  piece.startsWith(' ') ? ` ${heldPiece(piece.slice(1))}` : held(piece, piece, widthInEm(piece));

function held(html: string, text: string, width: number): string {
  const step = WIDTHS.find((each) => each >= width);
  return step === undefined || !THAI.test(text) ? html : `<span class="whole-${step}">${html}</span>`;
}
