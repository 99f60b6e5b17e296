import { langOf } from '../../../dom/page-lang.ts';
import { attributeOf } from '../../../dom/part.ts';
import { formatNumber } from '../../../words/dates.ts';
import { budgetFromLink } from '../state/budget.ts';
import { budgetDesk, type BudgetDesk } from './budget-desk.ts';
import { fillForm, showOwnMembers, takeForm } from './form.ts';
import { forgetMembers, readPasted } from './own-members.ts';
import { budgetLater } from '../../../words/in/later.ts';
import { copyLink, saveTable } from './pass-on.ts';
import { sortTable } from './show-table.ts';

/** `<budget-share>`: shares out what is filled in; the page that was built shows the first budget until then. */
class BudgetShare extends HTMLElement {
  connectedCallback(): void {
    const lang = langOf(this);
    void budgetLater[lang]().then((words) => {
      const desk = budgetDesk(this, words, lang);
      wireForm(desk);
      wirePlaces(desk);
      openLink(desk);
      addEventListener('hashchange', () => openLink(desk));
      for (const name of ['tools', 'share']) desk.part(name).hidden = false;
      // What stands above the answer is there from the start, so that nothing moves, and can be filled in from now on.
      for (const name of ['form', 'more']) desk.part(name).inert = false;
    });
  }
}
customElements.define('budget-share', BudgetShare);

function wireForm(desk: BudgetDesk): void {
  const { root, part } = desk;
  part('form').addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('input', (event) => {
    const name = event.target instanceof HTMLElement ? event.target.getAttribute('name') : '';
    if (!(event.target instanceof Element) || !event.target.closest('[data-part="form"], [data-part="more"]')) return;
    if (name === 'paste') return;
    takeForm(desk, name === 'members');
    if (name === 'province') showOwnMembers(desk);
  });
  part('read').addEventListener('click', () => void readPasted(desk));
  part('clear').addEventListener('click', () => forgetMembers(desk));
  part('order').addEventListener('change', () => sortTable(desk));
  part('csv').addEventListener('click', () => void saveTable(desk));
  part('copy').addEventListener('click', () => copyLink(desk));
}

/** Budgets that sources tell of, and the tiles of the map, fill the form. */
function wirePlaces(desk: BudgetDesk): void {
  const { root, field } = desk;
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-baht]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      field('baht').value = formatNumber(Number(button.dataset['baht']));
      takeForm(desk);
      field('baht').focus();
    });
  }
  root.addEventListener('click', (event) => {
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('a.tile') : null;
    if (!tile) return;
    event.preventDefault();
    field('province').value = attributeOf(tile, 'data-province');
    takeForm(desk);
    showOwnMembers(desk);
  });
}

/** Opens the budget of the address, where it holds one. */
function openLink(desk: BudgetDesk): void {
  if (/[#&]b=/.test(location.hash)) {
    const budget = budgetFromLink(location.hash);
    desk.part('said').textContent = budget ? '' : desk.t.badLink;
    if (budget) fillForm(desk, budget);
  }
  takeForm(desk);
}
