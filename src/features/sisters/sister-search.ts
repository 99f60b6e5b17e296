import type { Lang } from '../../words/languages.ts';
import { langOf } from '../../dom/page-lang.ts';
import { el, fill } from '../../dom/element.ts';
import { sistersIn } from '../../words/in/sisters.ts';
import { askSister, NotAsked, type Found, type Trouble } from './ask-sister.ts';
import { mergeAnswers, type Scored } from './merge.ts';
import type { Sister } from './sister.ts';

/** Results of all sister libraries together. */
const MOST = 10;

/**
 * `<sister-search>` below the results of the search page: asks libraries that have only a Pagefind bundle, when a reader
 * presses its button and not before. `data-sisters` holds them as JSON; what is searched stands in the
 * address, as for the page itself.
 */
class SisterSearch extends HTMLElement {
  /** Number of the newest question; answers to an older one are dropped. */
  #turn = 0;
  /** What is offered or answered now. */
  #query = '';

  connectedCallback(): void {
    const page = this.closest<HTMLElement>('search-page');
    // A copy on disk can ask nobody.
    if (!page || location.protocol === 'file:') return;
    const blank = page.querySelector<HTMLElement>('[data-part=blank]');
    const offer = (): void =>
      this.#offer(blank?.hidden === false ? '' : (new URLSearchParams(location.search).get('q') ?? ''));
    const answers = new MutationObserver(offer);
    answers.observe(page, { attributeFilter: ['data-answered'] });
    if (blank) answers.observe(blank, { attributeFilter: ['hidden'] });
    offer();
  }

  get #sisters(): Sister[] {
    return JSON.parse(this.dataset['sisters'] ?? '[]') as Sister[];
  }
  get #t(): (typeof sistersIn)[Lang] {
    return sistersIn[langOf(this)];
  }

  #offer(query: string): void {
    // The page draws anew for filters, too; what was asked and answered stays.
    if (query === this.#query) return;
    this.#query = query;
    this.#turn += 1;
    const sisters = this.#sisters;
    this.hidden = query === '' || sisters.length === 0;
    if (this.hidden) return;
    const names = new Intl.ListFormat(this.lang, { type: 'conjunction' }).format(sisters.map(({ name }) => name));
    const status = el('p', { role: 'status', class: 'small' }, this.#t.about(names));
    const button = el('button', { type: 'button', onClick: () => void this.#ask(query, button, status) }, this.#t.ask);
    fill(this, el('div', {}, button, status));
  }

  async #ask(query: string, button: HTMLButtonElement, status: HTMLElement): Promise<void> {
    const turn = this.#turn;
    button.disabled = true;
    status.textContent = this.#t.asking;
    const base = this.dataset['base'] ?? '/';
    const answers: Scored<Found>[][] = [];
    const troubles: { name: string; trouble: Trouble }[] = [];
    await Promise.all(
      this.#sisters.map(async (sister) => {
        try {
          answers.push(await askSister(sister, query, base));
        } catch (error) {
          troubles.push({ name: sister.name, trouble: error instanceof NotAsked ? error.trouble : 'broken' });
        }
      }),
    );
    if (turn !== this.#turn) return;
    this.#show(mergeAnswers(answers, MOST), troubles, answers.length > 0);
  }

  #show(found: readonly Found[], troubles: readonly { name: string; trouble: Trouble }[], answered: boolean): void {
    const t = this.#t;
    const said = found.length > 0 ? t.found(found.length) : answered ? t.nothing : '';
    const reasons = [...new Set(troubles.map(({ name, trouble }) => t.trouble[trouble](name)))];
    const heading = el('h2', { id: 'found-sisters', tabindex: '-1' }, t.heading);
    fill(
      this,
      el(
        'section',
        { class: 'found-group', 'aria-labelledby': heading.id },
        heading,
        said && el('p', { class: 'small' }, said),
        found.length > 0 && el('ol', { role: 'list', class: 'found-list' }, ...found.map((each) => this.#result(each))),
        ...reasons.map((reason) => el('p', { class: 'small' }, reason)),
      ),
    );
    // Whoever went on typing while the others were asked keeps what they type in.
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && !this.contains(activeElement)) return;
    heading.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
  }

  #result({ title, text, href, lang, sister }: Found): HTMLLIElement {
    const written = lang === this.lang ? undefined : lang;
    return el(
      'li',
      {},
      el(
        'article',
        { class: 'entry-item' },
        el('h3', { lang: written }, el('a', { href, rel: 'external' }, title)),
        text && el('p', { class: 'passage', lang: written }, text),
        el('p', { class: 'facts' }, el('span', {}, this.#t.from(sister.name))),
      ),
    );
  }
}

customElements.define('sister-search', SisterSearch);

export {};
