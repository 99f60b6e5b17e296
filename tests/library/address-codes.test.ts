import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLoosely, encodeLoosely, readableAddress } from '../../src/intake/address-codes.ts';
import { decodeTray, encodeTray } from '../../src/features/tray/state/tray-link.ts';
import { shortAddress } from '../../src/features/material/portable/document-inputs.ts';
import { holds } from '../property.ts';

describe('codes in an address', () => {
  it.each([
    ['%E0%A4%A', '%E0%A4%A'],
    ['%', '%'],
    ['100%', '100%'],
    ['%zz', '%zz'],
    ['%C3%28', '%C3%28'],
    ['%ED%A0%80', '%ED%A0%80'],
    ['%FF%FE', '%FF%FE'],
    ['%E0%B8%81%/%E0%A4%A', 'ก%/%E0%A4%A'],
    ['%E0%B8%81%E0%B8%82', 'กข'],
    ['a%2Fb', 'a/b'],
  ])('%s is read as %s', (written, read) => expect(decodeLoosely(written)).toBe(read));

  it('stay codes where they mean something in an address that people read', () => {
    expect(readableAddress('https://example.org/%E0%B8%81%2Fa%3F?q=%E0%A4%A')).toBe(
      'https://example.org/ก%2Fa%3F?q=%E0%A4%A',
    );
    expect(shortAddress('https://example.org/%E0%A4%A/')).toBe('example.org/%E0%A4%A');
  });

  it('never throw, and whole ones are read as the standard says', () => {
    const text = fc.array(fc.constantFrom('%', 'E0', 'A4', 'B8', '81', 'a', 'ก', '/', '#', '\ud800', '%41'), {
      maxLength: 12,
    });
    holds(
      fc.property(
        text.map((parts) => parts.join('')),
        (written) => {
          decodeLoosely(written);
          readableAddress(written);
          expect(decodeLoosely(encodeLoosely(written))).toBe(written.replace(/\p{Surrogate}/gu, '\ufffd'));
          decodeTray(`#tray=1~${written}`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('half a character at the end of a cut name can be shared', () => {
    const tray = { id: '', name: `${'ก'.repeat(5)}\ud83d`, items: [] };
    expect(() => encodeLoosely(tray.name)).not.toThrow();
    expect(() => decodeTray(encodeTray(tray))).not.toThrow();
  });

  it('are decoded nowhere else: what readers type must not throw', () => {
    const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('address-codes.ts'))
      .filter((file) => /\bdecodeURI(?:Component)?\(/.test(readFileSync(join('src', file), 'utf8')));
    expect(found).toEqual([]);
  });
});
