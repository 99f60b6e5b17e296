import { arabicDigits } from '../../words/digits.ts';

/** What was done to the words of a file. */
export interface Cleaned {
  text: string;
  /** Thai digits that became Arabic ones. */
  digits: number;
  /** Letters of symbol fonts, which mean nothing outside that font. */
  symbols: number;
}

/**
 * Words as this site writes them: composed letters, Arabic digits, plain spaces, nothing invisible.
 * Curly quotation marks stay, since they are good typography; what is typed as a tag gets straight ones elsewhere.
 */
export function plainWords(text: string): Cleaned {
  const digits = text.match(/[๐-๙]/g)?.length ?? 0;
  const symbols = text.match(/[\ue000-\uf8ff]/g)?.length ?? 0;
  const clean = arabicDigits(text)
    .normalize('NFC')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u3000]+/g, ' ')
    .replace(/ {2,}/g, ' ');
  return { text: clean, digits, symbols };
}
