import { expect, test } from 'vitest';
import { arabicDigits, hasThaiDigits } from '../../src/words/digits.ts';
import { fileSize } from '../../src/words/file-size.ts';

test.each([
  ['๒๕๔๙', '2549', true],
  ['๐๑๒๓๔๕๖๗๘๙', '0123456789', true],
  ['หน้า ๑2', 'หน้า 12', true],
  ['2549 บาท', '2549 บาท', false],
  ['฿๚๛', '฿๚๛', false],
  ['', '', false],
])('digits of %j', (text, expected, has) => {
  expect(arabicDigits(text)).toBe(expected);
  expect(hasThaiDigits(text)).toBe(has);
});

test.each([
  [0, '1 kB'],
  [1499, '1 kB'],
  [85_000, '85 kB'],
  [1_000_000, '1.0 MB'],
  [12_345_678, '12.3 MB'],
])('%i bytes are told as %s', (bytes, expected) => expect(fileSize(bytes)).toBe(expected));
