import { address } from '../../library/address.ts';
import { dataFile } from '../../library/machines/files.ts';
import { ofEntry } from '../../library/machines/packs.ts';
import { button, el, fill } from '../../dom/element.ts';
import { pageLang } from '../../dom/page-lang.ts';
import { attributeOf, partOf } from '../../dom/part.ts';
import { readPortable, type PortableEntry } from '../material/index.ts';
import { addToTray } from '../tray/index.ts';
import { chosenIn, MOST, searchFor } from './chosen-cases.ts';
import { compareTable, type CompareWords } from './compare-table.ts';
import { pickCase } from './pick-case.ts';

/**
 * `<case-compare>`: two to four cases side by side, named in the address, each fetched when it is wanted; a field finds
 * more. Without JavaScript the page says how to compare by hand.
 */
class CaseCompare extends HTMLElement {
  #turn = 0;
  readonly #base = this.dataset['base'] ?? '/';
  readonly #lang = pageLang();
  readonly #words = JSON.parse(attributeOf(this, 'data-words')) as CompareWords &
    Record<'gone' | 'failed' | 'full' | 'addAll' | 'added' | 'print' | 'one', string>;

  connectedCallback(): void {
    pickCase(partOf(this, '.compare-pick'), this.#base, this.#lang, (id) =>
      this.#choose([...chosenIn(location.search), id]),
    );
    window.addEventListener('popstate', () => void this.#show());
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-compare]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#choose(chosenIn(link.search));
    });
    void this.#show();
  }

  #choose(ids: readonly string[]): void {
    const url = new URL(location.href);
    const kept = chosenIn(searchFor([...ids]));
    url.search = searchFor(kept);
    history.pushState(null, '', url);
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = (this.#turn += 1);
    const ids = chosenIn(location.search);
    partOf(this, '.compare-start').hidden = ids.length > 0;
    partOf<HTMLInputElement>(this, 'input').disabled = ids.length >= MOST;
    const read = await Promise.all(ids.map((id) => this.#read(id)));
    if (turn !== this.#turn) return;
    const entries = read.flatMap((entry) => (typeof entry === 'object' ? [entry] : []));
    const lost = ids.flatMap((id, at) => {
      const entry = read[at];
      return typeof entry === 'object' ? [] : [`${id}: ${entry === 'gone' ? this.#words.gone : this.#words.failed}`];
    });
    const notes = [...lost, entries.length === 1 && this.#words.one, ids.length >= MOST && this.#words.full].filter(
      Boolean,
    );
    partOf(this, '.compare-status').textContent = notes.join(' · ');
    fill(
      partOf(this, '.compare-result'),
      entries.length > 0 && this.#ways(entries),
      entries.length > 0 &&
        compareTable(entries, {
          lang: this.#lang,
          base: this.#base,
          words: this.#words,
          onRemove: (id) => this.#choose(ids.filter((other) => other !== id)),
        }),
    );
  }

  #ways(entries: readonly PortableEntry[]): HTMLElement {
    const said = el('span', { role: 'status', class: 'small' });
    const add = button(this.#words.addAll, async () => {
      await addToTray(entries.map(({ id, title }) => ({ kind: 'case', id, title })));
      said.textContent = this.#words.added;
    });
    return el(
      'p',
      { class: 'compare-ways' },
      add,
      button(this.#words.print, () => window.print()),
      said,
    );
  }

  async #read(id: string): Promise<PortableEntry | 'gone' | 'failed'> {
    try {
      const answer = await fetch(address(dataFile('case', id), this.#lang, this.#base));
      if (answer.status === 404) return 'gone';
      const entry = answer.ok ? ofEntry(await answer.json(), id) : undefined;
      if (answer.ok && entry === undefined) return 'gone';
      const found = await readPortable(entry);
      return found && found !== 'newer' && found.entry.kind === 'case' ? found.entry : 'failed';
    } catch {
      return 'failed';
    }
  }
}

customElements.define('case-compare', CaseCompare);
