import sheet from './we-tried.css?url';
import { addSheet } from '../../dom/add-sheet.ts';
import { partOf } from '../../dom/part.ts';

/**
 * `<we-tried data-title data-id data-path>`: three taps make a text that tells how it went. What stands in the page
 * already, a text to be filled in by hand, stays until the form has come; few readers ever open it, so it is fetched then.
 */
class WeTried extends HTMLElement {
  #come: Promise<void> | undefined;

  connectedCallback(): void {
    const fold = partOf(this, 'details');
    partOf(this, 'summary').addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        void this.#fetch().then(() => (fold.open = true));
      },
      { once: true },
    );
    // A search within the page opens it without a click.
    fold.addEventListener('toggle', () => void this.#fetch(), { once: true });
  }

  /** Brings the form with its styles, once; without a network the text to be filled in by hand is left. */
  #fetch(): Promise<void> {
    return (this.#come ??= Promise.all([import('./tell-form.ts'), addSheet(sheet)]).then(
      ([{ wireForm }]) => wireForm(this),
      () => undefined,
    ));
  }
}

customElements.define('we-tried', WeTried);
