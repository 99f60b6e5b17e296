import { expect, test } from 'vitest';
import { wrapped } from '../../../src/features/chart/picture-of.ts';

test.each([
  ['เงินในกองทุนทั้งประเทศ ตามวันที่มีคนนับ', 'th', 14],
  ['Money in the funds of the whole country', 'en', 12],
  ['คำเดียว', 'th', 2],
])('“%s” is cut between words into lines that fit, and loses none', (text, lang, most) => {
  const lines = wrapped(text, lang, (line) => line.length <= most);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) =>
    segment.trim(),
  );
  for (const line of lines) expect(line.length <= most || words.includes(line)).toBe(true);
});
