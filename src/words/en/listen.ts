import type { ListenWords } from '../th/listen.ts';

/** Words of reading aloud in English. */
export const listenEn: ListenWords = {
  start: 'Listen',
  bar: 'Reading aloud',
  pause: 'Pause',
  goOn: 'Go on',
  back: 'Sentence before',
  next: 'Next sentence',
  close: 'Stop listening',
  rate: 'Speed',
  rates: { slow: 'slow', normal: 'normal', fast: 'fast' },
  place: (at, all) => `Sentence ${at} of ${all}`,
  wait: 'Looking for a voice',
  nothing: 'There is no text to read on this page',
  failed: 'The device stopped by itself. Press “Go on” to try again.',
  unloaded: 'Reading aloud cannot be opened now. Try again with a signal.',
  noVoice: (language) => `This device has no ${language} voice yet`,
  howTo: 'A voice can be added in the settings of the device; names differ a little between versions.',
  ways: {
    android: 'Android: Settings › Accessibility › Text-to-speech output › Install voice data',
    apple: 'iPhone and iPad: Settings › Accessibility › Spoken Content › Voices',
    windows: 'Windows: Settings › Time & language › Speech › Add voices',
    mac: 'Mac: System Settings › Accessibility › Spoken Content › System voice › Manage Voices',
  },
  choose: (language) => `Choose ${language}, then open this page again.`,
};
