import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationText, citePage } from '../../../src/features/cite/cite-page.ts';
import { holds } from '../../property.ts';

const page = (title: string, lang: 'th' | 'en') =>
  citePage({
    id: 'lesson-x',
    title,
    author: { th: 'กอง', en: 'Editors' },
    updated: '2026-11-27',
    site: { th: 'เขยื้อนภูเขา', en: 'Moving the Mountain' },
    lang,
  });

describe('a citation of a page', () => {
  it('is whole without an address, and names none', () => {
    const { thai, apa, bibtex } = page('ดูก่อนทำ', 'th');
    expect(citationText(thai)).toBe('กอง. (27 พฤศจิกายน 2569). ดูก่อนทำ. เขยื้อนภูเขา.');
    expect(citationText(apa)).toBe('Editors. (2026, November 27). ดูก่อนทำ. Moving the Mountain.');
    expect(citationText(bibtex)).not.toContain('url');
    expect(citationText(bibtex)).toMatch(/date {5}= \{2026-11-27\},\n {2}langid {3}= \{thai\}\n\}$/);
  });
  it('takes the address in its place', () => {
    const url = 'https://net.or.th/mountain/lessons/x/';
    const { thai, apa, bibtex } = page('ดูก่อนทำ', 'en');
    expect(citationText(thai, url)).toMatch(/เขยื้อนภูเขา\. https:\/\/net\.or\.th\/mountain\/lessons\/x\/$/);
    expect(citationText(apa, url)).toMatch(/Mountain\. https:\/\/net\.or\.th\/mountain\/lessons\/x\/$/);
    expect(citationText(bibtex, url)).toContain(`\n  url      = {${url}},\n  langid   = {english}\n}`);
  });
  it('keeps its braces whatever the title and the address', () =>
    holds(
      fc.property(fc.string(), fc.webUrl(), (title, url) => {
        for (const text of [citationText(page(title, 'th').bibtex), citationText(page(title, 'th').bibtex, url)]) {
          const plain = text.replace(/\\./g, '');
          expect(plain.split('{').length).toBe(plain.split('}').length);
        }
      }),
    ));
});
