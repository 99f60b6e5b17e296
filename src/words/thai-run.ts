const LETTER = '\\u0e01-\\u0e3a\\u0e40-\\u0e5b';
const BETWEEN = '[\\s\\d.,:;/–-]';

const THAI = new RegExp(`[${LETTER}]`);

/** Whether there is a Thai letter. The sign of the baht is none. */
export const hasThai = (text: string): boolean => THAI.test(text);

/** Thai words in a row, with numbers, marks and parentheses between them; as a text for `RegExp`. */
export const THAI_RUN = `[${LETTER}]+(?:${BETWEEN}+[${LETTER}]+|${BETWEEN}*\\([${LETTER}][${LETTER}\\s]*\\))*`;
