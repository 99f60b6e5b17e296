import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../src/features/import/import-docx.ts';
import { placeCited } from '../../../src/features/write/source/cited-works.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const words = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** A field whose instruction Word has cut into pieces, as it does with long ones. */
const field = (instruction: string, seen: string, pieces = 3) => {
  const size = Math.ceil(instruction.length / pieces);
  const parts = Array.from({ length: pieces }, (_, index) => instruction.slice(index * size, (index + 1) * size));
  return `${mark('begin')}${parts.map((part) => `<w:r><w:instrText xml:space="preserve">${escaped(part)}</w:instrText></w:r>`).join('')}${mark('separate')}${words(seen)}${mark('end')}`;
};
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const docx = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  });
const read = async (body: string, more?: Record<string, string>) => {
  const { text, cited, losses } = await importDocx(docx(body, more), () => Promise.reject(new Error('no pictures')));
  return { text: text.trim(), cited, rules: losses.map(({ rule }) => rule), losses };
};
const OSTROM = {
  type: 'book',
  title: 'Governing the commons',
  author: [{ family: 'Ostrom', given: 'Elinor' }],
  issued: { 'date-parts': [[1990]] },
  DOI: '10.1017/x',
};
const THAI = {
  type: 'article-journal',
  title: 'กองทุน',
  author: [{ family: 'ใจดี', given: 'สมชาย' }],
  issued: { raw: '2550' },
};
const cite = (...items: object[]) =>
  JSON.stringify({ citationID: 'a', citationItems: items, properties: { plainCitation: '(x)' } });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const SOURCES = `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Som50</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Title>กองทุน</b:Title><b:Year>2550</b:Year><b:JournalName>วารสาร</b:JournalName><b:City>ลำปาง</b:City><b:Pages>1-9</b:Pages><b:Author><b:Author><b:NameList><b:Person><b:Last>ใจดี</b:Last><b:First>สมชาย</b:First></b:Person></b:NameList></b:Author></b:Author></b:Source><b:Source><b:Tag>TPB07</b:Tag><b:SourceType>Report</b:SourceType><b:Title>R</b:Title><b:Author><b:Author><b:Corporate>Thai PBS</b:Corporate></b:Author></b:Author></b:Source></b:Sources>`;

describe('citations of reference managers in a Word file', () => {
  it('of Zotero become marks, with the page and the words around them', async () => {
    const { text, cited, rules } = await read(
      paragraph(
        words('ดังที่ว่า '),
        field(
          ` ADDIN ZOTERO_ITEM CSL_CITATION ${cite({ id: 1, uris: ['http://z/1'], itemData: OSTROM, locator: '12', label: 'page', prefix: 'ดู' }, { id: 2, uris: ['http://z/2'], itemData: THAI })} `,
          '(ดู Ostrom, 1990, p. 12; สมชาย, 2550)',
        ),
        words(' และ '),
        field(
          ` ADDIN ZOTERO_ITEM CSL_CITATION ${cite({ id: 1, uris: ['http://z/1'], itemData: OSTROM })} `,
          '(Ostrom, 1990)',
        ),
        words(' จบ'),
      ),
    );
    expect(text).toBe('ดังที่ว่า ดู [@cited-in-word-1, p. 12; @cited-in-word-2] และ [@cited-in-word-1] จบ');
    expect(cited.map(({ item }) => item['title'])).toEqual(['Governing the commons', 'กองทุน']);
    expect(rules).toEqual(['cited-in-word']);
  });
  it.each([
    [
      'Mendeley Desktop',
      paragraph(
        words('ก '),
        field(`ADDIN CSL_CITATION ${cite({ id: 'ITEM-1', itemData: OSTROM, uris: ['http://m/1'] })}`, '(Ostrom, 1990)'),
      ),
    ],
    [
      'Mendeley Cite',
      `<w:p>${words('ก ')}<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${base64(cite({ id: 'x', itemData: OSTROM }))}"/></w:sdtPr><w:sdtContent>${words('(Ostrom, 1990)')}</w:sdtContent></w:sdt></w:p>`,
    ],
    [
      'a simple field',
      `<w:p>${words('ก ')}<w:fldSimple w:instr="${escaped(`ADDIN ZOTERO_ITEM CSL_CITATION ${cite({ id: 1, itemData: OSTROM })}`)}">${words('(Ostrom, 1990)')}</w:fldSimple></w:p>`,
    ],
    [
      'a field within an insertion',
      `<w:p>${words('ก ')}<w:ins w:id="1">${field(`ADDIN CSL_CITATION ${cite({ id: 1, itemData: OSTROM })}`, '(Ostrom, 1990)')}</w:ins></w:p>`,
    ],
  ])('of %s', async (_what, body) => {
    const { text, cited } = await read(body);
    expect(text).toBe('ก [@cited-in-word-1]');
    expect(cited).toEqual([{ id: 'cited-in-word-1', item: OSTROM }]);
  });
  it("of Word's own list", async () => {
    const { text, cited } = await read(
      paragraph(words('ก '), field('CITATION Som50 \\p 12 \\l 1054  \\m TPB07', '(สมชาย, 2550, น. 12; Thai PBS)', 1)),
      { 'customXml/item1.xml': SOURCES },
    );
    expect(text).toBe('ก [@cited-in-word-1, p. 12; @cited-in-word-2]');
    expect(placeCited(text, cited, [])).toMatchObject({
      text: 'ก [@article-journal-2007, p. 12; @thai-pbs]',
      sources: [
        {
          type: 'article-journal',
          title: 'กองทุน',
          author: [{ family: 'ใจดี', given: 'สมชาย' }],
          issued: '2007',
          'container-title': 'วารสาร',
          'publisher-place': 'ลำปาง',
          page: '1–9',
        },
        { type: 'report', title: 'R', author: [{ literal: 'Thai PBS' }] },
      ],
    });
  });
  it.each([
    ['a broken record', field('ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[', '(Ostrom, 1990)')],
    [
      'a record without its works',
      field(`ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [{ id: 1 }] })}`, '(Ostrom, 1990)'),
    ],
    ['a tag that no list explains', field('CITATION Nobody \\l 1054', '(Ostrom, 1990)')],
  ])('that cannot be read stay as words and are named: %s', async (_what, body) => {
    const { text, cited, losses } = await read(paragraph(words('ก '), body));
    expect([text, cited]).toEqual(['ก (Ostrom, 1990)', []]);
    expect(losses).toMatchObject([
      { rule: 'citation-unread', weight: 'lost', en: expect.stringContaining('Ostrom, 1990') },
    ]);
  });
  it('other fields keep their words', async () => {
    expect(await read(paragraph(words('หน้า '), field('PAGEREF x \\h', '12')))).toMatchObject({
      text: 'หน้า 12',
      cited: [],
    });
  });
  it('a work that the library has is cited under its id there', () => {
    const known = [{ id: 'ostrom-commons', title: 'Governing the Commons', issued: '1990', DOI: '10.1017/X' }];
    const made = placeCited(
      'a [@cited-in-word-1] b [@cited-in-word-2, p. 3]',
      [
        { id: 'cited-in-word-1', item: OSTROM },
        { id: 'cited-in-word-2', item: { ...OSTROM, title: 'Other', DOI: '10.1017/y' } },
      ],
      known,
    );
    expect(made.text).toBe('a [@ostrom-commons] b [@ostrom-1990, p. 3]');
    expect(made.sources.map(({ title }) => title)).toEqual(['Other']);
  });
});
