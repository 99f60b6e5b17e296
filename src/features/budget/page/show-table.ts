import { partOf } from '../../../dom/part.ts';
import { FORMULAS, membersOfAll } from '../../../fund/share/formulas.ts';
import { formatNumber } from '../../../words/dates.ts';
import { sharersOf, type Row } from '../tell.ts';
import type { BudgetDesk } from './budget-desk.ts';

type Order = 'code' | 'most' | 'head';

/** Shows the shares in the table and on the map. */
export function showTable(desk: BudgetDesk): void {
  for (const row of desk.told.rows) showRow(desk, row);
  for (const cell of desk.root.querySelectorAll<HTMLElement>('.budget-table [data-formula]'))
    cell.toggleAttribute('data-chosen', cell.dataset['formula'] === desk.budget.formula);
  showTotals(desk);
  sortTable(desk);
}

function showRow({ root, budget }: BudgetDesk, row: Row): void {
  const own = row.code === budget.province;
  const line = partOf<HTMLTableRowElement>(root, `tr[data-province="${row.code}"]`);
  line.toggleAttribute('data-own', own);
  const say = (cell: HTMLElement, value: string): void => {
    if (cell.textContent !== value) cell.textContent = value;
  };
  for (const formula of FORMULAS) say(partOf(line, `[data-formula="${formula}"]`), row.byFormula[formula]);
  for (const column of ['perHead', 'share', 'members'] as const)
    say(partOf(line, `[data-column="${column}"]`), row[column]);
  const tile = partOf(root, `.tile[data-province="${row.code}"]`);
  tile.dataset['level'] = String(row.level);
  tile.toggleAttribute('data-own', own);
  partOf(tile, '.tile-count').textContent = row.tile;
}

function showTotals({ root, budget, facts, part }: BudgetDesk): void {
  const people = facts.people.reduce((sum, each) => sum + each, 0);
  part('all-members').textContent = formatNumber(membersOfAll(sharersOf(budget, facts)));
  for (const cell of root.querySelectorAll('[data-part="all-baht"]')) cell.textContent = formatNumber(budget.baht);
  part('all-head').textContent = formatNumber(Math.round((budget.baht / people) * 100) / 100);
}

/** Puts the rows in the order that is chosen. */
export function sortTable({ told, part }: BudgetDesk): void {
  const order = part<HTMLSelectElement>('order').value as Order;
  const rows = [...told.rows].sort((a, b) =>
    order === 'most' ? b.baht - a.baht : order === 'head' ? b.head - a.head : 0,
  );
  const body = part('rows');
  const now = [...body.children].map((row) => row.getAttribute('data-province'));
  if (rows.every(({ code }, at) => now[at] === code)) return;
  body.append(...rows.map(({ code }) => partOf(body, `tr[data-province="${code}"]`)));
}
