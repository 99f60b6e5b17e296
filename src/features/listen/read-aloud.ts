import { addSheet } from '../../dom/add-sheet.ts';
import { button } from '../../dom/element.ts';
import { langOf } from '../../dom/page-lang.ts';
import { isInApp } from './in-app.ts';
import sheet from './listen.css?url';

/**
 * `<read-aloud data-parts data-label data-failed>`: a button that reads parts of the page aloud. It is made where the
 * browser has speech; what reads comes when it is pressed.
 */
class ReadAloud extends HTMLElement {
  #start = button(this.dataset['label'] ?? '', () => void this.#open(), { class: 'listen-start' });
  #loading = false;

  connectedCallback(): void {
    this.hidden = !('speechSynthesis' in window) || isInApp(navigator.userAgent);
    if (this.hidden || this.#start.isConnected) return;
    this.append(this.#start);
  }

  async #open(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    // Some browsers speak only if they were first asked to within a press.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    try {
      const [{ ListenBar }] = await Promise.all([import('./listen-bar.ts'), addSheet(sheet)]);
      this.#start.hidden = true;
      new ListenBar(this, [...document.querySelectorAll(this.dataset['parts'] ?? '')], langOf(this), () => {
        this.#start.hidden = false;
        this.#start.focus({ preventScroll: true });
      });
    } catch {
      this.#start.textContent = this.dataset['failed'] ?? '';
    } finally {
      this.#loading = false;
    }
  }
}

customElements.define('read-aloud', ReadAloud);
