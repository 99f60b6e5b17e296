import type { Page } from 'playwright-core';

/** What the stub keeps for a test, in the page. */
export interface Stub {
  /** What was said, in order, with voice and speed. */
  said: { text: string; voice: string | undefined; rate: number }[];
  /** How often everything was silenced. */
  silenced: number;
  /** Ends the sentence that is being read, as an engine does at its end. */
  end(): void;
  /** The engine stops by itself. */
  fail(): void;
  /** The voices arrive. */
  arrive(): void;
}

/**
 * Puts an engine that makes no sound in the place of the browser's, before any page of the context is loaded. It reads
 * nothing by itself: a test ends each sentence.
 * @param voices languages of its voices
 * @param late   whether they come only when the test says so, as on Android
 */
export async function stubSpeech(page: Page, voices: readonly string[], late = false): Promise<void> {
  await page.addInitScript(
    ({ voices, late }) => {
      class Utterance {
        voice: { lang: string } | null = null;
        lang = '';
        rate = 1;
        onend?: () => void;
        onerror?: () => void;
        constructor(public text: string) {}
      }
      const engine = new EventTarget() as EventTarget & Record<string, unknown>;
      let there = late ? [] : voices.map((lang) => ({ lang, localService: true, default: false }));
      let current: Utterance | undefined;
      const finish = (how: 'onend' | 'onerror') => {
        const done = current;
        current = undefined;
        done?.[how]?.();
      };
      const stub: Stub = {
        said: [],
        silenced: 0,
        end: () => finish('onend'),
        fail: () => finish('onerror'),
        arrive: () => {
          there = voices.map((lang) => ({ lang, localService: true, default: false }));
          engine.dispatchEvent(new Event('voiceschanged'));
        },
      };
      Object.defineProperties(engine, {
        speaking: { get: () => current !== undefined },
        pending: { get: () => false },
      });
      Object.assign(engine, {
        getVoices: () => there,
        resume: () => undefined,
        speak: (utterance: Utterance) => {
          if (utterance.text === '') return;
          current = utterance;
          stub.said.push({ text: utterance.text, voice: utterance.voice?.lang, rate: utterance.rate });
        },
        cancel: () => {
          stub.silenced += 1;
          finish('onerror');
        },
      });
      Object.assign(window, { stub, SpeechSynthesisUtterance: Utterance });
      Object.defineProperty(window, 'speechSynthesis', { value: engine });
    },
    { voices, late },
  );
}

/** What the stub has heard until now. */
export const heard = (page: Page): Promise<Stub['said']> =>
  page.evaluate(() => (window as unknown as { stub: Stub }).stub.said);

/** How often everything was silenced. */
export const silenced = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { stub: Stub }).stub.silenced);

/** Lets the engine do something. */
export const engine = (page: Page, what: 'end' | 'fail' | 'arrive'): Promise<void> =>
  page.evaluate((name) => (window as unknown as { stub: Stub }).stub[name](), what);

/** The words that stand marked on the page. */
export const marked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('being-read') ?? [])].map((range) => (range as Range).toString().trim()).join(' '),
  );
