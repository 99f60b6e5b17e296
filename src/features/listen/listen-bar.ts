import { button, el, fill } from '../../dom/element.ts';
import { langOf } from '../../dom/page-lang.ts';
import { readStored, writeStored } from '../../dom/storage.ts';
import { LANGS, type Lang } from '../../words/languages.ts';
import { nameOfLanguage } from '../../words/locale/formats.ts';
import { listenWords } from '../../words/listen-words.ts';
import type { ListenWords } from '../../words/th/listen.ts';
import { markSentence } from './mark-sentence.ts';
import { Speaker, type SpeakerState } from './speaker.ts';
import { spokenIn } from './spoken.ts';
import { findVoice, voiceFor } from './voices.ts';

const RATES = { slow: 0.8, normal: 1, fast: 1.25 } as const;
type Rate = keyof typeof RATES;
const RATE_NAMES: readonly Rate[] = ['slow', 'normal', 'fast'];
const RATE_KEPT = 'listen-rate';
const keptRate = (): Rate => RATE_NAMES.find((name) => name === readStored(RATE_KEPT)) ?? 'normal';

/**
 * The bar at the lower edge from which a page is listened to: before, pause, next, speed. It begins to read as soon as
 * it has a voice; where the device has none it says how to get one.
 */
export class ListenBar {
  readonly #t: ListenWords;
  readonly #lang: Lang;
  readonly #box: HTMLElement;
  readonly #place = el('span', { class: 'listen-place' });
  readonly #status = el('p', { role: 'status', class: 'small' });
  readonly #main: HTMLButtonElement;
  readonly #closed: () => void;
  #speaker: Speaker | undefined;

  /**
   * @param host   where the bar is put
   * @param roots  parts of the page that are read
   * @param lang   language of the interface
   * @param closed is called when the reader has put the bar away
   */
  constructor(host: HTMLElement, roots: readonly Element[], lang: Lang, closed: () => void) {
    const t = (this.#t = listenWords(lang));
    this.#lang = lang;
    this.#closed = closed;
    this.#main = button(t.pause, () => this.#toggle(), { class: 'listen-main', disabled: true });
    this.#box = el('div', { class: 'listen-bar', role: 'region', 'aria-label': t.bar, lang }, [
      el(
        'div',
        { class: 'listen-top' },
        this.#place,
        this.#status,
        this.#tool('close', () => this.close()),
      ),
    ]);
    this.#box.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
    window.addEventListener('pagehide', this.#leave);
    host.append(this.#box);
    void this.#begin(roots);
  }

  /** Falls silent and takes the bar away. */
  close(): void {
    this.#speaker?.pause();
    window.removeEventListener('pagehide', this.#leave);
    markSentence(undefined);
    this.#box.remove();
    this.#closed();
  }

  /** A page that is left must not go on talking. */
  readonly #leave = (): void => this.#speaker?.pause();

  async #begin(roots: readonly Element[]): Promise<void> {
    const lang = langOf(roots[0] ?? this.#box);
    this.#status.textContent = this.#t.wait;
    const voice = await findVoice(lang);
    if (!this.#box.isConnected) return;
    if (!voice) return this.#tellHow(lang);
    const all = LANGS.flatMap((each) => {
      const found = each === lang ? voice : voiceFor(speechSynthesis.getVoices(), each);
      return found ? [[each, found] as const] : [];
    });
    this.#speaker = new Speaker(spokenIn(roots), new Map(all), (state) => this.#show(state));
    this.#speaker.rate = RATES[keptRate()];
    this.#status.textContent = this.#speaker.sentences.length > 0 ? '' : this.#t.nothing;
    if (this.#speaker.sentences.length === 0) return;
    this.#box.append(
      el('div', { class: 'listen-tools' }, [
        this.#tool('back', () => this.#speaker?.move(-1)),
        this.#main,
        this.#tool('next', () => this.#speaker?.move(1)),
        this.#rates(),
      ]),
    );
    this.#main.disabled = false;
    this.#main.focus({ preventScroll: true });
    this.#speaker.goOn();
  }

  #tool(name: 'back' | 'next' | 'close', run: () => void): HTMLButtonElement {
    return button('', run, { class: `listen-${name}`, 'aria-label': this.#t[name] });
  }

  #rates(): HTMLElement {
    const kept = keptRate();
    const choice = el(
      'select',
      {},
      RATE_NAMES.map((name) => el('option', { value: name, selected: name === kept }, this.#t.rates[name])),
    );
    choice.addEventListener('change', () => {
      const name = RATE_NAMES.find((each) => each === choice.value) ?? 'normal';
      writeStored(RATE_KEPT, name);
      this.#speaker?.setRate(RATES[name]);
    });
    return el('label', { class: 'listen-rate' }, el('span', {}, this.#t.rate), choice);
  }

  #toggle(): void {
    if (this.#speaker?.speaking) this.#speaker.pause();
    else this.#speaker?.goOn();
  }

  #show({ at, speaking, because }: SpeakerState): void {
    const { sentences } = this.#speaker!;
    this.#main.textContent = speaking ? this.#t.pause : because === 'ended' ? this.#t.start : this.#t.goOn;
    this.#main.classList.toggle('is-speaking', speaking);
    this.#place.textContent = this.#t.place(at + 1, sentences.length);
    this.#status.textContent = because === 'failed' ? this.#t.failed : '';
    markSentence(because === 'ended' ? undefined : sentences[at]);
  }

  /** Says that there is no voice, and where the device lets one be added. */
  #tellHow(lang: Lang): void {
    const { noVoice, howTo, ways, choose } = this.#t;
    this.#status.textContent = '';
    fill(this.#place, el('strong', {}, noVoice(nameOfLanguage(lang, this.#lang))));
    this.#box.append(
      el('p', { class: 'small' }, howTo),
      el(
        'ul',
        { class: 'small' },
        waysFor(navigator.userAgent).map((device) => el('li', {}, ways[device])),
      ),
      el('p', { class: 'small' }, choose(nameOfLanguage(lang, this.#lang))),
    );
    this.#box.querySelector<HTMLButtonElement>('.listen-close')?.focus({ preventScroll: true });
  }
}

const DEVICES = ['android', 'apple', 'windows', 'mac'] as const;

/** The way of the device at hand; all of them where it does not tell what it is. */
function waysFor(userAgent: string): readonly (typeof DEVICES)[number][] {
  if (/Android/.test(userAgent)) return ['android'];
  if (/iPhone|iPad/.test(userAgent)) return ['apple'];
  if (/Windows/.test(userAgent)) return ['windows'];
  // An iPad may call itself a Mac.
  return /Macintosh/.test(userAgent) ? ['mac', 'apple'] : DEVICES;
}
