import { plainSections } from '../../src/text/plain-text.ts';
import { describe, expect, it } from 'vitest';
import { benefitsTable } from '../../src/text/blocks/benefits.ts';
import { timelineList } from '../../src/text/blocks/timeline.ts';
import { toHtml } from 'hast-util-to-html';
import { COMPONENTS } from '../../src/text/blocks/components.ts';
import { checkText } from '../../src/text/check/safe-mdx.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';
import { fieldHelp } from '../../src/intake/schema/field.ts';
import type { z } from 'zod';
import { html, render } from './render.ts';

describe('components', () => {
  it.each([...COMPONENTS.values()].map((block) => [block.name, block] as const))(
    '%s has help in both languages for itself and every attribute, and its example is good',
    (_name, block) => {
      expect(block.help.th && block.help.en).toBeTruthy();
      for (const [name, schema] of Object.entries(block.attributes.shape))
        expect(fieldHelp(schema as z.ZodType), name).toMatchObject({
          help: { th: expect.any(String), en: expect.any(String) },
        });
      const example = block.parent ? `<${block.parent}>\n\n${block.example}\n\n</${block.parent}>` : block.example;
      expect(checkText(parseText(example).tree!, example)).toEqual([]);
    },
  );

  it('Callout shows its kind as a word when it has no title', () => {
    expect(html('<Callout kind="gap">\n\nไม่มีใครบันทึก\n\n</Callout>')).toBe(
      '<aside class="callout" data-kind="gap" role="note"><p class="callout-title">ยังไม่มีข้อมูล</p><div class="callout-body"><p>ไม่มีใครบันทึก</p></div></aside>',
    );
    expect(html('<Callout kind="note" title="ก">\n\nx\n\n</Callout>')).toContain('<p class="callout-title">ก</p>');
  });

  it.each([
    ['given', 'credit="ผู้ถ่าย" ', 'ภาพ: ผู้ถ่าย · คนในภาพยินยอมให้เผยแพร่'],
    ['nobody-known', '', 'ดูไม่ออกว่าเป็นใคร'],
    ['public', '', 'เจ้าของเผยแพร่ไว้แล้ว'],
  ])('Figure says under the image what those in it agreed to: %s', (consent, credit, words) =>
    expect(html(`<Figure src="a.jpg" alt="ภาพ" ${credit}consent="${consent}" />`)).toContain(
      `<small class="figure-credit">${words}</small>`,
    ),
  );
  it('Figure holds an image that loads late, its caption and its credit', () => {
    expect(html('<Figure src="a b.jpg" alt="ภาพ" caption="คำบรรยาย" credit="ผู้ถ่าย" />')).toBe(
      '<figure class="figure"><img src="image:a%20b.jpg" alt="ภาพ" loading="lazy" decoding="async"><figcaption><span class="figure-caption">คำบรรยาย</span> <small class="figure-credit">ภาพ: ผู้ถ่าย</small></figcaption></figure>',
    );
  });

  it('Quote names who said it and cites where', () => {
    const made = html('<Quote source="note-75701" who="ผู้เขียน" locator="ย่อหน้า 2">\n\nคำพูด\n\n</Quote>');
    expect(made).toContain(
      '<figure class="quote"><blockquote><p>คำพูด</p></blockquote><figcaption><span class="quote-who">ผู้เขียน</span>',
    );
    expect(made).toContain('[1, ย่อหน้า 2]');
  });

  it('Benefits is a table by event, with gaps where no source tells the sum', () => {
    const made = render('<Benefits case="lampang" />');
    expect(made.html).toContain('<table class="benefits"><caption>สวัสดิการที่สมาชิกได้รับ</caption>');
    expect(made.html).toContain(
      '<tr><th scope="rowgroup" colspan="3">ตาย</th></tr><tr><td>ค่าทำศพ</td><td class="sum">5,000 บาท\u00a0<span class="cites">',
    );
    expect(made.html).toMatch(/<td>รับขวัญ &#x3C;b>เด็ก&#x3C;\/b><\/td><td class="no-data">ยังไม่มีข้อมูล/);
    expect(made.html.indexOf('เกิด')).toBeLessThan(made.html.indexOf('ตาย'));
    expect(made.html).toContain('<small class="uncertain">ไม่แน่ใจ: สองแหล่งบอกต่างกัน</small>');
    expect(made.links).toEqual(['case:lampang']);
  });

  it('Timeline has dates for readers and for machines', () => {
    const thai = html('<Timeline case="lampang" />');
    expect(thai).toContain(
      '<ol class="timeline" aria-label="ลำดับเหตุการณ์"><li data-side="movement"><time datetime="2004-04">ราว เมษายน 2547</time>',
    );
    expect(thai).toContain('<time datetime="2006-11-16">16 พฤศจิกายน 2549</time>');
    expect(html('<Timeline case="lampang" />', 'en')).toContain('<time datetime="2006-11-16">16 November 2006</time>');
  });

  it('LessonCard leads to its lesson and carries its side', () => {
    expect(html('<LessonCard id="open-books" />', 'en', '/m/')).toMatch(
      /<aside class="lesson-card" data-side="movement" aria-label="Lesson">.*<a href="\/m\/en\/lessons\/open-books\/">เปิดบัญชีให้ดู<\/a>/,
    );
  });

  it('LessonCard and links say so when their entry is in Thai only', () => {
    expect(html('<LessonCard id="thai-only" />\n\n[[thai-only]]', 'en')).toMatch(
      /<aside class="lesson-card"[^>]* lang="th">[^]*<a href="\/en\/lessons\/thai-only\/" class="entry-link" data-kind="lesson" lang="th">บทเรียนไทย<\/a>/,
    );
    expect(html('<LessonCard id="open-books" />', 'en')).not.toContain('lang=');
  });

  it('Compare holds its columns and nothing else', () => {
    expect(
      html(
        '<Compare>\n\n<Column title="ฝัน">\n\nก\n\n</Column>\n\n<Column title="จริง">\n\nข\n\n</Column>\n\n</Compare>',
      ),
    ).toBe(
      '<div class="compare"><section class="compare-column"><p class="compare-title">ฝัน</p><p>ก</p></section><section class="compare-column"><p class="compare-title">จริง</p><p>ข</p></section></div>',
    );
  });

  it('draw nothing for an entry that does not exist', () => {
    expect(html('ก\n\n<LessonCard id="nobody" />\n\nข')).toBe('<p>ก</p>\n<p>ข</p>');
  });
});

describe('blocks on a page of their own', () => {
  it('take numbers from the page and leave out sources that it does not have', () => {
    const cite = (source: string) => (source === 'a' ? 7 : undefined);
    const made = toHtml(
      timelineList(
        [
          { date: '2007', what: 'ก', source: 'a' },
          { date: '2008?', what: 'ข', source: 'b' },
        ],
        { lang: 'th', cite },
      ),
    );
    expect(made).toContain('<a class="cite" href="#ref-a" role="doc-noteref" aria-label="แหล่งอ้างอิงที่ 7">[7]</a>');
    expect(made).not.toContain('ref-b');
    expect(made).toContain('2551 (ไม่แน่ใจ)');
  });

  it('say that there is no data where there is none', () => {
    expect(toHtml(benefitsTable({ benefits: [] }, { lang: 'en', cite: () => undefined }))).toBe(
      '<p class="no-data">No data yet</p>',
    );
  });
});

describe('Markdown', () => {
  it('makes tables that scroll from the keyboard', () => {
    expect(html('| ก |\n|---|\n| 1 |')).toMatch(
      /^<div class="table-scroll" tabindex="0" role="region" aria-label="[^"]+"><table>/,
    );
  });

  it('makes footnotes with words in the language of the page, and back', () => {
    expect(html('x[^a]\n\n[^a]: ก')).toMatch(
      /id="note-fnref-a".*<h2 class="footnotes-title" id="footnote-label">เชิงอรรถ<\/h2>.*aria-label="กลับไปที่เนื้อความ"/s,
    );
    expect(html('x[^a]\n\n[^a]: ก', 'en')).toContain('>Footnotes</h2>');
  });

  it('makes task lists that nobody can tick, each box with a name', () => {
    expect(html('- [x] ทำแล้ว\n- [ ] ยัง')).toMatch(
      /<input type="checkbox" checked disabled aria-label="ทำแล้ว"> ทำแล้ว[^]*<input type="checkbox" disabled aria-label="ยังไม่ทำ"> ยัง/,
    );
  });

  it('gives headings the id of the author, or a short one that stays the same; never a Thai one', () => {
    const made = render('## หัวข้อ [#head]\n\n## ต่อไป\n\n## ต่อไป\n\n### จบ [#จบ]');
    expect(
      made.headings.map(({ depth, id, text }) => [depth, /^[a-z0-9-]+$/.test(id) && id.length <= 10, text]),
    ).toEqual([
      [2, true, 'หัวข้อ'],
      [2, true, 'ต่อไป'],
      [2, true, 'ต่อไป'],
      [3, true, 'จบ'],
    ]);
    expect(made.headings[0]!.id).toBe('head');
    expect(new Set(made.headings.map(({ id }) => id)).size).toBe(4);
    expect(render('ก\n\n## ต่อไป').headings[0]!.id).toBe(made.headings[1]!.id);
  });

  it('cuts the text at its headings for search', () => {
    expect(
      plainSections(
        render('นำ\n\n## ก [#a]\n\nหนึ่ง\nสอง\n\n- สาม\n\n### ข [#b]\n\n| ค | ง |\n|---|---|\n| 1 | 2 |').blocks,
      ),
    ).toEqual([
      { text: 'นำ' },
      { id: 'a', heading: 'ก', text: 'หนึ่ง สอง\nสาม' },
      { id: 'b', heading: 'ข', text: 'ค\u2003ง\n1\u20032' },
    ]);
  });

  it('counts Thai words with a dictionary', () => {
    expect(render('เงินไม่พอจ่ายค่าทำศพ').words).toBeGreaterThan(4);
    expect(render('one two three').words).toBe(3);
    expect(render('').words).toBe(0);
  });

  it('marks links to other sites and leaves them in the same window', () => {
    expect(html('[x](https://example.org)')).toBe('<p><a href="https://example.org" rel="noopener">x</a></p>');
    expect(html('[x][r]\n\n[r]: https://example.org')).toContain('<a href="https://example.org" rel="noopener">x</a>');
  });
});
