import { itemAt } from '../../../certain.ts';

/** How far each letter of Sarabun Regular moves the line on, hundredths of an em, from the font's own table. */
const THAI =
  '58 59 61 60 61 64 45 56 57 61 62 81 83 61 61 54 71 83 83 59 61 58 66 54 64 64 66 62 62 72 72 62 61 57 48 58 58 61 51 60 68 58 64 72 59 56 55 53 0 48 48 0 0 0 0 0 0 0 60 60 60 60 59 31 58 38 38 39 29 62 0 0 0 0 0 0 0 0 62 66 68 68 69 68 68 68 74 67 69 77 102'
    .split(' ')
    .map(Number);
const LATIN =
  '24 24 35 69 53 90 67 19 32 32 45 61 25 34 25 42 55 55 55 55 55 55 55 55 55 55 25 25 61 61 61 45 80 60 59 58 62 55 55 64 68 29 44 60 55 80 68 66 57 66 58 53 56 66 60 83 60 57 57 31 38 31 58 32 40 51 54 47 54 52 33 54 56 24 25 49 29 84 55 56 54 54 35 42 38 55 48 67 46 46 45 32 24 32 61'
    .split(' ')
    .map(Number);
/** Marks that the texts use beyond the two blocks. */
const OTHER: Record<string, number> = {
  '·': 25,
  '–': 54,
  '—': 84,
  '“': 53,
  '”': 53,
  '‘': 34,
  '’': 34,
  '…': 72,
  '→': 100,
  '•': 45,
  '\u00a0': 24,
  '\u200b': 0,
  '\u200c': 0,
  '\u200d': 0,
  '\ufeff': 0,
};
/** What is taken for a letter of another script. */
const UNKNOWN = 70;

/** Width of a text in em of Sarabun, on one line. Marks above and below take none: they stand on their consonant. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    width +=
      code >= 0xe01 && code <= 0xe5b
        ? itemAt(THAI, code - 0xe01)
        : code >= 32 && code < 127
          ? itemAt(LATIN, code - 32)
          : (OTHER[letter] ?? (/\p{M}/u.test(letter) ? 0 : UNKNOWN));
  }
  return width / 100;
}
