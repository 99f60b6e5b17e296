import { shareAddress } from './share-address.ts';

/**
 * `<page-address data-path>`: the address of a page as the reader can give it to others, written where it stands. Until
 * the element runs nothing is said, rather than an address that may be another's; a hidden parent is shown with it.
 */
class PageAddress extends HTMLElement {
  connectedCallback(): void {
    const { path } = this.dataset;
    if (path === undefined) return;
    this.textContent = shareAddress(path);
    if (this.parentElement) this.parentElement.hidden = false;
  }
}

customElements.define('page-address', PageAddress);
