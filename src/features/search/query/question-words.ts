import type { Vocabulary } from './cut.ts';

/**
 * Words that make a sentence a question or polite, and say nothing of what is asked about. In a collection of
 * statements they are rare, so counting rarity alone would make them the weightiest words of all.
 */
const QUESTION_WORDS = [
  'อะไร',
  'อะไรบ้าง',
  'อย่างไร',
  'อย่างไรบ้าง',
  'ทำไม',
  'ที่ไหน',
  'ไหน',
  'ยังไง',
  'ไง',
  'ไหม',
  'มั้ย',
  'มั๊ย',
  'ใคร',
  'เมื่อไร',
  'เมื่อไหร่',
  'เมื่อใด',
  'เท่าไร',
  'เท่าไหร่',
  'เท่าใด',
  'กี่',
  'ใด',
  'ไร',
  'ไหร่',
  'หรือไม่',
  'หรือเปล่า',
  'รึเปล่า',
  'หรือยัง',
  'เพราะเหตุใด',
  'คืออะไร',
  'คือ',
  'เหรอ',
  'หรอ',
  'ครับ',
  'ค่ะ',
  'คะ',
  'จ๊ะ',
  'จ้ะ',
  'นะ',
  'หน่อย',
  'บ้าง',
  'ด้วย',
  'ขอทราบ',
  'อยากทราบ',
  'อยากรู้',
  'ช่วยบอก',
  'ขอถาม',
  'ไงดี',
  'what',
  'who',
  'whom',
  'whose',
  'which',
  'when',
  'where',
  'why',
  'how',
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'the',
  'a',
  'an',
  'of',
  'to',
  'in',
  'can',
  'should',
  'please',
  'tell',
  'me',
] as const;

const known = new Set<string>(QUESTION_WORDS);
const LONGEST = Math.max(...QUESTION_WORDS.map((word) => word.length));
/** How common a question word counts that the collection does not have; only for cutting a query. */
const USUAL_LEVEL = 7;

/** The vocabulary with the question words in it, so that cutting a query does not break on those that no text has. */
export const withQuestionWords = (vocabulary: Vocabulary): Vocabulary => ({
  levels: { get: (word) => vocabulary.levels.get(word) ?? (known.has(word) ? USUAL_LEVEL : undefined) },
  longestFrom: (pair) => Math.max(LONGEST, vocabulary.longestFrom(pair)),
});

/**
 * Marks the letters of a query that belong to question words; only whole words count, so that ชนะ is not polite for its
 * นะ.
 * @param squeezed query in normal form without the spaces beside Thai letters
 * @param borders  1 where a word of the query begins or ends
 * @returns 1 for each letter of a question word, 0 for the others
 */
export function questionLetters(squeezed: string, borders: Uint8Array): Uint8Array {
  const marks = new Uint8Array(squeezed.length);
  for (let at = 0; at < squeezed.length; at++) {
    if (!borders[at]) continue;
    for (let end = Math.min(squeezed.length, at + LONGEST); end > at; end--) {
      if (!borders[end] || !known.has(squeezed.slice(at, end))) continue;
      marks.fill(1, at, end);
      at = end - 1;
      break;
    }
  }
  return marks;
}
