import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepsLetters } from '../../src/dom/save-file.ts';
import { fileName } from '../../src/words/file-name.ts';
import { holds } from '../property.ts';

const named = (called: string, more: Partial<Parameters<typeof fileName>[0]> = {}) =>
  fileName({ called, otherwise: 'kit', ending: 'pptx', ...more });

describe('the name of a file', () => {
  test.each([
    ['keeps Thai letters with their marks', 'น้ำขาว ๒๕๖๙', 'น้ำขาว-๒๕๖๙.pptx'],
    ['has none of the signs that systems keep for themselves', 'a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.pptx'],
    ['does not begin or end with a dot or space', ' ..วง.. ', 'วง.pptx'],
    ['drops what nobody sees', 'วง\u200bเรา\u202e', 'วงเรา.pptx'],
    ['is no device of Windows', 'CON', 'con-1.pptx'],
    ['of signs alone is the other one', '😀 !!', 'kit.pptx'],
  ])('%s', (_what, called, name) => expect(named(called)).toBe(name));
  test('in ASCII is the other one where the letters are Thai, and loses only accents where they are not', () => {
    const ascii = (called: string) => fileName({ called, otherwise: 'kit', rest: ['2026-12-05'], ending: 'csv' }, true);
    expect(ascii('เวที 2')).toBe('kit-2026-12-05.csv');
    expect(ascii('Café 7')).toBe('cafe-7-2026-12-05.csv');
  });
  test('has at most 130 bytes, keeps its end, and is cut between letters', () => {
    const long = named('กำลังน้ำ'.repeat(40), { rest: ['2026-12-05', 'slides-full'] });
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(130);
    expect(long).toMatch(/-2026-12-05-slides-full\.pptx$/);
  });
  test('is one that Windows, macOS, Linux and Android take, whatever it is called', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.boolean(), (called, ascii) => {
        const name = fileName({ called, otherwise: 'kit', rest: [undefined], ending: 'zip' }, ascii);
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. -]|[. ]$|^\p{M}/u);
        expect(name).toMatch(/^.+\.zip$/);
        expect(name.replace(/\.zip$/, '')).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(130);
        expect(name).toMatch(ascii ? /^[a-z0-9.-]+$/ : /^[\p{L}\p{M}\p{N}.-]+$/u);
      }),
    );
  });
  test('keeps its letters in browsers, and is ASCII in the windows of apps that save files themselves', () => {
    expect(keepsLetters('Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36')).toBe(true);
    expect(keepsLetters('Mozilla/5.0 (Linux; Android 14; wv) Chrome/130.0 Mobile Safari/537.36')).toBe(false);
    expect(keepsLetters('Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 Safari Line/14.0.0')).toBe(false);
  });
});
