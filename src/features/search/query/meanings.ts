import { isThai } from './analyse.ts';
import { mayBegin, type Piece, type Vocabulary } from './cut.ts';
import { keyOf } from './stem.ts';

/**
 * Words that people use for one thing (a concept of `content/concepts.yaml`), or the names of one place. Which passages
 * have one of them was found out when the index was made, so that a query needs one list and not one for each word.
 */
export interface Meaning {
  /** How nearly the members mean the same, 0 to 1. */
  weight: number;
  /** Frequency class of its list; 0 where no passage has a member. */
  level: number;
  /** Squeezed normal forms, in both languages. */
  members: readonly string[];
  /** Words in which a member is not to be seen. */
  not: readonly string[];
}

/** A stretch of a text that means one of the meanings. */
export interface Meant {
  from: number;
  to: number;
  /** Number of the meaning. */
  number: number;
}

/** A member, and whose it is. */
interface Candidate {
  member: string;
  number: number;
  /** What each of its words is listed under, where it is English. */
  forms: string[] | undefined;
}

/** Finds members in texts by how they begin, so that a text is walked along once however many meanings there are. */
export class MeaningFinder {
  readonly #byBeginning = new Map<string, Candidate[]>();
  readonly #meanings: readonly Pick<Meaning, 'members' | 'not'>[];

  constructor(meanings: readonly Pick<Meaning, 'members' | 'not'>[]) {
    this.#meanings = meanings;
    meanings.forEach(({ members }, number) => {
      for (const member of members) {
        if (member.length < 2) continue;
        const pair = member.slice(0, 2);
        const candidate = { member, number, forms: isThai(member[0]!) ? undefined : member.split(' ').map(keyOf) };
        const list = this.#byBeginning.get(pair);
        if (list) list.push(candidate);
        else this.#byBeginning.set(pair, [candidate]);
      }
    });
  }

  /**
   * Every member that stands in a text as a word or as several, not inside other words.
   * @param squeezed text without the spaces beside Thai letters
   * @param borders  1 where a word of the text begins or ends
   */
  find(squeezed: string, borders: Uint8Array): Meant[] {
    const found: Meant[] = [];
    for (let from = 0; from + 2 <= squeezed.length; from++) {
      if (!borders[from]) continue;
      const candidates = this.#byBeginning.get(squeezed.slice(from, from + 2));
      if (!candidates) continue;
      for (const { member, number, forms } of candidates) {
        const to = forms ? endOfForms(forms, squeezed, from) : endOf(member, squeezed, from, borders);
        if (to > 0 && !this.#inside(squeezed, from, to, number)) found.push({ from, to, number });
      }
    }
    return found;
  }

  /** Whether a stretch lies inside a word that the meaning says it must not be taken out of. */
  #inside(text: string, from: number, to: number, number: number): boolean {
    return this.#meanings[number]!.not.some((word) => {
      for (
        let at = text.indexOf(word, Math.max(0, to - word.length));
        at >= 0 && at <= from;
        at = text.indexOf(word, at + 1)
      )
        if (at + word.length >= to) return true;
      return false;
    });
  }
}

/** Where a member that begins at a place ends, at the end of a word; 0 where it does not stand there. */
const endOf = (member: string, text: string, from: number, borders: Uint8Array): number =>
  text.startsWith(member, from) && borders[from + member.length] ? from + member.length : 0;

const WORD = /[a-z0-9]+/y;

/**
 * The same for English words, each in any of its forms: *merge* stands in *they merged*.
 * @param forms what each word of the member is listed under (`keyOf`)
 */
function endOfForms(forms: readonly string[], text: string, from: number): number {
  let at = from;
  for (let place = 0; place < forms.length; place++) {
    if (place > 0 && text[at++] !== ' ') return 0;
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined || keyOf(word) !== forms[place]) return 0;
    at += word.length;
  }
  return at;
}

/** All meanings, made ready once. */
export interface Meanings {
  all: readonly Meaning[];
  finder: MeaningFinder;
  /** Every member, so that a query is not cut inside one. */
  words: ReadonlySet<string>;
}

export const meaningsOf = (all: readonly Meaning[]): Meanings => ({
  all,
  finder: new MeaningFinder(all),
  words: new Set(all.flatMap(({ members }) => members)),
});

/** 1 where a word of a text begins or ends. @param pieces the words that the text was cut into */
export function bordersIn(squeezed: string, pieces: readonly Piece[]): Uint8Array {
  const borders = new Uint8Array(squeezed.length + 2);
  let at = 0;
  for (const { text } of pieces) {
    const begin = squeezed.indexOf(text, at);
    if (begin < 0) continue;
    at = begin + text.length;
    if (mayBegin(squeezed, begin)) borders[begin] = 1;
    if (mayBegin(squeezed, at)) borders[at] = 1;
  }
  return borders;
}

/** How common a word counts that the collection does not have; only for cutting a query. */
const USUAL_LEVEL = 7;

/** A vocabulary that knows more words, so that cutting a query does not break on those that no text has. */
export function withWords(vocabulary: Vocabulary, words: Iterable<string>): Vocabulary {
  const more = new Set<string>();
  const longest = new Map<string, number>();
  for (const word of words) {
    more.add(word);
    const pair = word.slice(0, 2);
    if (word.length > (longest.get(pair) ?? 0)) longest.set(pair, word.length);
  }
  return {
    levels: { get: (word) => vocabulary.levels.get(word) ?? (more.has(word) ? USUAL_LEVEL : undefined) },
    longestFrom: (pair) => Math.max(longest.get(pair) ?? 0, vocabulary.longestFrom(pair)),
  };
}
