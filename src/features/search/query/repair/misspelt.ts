import type { Reading } from '../../answer.ts';
import type { Dictionary } from '../../format/dictionary.ts';
import type { GramTable } from '../../format/gram-table.ts';
import type { Start } from '../../format/start.ts';
import { isDoubtful } from '../cut.ts';
import { thaiWordsOf, type LanguageHas } from '../language-words.ts';
import type { Meanings } from '../meanings.ts';
import type { Probe } from '../query-plan.ts';
import { englishReading, knownWords, mendedReading, unknownLetters } from '../readings.ts';
import { wordsBySound } from '../sound.ts';
import { keyOf } from '../stem.ts';
import { repairEnglish } from './repair-english.ts';
import { likelierSpellings, type Spelling } from './repair-letters.ts';
import { repairWords } from './repair-words.ts';

/*
 * What is asked for only where a query may be misspelt, at the same time as the counts of trigrams: most searches do
 * without.
 */

const MOST_SPELLINGS = 5;

/**
 * The likeliest spelling that turns unknown letters into words of the collection: by its dictionary, else by its
 * trigrams; of words that are all known, only what goes wrong in English beside a letter.
 */
export function spellingReading(
  probe: Probe,
  spellings: readonly Spelling[],
  start: Start,
  known: Meanings,
  has: LanguageHas,
): Reading | undefined {
  const { text } = probe;
  const before = unknownLetters(text, start, known);
  if (before === 0) return englishReading(probe, start, known, has);
  const vocabulary = knownWords(start, known);
  const english = repairEnglish(text, vocabulary, has);
  const { text: mended, repairs } = repairWords(english.text, vocabulary, bySound(start.dictionary), has);
  const all = [...english.repairs, ...repairs];
  // Another form of a word that the collection has is no slip.
  if (all.some(({ from, to }) => keyOf(from) !== keyOf(to)) && unknownLetters(mended, start, known) < before) {
    const known = (word: string): boolean => has(word) || (vocabulary.levels.get(word) ?? 0) > 0;
    // Whoever typed nothing but words may have meant them.
    return mendedReading(mended, all, !text.split(' ').every(known));
  }
  const better = spellings.find((spelling) => unknownLetters(spelling.text, start, known) <= before / 2);
  return better && { kind: 'spelling', from: text, to: better.text, query: better.text, instead: true };
}

/** Likelier spellings by trigrams; words that the language has are left as they are, though no text of ours has them. */
export function spellingsOf(
  { squeezed, asking, words }: Probe,
  start: Start,
  counted: GramTable,
  has: LanguageHas,
): Spelling[] {
  const left = asking.slice();
  const strange = [...words.filter(isDoubtful).map(({ text }) => text), ...thaiWordsOf(squeezed)].filter(
    (word) => (start.dictionary.levels.get(word) ?? 0) === 0 && has(word),
  );
  for (const word of strange)
    for (let at = squeezed.indexOf(word); at >= 0; at = squeezed.indexOf(word, at + 1))
      left.fill(1, at, at + word.length);
  return likelierSpellings(squeezed, left, counted, MOST_SPELLINGS);
}

/** Words by how they sound, made when something is to be mended for the first time. */
function bySound(dictionary: Dictionary): ReadonlyMap<string, string> {
  const before = heard.get(dictionary);
  if (before) return before;
  const made = wordsBySound(dictionary.levels);
  heard.set(dictionary, made);
  return made;
}
const heard = new WeakMap<Dictionary, ReadonlyMap<string, string>>();
