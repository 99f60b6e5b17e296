import type { Lang } from '../../words/languages.ts';
import type { Spoken } from './spoken.ts';

/** What a listener is told: which sentence is being read, and whether it is. */
export interface SpeakerState {
  at: number;
  speaking: boolean;
  /** Why it fell silent without being asked to: it read to the end, or the device stopped by itself. */
  because?: 'ended' | 'failed' | undefined;
}

/** Letters that the slowest voice reads in a second. Who takes longer has gone silent without saying so. */
const LETTERS_A_SECOND = 5;
/** Some browsers drop what is said right after they were silenced; a moment later they do not. In milliseconds. */
const AFTER_SILENCE = 80;

/**
 * Reads sentences one after another. Engines stop in the middle of a long text, and on Android `pause` ends it: so each
 * sentence is an utterance of its own, and to pause is to stop and to begin the same sentence again.
 */
export class Speaker {
  /** Speed, 1 as the voice speaks by itself. */
  rate = 1;
  #at = 0;
  #speaking = false;
  /** Kept, since some browsers forget an utterance that nobody holds before they have read it. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #watch = 0;
  readonly #sentences: readonly Spoken[];
  readonly #voices: ReadonlyMap<Lang, SpeechSynthesisVoice>;
  readonly #changed: (state: SpeakerState) => void;

  /**
   * @param voices of the languages that the device can read; sentences in others are passed over
   * @param changed is told of every change, at the beginning of each sentence among them
   */
  constructor(
    sentences: readonly Spoken[],
    voices: ReadonlyMap<Lang, SpeechSynthesisVoice>,
    changed: (state: SpeakerState) => void,
  ) {
    this.#sentences = sentences.filter(({ lang }) => voices.has(lang));
    this.#voices = voices;
    this.#changed = changed;
  }

  get sentences(): readonly Spoken[] {
    return this.#sentences;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  /** Reads from the sentence at which it stands; from the first one after the last. */
  goOn(): void {
    if (this.#at >= this.#sentences.length) this.#at = 0;
    this.#speaking = true;
    this.#speak();
  }

  /** Falls silent and keeps the place. */
  pause(): void {
    this.#speaking = false;
    this.#hush();
    this.#tell();
  }

  /** Moves by some sentences, and reads on if it was reading. */
  move(by: number): void {
    this.#at = Math.min(Math.max(0, this.#at + by), this.#sentences.length - 1);
    if (this.#speaking) this.#speak();
    else this.#tell();
  }

  /** Reads the sentence again at another speed. */
  setRate(rate: number): void {
    this.rate = rate;
    if (this.#speaking) this.#speak();
  }

  /** Begins the sentence at which it stands, in place of what is being said. */
  #speak(): void {
    if (this.#hush()) this.#watch = window.setTimeout(() => this.#say(), AFTER_SILENCE);
    else this.#say();
    this.#tell();
  }

  #say(): void {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return this.#end();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = this.#voices.get(sentence.lang) ?? null;
    utterance.lang = utterance.voice?.lang ?? sentence.lang;
    utterance.rate = this.rate;
    utterance.onend = () => this.#next(utterance);
    utterance.onerror = () => this.#fail(utterance);
    this.#utterance = utterance;
    // Another page may have left the engine paused.
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
    this.#watch = window.setTimeout(
      () => this.#next(utterance),
      ((sentence.text.length / LETTERS_A_SECOND + 4) / this.rate) * 1000,
    );
  }

  /** What an utterance of before says once another has begun counts no more. */
  #next(utterance: SpeechSynthesisUtterance): void {
    if (utterance !== this.#utterance) return;
    window.clearTimeout(this.#watch);
    this.#at += 1;
    this.#say();
    if (this.#speaking) this.#tell();
  }

  #fail(utterance: SpeechSynthesisUtterance): void {
    if (utterance !== this.#utterance) return;
    this.#speaking = false;
    this.#hush();
    this.#tell('failed');
  }

  #end(): void {
    this.#utterance = undefined;
    this.#speaking = false;
    this.#at = 0;
    this.#tell('ended');
  }

  /** @returns whether there was something to silence */
  #hush(): boolean {
    this.#utterance = undefined;
    window.clearTimeout(this.#watch);
    const busy = speechSynthesis.speaking || speechSynthesis.pending;
    if (busy) speechSynthesis.cancel();
    return busy;
  }

  #tell(because?: SpeakerState['because']): void {
    this.#changed({ at: this.#at, speaking: this.#speaking, because });
  }
}
