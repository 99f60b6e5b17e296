import { describe, expect, test } from 'vitest';
import { isInApp } from '../../../src/features/listen/in-app.ts';
import { voiceFor } from '../../../src/features/listen/voices.ts';

const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
  name,
  lang,
  localService,
  default: isDefault,
});

describe('the voice for a language', () => {
  test.each([
    ['is named as browsers name it', [voice('a', 'en-US'), voice('b', 'th-TH')], 'b'],
    ['is named as Android names it', [voice('a', 'en_US'), voice('b', 'th_TH')], 'b'],
    ['is one of the device', [voice('a', 'th-TH', false, true), voice('b', 'th')], 'b'],
    ['is none that sends what it reads elsewhere', [voice('a', 'th-TH', false, true)], undefined],
    ['is the one that the device prefers', [voice('a', 'th-TH'), voice('b', 'th-TH', true, true)], 'b'],
    ['is not that of another language', [voice('a', 'en-TH'), voice('b', 'tr-TR')], undefined],
    ['is missing where there is none', [], undefined],
  ])('%s', (_, voices, name) => expect(voiceFor(voices, 'th')?.name).toBe(name));
});

describe('a page inside of another app', () => {
  const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A145F';
  const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/129.0.0.0 Mobile Safari/537.36';
  test.each([
    ['LINE on an iPhone', `${IPHONE} Mobile/15E148 Safari Line/15.12.1`, true],
    ['LINE on Android', `${ANDROID}; wv) ${CHROME} Line/14.3.1/IAB`, true],
    ['Facebook on an iPhone', `${IPHONE} Mobile/22G86 [FBAN/FBIOS;FBAV/527.0;FBBV/1]`, true],
    ['Facebook on Android', `${ANDROID}; wv) ${CHROME} [FB_IAB/FB4A;FBAV/527.0;]`, true],
    ['any other view on Android', `${ANDROID}; wv) ${CHROME}`, true],
    ['Safari', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`, false],
    ['Chrome on Android', `${ANDROID}) ${CHROME}`, false],
    ['a browser whose name holds another', `${ANDROID}) ${CHROME} Online/2`, false],
  ])('is told from a browser: %s', (_, userAgent, inside) => expect(isInApp(userAgent)).toBe(inside));
});
