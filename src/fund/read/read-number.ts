import { arabicDigits } from '../../words/digits.ts';
/** What people say after a number, with what it counts. */
const SCALES: readonly [RegExp, number][] = [
  [/^(?:ล้าน|million|m\b)/i, 1_000_000],
  [/^แสน/, 100_000],
  [/^หมื่น/, 10_000],
  [/^(?:พัน|thousand|k\b)/i, 1000],
];

/**
 * A number as people type it: `12,500`, `๑๒๕๐๐`, `1.5 ล้าน`, `2 แสน`, `300 บาท`, `-5`. An empty field is 0.
 * @returns `undefined` where it is no number
 */
export function readNumber(text: string): number | undefined {
  const plain = arabicDigits(text).replace(/[−–]/g, '-').trim();
  if (plain === '') return 0;
  const found = /^฿?\s*(-?)\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(.*)$/s.exec(plain);
  if (!found) return undefined;
  const [, minus, digits = '', after = ''] = found;
  const scale = SCALES.find(([word]) => word.test(after));
  const rest = scale ? after.replace(scale[0], '').trim() : after;
  if (!/^(?:บาท|คน|ปี|baht|people|members|years?|%|฿)?\.?$/i.test(rest)) return undefined;
  return Number(digits.replaceAll(',', '')) * (scale?.[1] ?? 1) * (minus ? -1 : 1);
}
