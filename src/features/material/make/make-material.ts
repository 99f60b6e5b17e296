import { pageLang } from '../../../dom/page-lang.ts';
import { readStored } from '../../../dom/storage.ts';
import { currentTray, readBox, readItem, TRAYS_EVENT, TRAYS_NAME, type Tray, type TrayBox } from '../../tray/index.ts';
import { DOCUMENT_PARTS, DOCUMENT_SIZES, wantedParts } from '../portable/document-size.ts';
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
  /** Stops what is being made. */
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>('[data-part=panel]');
    if (!panel) return;
    panel.hidden = false;
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    const particle = form?.querySelector<HTMLSelectElement>('[data-part=particle]');
    // Few open the options.
    if (particle)
      particle
        .closest('details')
        ?.addEventListener(
          'toggle',
          () => void import('./particle-choice.ts').then(({ chooseParticle }) => chooseParticle(particle)),
          { once: true },
        );
    const ticks = form?.querySelector<HTMLElement>('[data-part=parts]');
    form?.addEventListener('change', () => {
      if (ticks) ticks.hidden = new FormData(form).get('length') !== 'pick';
    });
    window.addEventListener(
      TRAYS_EVENT,
      (event) => (this.#unkept = (event as CustomEvent<TrayBox | undefined>).detail),
    );
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-make]');
      if (button) void this.#make(button.dataset['make'] as DocumentName, button);
      else if ((event.target as Element).closest('[data-part=stop]')) this.#stop?.abort();
    });
  }

  async #make(what: DocumentName, pressed: HTMLElement): Promise<void> {
    if (this.#stop) return;
    const stop = (this.#stop = new AbortController());
    this.setAttribute('aria-busy', 'true');
    this.#tell('', '');
    this.#progress(undefined);
    this.#show(true);
    try {
      const loaded = await import('./make-pressed.ts').catch(() => undefined);
      if (!loaded) return this.#tell('', this.dataset['tool'] ?? '');
      await loaded.makePressed({
        what,
        tray: this.#tray(),
        lang: pageLang(),
        base: (this.dataset['base'] ?? '/').replace(/\/?$/, '/'),
        options: this.#options(),
        tell: (status, problem) => this.#tell(status, problem),
        progress: (share) => this.#progress(share),
        signal: stop.signal,
      });
    } finally {
      this.#stop = undefined;
      this.removeAttribute('aria-busy');
      // Whoever stopped it by key goes on from where she began.
      if (this.querySelector('[data-part=making]')?.contains(document.activeElement)) pressed.focus();
      this.#show(false);
    }
  }

  #show(making: boolean): void {
    const line = this.querySelector<HTMLElement>('[data-part=making]');
    if (line) line.hidden = !making;
  }

  #progress(share: number | undefined): void {
    const bar = this.querySelector<HTMLProgressElement>('[data-part=making] progress');
    if (share === undefined) bar?.removeAttribute('value');
    else if (bar) bar.value = share;
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

  #options(): MakeOptions {
    const form = this.querySelector('form');
    const data = form ? new FormData(form) : new FormData();
    const minutes = Number(data.get('minutes'));
    return {
      layout: oneOf(['one', 'two', 'booklet'], data.get('layout')),
      cards: data.get('cards') === '8' ? 8 : 4,
      edge: oneOf(['long', 'short'], data.get('edge')),
      size: oneOf(['a4', 'a3'], data.get('size')),
      parts: wantedParts(
        oneOf(DOCUMENT_SIZES, data.get('length')),
        DOCUMENT_PARTS.filter((part) => data.getAll('part').includes(part)),
      ),
      remarks: data.has('remarks'),
      more: this.dataset['items'] === undefined,
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

const oneOf = <T extends string>(values: readonly [T, ...T[]], value: unknown): T =>
  values.find((candidate) => candidate === value) ?? values[0];

customElements.define('make-material', MakeMaterial);

export {};
