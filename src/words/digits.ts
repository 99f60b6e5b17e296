const THAI_ZERO = '๐'.charCodeAt(0);

/** Whether Thai digits stand in a text. */
export const hasThaiDigits = (text: string): boolean => /[๐-๙]/.test(text);

/** Thai digits as Arabic ones: this site writes 2549, not ๒๕๔๙. */
export const arabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
