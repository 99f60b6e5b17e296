import type { FigureData } from '../intake/schema/list/figure.ts';
import { formatNumber } from '../words/dates.ts';

const MILLION = 1_000_000;

/**
 * A number as readers say it: from a million on in millions with at most two decimals, `4,259.64`, else in full.
 * @returns the number, and whether it is in millions
 */
export function sayNumber(value: number): { number: string; millions: boolean } {
  const millions = value >= MILLION && value % 10_000 === 0;
  return { number: formatNumber(millions ? Math.round((value / MILLION) * 100) / 100 : value), millions };
}

/** Words that `sayAmount` needs in a language. */
export interface AmountWords {
  unit: Record<FigureData['values'][number]['unit'], string>;
  bound: Record<FigureData['values'][number]['bound'], string>;
  million: string;
}

/** A count with its bound and, if asked for, its unit: `กว่า 6,000 กองทุน`, `4,259.64 million baht`. */
export function sayAmount(
  { unit, value, bound }: FigureData['values'][number],
  words: AmountWords,
  withUnit = true,
): string {
  const { number, millions } = sayNumber(value);
  return [words.bound[bound] + number, millions && words.million, withUnit && words.unit[unit]]
    .filter(Boolean)
    .join(' ');
}
