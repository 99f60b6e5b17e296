/** What is chosen in a form of facets, and how it stands in the address: so that it can be shared and Back works. */
export class ChosenFacets {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** The choices, one a facet. */
  get selects(): HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')];
  }

  /** Takes from the address what is chosen; a value that is not offered counts as none. */
  readAddress(): void {
    const chosen = new URLSearchParams(location.search);
    for (const select of this.selects) {
      const value = chosen.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  }

  /** Calls back after each change, with the address written before, and after Back. */
  follow(apply: () => void): void {
    const changed = (): void => {
      this.#writeAddress();
      apply();
    };
    this.#form.addEventListener('change', changed);
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    // The form is empty only after this event.
    this.#form.addEventListener('reset', () => setTimeout(changed));
    window.addEventListener('popstate', () => {
      this.readAddress();
      apply();
    });
  }

  #writeAddress(): void {
    const url = new URL(location.href);
    for (const select of this.selects) {
      if (select.value) url.searchParams.set(select.name, select.value);
      else url.searchParams.delete(select.name);
    }
    history.pushState(null, '', url);
  }
}

/** Says with each choice how many items it would leave; one that would leave none cannot be chosen. */
export function showCounts(select: HTMLSelectElement, countOf: (value: string) => number): void {
  for (const option of select.options) {
    option.dataset['label'] ??= option.text;
    const count = countOf(option.value);
    option.text = `${option.dataset['label']} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}
