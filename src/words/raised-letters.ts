import { itemAt } from '../certain.ts';
import { arabicDigits } from './digits.ts';

const SUPER = new Map(zip('0123456789+-−–=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ'));
const SUB = new Map(zip('0123456789+-−–=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎'));
/** Marks that mean the same raised or not. */
const SAME = /^[\s,;.:*†‡§®™°′″'"\u00b2\u00b3\u00b9\u00aa\u00ba\u2070-\u209c]$/u;

function zip(from: string, to: string): [string, string][] {
  const letters = [...to];
  return [...from].map((letter, index) => [letter, itemAt(letters, index)]);
}

/**
 * Raised or lowered letters as letters that stand so by themselves: `10⁶`, `H₂O`. `undefined` where one of them has no
 * such form; written plainly it would say something else, so it has to be told.
 * @param text  the letters
 * @param where above the line or below it
 */
export function raisedText(text: string, where: 'super' | 'sub'): string | undefined {
  let out = '';
  for (const letter of arabicDigits(text)) {
    const raised = (where === 'super' ? SUPER : SUB).get(letter) ?? (SAME.test(letter) ? letter : undefined);
    if (raised === undefined) return undefined;
    out += raised;
  }
  return out;
}
