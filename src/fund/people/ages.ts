/** Bands of ten years that a committee fills in: 0–9, 10–19 … 80–89, 90 and over. */
export const AGE_BANDS = 10;

/**
 * What a committee knows of its members' ages.
 * - `bands`: members by band of ten years
 * - `single`: members by age, as counted from a pasted list; index 0 to 100
 * - `thailand`: only how many there are; from an age on they are spread as the people of the country
 */
export type Ages =
  | { kind: 'bands'; counts: number[] }
  | { kind: 'single'; counts: number[] }
  | { kind: 'thailand'; count: number; from: number };

/** Number of members. */
export const countOf = (ages: Ages): number =>
  ages.kind === 'thailand' ? ages.count : ages.counts.reduce((sum, count) => sum + count, 0);
