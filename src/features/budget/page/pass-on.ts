import { fileOf, saveFile } from '../../../dom/save-file.ts';
import { budgetTable } from '../tell.ts';
import type { BudgetDesk } from './budget-desk.ts';

/** Saves the shares as a file for spreadsheets. */
export async function saveTable({ told, budget, facts, names, t }: BudgetDesk): Promise<void> {
  const { csvText } = await import('../../material/index.ts');
  saveFile(fileOf(csvText(budgetTable(told, budget, facts, names, t)), 'text/csv'), 'budget.csv');
}

/** Copies the link; where the browser does not let us, it is marked so that the reader can. */
export function copyLink({ t, part }: BudgetDesk): void {
  const link = part<HTMLInputElement>('link');
  const said = (text: string): void => void (part('said').textContent = text);
  const failed = (): void => {
    link.focus();
    link.select();
    said(t.copyFailed);
  };
  const copying = (navigator.clipboard as Clipboard | undefined)?.writeText(link.value);
  if (copying) void copying.then(() => said(t.copied), failed);
  else failed();
}
