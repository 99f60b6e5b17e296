import { PROVINCE_CODES, PROVINCES } from '../../../intake/schema/provinces.ts';
import { valueOf } from '../../../intake/figure-sums.ts';
import { budgetIn } from '../../../words/in/budget.ts';
import type { BudgetWords } from '../../../words/th/budget.ts';
import type { Lang } from '../../../words/languages.ts';
import { tellBudget, type BudgetFacts, type Told } from '../tell.ts';
import type { Budget } from './budget.ts';
import type { Known } from './known.ts';

/** What the page is built from: the first budget that a source tells of, shared out by population. */
export interface Built {
  lang: Lang;
  t: BudgetWords;
  known: Known;
  /** Of the provinces, in the order of `PROVINCE_CODES`. */
  names: readonly string[];
  facts: BudgetFacts;
  budget: Budget;
  told: Told;
  /** People of the whole country. */
  people: number;
}

/** Shared out where no source tells of a budget, baht. */
const FALLBACK_BAHT = 1_000_000_000;

/** Shares out what the page shows before anybody has filled in another budget, and all there is without a script. */
export function builtBudget(known: Known, lang: Lang): Built {
  const t = budgetIn[lang];
  const names = PROVINCE_CODES.map((code) => PROVINCES[code][lang]);
  const { country } = known.figures;
  const facts: BudgetFacts = {
    people: known.people,
    members: [...known.members],
    allMembers: (country && valueOf(country, 'members')) ?? 0,
  };
  const budget: Budget = {
    baht: known.budgets[0]?.baht ?? FALLBACK_BAHT,
    formula: 'people',
    floor: 0,
    ceiling: 0,
    province: [...known.members.keys()][0] ?? 'TH-52',
    members: new Map(),
    allMembers: undefined,
  };
  const people = known.people.reduce((sum, each) => sum + each, 0);
  return { lang, t, known, names, facts, budget, told: tellBudget(budget, facts, names, t), people };
}
