import sheet from './we-tried.css?url';
import { addSheet } from '../../dom/add-sheet.ts';

/**
 * `<we-tried data-title data-id data-path>`: three taps make a text that tells how it went. What stands in the page
 * already, a text to be filled in by hand, stays until the form has come; few readers ever open it, so it is fetched
 * when it is opened. Short, since every page of an entry carries it.
 */
class WeTried extends HTMLElement {
  connectedCallback(): void {
    const fold = this.querySelector('details');
    this.querySelector('summary')?.addEventListener(
      'click',
      (event) => {
        // Opened with the form in it: nobody shall press a button that is about to go.
        event.preventDefault();
        void Promise.all([import('./tell-form.ts'), addSheet(sheet)])
          .then(
            ([{ wireForm }]) => wireForm(this),
            () => undefined,
          )
          .then(() => fold?.setAttribute('open', ''));
      },
      { once: true },
    );
  }
}

customElements.define('we-tried', WeTried);
