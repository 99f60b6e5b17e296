import { analyse } from '../query/analyse.ts';
import { mayBegin } from '../query/cut.ts';
import { DICTIONARY_LIMIT, SHORT_NUMBERS, type Word } from '../format/dictionary.ts';
import { encodeText } from '../format/bytes.ts';
import { frequencyClass } from '../format/frequency.ts';
import type { NameGroup } from '../query/names.ts';
import type { SearchPage } from './indexed-page.ts';
import type { Tokenizer } from './tokens.ts';

/** Words that stand only once cost every reader more to download than they give; in a small collection all are kept. */
const KEEP_ALL_BELOW = 9000;

/**
 * So often a sign, a sum or another way to write a word must stand in texts to be worth a number. Everybody fetches it,
 * and hardly one text of fifty, where it is letters otherwise.
 */
const OFTEN = 10;

/** Pages whose questions must have a word that no text has. */
const FEWEST_ASKING = 3;

/** The dictionary of a collection: its words, and the signs and spaces that its texts are written with. */
export function chooseWords(pages: readonly SearchPage[], names: readonly NameGroup[], tokens: Tokenizer): Word[] {
  const times = new Map<string, number>();
  const records = new Map<string, number>();
  const asked = new Map<string, number>();
  /** Normal forms of tokens that are words; a text has few that no text before it had. */
  const words = new Map<string, string | undefined>();
  const wordIn = (token: string): string | undefined => {
    if (words.has(token)) return words.get(token);
    const normal = analyse(token);
    const word = normal !== '' && !normal.includes(' ') && wellFormed(normal) ? normal : undefined;
    words.set(token, word);
    return word;
  };
  const count = (text: string): void => {
    const seen = new Set<string>();
    for (const token of tokens(text)) {
      times.set(token, (times.get(token) ?? 0) + 1);
      const word = wordIn(token);
      if (word !== undefined) seen.add(word);
    }
    for (const word of seen) records.set(word, (records.get(word) ?? 0) + 1);
  };
  for (const page of pages) {
    count(`${page.title} ${page.key ?? ''}`);
    for (const section of page.sections) count(`${section.heading ?? ''} ${section.text}`);
    for (const token of new Set(tokens((page.asks ?? []).join('\n')))) asked.set(token, (asked.get(token) ?? 0) + 1);
  }
  // People spell by ear: what only a few of them write, and no text, is no word to go by.
  for (const [token, often] of asked) {
    if (!times.has(token) && often < FEWEST_ASKING) continue;
    times.set(token, (times.get(token) ?? 0) + often);
    const word = wordIn(token);
    if (word !== undefined) records.set(word, (records.get(word) ?? 0) + often);
  }
  for (const group of names)
    for (const name of group) for (const token of tokens(name)) times.set(token, (times.get(token) ?? 0) + 2);

  const least = times.size <= KEEP_ALL_BELOW ? 1 : 2;
  const told = new Set<string>();
  /** Whether a token makes a word known that no commoner token has made known. */
  const tells = (token: string): boolean => {
    const normal = analyse(token);
    const isWord = normal !== '' && !normal.includes(' ') && (records.get(normal) ?? 0) > 0;
    return isWord && told.size < told.add(normal).size;
  };
  const chosen = [...times]
    .filter(([token, often]) => often >= least || token.length <= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter(([token, often]) => tells(token) || often >= OFTEN)
    .slice(0, DICTIONARY_LIMIT)
    .map(([written]): Word => ({ written, level: frequencyClass(records.get(analyse(written)) ?? 0) }));
  const byCode = (a: Word, b: Word): number => compare(encodeText(a.written), encodeText(b.written));
  return [...chosen.slice(0, SHORT_NUMBERS).sort(byCode), ...chosen.slice(SHORT_NUMBERS).sort(byCode)];
}

/** A piece that begins with a mark or ends with a leading vowel is a slip of the rough cut. */
const wellFormed = (word: string): boolean => mayBegin(`ก${word}`, 1) && mayBegin(`${word}ก`, word.length);

function compare(a: number[], b: number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
