import { expect, test } from 'vitest';
import { wrapLines } from '../../src/dom/wrap-lines.ts';

test.each([
  ['เงินในกองทุนทั้งประเทศ ตามวันที่มีคนนับ', 'th', 14],
  ['Money in the funds of the whole country', 'en', 12],
  ['คำเดียว', 'th', 2],
])('“%s” is cut between words into lines that fit, and loses none', (text, lang, most) => {
  const lines = wrapLines(text, lang, (line) => line.length <= most);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) =>
    segment.trim(),
  );
  for (const line of lines) expect(line.trimEnd().length <= most || words.includes(line.trim())).toBe(true);
});

test.each([1, 4, 8, 12, 20])('no line begins with what closes, or ends with what opens (%i letters)', (most) => {
  const text = 'กองทุน (ออมบุญ) จ่าย “ค่าทำศพ” แล้ว ๆ ราวร้อยละ 10% ของเงินทั้งหมด ฯลฯ';
  const lines = wrapLines(text, 'th', (line) => line.length <= most).map((line) => line.trim());
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  // A sign that the author put a space before stands where it was put.
  expect(lines.filter((line) => /^[)”%]|[(“]$/.test(line))).toEqual([]);
});
