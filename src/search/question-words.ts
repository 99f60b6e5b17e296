/**
 * Words that make a sentence a question or polite, and say nothing of what is asked about. In a collection of
 * statements they are rare, so counting rarity alone would make them the weightiest words of all.
 */
const QUESTION_WORDS = [
  'อะไร', 'อะไรบ้าง', 'อย่างไร', 'อย่างไรบ้าง', 'ทำไม', 'ที่ไหน', 'ไหน', 'ยังไง', 'ไง', 'ไหม', 'มั้ย', 'มั๊ย', 'ใคร', 'เมื่อไร', 'เมื่อไหร่', 'เมื่อใด', 'เท่าไร', 'เท่าไหร่', 'เท่าใด',
  'กี่', 'ใด', 'ไร', 'ไหร่', 'หรือไม่', 'หรือเปล่า', 'รึเปล่า', 'หรือยัง', 'เพราะเหตุใด', 'คืออะไร', 'คือ', 'เหรอ', 'หรอ', 'ครับ', 'ค่ะ', 'คะ', 'จ๊ะ', 'จ้ะ', 'นะ', 'หน่อย', 'บ้าง', 'ด้วย',
  'ขอทราบ', 'อยากทราบ', 'อยากรู้', 'ช่วยบอก', 'ขอถาม', 'ไงดี',
  'what', 'who', 'whom', 'whose', 'which', 'when', 'where', 'why', 'how', 'is', 'are', 'was', 'were', 'do', 'does', 'did', 'the', 'a', 'an', 'of', 'to', 'in', 'can', 'should', 'please', 'tell', 'me',
] as const;

const byFirst = new Map<string, string[]>();
for (const word of [...QUESTION_WORDS].sort((a, b) => b.length - a.length)) byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word]);
const LATIN = /[a-z0-9]/;

/**
 * Marks the letters of a query that belong to question words.
 * @param squeezed query in normal form without the spaces beside Thai letters
 * @returns 1 for each letter of a question word, 0 for the others
 */
export function questionLetters(squeezed: string): Uint8Array {
  const marks = new Uint8Array(squeezed.length);
  for (let at = 0; at < squeezed.length; at++) {
    for (const word of byFirst.get(squeezed[at]!) ?? []) {
      if (!squeezed.startsWith(word, at)) continue;
      const end = at + word.length;
      if (LATIN.test(word[0]!) && (LATIN.test(squeezed[at - 1] ?? '') || LATIN.test(squeezed[end] ?? ''))) continue;
      if (!LATIN.test(word[0]!) && /[\u0E30-\u0E3A\u0E45-\u0E4E]/.test(squeezed[end] ?? '')) continue;
      marks.fill(1, at, end);
      break;
    }
  }
  return marks;
}
