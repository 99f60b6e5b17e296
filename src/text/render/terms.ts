import { LANGS, type Lang } from '../../words/languages.ts';
import { itemAt } from '../../certain.ts';
import type { TermData } from '../../intake/schema/list/term.ts';
import { flatKey } from '../../words/locale/flat-key.ts';

/** One spelling of a term that a text may use. */
interface Spelling {
  id: string;
  text: string;
  /** Compared as written (abbreviations such as NESDB) rather than in lower case. */
  exact: boolean;
}

/** All spellings of all terms, ready for matching. */
export interface TermFinder {
  /** Spellings by their first letter in lower case, the longest first. */
  byFirst: ReadonlyMap<string, readonly Spelling[]>;
}

/** A mention found in a piece of text. */
export interface Mention {
  id: string;
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/**
 * Little words that the dictionary glues to the beginning of the next word ("ของกอง|ทุน"), and signs that it glues to
 * the end of one; none of them makes another word of it.
 */
const GLUED_BEFORE = new Set(['ของ', 'ใน', 'และ', 'จาก', 'กับ', 'แก่', 'หรือ', 'เพื่อ', 'ทุก', 'แต่ละ']);
const GLUED_AFTER = new Set(['ๆ', 'ฯ']);
const THAI = /[\u0e01-\u0e3a\u0e40-\u0e4e]/;

/** Prepares the terms that get a hint. Spellings of a single letter are passed over. */
export function termFinder(terms: readonly Pick<TermData, 'id' | Lang | 'also' | 'hint'>[]): TermFinder {
  const byFirst = new Map<string, Spelling[]>();
  for (const term of terms) {
    if (term.hint === false) continue;
    for (const text of new Set(
      [...LANGS.map((lang) => term[flatKey(lang)]), ...term.also].map((spelling) => spelling.normalize('NFC').trim()),
    )) {
      if ([...text].length < 2) continue;
      const first = itemAt(text, 0).toLowerCase();
      const list = byFirst.get(first) ?? [];
      if (list.length === 0) byFirst.set(first, list);
      list.push({ id: term.id, text, exact: !/[a-z]/.test(text) });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { byFirst };
}

/**
 * Mentions of terms in a piece of text, from left to right, none overlapping; the longest spelling wins.
 * Thai has no spaces: a mention counts only where a word of the dictionary begins at its start and one ends at its end.
 * Latin spellings match whole words, in any case unless they are abbreviations.
 */
export function findTerms(text: string, { byFirst }: TermFinder): Mention[] {
  const mentions: Mention[] = [];
  let borders: Set<number> | undefined;
  for (let at = 0; at < text.length;) {
    const spellings = byFirst.get(itemAt(text, at).toLowerCase());
    const hit = spellings?.find(
      (spelling) => matches(text, at, spelling) && bordered(at) && bordered(at + spelling.text.length),
    );
    if (hit) {
      mentions.push({ id: hit.id, start: at, end: at + hit.text.length });
      at += hit.text.length;
    } else at++;
  }
  return mentions;

  function step(index: number, by: 1 | -1): number {
    let at = index + by;
    while (at > 0 && at < text.length && !borders?.has(at)) at += by;
    return at;
  }

  function bordered(index: number): boolean {
    const [before, after] = [text[index - 1], text[index]];
    if (before === undefined || after === undefined) return true;
    // Between two letters of which one is Thai only the dictionary knows; anywhere else a letter beside a letter is the
    // inside of a word.
    if (!LETTER.test(before) || !LETTER.test(after)) return !/\p{M}/u.test(after);
    if (!THAI.test(before) && !THAI.test(after)) return false;
    if (THAI.test(before) !== THAI.test(after)) return true;
    borders ??= new Set([...segmenter.segment(text)].map((segment) => segment.index));
    return (
      borders.has(index) ||
      GLUED_BEFORE.has(text.slice(step(index, -1), index)) ||
      GLUED_AFTER.has(text.slice(index, step(index, 1)))
    );
  }
}

function matches(text: string, at: number, { text: spelling, exact }: Spelling): boolean {
  if (exact) return text.startsWith(spelling, at);
  const part = text.slice(at, at + spelling.length);
  return part.length === spelling.length && part.toLowerCase() === spelling.toLowerCase();
}
