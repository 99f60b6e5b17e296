import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose letters are pictures: what is typed as `ü` is seen as ✓. */
const SYMBOL_FONT = /^(?:wingdings(?: [23])?|webdings|symbol|zapf ?dingbats|zapfdingbatsitc)$/i;

/** Ticks, crosses and boxes by the letters that people know best: the same sign may have several. */
const FAMILIAR: Record<string, string> = {
  '🗸': '✓',
  '🗹': '☑',
  '🗵': '☒',
  '🗷': '☒',
  '🗴': '✗',
  '🗶': '✗',
  '🗙': '✗',
  '◻': '☐',
  '⬜': '☐',
  '🞐': '☐',
  '🞎': '☐',
  '🞏': '☐',
  '⬛': '■',
  '•': '•',
};

/** Whether the letters of a font are symbols. */
export const isSymbolFont = (font: string | undefined): boolean => font !== undefined && SYMBOL_FONT.test(font.trim());

/**
 * A letter of a symbol font as the sign that is seen; `undefined` where it has no letter of its own.
 * @param font name of the font
 * @param code its number in that font, with or without Word's `F000`
 */
export function symbol(font: string, code: number): string | undefined {
  const within = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (within === 0x20 || within === 0xa0) return ' ';
  const name = font.trim().replace(/^zapf.*$/i, 'Zapf Dingbats');
  const known = ['Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'Symbol', 'Zapf Dingbats'].find(
    (candidate) => candidate.toLowerCase() === name.toLowerCase(),
  );
  if (known) {
    const sign = codePoint(known, within)?.string;
    return sign && (FAMILIAR[sign] ?? sign);
  }
  // A sign taken from an ordinary font is what it is.
  return code < 0xe000 || code > 0xf8ff ? String.fromCodePoint(code) : undefined;
}

/** Letters typed in a symbol font as the signs that are seen. `unknown` counts those that have no letter. */
export function symbols(text: string, font: string): { text: string; unknown: number } {
  let unknown = 0;
  const out = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if ((!(code >= 0xf000 && code <= 0xf0ff) && code > 0xff) || (code < 0xf000 && !isSymbolFont(font))) return letter;
    const sign = symbol(font, code);
    if (sign === undefined) unknown += 1;
    return sign ?? '';
  });
  return { text: out.join(''), unknown };
}
