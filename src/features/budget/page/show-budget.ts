import { el, fill } from '../../../dom/element.ts';
import { attributeOf } from '../../../dom/part.ts';
import { shareAddress } from '../../../dom/share-address.ts';
import { address } from '../../../library/address.ts';
import { budgetToLink } from '../state/budget.ts';
import { sumByHand, tellBudget, type Told } from '../tell.ts';
import type { BudgetDesk } from './budget-desk.ts';
import { showTable } from './show-table.ts';

/** Shows what the budget comes to. Where it cannot be shared out, that is said, and the last shares stay, marked as old. */
export function showBudget(desk: BudgetDesk): void {
  const { budget, facts, names, t, part } = desk;
  const told = tellBudget(budget, facts, names, t);
  showSentences(desk, told);
  if (told.trouble) return;
  desk.told = told;
  part('sum').textContent = sumByHand(budget, facts, names, t);
  fill(
    part('legend'),
    told.legend.map(({ level, said }) =>
      el('li', {}, el('span', { class: 'map-key', 'data-level': level, 'aria-hidden': 'true' }), el('span', {}, said)),
    ),
  );
  showTable(desk);
  const page = shareAddress(address({ page: 'budget' }, desk.lang, attributeOf(desk.root, 'data-base')));
  part<HTMLInputElement>('link').value = `${page}#${budgetToLink(budget)}`;
}

function showSentences({ budget, t, part }: BudgetDesk, told: Told): void {
  const trouble = part('trouble');
  trouble.hidden = !told.trouble;
  trouble.textContent = told.trouble ? t.trouble[told.trouble.kind](told.trouble.baht) : '';
  part('shared').toggleAttribute('data-stale', Boolean(told.trouble));
  part('formula-help').textContent = t.formulaHelp[budget.formula];
  const [answer = '', ...others] = told.ours;
  part('answer').textContent = answer;
  const lines = (texts: readonly string[]): HTMLElement[] => texts.map((text) => el('li', {}, text));
  fill(part('others'), lines(others));
  fill(part('notes'), lines(told.notes));
}
