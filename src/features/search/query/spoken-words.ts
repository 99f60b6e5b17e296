import type { Vocabulary } from './cut.ts';
import { withWords } from './meanings.ts';

/**
 * # What words of speech weigh
 *
 * Rarity is counted in texts that editors wrote and in questions that people ask, whichever has a word oftener
 * (`candidates.ts`). That is not enough for words that fill speech and yet stand in few questions of any one
 * collection: in a collection of statements a particle would be the weightiest word of a query. So these weigh less, by
 * how common they are in speech. None is left out: leaving them out was measured to lose, since `ไม่` or `ก่อน` may be
 * what tells two pages apart.
 */
const SPOKEN: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      // Words that make a sentence a question, polite or lively.
      [
        0.1,
        `อะไร อะไรบ้าง อย่างไร อย่างไรบ้าง ทำไม ที่ไหน ไหน ยังไง ไง ไหม มั้ย มั๊ย ใคร เมื่อไร เมื่อไหร่ เมื่อใด เท่าไร เท่าไหร่ เท่าใด
        กี่ ใด ไร ไหร่ หรือไม่ หรือเปล่า รึเปล่า ปะ ป่ะ ป่าว หรือยัง รึยัง เพราะเหตุใด คืออะไร คือ เหรอ หรอ หรือ ครับ คับ ค่ะ คะ ค่า จ้า
        จ๊ะ จ้ะ ฮะ นะ น่ะ นะคะ อ่ะ อะ อ่า ล่ะ ละ สิ ซิ สักที ซักที เสียที เลย แหละ หรอก มั้ง เนี่ย เถอะ หน่อย บ้าง มั่ง ด้วย
        ขอทราบ อยากทราบ อยากรู้ ช่วยบอก ขอถาม ไงดี ทำไง ดี จัง
        what who whom whose which when where why how is are was were be been do does did the a an of to in can should
        please tell me`,
      ],
      // Persons, times, and verbs that help other verbs.
      [
        0.7,
        `จะ ได้ ให้ แล้ว อยู่ ก็ ไป มา ว่า ที่ ซึ่ง และ แต่ ของ ใน กับ จาก เป็น มี การ ความ ต้อง ควร เพราะ ถ้า เมื่อ ตอน นี้ นั้น กัน เอง
        เรา พวกเรา ผม ฉัน หนู เขา เค้า แก มัน พวก คน ทำ เอา อยาก อยากให้ อยากได้ ขอ มาก เยอะ แบบ ทุก ทีไร สัก ซัก ยัง เคย พอ จน ถึง
        ตรง อัน อย่า ช่วย บอก รู้ เห็น ดู ต่อ กว่า ที ช่วง เรื่อง หลาย อีก ใหม่ เดียว
        i we you my our your it its they them their he she has have had for with from on at by and or but not if that this
        there about any some get got will would could may might just also very much many more want need use used like
        when then than up out so as us no`,
      ],
    ] as const
  ).flatMap(([weight, words]) => words.split(/\s+/).map((word) => [word, weight])),
);

const LONGEST = Math.max(...Object.keys(SPOKEN).map((word) => word.length));
const weightOf = (word: string): number | undefined => (Object.hasOwn(SPOKEN, word) ? SPOKEN[word] : undefined);
/** Only these can be missing from every text and still be words. */
const ALL = Object.keys(SPOKEN);

/** The vocabulary with the words of speech in it, so that cutting a query does not break on those that no text has. */
export const withQuestionWords = (vocabulary: Vocabulary): Vocabulary => withWords(vocabulary, ALL);

/**
 * What each letter of a query weighs: 1, or less inside a word of speech. Only whole words count, so that ชนะ is not
 * polite for its นะ.
 * @param squeezed query in normal form without the spaces beside Thai letters
 * @param borders  1 where a word of the query begins or ends
 */
export function spokenWeights(squeezed: string, borders: Uint8Array): Float32Array {
  const weights = new Float32Array(squeezed.length).fill(1);
  for (let at = 0; at < squeezed.length; at++) {
    if (!borders[at]) continue;
    for (let end = Math.min(squeezed.length, at + LONGEST); end > at; end--) {
      const weight = borders[end] ? weightOf(squeezed.slice(at, end)) : undefined;
      if (weight === undefined) continue;
      weights.fill(weight, at, end);
      at = end - 1;
      break;
    }
  }
  return weights;
}

/** Whether a text in normal form ends in a word of speech that only asks: then it is a question to its end. */
export const endsAsking = (squeezed: string): boolean =>
  ALL.some((word) => word.length >= 3 && SPOKEN[word] === 0.1 && squeezed.endsWith(word));
