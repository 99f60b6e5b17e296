import { opensElsewhere, shareAddress } from '../../dom/share-address.ts';

/**
 * `<page-address data-path>`: the address of the open page (or of another path of the site), written where it stands, for
 * paper. Until the element runs nothing is
 * said, rather than an address that may be another's; a hidden parent is shown with it. Lists that were filtered and
 * searches change the address without loading the page, so it is written once more before printing.
 */
class PageAddress extends HTMLElement {
  readonly #write = (): void => {
    const url = new URL(this.dataset['path'] ?? location.href, location.href);
    // Words that a search has marked, and what follows # (a place on the screen, a tray that somebody packed), are nothing
    // to type from paper.
    url.searchParams.delete('hl');
    this.textContent = shareAddress(url.pathname + url.search);
  };

  connectedCallback(): void {
    // What opens on this device only is nothing to type from paper.
    if (!opensElsewhere()) return;
    this.#write();
    addEventListener('beforeprint', this.#write);
    if (this.parentElement) this.parentElement.hidden = false;
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#write);
  }
}

customElements.define('page-address', PageAddress);
