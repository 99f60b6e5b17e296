/** Keys of a usual keyboard, row by row, and what the Thai (Kedmanee) layout puts on them, without and with Shift. */
const LATIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI = '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ' + '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const toThai = new Map([...LATIN].map((key, at) => [key, THAI[at]!]));
const toLatin = new Map([...THAI].map((key, at) => [key, LATIN[at]!]));

/**
 * The same keys on the other layout: `l;ylfbdki` was meant as สวัสดิการ.
 * @returns nothing when the text mixes both scripts, or has no letters to tell by
 */
export function otherLayout(text: string): string | undefined {
  const thai = /[\u0E01-\u0E4E]/.test(text);
  const latin = /[a-zA-Z]/.test(text);
  if (thai === latin) return undefined;
  const keys = thai ? toLatin : toThai;
  return [...text].map((key) => keys.get(key) ?? key).join('');
}
