import { describe, expect, it } from 'vitest';
import { toDraw } from '../../../src/draw/context.ts';
import { drawEntry } from '../../../src/draw/entry/draw-entry.ts';
import { drawnHtml } from '../../../src/draw/to-html.ts';
import { toPortable } from '../../../src/features/material/portable/to-portable.ts';
import { entryBlocks } from '../../../src/features/material/print/entry-blocks.ts';
import { entryThing } from '../../../src/library/machines/json-ld.ts';
import type { ShownPhoto } from '../../../src/intake/schema/photo-facts.ts';
import type { Lang } from '../../../src/words/languages.ts';
import { photographed, SHOWN } from '../../fixtures/photographed.ts';

const PUBLISHER = {
  base: '/m/',
  name: { th: 'คลัง', en: 'Library' },
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
};
/** HTML of the page of an entry with a photograph, without what the site adds. */
const page = (kind: 'case' | 'lesson', id: string, lang: Lang, shown?: ShownPhoto): Promise<string> =>
  photographed((library) =>
    drawnHtml(drawEntry(toDraw(library, library.get(kind, id), lang, () => '#', undefined, shown)).main.flat()),
  );
const figureOf = (html: string): string => /<figure class="lead-photo".*?<\/figure>/s.exec(html)?.[0] ?? '';
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('the lead photograph of an entry', () => {
  it.each([
    ['th', 'ทุ่งหญ้าเขียว <ไม่มีคน> &#x26; ฟ้า', 'ทุ่งหลังศาลา ภาพ: ทีมบ้านเอ · ถ่ายเมื่อ 2549 · ดูไม่ออกว่าเป็นใคร'],
    [
      'en',
      'A green field without people',
      'Behind the hall Photograph: ทีมบ้านเอ · taken 2006 · nobody in it can be recognised',
    ],
  ] as const)('is on the card of a case with what it shows and whose it is (%s)', async (lang, alt, told) => {
    const html = await page('case', 'ban-a', lang, SHOWN);
    const card = html.slice(html.indexOf('<section class="case-card"'), html.indexOf('</section>'));
    const figure = figureOf(card);
    expect(figure).toContain(`alt="${alt}"`);
    expect(figure).toContain(`src="${SHOWN.src}"`);
    expect(figure).toMatch(/width="720" height="480"/);
    expect(figure).toContain('loading="eager"');
    expect(wordsOf(figure.slice(figure.indexOf('<figcaption')))).toBe(told);
  });

  it('comes after what a lesson says to do', async () => {
    const html = await page('lesson', 'open-books', 'th', SHOWN);
    expect(html.indexOf('<figure class="lead-photo"')).toBeGreaterThan(html.indexOf('class="do-steps"'));
    expect(html.indexOf('<figure class="lead-photo"')).toBeLessThan(html.indexOf('id="evidence"'));
  });

  it('names its file in a preview, which knows where that is', async () => {
    expect(figureOf(await page('case', 'ban-a', 'th'))).toContain('src="image:day.jpg"');
  });

  it('is told to programs and taken by handouts, with its credit', async () => {
    await photographed((library) => {
      const entry = toPortable(library, 'case', 'ban-a', 'en', { ...PUBLISHER, origin: 'https://a.example' }, SHOWN)!;
      expect(entry.photo).toEqual({
        ...SHOWN,
        src: 'https://a.example/m/_astro/day.Ab12.jpg',
        alt: 'A green field without people',
        caption: 'Behind the hall',
        credit: 'Photograph: ทีมบ้านเอ · taken 2006 · nobody in it can be recognised',
        consent: 'nobody-known',
      });
      const sheet = entryBlocks(entry, 'en')
        .map(({ markup }) => markup.html)
        .join('');
      expect(sheet).toContain('alt="A green field without people"');
      expect(sheet).toContain('Behind the hall · Photograph: ทีมบ้านเอ');
      const without = toPortable(library, 'case', 'ban-b', 'en', PUBLISHER)!;
      expect(without).not.toHaveProperty('photo');
      expect(
        entryBlocks(without, 'en')
          .map(({ markup }) => markup.html)
          .join(''),
      ).not.toContain('<img');
    });
  });

  it('is an image of schema.org', async () => {
    await photographed((library) => {
      const publisher = { lang: 'en' as const, name: 'L', editors: 'E', licence: 'x', url: () => '/' };
      const thing = entryThing(library.get('case', 'ban-a'), publisher, {
        ...{ url: 'https://a.example/day.webp', width: 720, height: 480 },
        ...{ alt: 'A green field', caption: undefined, credit: 'Team A', taken: '2006~' },
      });
      expect(thing['image']).toEqual({
        '@type': 'ImageObject',
        contentUrl: 'https://a.example/day.webp',
        width: 720,
        height: 480,
        description: 'A green field',
        creditText: 'Team A',
        dateCreated: '2006',
      });
      expect(entryThing(library.get('case', 'ban-b'), publisher)).not.toHaveProperty('image');
    });
  });
});
