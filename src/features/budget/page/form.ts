import { PROVINCE_CODES, type ProvinceCode } from '../../../intake/schema/provinces.ts';
import { formatNumber } from '../../../words/dates.ts';
import { readBudget } from '../read-budget.ts';
import type { Budget } from '../state/budget.ts';
import { sharersOf } from '../tell.ts';
import type { BudgetDesk } from './budget-desk.ts';
import { showBudget } from './show-budget.ts';

/** Reads the form and shows what it comes to. @param ownMembers whether the members of our province were typed */
export function takeForm(desk: BudgetDesk, ownMembers = false): void {
  const form = desk.part<HTMLFormElement>('form');
  const { budget, troubles, own } = readBudget(form, desk.budget.members, desk.t);
  for (const [name, trouble] of troubles) blame(desk, name, trouble);
  if (ownMembers && budget.province) {
    const at = PROVINCE_CODES.indexOf(budget.province);
    const tooMany = own !== undefined && own > (desk.facts.people[at] ?? Infinity);
    if (tooMany) blame(desk, 'members', desk.t.trouble.ownMembers);
    const members = new Map(budget.members);
    if (own === undefined || tooMany) members.delete(budget.province);
    else members.set(budget.province, own);
    budget.members = members;
  }
  if (budget.baht > 0) desk.budget = budget;
  showBudget(desk);
}

/** Fills the form with a budget that came from elsewhere. */
export function fillForm(desk: BudgetDesk, budget: Budget): void {
  desk.budget = budget;
  const set = (name: string, value: number | undefined): void => {
    desk.field(name).value = value ? formatNumber(value) : '';
  };
  set('baht', budget.baht);
  set('floor', budget.floor);
  set('ceiling', budget.ceiling);
  set('allMembers', budget.allMembers);
  if (budget.province) desk.field('province').value = budget.province;
  for (const radio of desk.root.querySelectorAll<HTMLInputElement>('[name="formula"]'))
    radio.checked = radio.value === budget.formula;
  showOwnMembers(desk);
}

/** The members of the province that is chosen, as they were entered; where they were not, those that a source tells. */
export function showOwnMembers({ budget, facts, t, field }: BudgetDesk): void {
  const province = field('province').value as ProvinceCode;
  const own = budget.members.get(province);
  field('members').value = own === undefined ? '' : formatNumber(own);
  const told = sharersOf({ ...budget, members: new Map() }, facts).members[PROVINCE_CODES.indexOf(province)];
  field('members').placeholder = told === undefined ? t.unknown : formatNumber(told);
  field('allMembers').placeholder = formatNumber(facts.allMembers);
}

/** Says what is wrong with a field right below it; an empty text takes it away. */
function blame({ field }: BudgetDesk, name: string, trouble: string): void {
  const box = field(name);
  const said = box.parentElement?.querySelector<HTMLElement>('.trouble');
  box.setAttribute('aria-invalid', String(trouble !== ''));
  if (!said) return;
  said.textContent = trouble;
  said.hidden = trouble === '';
}
