import { button, el } from '../../dom/element.ts';

/** `<copy-block data-copy data-copied data-failed>`: a button below a text that puts it on the clipboard. */
class CopyBlock extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return;
    const status = el('span', { role: 'status', class: 'small' });
    this.append(
      button(this.dataset['copy'] ?? '', () => void this.#copy(status)),
      status,
    );
  }

  async #copy(status: HTMLElement): Promise<void> {
    const copied = await navigator.clipboard?.writeText(this.querySelector('pre')?.textContent ?? '').then(
      () => true,
      () => false,
    );
    status.textContent = (copied ? this.dataset['copied'] : this.dataset['failed']) ?? '';
  }
}

customElements.define('copy-block', CopyBlock);
