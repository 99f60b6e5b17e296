import sheet from '../make-material.css?url';
import { addSheet } from '../../../dom/add-sheet.ts';
import { pageLang } from '../../../dom/page-lang.ts';
import { shareAddress } from '../../../dom/share-address.ts';
import { readStored } from '../../../dom/storage.ts';
import type { Credit } from '../portable/portable-entry.ts';
import { address } from '../../../library/address.ts';
import {
  currentTray,
  readBox,
  readItem,
  TRAYS_EVENT,
  TRAYS_NAME,
  type Tray,
  type TrayBox,
  type TrayItem,
} from '../../tray/index.ts';
import { SITE } from '../../../site.config.ts';
import type { DocumentName, MakeOptions } from './make-document.ts';

/**
 * `<make-material data-base data-items data-name data-tool>`: buttons that make handouts, cards, slides and the rest.
 * `data-items` (`workshop:story-circle lesson:see-then-do`) says from what; without it, the open tray of this device is
 * taken.
 * Its buttons (`data-make`), options and lines of text stand in the page. What makes the documents is loaded at the
 * first press of a button.
 */
class MakeMaterial extends HTMLElement {
  /** The box of this page where the browser keeps nothing. */
  #unkept: TrayBox | undefined;
  #busy = false;

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>('[data-part=panel]');
    if (!panel) return;
    panel.hidden = false;
    this.#styleOnOpening();
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener(
      TRAYS_EVENT,
      (event) => (this.#unkept = (event as CustomEvent<TrayBox | undefined>).detail),
    );
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-make]');
      if (button) void this.#make(button.dataset['make'] as DocumentName);
    });
  }

  /** Pages of entries have the buttons in a closed fold, and no use for their styles before it is opened. */
  #styleOnOpening(): void {
    const fold = this.closest<HTMLDetailsElement>('details.make-one');
    const styled = () => addSheet(sheet).catch(() => undefined);
    fold?.querySelector('summary')?.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        void styled().then(() => (fold.open = true));
      },
      { once: true },
    );
    // A search within the page opens it without a click.
    fold?.addEventListener('toggle', () => void styled(), { once: true });
  }

  async #make(what: DocumentName): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.setAttribute('aria-busy', 'true');
    this.#tell('', '');
    try {
      const lang = pageLang();
      const loaded = await Promise.all([
        import('./make-document.ts'),
        import('./fetch-entries.ts'),
        import('../portable/with-own-plan.ts'),
        import('../../../words/words.ts'),
      ]).catch(() => undefined);
      if (!loaded) return this.#tell('', this.dataset['tool'] ?? '');
      const [{ makeDocument }, { fetchEntries, NotReached, PageTooOld }, { withOwnPlan }, { words }] = loaded;
      const t = words(lang).make;
      try {
        const tray = this.#tray();
        const { entries, gone, older } = await fetchEntries(wantedFrom(tray), lang, this.#base(), (arrived, all) =>
          this.#tell(t.progress.fetching(arrived, all)),
        );
        const missing = [
          gone.length > 0 && t.problem.gone(gone.join(', ')),
          older.length > 0 && t.problem.older(older.join(', ')),
        ]
          .filter(Boolean)
          .join(' ');
        // An empty triangle is of use with nothing in the tray; nothing else is.
        if (entries.length === 0 && what !== 'worksheet')
          return this.#tell('', [missing, t.problem.empty].filter(Boolean).join(' '));
        const home = shareAddress(address({ page: 'home' }, lang, this.#base()));
        const credit: Credit = entries[0]?.credit ?? {
          site: SITE.name[lang],
          licence: SITE.licence.name,
          licenceUrl: SITE.licence.url,
          home,
        };
        await makeDocument(what, { tray, entries: withOwnPlan(entries, tray), lang, credit }, this.#options(), (text) =>
          this.#tell(text, missing),
        );
      } catch (error) {
        this.#tell(
          '',
          error instanceof NotReached
            ? t.problem.offline
            : error instanceof PageTooOld
              ? t.problem.newer
              : error instanceof RangeError && error.message === t.problem.noSheets
                ? error.message
                : isFull(error)
                  ? t.problem.memory
                  : isUnloaded(error)
                    ? t.problem.tool
                    : t.problem.other,
        );
        if (!(error instanceof NotReached)) console.warn(error);
      }
    } finally {
      this.#busy = false;
      this.removeAttribute('aria-busy');
    }
  }

  /** What to make the documents from. */
  #tray(): Tray {
    const { items, name = '' } = this.dataset;
    if (items !== undefined)
      return {
        id: '',
        name,
        items: items.split(/\s+/).flatMap((key) => readItem({ kind: key.split(':')[0], id: key.split(':')[1] }) ?? []),
      };
    // A browser that keeps nothing: the box of this page is all there is.
    return currentTray(this.#unkept ?? readBox(readStored(TRAYS_NAME))) ?? { id: '', name: '', items: [] };
  }

  #base(): string {
    return (this.dataset['base'] ?? '/').replace(/\/?$/, '/');
  }

  #options(): MakeOptions {
    const form = this.querySelector('form');
    const data = form ? new FormData(form) : new FormData();
    const minutes = Number(data.get('minutes'));
    return {
      layout: oneOf(['one', 'two', 'booklet'], data.get('layout')),
      cards: data.get('cards') === '8' ? 8 : 4,
      edge: oneOf(['long', 'short'], data.get('edge')),
      size: oneOf(['a4', 'a3'], data.get('size')),
      ...(/^\d\d:\d\d$/.test(String(data.get('start'))) && { startAt: String(data.get('start')) }),
      ...(Number.isInteger(minutes) && minutes > 0 && { minutes }),
    };
  }

  #tell(status: string, problem?: string): void {
    const line = this.querySelector('[data-part=status]');
    const alert = this.querySelector('[data-part=problem]');
    if (line) line.textContent = status;
    if (alert && problem !== undefined) alert.textContent = problem;
  }
}

/** The items of a tray, with the kit behind a plan of one's own, which need not be an item itself. */
function wantedFrom({ items, plan }: Tray): TrayItem[] {
  if (!plan || items.some(({ kind, id }) => kind === 'workshop' && id === plan.from)) return items;
  return [{ kind: 'workshop', id: plan.from, title: plan.kit.title }, ...items];
}

const oneOf = <T extends string>(values: readonly [T, ...T[]], value: unknown): T =>
  values.find((candidate) => candidate === value) ?? values[0];
/** No room on the disk or in memory, as browsers name it. */
const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' ||
    (error instanceof RangeError && /alloc|memory|length/i.test(error.message)) ||
    /out of memory/i.test(error.message));
/** A part of the program could not be fetched. */
const isUnloaded = (error: unknown): boolean => error instanceof TypeError && /import|fetch|load/i.test(error.message);

customElements.define('make-material', MakeMaterial);

export {};
