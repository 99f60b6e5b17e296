import { readyOnOpening } from '../../dom/add-sheet.ts';
import { opensElsewhere, shareAddress } from '../../dom/share-address.ts';
import { loadEntryPicture } from '../card/index.ts';
import { lineAddress } from '../../library/publishing/line-address.ts';
import sheet from './cite-texts.css?url';

/**
 * `<page-actions data-path data-title>`: copies the link or a citation, opens the device's share sheet, prints.
 * Buttons are hidden in the page and shown only where the browser can do what they say.
 */
class PageActions extends HTMLElement {
  connectedCallback(): void {
    const link = opensElsewhere();
    const share = link && typeof navigator.share === 'function';
    const can = { 'copy-link': link, 'copy-text': true, picture: true, print: true, share };
    const line = this.querySelector<HTMLAnchorElement>('a[data-do=line]');
    if (line && link) {
      line.href = lineAddress(this.#title(), this.#url());
      line.hidden = false;
    }
    const fold = this.querySelector<HTMLDetailsElement>('.cite-this');
    if (fold) readyOnOpening(fold, sheet);
    for (const citation of this.querySelectorAll<HTMLElement>('pre[data-at]')) {
      const { at, before = '', after = '' } = citation.dataset;
      if (link) insertAt(citation, Number(at), before + this.#url() + after);
      // Said once; an element that is moved in the page runs again.
      delete citation.dataset['at'];
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-do]')) {
      button.hidden = !can[button.dataset['do'] as keyof typeof can];
    }
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
      if (button) void this.#run(button);
    });
  }

  async #run(button: HTMLButtonElement): Promise<void> {
    if (button.dataset['do'] === 'print') window.print();
    else if (button.dataset['do'] === 'picture') await this.#picture(button);
    else if (button.dataset['do'] === 'share')
      await navigator.share({ title: this.#title(), url: this.#url() }).catch(() => undefined);
    else if (button.dataset['do'] === 'copy-link') await this.#copy(this.#url());
    else await this.#copy(button.parentElement?.querySelector('pre')?.textContent ?? '');
  }

  /** The address of this page where it is being read, without what a search or a filter has put behind it. */
  #url(): string {
    return shareAddress(this.dataset['path'] ?? location.href);
  }

  #title(): string {
    return this.dataset['title'] ?? document.title;
  }

  /** Makes a picture of the entry; what draws it is fetched on use. A second press waits for the first. */
  async #picture(button: HTMLButtonElement): Promise<void> {
    if (button.ariaBusy) return;
    button.ariaBusy = 'true';
    this.#say(button.dataset['making'] ?? '');
    const came = await loadEntryPicture()
      .then(({ passEntry }) => passEntry(button.dataset))
      .catch(() => 'failed');
    this.#say(button.dataset[came] ?? '');
    button.ariaBusy = null;
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

/** Puts words into a text after so many letters, and leaves the elements in it (words of another language) alone. */
function insertAt(element: Element, at: number, text: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (left <= node.length) return node.insertData(left, text);
    left -= node.length;
  }
}

customElements.define('page-actions', PageActions);
