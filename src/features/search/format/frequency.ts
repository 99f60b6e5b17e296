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
