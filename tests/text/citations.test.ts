import { plainSections } from '../../src/text/plain-text.ts';
import { describe, expect, it } from 'vitest';
import { html, render } from './render.ts';

const marks = (made: string) =>
  [...made.matchAll(/<a class="cite" href="([^"]*)" id="([^"]*)"[^>]*>([^<]*)</g)].map(([, href, id, text]) => [
    href,
    id,
    text,
  ]);

describe('citations', () => {
  it('are numbered in order of first citation and keep their number', () => {
    expect(marks(html('ก [@a] ข [@b] ค [@a]'))).toEqual([
      ['#ref-a', 'cite-a-1', '[1]'],
      ['#ref-b', 'cite-b-1', '[2]'],
      ['#ref-a', 'cite-a-2', '[1]'],
    ]);
  });

  it('carry locators, and several may stand together', () => {
    expect(marks(html('ก [@a, หน้า 12; @b ;@c, p. 3, note 1]')).map(([, , text]) => text)).toEqual([
      '[1, หน้า 12]',
      '[2]',
      '[3, p. 3, note 1]',
    ]);
    expect(render('[@a, หน้า 1] [@a, หน้า 2] [@a, หน้า 1] [@b]').citations).toEqual([
      { source: 'a', locators: ['หน้า 1', 'หน้า 2'] },
      { source: 'b', locators: [] },
    ]);
  });

  it('in components count in the order of the page', () => {
    const made = render('ก [@a]\n\n<Quote source="b">\n\nคำ [@c]\n\n</Quote>\n\n<Timeline case="lampang" />\n\nข [@d]');
    expect(made.citations.map(({ source }) => source)).toEqual(['a', 'c', 'b', 'note-75701', 'd']);
  });

  it('are left out of the words that are searched', () => {
    expect(plainSections(render('ก่อน [@a, หน้า 2] หลัง').blocks)).toEqual([{ text: 'ก่อน หลัง' }]);
  });

  it('speak to a screen reader in the language of the page', () => {
    expect(html('[@a]')).toContain('aria-label="แหล่งอ้างอิงที่ 1"');
    expect(html('[@a, p. 2]', 'en')).toContain('aria-label="Source 1, p. 2"');
  });

  it('do not begin in e-mail addresses, code or footnotes', () => {
    expect(html('a@b.org `[@a]`')).not.toContain('class="cite"');
    expect(html('x[^1]\n\n[^1]: เชิงอรรถ [@a]')).toContain('id="cite-a-1"');
  });
});
