import { analyse, squeeze } from './analyse.ts';
import type { Reading } from '../answer.ts';
import { cut, isDoubtful, type Vocabulary } from './cut.ts';
import { bareYear, otherEra } from './eras.ts';
import type { Start } from '../format/start.ts';
import { otherLayout } from './keyboard.ts';
import type { LanguageHas } from './language-words.ts';
import { withWords, type Meanings } from './meanings.ts';
import { namesIn } from './other-names.ts';
import { withQuestionWords } from './spoken-words.ts';
import type { Probe } from './query-plan.ts';
import type { Part } from './parts.ts';
import { repairEnglish } from './repair/repair-english.ts';
import type { Repair } from './repair/repair-words.ts';

/**
 * # Other readings of a query
 *
 * What was typed is searched first and its exact finds stand first. Beside it are searched, each as a query of its own
 * and with its
 * scores held below those exact finds (`engine.ts`):
 *
 * - **other names** from the glossary, and of provinces, sides and kinds, in both directions and across languages: พอช.
 *   ↔ CODI
 * - **the other era's year**: 2550 ↔ 2007, and of พ.ศ. 2550 the year alone
 * - **a likelier spelling** (`repair/`), when what was typed has letters that no word of
 *   the collection has
 * - **the other keyboard layout**, when what was typed is no word and the same keys on the other layout are
 */
export function readingsOf(text: string, start: Start): Reading[] {
  const squeezed = squeeze(analyse(text));
  const named = namesIn(squeezed, start.names).flatMap(({ from, others }) =>
    others
      .filter((name) => standsSomewhere(name, start))
      .slice(0, MOST_NAMES)
      .map((to): Reading => ({ kind: 'name', from, to, query: replaced(squeezed, from, to), instead: false })),
  );
  const year = bareYear(analyse(text));
  if (year !== undefined)
    return [year, ...otherEra(year).map(([, other]) => other)].map((to): Reading => ({
      kind: 'era',
      from: squeezed,
      to,
      query: to,
      instead: false,
    }));
  const eras = otherEra(squeezed).map(([from, to]): Reading => ({
    kind: 'era',
    from,
    to,
    query: replaced(squeezed, from, to),
    instead: false,
  }));
  return [...eras, ...named].slice(0, MOST);
}

/** What was meant on the other keyboard layout, if what was typed is unknown and that is known. */
export function keyboardReading(text: string, start: Start): Reading | undefined {
  const other = otherLayout(text.trim());
  if (other === undefined) return undefined;
  const meant = analyse(other);
  if (knownByCollection(analyse(text), start) > 0.3 || knownByCollection(meant, start) < 0.7) return undefined;
  return { kind: 'keyboard', from: text.trim(), to: meant, query: meant, instead: true };
}

/**
 * What was meant where the slip makes English words: one written as two, or another word than was meant. What is no
 * word at all is mended by `repair/misspelt.ts`.
 */
export function englishReading({ text }: Probe, start: Start, known: Meanings, has: LanguageHas): Reading | undefined {
  const { text: mended, repairs } = repairEnglish(text, knownWords(start, known), has);
  return repairs.length > 0 ? mendedReading(mended, repairs, false) : undefined;
}

/** @param instead whether it is searched instead of what was typed */
export const mendedReading = (query: string, repairs: readonly Repair[], instead: boolean): Reading => ({
  kind: 'spelling',
  from: repairs.map(({ from }) => from).join(' '),
  to: repairs.map(({ to }) => to).join(' '),
  query,
  instead,
});

/**
 * Whether a query has letters that no word explains. Numbers are never mended, names stand as they are, and letters
 * that stand by themselves beside words are short for something.
 */
export function mayBeMisspelt({ text }: Probe, start: Start, known: Meanings): boolean {
  const isName = (part: string): boolean =>
    start.names.some((group) => group.some((name) => squeeze(analyse(name)) === part));
  const vocabulary = knownWords(start, known);
  const parts = text.split(' ').filter((part) => !/^\d+$/.test(part));
  const long = parts.filter((part) => part.length > 1);
  return (long.length > 0 ? long : parts).some(
    (part) => cut(part, vocabulary).some((piece) => isDoubtful(piece) && !/^\d+$/.test(piece.text)) && !isName(part),
  );
}

/**
 * Share of the letters of what a query is about that are no strangers here. Strangers are words that the language has
 * and the collection has not, nor any group of words for one thing; and unknown Latin letters. Unknown Thai letters are
 * rather a slip. Words of speech say nothing of what a query is about; nor do digits, and pieces of two or three
 * letters, which may be short for something.
 */
export function familiarShare({ words }: Probe, { dictionary }: Start, known: Meanings, has: LanguageHas): number {
  const telling = words.filter(({ text, weight }) => weight === 1 && text.length > ABBREVIATION && !/\d/.test(text));
  const letters = (parts: readonly Part[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);
  const strangers = telling.filter(
    ({ text, key }) =>
      dictionary.levelOf(key) === 0 && !known.words.has(text) && (!/^[\u0E01-\u0E4E]/u.test(text) || has(text)),
  );
  return telling.length === 0 ? 1 : 1 - letters(strangers) / letters(telling);
}
const ABBREVIATION = 3;

const MOST = 3;
const MOST_NAMES = 2;
const SHORTEST_REPAIR = 3;

/** Puts a name in the place of another, with spaces where Latin letters would touch. */
function replaced(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  return `${text.slice(0, at)} ${to} ${text.slice(at + from.length)}`.replace(/\s+/g, ' ').trim();
}

const standsSomewhere = (name: string, start: Start): boolean => unknownLetters(name, start) === 0;

/** Words of the collection, of speech, and of those that people use for one thing: none of them is a slip. */
export const knownWords = ({ dictionary }: Start, known?: Meanings): Vocabulary =>
  known ? withWords(withQuestionWords(dictionary), known.words) : withQuestionWords(dictionary);

export const unknownLetters = (normal: string, start: Start, known?: Meanings): number =>
  cut(normal, knownWords(start, known)).reduce((sum, piece) => sum + (isDoubtful(piece) ? piece.text.length : 0), 0);

/** Share of the letters of a query that belong to words of the collection, of speech, or of those people use for one thing. */
export const knownShare = ({ text, squeezed }: Probe, start: Start, known: Meanings): number =>
  1 - unknownLetters(text, start, known) / Math.max(1, squeezed.length);

/** Share of the letters that belong to words of three letters or more which the collection has. */
function knownByCollection(normal: string, { dictionary }: Start): number {
  const known = cut(normal, dictionary).reduce(
    (sum, { text, level }) => sum + (level > 0 && text.length >= SHORTEST_REPAIR ? text.length : 0),
    0,
  );
  return known / Math.max(1, normal.replaceAll(' ', '').length);
}
