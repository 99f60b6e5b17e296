import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/text/check/safe-mdx.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';
import { textFacts } from '../../src/text/check/text-facts.ts';
import { html, render } from './render.ts';

const hrefs = (made: string) =>
  [...made.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)].map(([, href, text]) => [href, text]);

describe('wiki links', () => {
  it.each([
    ['an id', '[[lampang]]', '/cases/lampang/', 'ออมบุญวันละบาท จังหวัดลำปาง'],
    ['an id with a label', '[[lampang|ที่ลำปาง]]', '/cases/lampang/', 'ที่ลำปาง'],
    ['a kind and an id', '[[topic:trust|เชื่อใจ]]', '/topics/trust/', 'เชื่อใจ'],
    ['another name', '[[ออมบุญลำปาง]]', '/cases/lampang/', 'ออมบุญวันละบาท จังหวัดลำปาง'],
    ['a title, with spaces about it', '[[ เปิดบัญชีให้ดู ]]', '/lessons/open-books/', 'เปิดบัญชีให้ดู'],
    ['a term by its abbreviation', '[[พอช.]]', '/terms/c/#codi', 'สถาบันพัฒนาองค์กรชุมชน'],
    ['a name in any case', '[[codi]] [[OPEN THE BOOKS|x]]', '/terms/c/#codi', 'สถาบันพัฒนาองค์กรชุมชน'],
    ['a source', '[[source:note-75701]]', '/sources/n/#note-75701', 'สามเหลี่ยมเขยื้อนภูเขา'],
  ])('lead to %s', (_what, text, href, label) => {
    expect(hrefs(html(text))[0]).toEqual([href, label]);
  });

  it('take the language and the base path of the page', () => {
    expect(hrefs(html('[[lampang]] [[codi]]', 'en', '/mountain/'))).toEqual([
      ['/mountain/en/cases/lampang/', 'Lampang'],
      ['/mountain/en/terms/c/#codi', 'CODI'],
    ]);
  });

  it('are told to the entry in order, each once', () => {
    expect(render('[[open-books]] [[lampang]] [[พอช.]] [[ออมบุญลำปาง]]').links).toEqual([
      'lesson:open-books',
      'case:lampang',
      'term:codi',
    ]);
  });

  it('work in tables with a backslash before the bar', () => {
    expect(hrefs(html('| ก | ข |\n|---|---|\n| [[lampang\\|ลำปาง]] | x |'))).toEqual([['/cases/lampang/', 'ลำปาง']]);
  });

  it.each([
    ['code', '`[[lampang]]`'],
    ['a block of code', '```\n[[lampang]]\n```'],
    ['a backslash before them', '\\[\\[lampang]]'],
    ['a backslash before the first bracket', '\\[[lampang]]'],
  ])('stay as typed with %s', (_what, text) => {
    expect(html(text)).toContain('[[lampang]]');
    expect(html(text)).not.toContain('<a ');
  });

  it('that lead nowhere or to several things become their own words', () => {
    expect(html('[[ไม่มี|คำ]] [[trust]]')).toBe('<p>คำ trust</p>');
  });

  it('never hold markup from their label', () => {
    expect(html('[[lampang|"x" & y]]')).toContain('>"x" &#x26; y</a>');
  });

  it('are located to the letter, in lists and quotes too', () => {
    const text = '\n\nก [[lampang]] ข\nค [[open-books|x]]\n\n> - ง [[ไม่มี]] [@note-75701; @b]\n';
    expect(
      textFacts(parseText(text).tree!).references.map(({ target, line, column }) => [target, line, column]),
    ).toEqual([
      ['lampang', 3, 3],
      ['open-books', 4, 3],
      ['ไม่มี', 6, 7],
      ['note-75701', 6, 17],
      ['b', 6, 17],
    ]);
  });

  it.each([
    ['[[lampang', 'link-shape'],
    ['[[]]', 'link-shape'],
    ['[[|x]]', 'link-shape'],
    ['[@]', 'citation-shape'],
    ['[@a b]', 'citation-shape'],
    ['[@a', 'citation-shape'],
  ])('%s is reported as %s', (text, rule) => {
    expect(checkText(parseText(text).tree!, text).map((finding) => finding.rule)).toEqual([rule]);
  });
});
