import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everything } from '../../../src/features/material/portable/everything.ts';
import type { Material } from '../../../src/features/material/portable/document-inputs.ts';
import { simpleDocx } from '../../../src/features/material/plan/simple-docx.ts';
import { planDocx } from '../../../src/features/material/plan/plan-docx.ts';
import { planSession } from '../../../src/features/material/plan/plan-session.ts';
import { deck } from '../../../src/features/material/slides/deck.ts';
import {
  columnWidths,
  ROOM,
  sizeFor,
  smallestSize,
  tableHeight,
  tableSize,
  textHeight,
} from '../../../src/features/material/slides/fill-slides.ts';
import { pptx } from '../../../src/features/material/slides/pptx.ts';
import { benchPackage } from '../../../scripts/bench/tools.ts';
import { entryOf, LONG, materialOf, ONE_OF_EACH, RICH, SENTENCE, SIXTY, textOf } from './sample.ts';

/** Microsoft's Open XML validator: what is wrong with a document, nothing if all is well. */
const validate = (benchPackage('@ooxml-tools/validate') as { default: Validate }).default;
type Validate = (bytes: Uint8Array, kind: 'docx' | 'pptx') => Promise<unknown[]>;

const MATERIALS: [string, Material][] = [
  ['an empty tray', materialOf([])],
  ['one lesson', materialOf([entryOf('lesson', 'x')])],
  ['one of each kind, with a workshop', materialOf(ONE_OF_EACH)],
  [
    'entries with lists, tables, quotations and boxes in their texts',
    materialOf(
      (['workshop', 'case', 'note', 'lesson'] as const).map((kind) => entryOf(kind, `rich-${kind}`, { text: RICH })),
    ),
  ],
  ['six entries with very long titles', materialOf(SIXTY.slice(0, 6), { name: LONG })],
  [
    'an entry without English, in English',
    materialOf([entryOf('case', 'x', { lang: 'en', textLang: 'th' })], { lang: 'en' }),
  ],
  [
    'signs that mean something to XML, and some that it forbids',
    materialOf([entryOf('lesson', 'x', { title: 'a < b & "c" ]]> \u0000\u0008\u001f\ufffe \ud83d' })], {
      remark: '<w:p/> & \u000b ก\u0e33 😀',
      name: '\u0001</a:t>',
    }),
  ],
];

describe.each(MATERIALS)('of %s', (_, material) => {
  test('the slides hold to the schema of PowerPoint', async () => {
    const bytes = await pptx(material);
    expect(await validate(bytes, 'pptx')).toEqual([]);
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts).filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))) {
      const xml = strFromU8(part);
      expect(xml.match(/lang="en-US"/), name).toBeNull();
      // Every run with letters names the face in the slot of complex scripts too.
      const runs = (xml.match(/<a:r>.*?<\/a:r>/gs) ?? []).filter((run) => !run.includes('type="title"'));
      for (const run of runs) expect(run, name).toMatch(/<a:cs typeface="Sarabun"|<a:rPr[^>]*\/>/);
    }
    expect(strFromU8(parts['ppt/theme/theme1.xml']!)).toMatch(
      /<a:minorFont><a:latin typeface="Sarabun"\/><a:ea typeface="Sarabun"\/><a:cs typeface="Sarabun"\/>/,
    );
  });
  test('the session plan holds to the schema of Word', async () => {
    const bytes = await planDocx(material, { startAt: '09:00' });
    expect(await validate(bytes, 'docx')).toEqual([]);
    const parts = unzipSync(bytes);
    const styles = strFromU8(parts['word/styles.xml']!);
    expect(styles.match(/<w:rFonts(?![^>]*w:cs="Sarabun")[^>]*>/g)).toBeNull();
    expect(styles).toContain('w:bidi="th-TH"');
    expect(styles).toMatch(/<w:bCs\/>/);
    expect(styles).toMatch(/<w:szCs w:val="\d+"\/>/);
    expect(strFromU8(parts['word/fontTable.xml']!)).toContain('w:altName w:val="Leelawadee UI,');
    expect(strFromU8(parts['word/document.xml']!)).toMatch(/<w:pStyle w:val="(Heading1|Title)"\/>/);
  });
  test('no slide holds more than it has room for, and none is empty', () => {
    for (const slide of deck(material)) {
      const size = sizeFor(slide) ?? smallestSize(slide);
      const widths = columnWidths(slide);
      for (const [index, texts] of slide.columns.entries())
        expect(textHeight(texts, widths[index]!, size), slide.title).toBeLessThanOrEqual(ROOM.height);
      for (const table of slide.table ? [slide.table] : [])
        expect(tableHeight(table, tableSize(table)), slide.title).toBeLessThanOrEqual(ROOM.height);
      expect(slide.columns.flat().length + (slide.table?.rows.length ?? 0), slide.title).toBeGreaterThan(0);
    }
  });
});

/** The text of an XML part of an office file. */
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

describe('the text of an entry in a Word file', async () => {
  const bytes = await planDocx(materialOf([entryOf('case', 'x', { text: RICH })]));
  const document = part(bytes, 'word/document.xml');
  const numbering = part(bytes, 'word/numbering.xml');
  /** The paragraph of which some words are the text. */
  const paragraph = (words: string): string =>
    document.match(/<w:p>.*?<\/w:p>/gs)!.find((xml) => xml.replace(/<[^>]+>/g, '').includes(words))!;
  /** Level and numbering of the paragraph, and from where that numbering counts. */
  const counted = (words: string) => {
    const [, level, id] = /<w:numPr><w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/.exec(
      paragraph(words),
    )!;
    const [, abstract] = new RegExp(`<w:num w:numId="${id}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(numbering)!;
    const definition = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`, 's').exec(
      numbering,
    )![0];
    const own = new RegExp(`<w:lvl w:ilvl="${level}".*?</w:lvl>`, 's').exec(definition)![0];
    return {
      level: Number(level),
      id,
      format: /<w:numFmt w:val="(\w+)"/.exec(own)![1],
      start: Number(/<w:start w:val="(\d+)"/.exec(own)![1]),
    };
  };
  test('lists are counted by Word itself: from their own number, each level its own', () => {
    expect(counted('เปิดสมุด')).toMatchObject({ level: 0, format: 'decimal', start: 4 });
    expect(counted('ถามกัน').id).toBe(counted('เปิดสมุด').id);
    expect(counted('รับเข้ามา')).toMatchObject({ level: 1, format: 'decimal', start: 1 });
    expect(counted('ค่าทำศพ')).toMatchObject({ level: 2, format: 'bullet' });
    expect(counted('☑ นัดวัน')).toMatchObject({ level: 0, format: 'bullet' });
    // Letters of a number typed into the text would be counted twice.
    expect(paragraph('เปิดสมุด').replace(/<[^>]+>/g, '')).toBe('เปิดสมุด');
  });
  test('tables are tables, with a head that repeats and every cell', () => {
    const table = document.match(/<w:tbl>.*?<\/w:tbl>/gs)!.find((xml) => xml.includes('36,500'))!;
    const rows = table
      .match(/<w:tr[ >].*?<\/w:tr>/gs)!
      .map((row) => row.match(/<w:tc>.*?<\/w:tc>/gs)!.map((cell) => cell.replace(/<[^>]+>/g, '')));
    expect(rows).toEqual([
      ['ปี', 'เข้า', 'ออก'],
      ['2547', '36,500', '12,000'],
      ['2548', '', '14,000'],
    ]);
    expect(table).toMatch(/<w:tblHeader\/>/);
  });
  test('headings have their levels below the title of the entry', () => {
    expect(paragraph('ขั้นตอน')).toContain('<w:pStyle w:val="Heading3"/>');
    expect(paragraph('ตัวเลข')).toContain('<w:pStyle w:val="Heading4"/>');
  });
  test('quotations, boxes and speakers stand in styles of their own, sources as raised numbers of the list below', () => {
    expect(paragraph('กติกาข้อแรก')).toContain('w:val="Quotation"');
    expect(paragraph('เงินบาทเดียว').replace(/<[^>]+>/g, '')).toBe('“เงินบาทเดียวทำให้เรารู้จักกัน”');
    expect(paragraph('— ป้าแดง')).toContain('w:val="Quotation"');
    expect(paragraph('ยังไม่มีใครนับ')).toContain('w:val="Box"');
    expect(paragraph('นำเรื่อง')).toMatch(/<w:vertAlign w:val="superscript"\/>.*?\[1, หน้า 2\]/s);
    expect(paragraph('ทีมวิจัยเล่มหนึ่ง').replace(/<[^>]+>/g, '')).toMatch(/^\[1\] ทีมวิจัย/);
  });
  test('links lead on', () => {
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('Target="https://example.org/more"');
  });
});

describe('the text of an entry in slides', async () => {
  const material = materialOf([entryOf('case', 'x', { text: RICH })]);
  const bytes = await pptx(material);
  const files = unzipSync(bytes);
  const slides = Object.entries(files)
    .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes));
  /** The slide, and its paragraph, on which some words stand. */
  const slide = (words: string): string => slides.find((xml) => xml.includes(words))!;
  const paragraph = (words: string): string =>
    slide(words)
      .match(/<a:p>.*?<\/a:p>/gs)!
      .find((xml) => xml.includes(words))!;
  test('lists are counted by PowerPoint itself, from their own number and each level its own', () => {
    expect(paragraph('เปิดสมุด')).toMatch(/<a:buAutoNum type="arabicPeriod" startAt="4"/);
    expect(paragraph('ถามกัน')).toMatch(/<a:buAutoNum type="arabicPeriod" startAt="4"/);
    expect(paragraph('รับเข้ามา')).toMatch(/lvl="1".*<a:buAutoNum type="arabicPeriod" startAt="1"/s);
    expect(paragraph('ค่าทำศพ')).toMatch(/lvl="2".*<a:buChar/s);
  });
  test('tables are tables with every cell', () => {
    const rows = slide('36,500')
      .match(/<a:tr [^]*?<\/a:tr>/g)!
      .map((row) => row.match(/<a:tc[ >][^]*?<\/a:tc>/g)!.map((cell) => cell.replace(/<[^>]+>/g, '').trim()));
    expect(rows).toEqual([
      ['ปี', 'เข้า', 'ออก'],
      ['2547', '36,500', '12,000'],
      ['2548', '', '14,000'],
    ]);
    expect(slide('36,500')).toContain('<a:tbl>');
  });
  test('a quotation has its marks and its speaker, a comparison its columns', () => {
    expect(slide('“เงินบาทเดียวทำให้เรารู้จักกัน”')).toContain('— ป้าแดง');
    expect(slide('ฝันไว้')).toContain('ที่เห็น');
  });
  test('a table of many rows goes on over slides, the head on each and no row lost', () => {
    const rows = Array.from({ length: 40 }, (_, row) => `| แถว${row}. | ${SENTENCE} |`).join('\n');
    const tables = deck(
      materialOf([entryOf('case', 'x', { text: textOf(`| ที่ | เรื่อง |\n|---|---|\n${rows}`) })]),
    ).flatMap(({ table }) => table ?? []);
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table.head).toEqual(['ที่', 'เรื่อง']);
      expect(tableHeight(table, tableSize(table))).toBeLessThanOrEqual(ROOM.height);
    }
    expect(tables.flatMap((table) => table.rows.map(([first]) => first))).toEqual(
      Array.from({ length: 40 }, (_, row) => `แถว${row}.`),
    );
  });
  test('every slide has its title in the place for titles, and shapes, pictures and tables their words or the mark of what adorns', () => {
    for (const xml of slides) {
      expect(xml).toMatch(/name="Title"><\/p:cNvPr><p:cNvSpPr\/><p:nvPr><p:ph[^>]*\stype="title"/);
      const shapes = [...xml.matchAll(/<p:(sp|pic|graphicFrame|cxnSp)>(.*?)<\/p:\1>/gs)].map(([whole]) => whole);
      for (const shape of shapes) {
        const isText = /<a:t>[^<]/.test(shape) && !shape.includes('<a:tbl>');
        if (isText || shape.includes('type="sldNum"')) continue;
        expect(shape).toMatch(/<p:cNvPr id="\d+" name="[^"]+" descr="[^"]+"|<adec:decorative[^>]*val="1"/);
      }
      const numbers = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, number]) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
    expect(slide('36,500')).toContain('<a:tblPr firstRow="1"/>');
  });
  test('every text in columns stands in a place of its layout, and no place is left without a text', () => {
    const models = deck(material);
    const inPlace = (xml: string) => [...xml.matchAll(/<p:ph(?=[^>]*type="body")[^>]*>/g)].length;
    const inOrder = models.map((_, at) => part(bytes, `ppt/slides/slide${at + 1}.xml`));
    expect(inOrder.map(inPlace)).toEqual(
      models.map(({ columns, table }) => (table ? 0 : columns.filter(({ length }) => length > 0).length)),
    );
    for (const xml of slides)
      for (const [shape] of xml.matchAll(/<p:sp>(?:(?!<\/p:sp>).)*type="body"(?:(?!<\/p:sp>).)*<\/p:sp>/gs)) {
        expect(shape).toMatch(/<a:t>[^<]/);
        // The type of the slide and its own points, not those of the master.
        for (const [run] of shape.matchAll(/<a:rPr[^>]*>/g)) expect(run).toMatch(/ sz="\d{4}"/);
        for (const [paragraph] of shape.matchAll(/<a:pPr.*?<\/a:pPr>/gs))
          expect(paragraph).toMatch(/<a:bu(?:None|Char|AutoNum)/);
      }
    const master = part(bytes, 'ppt/slideMasters/slideMaster1.xml');
    expect(/<p:bodyStyle>.*<\/p:bodyStyle>/s.exec(master)?.[0]).not.toMatch(/spcBef|Arial/);
  });
  test('the triangle of a case is drawn: a line a side, thick or dashed by how it stands, told once in words', () => {
    const drawn = slides.find((xml) => xml.includes('Line: policy'))!;
    expect(drawn).toMatch(/descr="การเมืองและนโยบาย: ยังอ่อน · การเคลื่อนไหวทางสังคม: แข็งแรง · การจัดการความรู้: ยังไม่มีข้อมูล"/);
    const line = (side: string) => new RegExp(`name="Line: ${side}".*?<a:ln w="(\\d+)".*?</a:ln>`, 's').exec(drawn)!;
    expect(line('policy')[0]).toContain('<a:prstDash val="dash"/>');
    expect(line('knowledge')[0]).toContain('<a:prstDash val="sysDot"/>');
    expect(Number(line('movement')[1])).toBeGreaterThan(2 * Number(line('policy')[1]));
  });
  test('texts shrink where they are made longer, and titles are reckoned for a wider face', () => {
    for (const xml of slides)
      for (const [shape] of xml.matchAll(
        /<p:sp>(?:(?!<\/p:sp>).)*name="(?:Title|Text \d)"(?:(?!<\/p:sp>).)*<\/p:sp>/gs,
      ))
        expect(shape).toContain('<a:normAutofit/>');
  });
  test('what a facilitator of a workshop keeps to herself is on no slide', () => {
    const shown = deck(materialOf([entryOf('workshop', 'kit', { text: RICH })]));
    expect(JSON.stringify(shown.map(({ notes: _notes, ...seen }) => seen))).not.toContain('36,500');
  });
});

describe('the code at the end of a plan', () => {
  const document = async (entries: Parameters<typeof materialOf>[0]): Promise<string> =>
    part(await planDocx(materialOf(entries)), 'word/document.xml');
  test('leads to where the circle of a kit sends what came of it, and of a lesson to its page', async () => {
    expect(await document([entryOf('workshop', 'kit')])).toMatch(
      /descr="ส่องเพื่อส่งผลของวง: [^"]*write\/\?tell=workshop:kit"/,
    );
    expect(await document([entryOf('lesson', 'x')])).not.toContain('write/?');
  });
});

describe('the session', () => {
  const kit = materialOf(ONE_OF_EACH);
  test.each([
    ['the minutes it asks for', undefined, 60, []],
    ['90 minutes', 90, 60, ['เหลือเวลา 30 นาที']],
    ['52 minutes', 52, 52, ['น้อยกว่าแผน 8 นาที']],
    ['20 minutes', 20, 50, ['ย่อได้ถึง 50 นาที']],
  ])('given %s, a workshop of 60 that may shrink to 50 takes its time', (_what, given, taken, warnings) => {
    const session = planSession(kit, given);
    expect(session.minutes).toBe(taken);
    expect(session.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(taken);
    // Thirty people are ten too many for this kit, and nobody has tried it.
    expect(session.notices).toEqual(
      ['ยังไม่เคยใช้จริง', 'แยกเป็น 2 วง', ...warnings].map((words) => expect.stringContaining(words) as string),
    );
  });
  test.each([
    [0, 180],
    [3, 180],
    [60, 180],
    [60, 45],
    [12, 360],
  ])('composed from %i entries in %i minutes never runs over', (count, minutes) => {
    const session = planSession(materialOf(SIXTY.slice(0, count)), minutes);
    expect(session.minutes).toBeLessThanOrEqual(minutes);
    expect(session.steps.every((step) => step.minutes > 0)).toBe(true);
    const starts = session.steps.map(({ start }) => start);
    expect(starts).toEqual(
      session.steps.map((_, index) => session.steps.slice(0, index).reduce((sum, step) => sum + step.minutes, 0)),
    );
  });
});

describe('everything in one file', () => {
  const options = { cards: 4, edge: 'long', css: '.x{}' } as const;
  test('has ASCII names, an index in Thai that leads to every file, and says how far it has come', async () => {
    const told: number[] = [];
    const files = unzipSync(await everything(materialOf(ONE_OF_EACH), options, async (share) => void told.push(share)));
    const names = Object.keys(files);
    expect(names.every((name) => /^[a-z0-9.-]+$/.test(name))).toBe(true);
    expect(names).toEqual(
      expect.arrayContaining([
        'session-plan.docx',
        'slides.pptx',
        'handouts.html',
        'handouts-two.html',
        'booklet.html',
        'cards-4.html',
        'cards-8.html',
        'print-everything.html',
        'sheet-vote-board-large.html',
        'triangle-a4.html',
        'triangle-a3.html',
        'sheet-level-table.html',
        'tray.csv',
        'tray.json',
        'material.css',
      ]),
    );
    const index = strFromU8(files['index.html']!);
    for (const name of names.filter((other) => !['index.html', 'material.css'].includes(other)))
      expect(index).toContain(`href="${name}"`);
    expect(index).toContain('<html lang="th">');
    expect(index).toContain('เวทีกรรมการ');
    expect(index).toContain('เรื่องที่ a-lesson');
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
  test('has what else the page offers; what cannot be had now is told in the index, and the rest is made', async () => {
    const more = [
      { name: 'book.epub', title: 'หนังสือ', about: 'EPUB', make: () => Promise.resolve(Uint8Array.of(1, 2)) },
      { name: 'works.bib', title: 'งานอ้างอิง', about: 'BibTeX', make: () => Promise.resolve(undefined) },
    ];
    const files = unzipSync(await everything(materialOf(ONE_OF_EACH), { ...options, more }));
    expect([...files['book.epub']!]).toEqual([1, 2]);
    expect(files['works.bib']).toBeUndefined();
    expect(strFromU8(files['index.html']!)).toMatch(/<li>งานอ้างอิง — BibTeX <small>ต่ออินเทอร์เน็ต/);
  });
  test('two files of one name are a mistake that is told, not one that is lost', async () => {
    const more = [{ name: 'tray.csv', title: '', about: '', make: () => Promise.resolve('') }];
    await expect(everything(materialOf(ONE_OF_EACH), { ...options, more })).rejects.toThrow('tray.csv');
  });
  test('that is stopped halfway makes nothing', async () => {
    const stop = new Error('stopped');
    const pace = (share: number) => (share < 0.3 ? Promise.resolve() : Promise.reject(stop));
    await expect(everything(materialOf(ONE_OF_EACH), options, pace)).rejects.toBe(stop);
  });
  test('of an empty tray has what is of use without entries', async () => {
    expect(Object.keys(unzipSync(await everything(materialOf([]), options)))).toEqual(
      expect.arrayContaining(['index.html', 'triangle-a4.html', 'triangle-a3.html']),
    );
  });
});

describe('made from a copy on a disk that is published nowhere', () => {
  const here = 'file:///media/stick/library/lessons/x/index.html';
  const material = materialOf([entryOf('lesson', 'x', { url: here, short: here })]);
  const pictures = (bytes: Uint8Array): string[] =>
    Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('.png'));
  test.each([
    ['the slides', () => pptx(material)],
    ['the session plan', () => planDocx(material, { startAt: '09:00' })],
    ['a plain document', () => simpleDocx('ก', [], 'ข', { url: here, label: 'ค', shown: here })],
  ])('%s carry no code, for a phone would find nothing behind it', async (_, make) => {
    const bytes = await make();
    expect(pictures(bytes)).toEqual([]);
    for (const part of Object.values(unzipSync(bytes))) expect(strFromU8(part)).not.toContain('media/stick');
  });
});
