/**
 * What a slip of the finger costs. Missing or wrong marks, letters that sound alike and two letters swapped are what
 * people
 * get wrong in Thai, so these count less than other differences.
 */
export const MARK = 0.55;
export const SOUND_ALIKE = 0.6;
export const SWAPPED = 0.75;
export const OTHER = 1;

const ALIKE = [
  'ใไ',
  'รล',
  'สศษซ',
  'นณ',
  'ทธฑฒถ',
  'พภผ',
  'ขคฆ',
  'ชฌฉ',
  'ตฏ',
  'ดฎ',
  'ยญ',
  'นญรลณ',
  'ฟฝ',
  'ะั',
  'เแ',
  'โไใ',
];
const alike = new Set<number>();
for (const group of ALIKE)
  for (const a of group) for (const b of group) alike.add((a.charCodeAt(0) << 16) | b.charCodeAt(0));

export const isMark = (code: number): boolean =>
  code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e);

/** One letter written for another, by character code. */
export const changeCost = (a: number, b: number): number =>
  isMark(a) && isMark(b) ? MARK : alike.has((a << 16) | b) ? SOUND_ALIKE : OTHER;
/** A letter left out or put in. */
export const dropCost = (code: number): number => (isMark(code) ? MARK : OTHER);
