import { contributionPerYear, type Fund, type FundPromise } from './fund.ts';

/** A promise against one member's contribution: the sum that needs no ages. */
export interface SumLine {
  promise: FundPromise;
  /** Baht at most: of one event, one stay or year with a ceiling, or a year of old-age money. */
  baht: number;
  /** For how many years one member pays it together. */
  years: number;
  /** How many members' whole contribution of a year one such payment takes. */
  payers: number;
  /** Whether it takes more than there are. */
  tooMany: boolean;
}

/**
 * The check before the curve: each promise at its dearest, in years of paying and in payers of a year.
 * A fund without contribution or promises has no lines.
 * @param payers members who pay; `undefined` where nobody has said how many there are
 */
export function sumLines(fund: Pick<Fund, 'contribution' | 'promises'>, payers?: number): SumLine[] {
  const year = contributionPerYear(fund.contribution);
  if (year <= 0) return [];
  return fund.promises.flatMap((promise) => {
    const baht = dearestOf(promise);
    if (baht <= 0) return [];
    const years = baht / year;
    return [{ promise, baht, years, payers: Math.ceil(years), tooMany: payers !== undefined && years > payers }];
  });
}

/** The most that is paid for one event: of a stay or a year where there are ceilings, else the largest step. */
export function dearestOf(promise: FundPromise): number {
  const largest = Math.max(0, ...promise.steps.map(({ baht }) => baht));
  if (promise.per === 'month') return largest * 12;
  if (promise.per !== 'night') return largest;
  const ceilings = [promise.perYear, promise.perStay].filter((ceiling) => ceiling > 0);
  return ceilings.length > 0 ? Math.max(...ceilings) : largest;
}
