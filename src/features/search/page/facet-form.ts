import type { FacetCounts } from '../rank/facets.ts';
import { FACET_ORDER, type SearchState } from '../present/search-state.ts';
import { el } from '../../../dom/element.ts';
import type { searchWords } from '../box/search-words.ts';

/** Values that are shown at first where a facet has many. */
const SHOWN_FIRST = 7;

const boxesOf = (facets: HTMLElement, facet: string): HTMLInputElement[] => [
  ...facets.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`),
];

/** What is ticked. */
export function readChosen(facets: HTMLElement): SearchState['chosen'] {
  const chosen: Record<string, string[]> = {};
  for (const facet of FACET_ORDER) {
    const values = boxesOf(facets, facet)
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
    if (values.length > 0) chosen[facet] = values;
  }
  return chosen;
}

/** Ticks what the state says. */
export function tickChosen(facets: HTMLElement, { chosen }: SearchState): void {
  for (const facet of FACET_ORDER)
    for (const box of boxesOf(facets, facet)) box.checked = chosen[facet]?.includes(box.value) ?? false;
}

/** Name of a value as the page shows it. */
export const nameOfValue = (facets: HTMLElement, facet: string, value: string): string =>
  facets
    .querySelector(`input[name="${facet}"][value="${CSS.escape(value)}"]`)
    ?.closest('label')
    ?.querySelector('.facet-name')
    ?.textContent?.trim() ?? value;

/**
 * Shows how many results each value would leave, and hides values that no result has. What is ticked stays in sight.
 * @param reorder puts frequent values first; not while somebody is ticking, or the boxes would jump under the finger
 */
export function showCounts(
  facets: HTMLElement,
  counts: FacetCounts,
  reorder: boolean,
  t: ReturnType<typeof searchWords>,
): void {
  for (const facet of FACET_ORDER) {
    const fieldset = facets.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
    if (!fieldset) continue;
    const known = new Map(counts[facet].map(({ value, count }) => [value, count]));
    const boxes = boxesOf(facets, facet);
    for (const box of boxes) {
      const count = known.get(box.value) ?? 0;
      const row = box.closest<HTMLElement>('li')!;
      if (row.dataset['count'] !== String(count))
        row.querySelector('.facet-count')!.textContent = row.dataset['count'] = String(count);
      row.hidden = count === 0 && !box.checked;
    }
    fieldset.hidden = boxes.every((box) => box.closest('li')!.hidden);
    if (reorder && fieldset.dataset['order'] === 'count') byCount(fieldset);
    if (fieldset.dataset['order']) foldLong(fieldset, t);
  }
}

function byCount(fieldset: HTMLElement): void {
  const list = fieldset.querySelector('ul')!;
  const value = (row: HTMLElement): number =>
    (row.querySelector('input')!.checked ? 1e6 : 0) + Number(row.dataset['count']);
  const before = [...list.querySelectorAll('li')];
  const after = before
    .map((row, at) => ({ row, at }))
    .sort((a, b) => value(b.row) - value(a.row) || a.at - b.at)
    .map(({ row }) => row);
  if (after.some((row, at) => row !== before[at])) list.append(...after);
}

/** Folds a long list of values behind a button. */
function foldLong(fieldset: HTMLElement, t: ReturnType<typeof searchWords>): void {
  const rows = [...fieldset.querySelectorAll<HTMLElement>('li')].filter(({ hidden }) => !hidden);
  let button = fieldset.querySelector<HTMLButtonElement>('button');
  if (!button) {
    button = el('button', { type: 'button', class: 'quiet small', 'aria-expanded': 'false' });
    fieldset.append(button);
    button.addEventListener('click', () => {
      fieldset.toggleAttribute('data-all');
      foldLong(fieldset, t);
    });
  }
  const all = fieldset.hasAttribute('data-all');
  const long = rows.length > SHOWN_FIRST + 1;
  rows.forEach((row, at) =>
    row.classList.toggle('facet-folded', long && !all && at >= SHOWN_FIRST && !row.querySelector('input')!.checked),
  );
  button.hidden = !long;
  button.textContent = all ? t.fewerValues : t.allValues(rows.length);
  button.setAttribute('aria-expanded', String(all));
}
