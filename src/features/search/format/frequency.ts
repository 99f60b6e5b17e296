/**
 * How many records a word or trigram stands in, in four bits: 0 none, 1 one, 2 two, 3 up to four, and so on in
 * doublings.
 * Precise enough to tell rare from common before anything is fetched; the list itself has the exact number.
 */
export const frequencyClass = (records: number): number =>
  records === 0 ? 0 : Math.min(15, 1 + Math.ceil(Math.log2(records)));

/** A typical number of records for a class. */
export const frequencyOf = (level: number): number =>
  level === 0 ? 0 : Math.max(1, Math.round(2 ** (level - 1) * 0.75));

/** About how long the list of a frequency class is, in bytes. */
export function listBytes(level: number, records: number): number {
  if (level === 0) return 0;
  const share = Math.min(0.5, frequencyOf(level) / Math.max(1, records));
  const bits = -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share));
  return (records * bits) / 8;
}
