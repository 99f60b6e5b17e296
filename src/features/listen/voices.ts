import type { Lang } from '../../words/languages.ts';

/** How long a browser is given to name its voices, in milliseconds. Android's take a moment after the first question. */
const PATIENCE = 2500;

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice to read a language with: one of the device itself, the one that it prefers if there are several. Voices that
 * send what they read to a company are left alone, however good they are: reading here tells nobody anything.
 * Browsers write the language as `th-TH`, `th_TH` or `th`.
 */
export const voiceFor = <V extends Voice>(voices: readonly V[], lang: Lang): V | undefined =>
  voices
    .filter((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang)
    .sort((a, b) => Number(b.default) - Number(a.default))[0];

/**
 * Waits for the voices of the device: browsers name none at first, and tell later that there are some.
 * @returns the voice for a language; `undefined` where the device has none
 */
export async function findVoice(lang: Lang, synthesis = speechSynthesis): Promise<SpeechSynthesisVoice | undefined> {
  const found = voiceFor(synthesis.getVoices(), lang);
  if (found) return found;
  return new Promise((resolve) => {
    const look = (late: boolean) => {
      const voice = voiceFor(synthesis.getVoices(), lang);
      if (!voice && !late) return;
      window.clearTimeout(waiting);
      synthesis.removeEventListener('voiceschanged', again);
      resolve(voice);
    };
    const again = () => look(false);
    const waiting = window.setTimeout(() => look(true), PATIENCE);
    synthesis.addEventListener('voiceschanged', again);
  });
}
