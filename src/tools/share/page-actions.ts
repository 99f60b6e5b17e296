/**
 * `<page-actions>`: copies the link or a citation, opens the device's share sheet, prints.
 * Buttons are hidden in the page and shown only where the browser can do what they say.
 */
class PageActions extends HTMLElement {
  connectedCallback(): void {
    const can = { 'copy-link': true, 'copy-text': true, print: true, share: typeof navigator.share === 'function' };
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-do]')) {
      button.hidden = !can[button.dataset['do'] as keyof typeof can];
    }
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
      if (button) void this.#run(button);
    });
  }

  async #run(button: HTMLButtonElement): Promise<void> {
    const { url = location.href, title = document.title } = this.dataset;
    if (button.dataset['do'] === 'print') window.print();
    else if (button.dataset['do'] === 'share') await navigator.share({ title, url }).catch(() => undefined);
    else if (button.dataset['do'] === 'copy-link') await this.#copy(url);
    else await this.#copy(button.parentElement?.querySelector('pre')?.textContent ?? '');
  }

  async #copy(text: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.#say((copied ? this.dataset['copied'] : this.dataset['failed']) ?? '');
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

customElements.define('page-actions', PageActions);

export {};
