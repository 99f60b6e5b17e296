import type { Answer, Hit, Reading, Rung, Suggestion } from '../answer.ts';
import { analyse, squeeze } from '../query/analyse.ts';
import type { FacetCounts } from '../rank/facets.ts';
import { matches, sharedParts } from '../rank/matches.ts';
import { excerpt, markedPieces, type Piece } from './excerpt.ts';
import type { Shown } from '../index/pages-of-library.ts';

/** One result as a list shows it: plain data, so that it can come from a worker. */
export interface ShownHit {
  /** `lesson:see-then-do` */
  key: string;
  data: Shown;
  title: Piece[];
  /** Other names or the statement, where only these have what was asked. */
  also?: Piece[];
  passage: Piece[];
  /** The section it stands in. */
  anchor?: string;
  heading?: string;
  /** What is marked, as it is written there: what to mark on the page itself. */
  words: string[];
}

/** A whole answer as the page shows it. */
export interface ShownAnswer {
  hits: ShownHit[];
  total: number;
  rung: Rung;
  readings: Reading[];
  facets: FacetCounts;
  phrases: string[];
  without: string[];
  nearest: string[];
}

/** A title that has what was typed so far. */
export interface ShownSuggestion {
  key: string;
  data: Shown;
  title: Piece[];
}

const MOST_WORDS = 5;
const KEY_LETTERS = 120;
/** Laying a longer query along every text would take long. */
const LONGEST_PHRASE = 80;
/** Marked everywhere, these would hide what tells why a passage was found. They are marked when nothing else is. */
const EVERYWHERE = new Set([
  'ไม่',
  'ที่',
  'ซึ่ง',
  'และ',
  'หรือ',
  'แต่',
  'ของ',
  'ใน',
  'กับ',
  'จาก',
  'ให้',
  'ได้',
  'มี',
  'เป็น',
  'จะ',
  'ต้อง',
  'แล้ว',
  'ว่า',
  'คือ',
  'โดย',
  'เพื่อ',
  'ถ้า',
  'เมื่อ',
  'อยู่',
  'ไป',
  'มา',
  'กัน',
  'เอง',
  'the',
  'and',
  'for',
  'not',
  'are',
  'was',
  'that',
  'this',
  'with',
  'from',
  'own',
  'our',
  'their',
]);
const LEAST_LETTERS = 3;

/** @param query as typed */
export function presentAnswer(answer: Answer, query: string): ShownAnswer {
  const typed = squeeze(analyse(query));
  return { ...answer, hits: answer.hits.map((hit) => presentHit(hit, typed)) };
}

function presentHit({ page, section, marks }: Hit, typed: string): ShownHit {
  const body = readable(section.text);
  const words = telling(marks);
  const stands = (text: string): boolean => words.length > 0 && matches(text, words).length > 0;
  const shared = [
    ...new Set([page.title, body, page.key].flatMap((text) => sharedParts(typed.slice(0, LONGEST_PHRASE), text))),
  ];
  // Short words between longer ones are marked with them, where they stand in the text as they do in the query.
  const marking = [page.title, body, page.key].some(stands)
    ? [...words, ...shared.filter((part) => words.some((word) => part.includes(word)))]
    : shared;
  const passage = excerpt(body, marking);
  // Another name or a lesson's statement may be all that has the words; without it one could not tell why this was
  // found.
  const key = readable(page.key);
  const also =
    !passage.some(({ found }) => found) &&
    marking.length > 0 &&
    matches(page.title, marking).length === 0 &&
    matches(key, marking).length > 0
      ? excerpt(key, marking, KEY_LETTERS)
      : undefined;
  return {
    key: page.id,
    data: page.data as Shown,
    title: marked(page.title, marking),
    ...(also && { also }),
    passage,
    ...(section.anchor && { anchor: section.anchor }),
    ...(section.heading && { heading: section.heading }),
    words: wordsOf(passage, marked(page.title, marking), also && page.data['kind'] === 'term' ? also : []),
  };
}

/** What is marked, longest first: of the passage, or else of the title or of names that the page shows, too. */
function wordsOf(...sources: Piece[][]): string[] {
  for (const pieces of sources) {
    const words = [...new Set(pieces.filter(({ found }) => found).map(({ text }) => text))];
    if (words.length > 0) return words.sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
  }
  return [];
}

/** One line: short lines, such as those of a table or a list, stay apart. */
const readable = (text: string): string => text.replace(/(?<=^|\n)([^\n]{1,40})\n/g, '$1 · ').replaceAll('\n', ' ');

export const presentSuggestion = ({ id, title, data, marks }: Suggestion): ShownSuggestion => ({
  key: id,
  data: data as Shown,
  title: marked(title, marks),
});

const marked = (text: string, words: readonly string[]): Piece[] => markedPieces(text, matches(text, words));

/** The marks that tell something. */
function telling(marks: readonly string[]): string[] {
  const long = marks.filter((mark) => (mark.length >= LEAST_LETTERS || /\d/.test(mark)) && !EVERYWHERE.has(mark));
  return long.length > 0 ? long : [...marks];
}
