import { dateParts } from '../../words/dates.ts';

const MONTHS = 12;
const DAYS = 365;

/**
 * Where a date lies on an axis of time, in years: 2013-08-31 at 2013.66. A month or a year without more lies at its
 * middle.
 * @param edtf a valid EDTF date
 */
export function whenOf(edtf: string): number {
  const { year, month, day } = dateParts(edtf);
  if (!month) return year + 0.5;
  return year + (month - 1) / MONTHS + (day ? (day - 1) / DAYS : 0.5 / MONTHS);
}

/** A stretch of an axis of time for which nothing is known. */
export interface Gap {
  from: number;
  to: number;
}

/**
 * Where a series is silent for longer than so many years: a line drawn across would tell what nobody counted.
 * @param whens in order of time
 */
export const gapsBetween = (whens: readonly number[], years: number): Gap[] =>
  whens.flatMap((to, at) => {
    const from = whens[at - 1];
    return from !== undefined && to - from > years ? [{ from, to }] : [];
  });
