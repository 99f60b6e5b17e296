/**
 * The combobox with listbox of the ARIA Authoring Practices: focus stays in the field, `aria-activedescendant` names
 * the option.
 * Down and Up walk through the options and back to what was typed, Enter opens the one that is named, Escape closes the
 * list.
 * Options are links, so that they can also be opened in a new tab.
 */
export class Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  #active: HTMLElement | undefined;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.input = input;
    this.list = list;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('keydown', (event) => this.#key(event));
    // Focus must stay in the field when an option is pressed, or the list would close before the click arrives.
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get open(): boolean {
    return !this.list.hidden;
  }

  get #options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  /** Shows other options; an option that was named and is still there stays named. */
  show(...content: Node[]): void {
    this.list.replaceChildren(...content);
    const before = this.#active?.getAttribute('href');
    this.#options.forEach((option, at) => (option.id = `${this.list.id}-${at}`));
    this.#name(before ? this.#options.find((option) => option.getAttribute('href') === before) : undefined);
    this.#setOpen(this.#options.length > 0);
  }

  close(): void {
    this.#name(undefined);
    this.#setOpen(false);
  }

  #setOpen(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
  }

  #name(option: HTMLElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    if (!option) return this.input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.#options;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      if (!this.open) this.#setOpen(true);
      if (event.altKey) return event.key === 'ArrowUp' ? this.close() : undefined;
      const at = this.#active ? options.indexOf(this.#active) : -1;
      // One place more than there are options: the field itself, so that one gets back to what was typed.
      const next = event.key === 'ArrowDown' ? at + 1 : at === -1 ? options.length - 1 : at - 1;
      this.#name(options[next]);
    } else if (event.key === 'Enter' && this.open && this.#active) {
      event.preventDefault();
      this.#active.dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          cancelable: true,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          shiftKey: event.shiftKey,
        }),
      );
    } else if (event.key === 'Escape' && this.open && this.list.classList.contains('popup')) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Tab') {
      if (this.list.classList.contains('popup')) this.close();
    } else if (event.key === 'Home' || event.key === 'End' || event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      this.#name(undefined);
  }
}
