import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BUDGET, exchangeFile } from '../../../src/features/exchange/exchange-list.ts';
import { oneLine, shortened } from '../../../src/features/exchange/plain-line.ts';
import { exchangeEntrySchema, type ExchangeList } from '../../../src/intake/neighbours/exchange-schema.ts';
import type { Entry } from '../../../src/library/entry.ts';
import { overlay } from '../../../src/library/overlay.ts';
import { SITE } from '../../../src/site.config.ts';
import { readContent } from '../../../src/sync/read-content.ts';
import { readFrontMatter } from '../../../src/sync/read-text.ts';
import { EMPTY_BODY } from '../../../src/text/render/render-body.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';
import { holds } from '../../property.ts';

const published = z.fromJSONSchema(
  JSON.parse(readFileSync('schemas/exchange.json', 'utf8')) as Parameters<typeof z.fromJSONSchema>[0],
);
const listOf = (library: { entries: readonly Entry[] }, lang: 'th' | 'en'): ExchangeList =>
  JSON.parse(exchangeFile(library, lang, SITE)) as ExchangeList;

/** The entries of our own content by their front matter, which is all that a list is made of. */
function ownEntries(): Entry[] {
  const { content } = readContent(process.cwd(), undefined, readFrontMatter);
  return content.entries.flatMap(({ kind, id, th, translations: { en } }) => {
    if (!th?.valid) return [];
    const texts = {
      lang: th.lang,
      th: { data: th.data, body: EMPTY_BODY },
      translations: en?.valid ? { en: { data: overlay(th.data, en.data), body: EMPTY_BODY, outdated: false } } : {},
    };
    return [{ kind, id, file: th.file, ...texts } as Entry];
  });
}

describe('the exchange list', () => {
  const library = builtLibrary();

  it('is what the published schema says, in both languages, and no entry is lost', () => {
    for (const lang of ['th', 'en'] as const) {
      const list = listOf(library, lang);
      expect(published.safeParse(list)).toMatchObject({ success: true });
      const written = library.entries.filter((entry) => lang === 'th' || entry.translations.en);
      expect(list.entries.map(({ kind, id }) => `${kind}:${id}`)).toEqual(
        written.map(({ kind, id }) => `${kind}:${id}`),
      );
      expect(list.entries.length).toBeGreaterThan(2);
    }
  });

  it('leads from where it lies to every page and to the list in the other language, also under a path', () => {
    const home = 'https://example.org/mountain/';
    const th = listOf(library, 'th');
    const at = new URL('data/exchange.json', home);
    expect(new URL(th.home, at).href).toBe(home);
    const en = new URL(th.lists?.['en'] ?? '', at);
    expect(en.href).toBe('https://example.org/mountain/en/data/exchange.json');
    const english = listOf(library, 'en');
    expect(new URL(english.home, en).href).toBe(home);
    expect(new URL(english.lists?.['th'] ?? '', en).href).toBe(at.href);
    const entry = english.entries.find(({ kind }) => kind === 'lesson');
    expect(new URL(entry?.address ?? '', home).href).toBe(`${home}en/lessons/${entry?.id ?? ''}/`);
  });

  it('tells side, place, date and how people ask', () => {
    const { entries } = listOf(library, 'th');
    expect(entries.find(({ kind }) => kind === 'lesson')).toMatchObject({
      sides: [expect.stringMatching(/policy|movement|knowledge/)],
    });
    expect(entries.find(({ kind }) => kind === 'case')).toMatchObject({
      place: { code: expect.stringMatching(/^TH-/) as string },
    });
    expect(entries.find(({ kind }) => kind === 'note')?.date).toMatch(/^\d{4}/);
    const base = library.entries.find(({ kind }) => kind === 'lesson');
    const entry = {
      ...base,
      th: { ...base?.th, data: { ...base?.th.data, asks: { th: ['เงินหมดทำไง'], en: [] } } },
    } as Entry;
    expect(listOf({ entries: [entry] }, 'th').entries[0]?.asks).toEqual(['เงินหมดทำไง']);
  });

  it('of our own content weighs at most 60 kB pressed for each 500 entries, and still tells how people ask', () => {
    const entries = ownEntries();
    expect(entries.length).toBeGreaterThan(300);
    for (const lang of ['th', 'en'] as const) {
      const text = exchangeFile({ entries }, lang, SITE);
      const list = JSON.parse(text) as ExchangeList;
      expect(published.safeParse(list).success).toBe(true);
      const most = BUDGET.bytes * Math.ceil(list.entries.length / BUDGET.entries);
      expect(gzipSync(text).length).toBeLessThanOrEqual(most);
      expect(list.entries.filter(({ asks }) => asks?.length).length / list.entries.length).toBeGreaterThan(0.8);
    }
  });

  it('of a library without entries is empty and whole', () => {
    const list = listOf({ entries: [] }, 'en');
    expect(list.entries).toEqual([]);
    expect(published.safeParse(list).success).toBe(true);
  });

  it('never has a line that its schema refuses, whatever stands in an entry', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 320 }),
      fc.constantFrom('<b>x</b>', '</x', '<!--', 'a < b', '\u202Eabc', 'ก\u0000ข', '<<script>'),
    );
    holds(
      fc.property(anything, anything, (title, ask) => {
        const entry = {
          id: 'x',
          kind: 'lesson',
          title: shortened(title, 300) || 'x',
          asks: oneLine(ask, 200),
          address: 'lessons/x/',
        };
        expect(exchangeEntrySchema.safeParse(entry).success).toBe(true);
      }),
    );
  });

  it('cuts no letter from its marks', () => {
    holds(
      fc.property(fc.integer({ min: 12, max: 60 }), (longest) => {
        const cut = shortened('ก้ำกี่ญี่ปุ่นน้ำผึ้งเนื้อที่ผู้ใหญ่'.repeat(4), longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect('ก้ำกี่ญี่ปุ่นน้ำผึ้งเนื้อที่ผู้ใหญ่'.repeat(4).charAt(cut.length - 1)).not.toMatch(/[\p{M}\u0E33]/u);
      }),
    );
  });
});
