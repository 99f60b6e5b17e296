/** What a file is named after. */
export interface NamedFile {
  /** What people call it, in any script. */
  called: string;
  /** An ASCII name where they call it nothing, or in letters that what saves the file would spoil. */
  otherwise: string;
  /** What tells it from its like: a day, a part, a size; ASCII. */
  rest?: readonly (string | undefined)[];
  /** Without its dot. */
  ending: string;
}

/**
 * The longest name in bytes of UTF-8: phones that keep files enciphered take 143, and browsers add a number where a name
 * is in use.
 */
const LONGEST = 130;
/** Names of devices, which Windows takes for no file. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Letters, their marks and digits, in words parted by hyphens: no sign that any system keeps for itself. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    // Joiners and marks of direction are drawn by nobody and would make two names that look the same.
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/**
 * A name for a file that every system takes: from what people call it, with Thai letters kept, cut between letters where
 * it is too long, and never the name of a device of Windows.
 * @param ascii whether letters beyond ASCII are spoiled by what saves the file
 */
export function fileName({ called, otherwise, rest = [], ending }: NamedFile, ascii = false): string {
  const whole = ascii
    ? plain(called.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9-]+/g, '')
    : plain(called.normalize('NFC'));
  // What is left of a Thai name in ASCII, a number or a lone letter, would name nothing.
  const named = ascii && !/[a-z]{2}/.test(whole) ? '' : whole.replace(/^-+|-+$/g, '');
  const tail = rest.filter(Boolean).join('-');
  const end = `${tail && `-${tail}`}.${ending}`;
  const stem = cut(named || plain(otherwise), LONGEST - bytes(end));
  return `${!tail && DEVICE.test(stem) ? `${stem}-1` : stem}${end}`;
}

/** As many letters, each with its marks, as the bytes take. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const [letter] of text.matchAll(/\P{M}\p{M}*/gu)) {
    if (bytes(kept + letter) > most) break;
    kept += letter;
  }
  return kept.replace(/-+$/, '');
}
