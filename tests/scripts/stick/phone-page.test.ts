import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { phonePage } from '../../../scripts/stick/phone-page.ts';

const chapter = (body: string): Uint8Array =>
  strToU8(`<html><head><title>x</title></head><body>\n${body}\n</body></html>`);
const book = zipSync({
  'book/package.opf': strToU8(
    '<manifest><item id="n" href="nav.xhtml"/><item id="a" href="one.xhtml"/><item href="two.xhtml" id="b"/></manifest><spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine>',
  ),
  'book/nav.xhtml': chapter('<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>'),
  'book/one.xhtml': chapter(
    '<h1 id="title">One</h1><p>see <a href="two.xhtml#note">two</a>, <a href="https://a.th/b.xhtml">web</a><span/></p>',
  ),
  'book/two.xhtml': chapter('<h1 id="title">Two</h1><p id="note"><a href="#title">up</a><br/></p>'),
});
const page = phonePage(book, { lang: 'th', title: 'T', contents: 'C', toContents: 'back' });

test('has the chapters in the order of the book, each with names of its own', () => {
  expect(page.indexOf('id="two--title"')).toBeLessThan(page.indexOf('id="one--title"'));
  expect(page.match(/\sid="([^"]+)"/g)?.sort()).toEqual([...new Set(page.match(/\sid="([^"]+)"/g))].sort());
});

test('links lead to the same place on the one page, and elsewhere as before', () => {
  expect(page).toContain('<a href="#two--note">two</a>');
  expect(page).toContain('<a href="#two--title">up</a>');
  expect(page).toContain('<li><a href="#one">One</a></li>');
  expect(page).toContain('href="https://a.th/b.xhtml"');
});

test('is HTML: only what has no content closes itself', () => {
  expect(page).toContain('<span></span>');
  expect(page).toContain('<br/>');
});
