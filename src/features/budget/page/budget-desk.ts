import { attributeOf, partOf } from '../../../dom/part.ts';
import { PROVINCE_CODES, PROVINCES } from '../../../intake/schema/provinces.ts';
import type { Lang } from '../../../words/languages.ts';
import type { BudgetWords } from '../../../words/th/budget.ts';
import { readBudget } from '../read-budget.ts';
import type { Budget } from '../state/budget.ts';
import { tellBudget, type BudgetFacts, type Told } from '../tell.ts';

/** What is open on the page. */
export interface BudgetDesk {
  readonly root: HTMLElement;
  readonly t: BudgetWords;
  readonly lang: Lang;
  readonly facts: BudgetFacts;
  /** Of the provinces, in the order of `PROVINCE_CODES`. */
  readonly names: readonly string[];
  budget: Budget;
  /** What the last budget that could be shared out came to. */
  told: Told;
  part<E extends HTMLElement = HTMLElement>(name: string): E;
  /** A field of the form by its name. */
  field(name: string): HTMLInputElement;
}

/** The desk over the page as it was built: its first budget stands in the form. */
export function budgetDesk(root: HTMLElement, t: BudgetWords, lang: Lang): BudgetDesk {
  const facts = JSON.parse(attributeOf(root, 'data-facts')) as BudgetFacts;
  const names = PROVINCE_CODES.map((code) => PROVINCES[code][lang]);
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => partOf<E>(root, `[data-part="${name}"]`);
  const { budget } = readBudget(part<HTMLFormElement>('form'), new Map(), t);
  return {
    root,
    t,
    lang,
    facts,
    names,
    budget,
    told: tellBudget(budget, facts, names, t),
    part,
    field: (name) => partOf<HTMLInputElement>(root, `[name="${name}"]`),
  };
}
