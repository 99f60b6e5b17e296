import { ChosenFacets, showCounts } from './chosen-facets.ts';

/**
 * `<list-filter>`: narrows a list that stands in the page.
 * Its form holds one `<select name=…>` a facet; an item matches when its `data-<name>` (words parted by spaces) holds
 * the chosen value.
 * Every choice says how many items it would leave, given the other choices; one that would leave none cannot be chosen.
 * What is folded away (`details.folded`) opens while something is chosen, and folds again when nothing is.
 * What is chosen lives in the address, so that it can be shared and Back works. The form
 * stands there from the start, so that nothing moves; where scripts do not run, styles hide it and the whole list is shown.
 */
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const chosen = new ChosenFacets(form);
    chosen.readAddress();
    chosen.follow(() => this.#apply(form, chosen.selects));
    this.#apply(form, chosen.selects);
  }

  #apply(form: HTMLFormElement, selects: readonly HTMLSelectElement[]): void {
    const wanted = selects.filter((select) => select.value);
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    for (const select of selects) {
      const others = wanted.filter((other) => other !== select);
      const left = items.filter((item) => matchesAll(item, others));
      showCounts(select, (value) =>
        value ? left.filter((item) => valuesOf(item, select.name).includes(value)).length : left.length,
      );
    }
    let shown = 0;
    for (const item of items) {
      const matches = matchesAll(item, wanted);
      item.hidden = !matches;
      if (matches) shown += 1;
    }
    for (const folded of this.querySelectorAll<HTMLDetailsElement>('details.folded, details.fold')) {
      // A group that a link has opened stays open while nothing is chosen.
      if (wanted.length > 0 || folded.matches('.folded')) folded.open = wanted.length > 0;
      folded.hidden = !folded.querySelector('[data-item]:not([hidden])');
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-section]')) {
      const left = group.querySelectorAll('[data-item]:not([hidden])').length;
      group.hidden = left === 0;
      showInJumpList(this, group, left);
    }
    const status = this.querySelector('[role=status]');
    if (status)
      status.textContent =
        (wanted.length === 0 ? '' : shown === 0 ? this.dataset['none'] : this.dataset['shown'])
          ?.replace('{n}', String(shown))
          .replace('{all}', String(items.length)) ?? '';
    const reset = form.querySelector<HTMLButtonElement>('button[type=reset]');
    if (reset) reset.hidden = wanted.length === 0;
  }
}

/** A link that jumps to a group says how many of its items are left, and goes with the group. */
function showInJumpList(list: HTMLElement, group: HTMLElement, left: number): void {
  const id = group.querySelector('h2[id], .fold-inside[id]')?.id;
  const link = id ? list.querySelector<HTMLElement>(`nav a[href="#${CSS.escape(id)}"]`) : undefined;
  if (!link) return;
  if (link.parentElement) link.parentElement.hidden = left === 0;
  const count = link.querySelector('.small');
  if (count) count.textContent = String(left);
}

/** The values of a facet that an item has. */
const valuesOf = (item: HTMLElement, name: string): string[] => (item.dataset[name] ?? '').split(' ');

const matchesAll = (item: HTMLElement, wanted: readonly HTMLSelectElement[]): boolean =>
  wanted.every((select) => valuesOf(item, select.name).includes(select.value));

customElements.define('list-filter', ListFilter);
