import { diskCopy } from '../../dom/on-disk.ts';

/** What Chrome and Edge offer where a site can be installed and is not yet. */
interface InstallEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * `<install-app>`: a button that installs the site, on the page about keeping it and nowhere else, shown only where the
 * browser offers to. It is gone once pressed, whatever the answer; nobody is asked.
 */
class InstallApp extends HTMLElement {
  #offer: InstallEvent | undefined;
  readonly #offered = (event: Event): void => {
    event.preventDefault();
    this.#offer = event as InstallEvent;
    this.#show(true);
  };
  readonly #installed = (): void => this.#show(false);

  connectedCallback(): void {
    addEventListener('beforeinstallprompt', this.#offered);
    addEventListener('appinstalled', this.#installed);
    this.querySelector('button')?.addEventListener('click', () => {
      this.#show(false);
      void this.#offer?.prompt();
    });
    // Opened as an application, it needs no telling how to become one; a copy on disk cannot.
    if (diskCopy() || matchMedia('(display-mode: standalone)').matches) this.hidden = true;
  }

  disconnectedCallback(): void {
    removeEventListener('beforeinstallprompt', this.#offered);
    removeEventListener('appinstalled', this.#installed);
  }

  #show(offered: boolean): void {
    const button = this.querySelector('button');
    if (button) button.hidden = !offered;
  }
}

customElements.define('install-app', InstallApp);
