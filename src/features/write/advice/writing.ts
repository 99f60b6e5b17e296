import type { AdviceFinding, Passage } from './advice.ts';

const FIGURE =
  /(?:\d[\d,.]*|ครึ่งหนึ่ง|สองในสาม)\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*(?:บาท|คน|ราย|ครัวเรือน|กองทุน|กลุ่ม|ตำบล|หมู่บ้าน|แห่ง|เปอร์เซ็นต์|%|baht|members?|people|households?|funds?|villages?|per ?cent)|ร้อยละ\s*\d/i;
const CITED = /\[@[^\]]+\]|\[\^[^\]]+\]|<Quote\b/;
/** Letters that a Thai clause without a space, and a paragraph, may have before they tire a reader. */
const LONGEST_CLAUSE = 170;
const LONGEST_PARAGRAPH = 900;
const LONGEST_ENGLISH_SENTENCE = 45;

/** Paragraphs of a text with the line on which each begins; headings, tags and code are left out. */
export function paragraphsOf(body: string, path: Passage['path']): Passage[] {
  const found: Passage[] = [];
  let open: Passage | undefined;
  body.split('\n').forEach((text, index) => {
    if (!text.trim() || /^\s*(?:#|```|<\/?[A-Z])/.test(text)) open = undefined;
    else if (open) open.text += `\n${text}`;
    else found.push((open = { text, path, line: index + 1 }));
  });
  return found;
}

/** Figures and sums that no source stands beside. */
export function uncitedFigures(paragraphs: readonly Passage[]): AdviceFinding[] {
  return paragraphs
    .filter(({ text }) => !CITED.test(text))
    .flatMap(({ text, path, line }): AdviceFinding | [] => {
      const figure = FIGURE.exec(text)?.[0];
      if (figure === undefined) return [];
      return {
        rule: 'figure-without-citation',
        weight: 'advice',
        th: `“${figure}” ยังไม่มีแหล่งอ้างอิงในย่อหน้านี้ ใส่ [@รหัส] หรือบอกว่าเป็นสิ่งที่เห็นเอง`,
        en: `“${figure}” has no source in this paragraph; add [@id], or say that you saw it yourself`,
        path,
        ...(line && { line }),
        passage: text,
      };
    });
}

/** Sentences that are hard to read in one breath. */
export function longSentences(paragraphs: readonly Passage[]): AdviceFinding[] {
  return paragraphs.flatMap(({ text, path, line }): AdviceFinding[] => {
    const words = text.replace(/\[[^\]]*\]\([^)]*\)|\[@[^\]]*\]|https?:\/\/\S+/g, ' ');
    const at = { path, ...(line && { line }), passage: text };
    if (/^\s*\|/.test(text)) return [];
    const clause = words.split(/\s+/).find((part) => /[ก-๙]/.test(part) && part.length > LONGEST_CLAUSE);
    if (clause)
      return [
        {
          rule: 'long-sentence',
          weight: 'advice',
          th: `ประโยคยาวมาก (${clause.length} ตัวอักษรติดกัน) ลองแบ่งเป็นสองประโยค: “${clause.slice(0, 30)}…”`,
          en: `A very long clause (${clause.length} letters without a space); try two sentences: “${clause.slice(0, 30)}…”`,
          ...at,
        },
      ];
    const sentence = words
      .split(/[.!?]\s/)
      .find((part) => !/[ก-๙]/.test(part) && part.split(/\s+/).length > LONGEST_ENGLISH_SENTENCE);
    if (sentence)
      return [
        {
          rule: 'long-sentence',
          weight: 'advice',
          th: `ประโยคภาษาอังกฤษยาวมาก ลองแบ่งเป็นสองประโยค`,
          en: `A very long sentence (${sentence.split(/\s+/).length} words); try two`,
          ...at,
        },
      ];
    if (words.length > LONGEST_PARAGRAPH)
      return [
        {
          rule: 'long-paragraph',
          weight: 'advice',
          th: `ย่อหน้ายาว ${words.length} ตัวอักษร แบ่งให้อ่านง่ายขึ้น`,
          en: `A paragraph of ${words.length} letters; divide it`,
          ...at,
        },
      ];
    return [];
  });
}
