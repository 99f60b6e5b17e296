import { FORMULAS } from '../../fund/share/formulas.ts';
import { readNumber } from '../../fund/read/read-number.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import type { BudgetWords } from '../../words/th/budget.ts';
import { MOST_BAHT, type Budget } from './state/budget.ts';

/** What stands in the form. */
export interface ReadBudget {
  budget: Budget;
  /** What is wrong with each field; empty where nothing is. */
  troubles: Map<string, string>;
  /** Members of our province; `undefined` where the field is empty or wrong. */
  own: number | undefined;
}

/** Reads the form. A field that cannot be read counts as empty, and says so below itself. @param members entered so far */
export function readBudget(
  form: HTMLFormElement,
  members: ReadonlyMap<ProvinceCode, number>,
  t: BudgetWords,
): ReadBudget {
  const data = new FormData(form);
  const troubles = new Map<string, string>();
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const number = (name: string, unreadable: string): number | undefined => {
    const typed = text(name).trim();
    const value = readNumber(typed);
    const trouble =
      value === undefined ? unreadable : value < 0 ? t.trouble.negative : value > MOST_BAHT ? t.trouble.tooLarge : '';
    troubles.set(name, trouble);
    return typed === '' || trouble !== '' || value === undefined ? undefined : Math.round(value);
  };
  const baht = number('baht', t.trouble.budget) ?? 0;
  if (baht === 0 && troubles.get('baht') === '') troubles.set('baht', t.trouble.budget);
  const floor = number('floor', t.trouble.number) ?? 0;
  const ceiling = number('ceiling', t.trouble.number) ?? 0;
  const swapped = ceiling > 0 && floor > ceiling;
  if (swapped) troubles.set('ceiling', t.trouble.swapped);
  const own = number('members', t.trouble.number);
  const allMembers = number('allMembers', t.trouble.number);
  return {
    troubles,
    own,
    budget: {
      baht,
      formula: FORMULAS.find((each) => each === text('formula')) ?? 'people',
      floor,
      ceiling: swapped ? 0 : ceiling,
      province: PROVINCE_CODES.find((code) => code === text('province')),
      members,
      allMembers,
    },
  };
}
