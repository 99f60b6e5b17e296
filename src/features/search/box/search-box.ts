import foundWordsSheet from './found-words.css?url';
import optionsSheet from './options.css?url';
import dialogSheet from './search-dialog.css?url';
import { addSheet } from '../../../dom/add-sheet.ts';
import { langOf, pageLang } from '../../../dom/page-lang.ts';
import type { Lang } from '../../../words/languages.ts';
import { indexAddress, warmEngine } from './engine-thread.ts';

/** On the Thai layout the keys of "/" and "k" give these letters. */
const SLASH_KEY = 'ฝ';
const K_KEY = 'า';

/**
 * `<search-box>` around the link to the search page in the head of every page: opens the search over the page, by the
 * link, by
 * `/` or by Ctrl-K and ⌘-K, also when the keyboard is set to Thai. Without this script, or when it cannot be fetched,
 * the link
 * leads to the search page. The search page itself takes the focus into its own field.
 */
class SearchBox extends HTMLElement {
  #coming?: Promise<typeof import('./search-dialog.ts')>;

  connectedCallback(): void {
    const link = this.querySelector('a');
    // Somebody who points at the link, or comes to it by Tab, is about to search.
    for (const type of ['pointerenter', 'pointerdown', 'focus'])
      link?.addEventListener(type, () => void this.#getReady(), { once: true });
    link?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void this.#open();
    });
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || event.isComposing || !asksForSearch(event)) return;
      event.preventDefault();
      void this.#open();
    });
    for (const input of document.querySelectorAll<HTMLInputElement>('form.hero-search input[name=q]')) {
      input.addEventListener('focus', () => void this.#suggestIn(input), { once: true });
    }
    if (new URLSearchParams(location.search).has('hl')) void this.#markFound();
  }

  get #lang(): Lang {
    return pageLang();
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  async #open(): Promise<void> {
    const own = document.querySelector<HTMLInputElement>('search-page input[name=q]');
    if (own) {
      own.focus();
      own.select();
      return;
    }
    try {
      const { openSearch } = await this.#dialog();
      openSearch(this.#lang, this.#base);
    } catch {
      location.assign(this.querySelector('a')!.href);
    }
  }

  async #getReady(): Promise<void> {
    if (document.querySelector('search-page') || savesData()) return;
    await this.#dialog().catch(() => undefined);
  }

  /** The dialog's script and styles; what failed to come is tried again the next time. */
  #dialog(): Promise<typeof import('./search-dialog.ts')> {
    this.#coming ??= this.#fetchDialog().catch((error: unknown) => {
      this.#coming = undefined;
      throw error;
    });
    return this.#coming;
  }

  async #fetchDialog(): Promise<typeof import('./search-dialog.ts')> {
    warmEngine(indexAddress(this.#base, this.#lang));
    const [dialog] = await Promise.all([import('./search-dialog.ts'), addSheet(dialogSheet)]);
    return dialog;
  }

  async #markFound(): Promise<void> {
    const [{ markFoundWords }] = await Promise.all([import('./found-words.ts'), addSheet(foundWordsSheet)]);
    markFoundWords(this.#lang);
  }

  async #suggestIn(input: HTMLInputElement): Promise<void> {
    const [{ popupUnder }] = await Promise.all([import('./popup-under.ts'), addSheet(optionsSheet)]);
    popupUnder(input, langOf(input), this.#base);
  }
}

/** Whether somebody asked their browser to fetch no more than they want. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

function asksForSearch(event: KeyboardEvent): boolean {
  const writing =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches('input, textarea, select'));
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey)
    return (
      !event.shiftKey &&
      (event.key.toLowerCase() === 'k' || (event.code === 'KeyK' && event.key === K_KEY)) &&
      !(event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches('textarea')))
    );
  return !writing && (event.key === '/' || (event.code === 'Slash' && event.key === SLASH_KEY));
}

customElements.define('search-box', SearchBox);

export {};
