import { decodeLoosely } from '../../../intake/address-codes.ts';
import { arabicDigits } from '../../../words/digits.ts';
import { raisedText } from '../../../words/raised-letters.ts';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  oacute: 'ó',
  iacute: 'í',
  uacute: 'ú',
  ouml: 'ö',
  auml: 'ä',
  uuml: 'ü',
  ccedil: 'ç',
  ntilde: 'ñ',
  oslash: 'ø',
  aring: 'å',
  szlig: 'ß',
};
const TAG =
  /<\/?(?:i|b|u|em|strong|italic|bold|small|span|sc|scp|tt|inf|font|p|br|a|title|jats:[\w-]+|mml:[\w-]+)(?:\s[^<>]*)?\/?>/gi;

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (all, ten = '', sixteen = '', name = '') => {
    if (!ten && !sixteen) return ENTITIES[String(name)] ?? all;
    const code = ten ? Number(ten) : Number.parseInt(sixteen, 16);
    return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });

/** Words of a record without the marks of web pages: `<i>`, `&amp;`; `CO<sub>2</sub>` is CO₂. */
export function cleanText(text: string): string {
  return decoded(decoded(text))
    .replace(/<su([pb])>([^<>]*)<\/su\1>/gi, (_all, which: string, inner: string) => {
      return raisedText(inner, which.toLowerCase() === 'p' ? 'super' : 'sub') ?? inner;
    })
    .replace(TAG, '')
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts off what only stands behind an address in a sentence: full stops, and brackets that were opened before it. */
export function withoutTail(address: string): string {
  let text = address;
  for (;;) {
    const last = text.at(-1) ?? '';
    const open = { ')': '(', ']': '[', '}': '{', '>': '<' }[last];
    const closes = open !== undefined && text.split(last).length > text.split(open).length;
    if (!closes && !/[.,;:!?"'”’»«“‘…*|ฯๆ]/.test(last)) return text;
    text = text.slice(0, -1);
  }
}

/** The first DOI of a text, without resolver, label, closing bracket or the words that follow it. */
export function doiIn(text: string): string | undefined {
  const plain = /(?:^|\/|:)10\.\d{4,9}%2F/i.test(text) ? text.replace(/%2F/gi, '/') : text;
  const found = /(?<![\d.])10\.\d{4,9}(?:\.\d+)*\/[^\s"“”ก-๛]+/.exec(decoded(plain))?.[0];
  if (!found) return undefined;
  const tail = found.replace(/<\/[\s\S]*$|<br\b[\s\S]*$/i, '').replace(/[?#](?:utm_|src=|ref=)[\s\S]*$/i, '');
  const bare = /%(?:28|29|3C|3E|3A|3B|5B|5D|2F)/i.test(tail) ? decodeLoosely(tail) : tail;
  return withoutTail(bare) || undefined;
}

/** Words that only end a sentence, typed against an address without a space. */
const PARTICLE = /\/(?:ครับ|ค่ะ|คะ|นะ|จ้า|จ้ะ)[ก-๙]*$/;

/**
 * The first web address of a text; `www.` alone begins one, too. Thai words against its end are not part of it, Thai
 * words after a slash are.
 */
export function addressIn(text: string): string | undefined {
  const found = /(?<![\w@.-])(?:https?:\/\/|www\.(?=[\w-]+\.))[^\s<>"“”«»]+/i.exec(text)?.[0];
  if (!found) return undefined;
  const cut = withoutTail(found.replace(/(?<=^https?:\/\/[^/?#]*|^www\.[^/?#]*)[ก-๙].*$/i, ''))
    .replace(/(?<=^[^ก-๙]*[A-Za-z0-9)\]])[ก-๙].*$/, '')
    .replace(PARTICLE, '/');
  const whole = withoutTail(cut);
  const address = /^www\./i.test(whole) ? `https://${whole}` : whole;
  return /^https?:\/\/[^\s/.]+(?:\.[^\s/.]+|:\d)/.test(address) ? address : undefined;
}

/** An address as a field of a record has it: LaTeX marks and spaces mended; `undefined` for what is none. */
export function cleanUrl(typed: string): string | undefined {
  const text = decoded(typed)
    .replace(/^\s*(?:\\url|\\href)\s*/, '')
    .replace(/\{?\\(?:~\s*\{\s*\}|textasciitilde(?:\s*\{\s*\})?|sim\b)\}?|\$\\sim\$/g, '~')
    .replace(/\\([%&_#~$])/g, '$1')
    .replace(/\{([%&_#~$-])\}/g, '$1')
    .replace(/^[{<\s]+|[}>\s]+$/g, '')
    .trim();
  // Wrapped lines leave spaces; two addresses in one field are two.
  const [first = ''] = text.split(/\s+(?=https?:)|[;,]\s+(?=https?:|www\.)/);
  const joined = first.replace(/\s+/g, '%20').replace(/[<>"]/g, encodeURIComponent);
  const address = /^www\./i.test(joined) ? `https://${joined}` : joined;
  return /^https?:\/\/[^\s<>"]+$/i.test(address)
    ? address.replace(/^HTTPS?/i, (start) => start.toLowerCase())
    : undefined;
}

/** The first ISBN whose check digit is right, with or without the word before it; digits only. */
export function isbnIn(text: string): string | undefined {
  const plain = arabicDigits(text).replace(/[‐-–−]/g, '-');
  for (const { 0: match, index } of plain.matchAll(
    /(?<![\d-])(?:97[89][-\s]?)?\d{1,5}[-\s]?\d{1,7}[-\s]?\d{1,7}[-\s]?[\dXx](?![\d-])/g,
  )) {
    const digits = match.replace(/[-\s]/g, '').toUpperCase();
    const sum = (weight: (place: number) => number) =>
      [...digits].reduce((all, digit, place) => all + (digit === 'X' ? 10 : Number(digit)) * weight(place), 0);
    if (/^97[89]\d{10}$/.test(digits) && sum((place) => (place % 2 ? 3 : 1)) % 10 === 0) return digits;
    // Ten figures alone could be a telephone: they need the word, their hyphens, or to be all there is.
    const meant =
      /isbn/i.test(plain) ||
      /^\d{1,5}-\d{1,7}-\d{1,7}-[\dXx]$/.test(match) ||
      (match.trim() === plain.trim() && index === plain.indexOf(match) && !/^0[689]/.test(digits));
    if (meant && /^\d{9}[\dX]$/.test(digits) && sum((place) => 10 - place) % 11 === 0) return digits;
  }
  return undefined;
}
