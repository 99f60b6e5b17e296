import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePicture } from '../../../scripts/make-picture.ts';
import type { Inline } from '../../../src/features/import/blocks.ts';
import { escaped } from '../../../src/text/syntax/escape.ts';
import { importDocx, type Imported } from '../../../src/features/import/import-docx.ts';
import { plainWords } from '../../../src/features/import/plain-words.ts';
import { ImportRefusal } from '../../../src/features/import/refusal.ts';
import { checkText } from '../../../src/text/check/safe-mdx.ts';
import { toMdx } from '../../../src/features/import/to-mdx.ts';
import { parseText } from '../../../src/text/syntax/syntax.ts';
import { hostileFiles, trickyFile } from './hostile-files.ts';
import { withPart, wordFile } from './word-file.ts';
import { holds } from '../../property.ts';

const rules = ({ losses }: Imported) => losses.map(({ rule }) => rule);
const wordsOf = (node: { type: string; value?: string; children?: unknown[] }): string =>
  node.type === 'break'
    ? '\n'
    : (node.value ?? (node.children ?? []).map((child) => wordsOf(child as typeof node)).join(''));

/** What both programs' files must become, but for the numbers in losses. */
const TEXT = `## วันเก็บเงิน

วันที่ 16 พฤศจิกายน 2549 สมาชิก **“ออมวันละบาท**”ต่อเนื่อง [@note-75701] ดู [[lampang|ลำปาง]][^1] และราคา \\< 5 บาท \\{ไม่แน่\\}

อ่านต่อที่ [เว็บของกองทุน](https://example.org/a_b?x=%281%29)

1. ขั้นแรก
   1. ขั้นย่อย
2. ขั้นสอง

- จุดหนึ่ง

ก่อน เพิ่มเข้ามา

ข้างกล่อง

ในกล่อง: จ่ายทุกวันที่ 1

### สวัสดิการ

| เรื่อง | จำนวน (บาท) |
| --- | --- |
| ตาย | 5,000 |
|  | a\\|b · ใน: ซ้อน |

<Figure src="photo-1.jpg" alt="สมาชิกนั่งล้อมวงนับเงิน" caption="ภาพที่ 1 วันประชุม" />

<Figure src="photo-2.jpg" alt="" caption="ภาพที่ 2 วันประชุม" />

[^1]: ตามคำบอกเล่าของกรรมการ 3 คน
`;
const TOLD = ['tracked-changes', 'text-boxes', 'nested-tables', 'merged-cells', 'picture-alt', 'thai-digits'];

describe('a Word file', () => {
  let imported: Imported;
  beforeAll(async () => void (imported = await importDocx(await wordFile(), makePicture)));

  it('becomes a text of ours: headings, lists, table, notes, links, text box; tracked changes accepted', () => {
    expect(imported.title).toBe('เยี่ยมกองทุนบ้านตัวอย่าง');
    expect(imported.text).toBe(TEXT);
  });

  it('gives a text in which the check finds only the missing description of a picture', () => {
    const { tree } = parseText(imported.text) as { tree: Parameters<typeof checkText>[0] };
    expect(checkText(tree, imported.text).map(({ rule, line }) => [rule, line])).toEqual([['attribute-missing', 28]]);
  });

  it('tells everything that was changed or left behind', () => {
    expect(rules(imported)).toEqual(TOLD);
    for (const { th, en } of imported.losses) expect([/[ก-๙]/.test(th), /[a-z]/.test(en)]).toEqual([true, true]);
  });

  it('turns pictures upright and takes place and camera out of them', async () => {
    for (const { bytes, width, height } of imported.pictures) {
      const { exif, width: w, height: h } = await sharp(bytes).metadata();
      expect([exif, w, h]).toEqual([undefined, width, height]);
      expect(height).toBeGreaterThan(width);
      expect(Buffer.from(bytes).includes('secret-camera')).toBe(false);
    }
  });

  it('scales large pictures to 2,000 px, and never enlarges small ones', async () => {
    const large = await sharp({ create: { width: 5000, height: 1000, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const small = await sharp({ create: { width: 50, height: 10, channels: 4, background: '#ff000080' } })
      .png()
      .toBuffer();
    expect(await makePicture(large)).toMatchObject({ width: 2000, height: 400, extension: 'png' });
    expect(await makePicture(small)).toMatchObject({ width: 50, height: 10, extension: 'png' });
  });
});

it.for([['LibreOffice']])(
  'a file that %s has saved becomes the same text',
  { timeout: 90_000 },
  async ([program], { skip }) => {
    if (spawnSync('soffice', ['--version']).status !== 0)
      skip(`${program} is not installed here (soffice), so its files were not tried`);
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    writeFileSync(join(folder, 'note.docx'), await wordFile());
    // Through its own format, so that nothing of the other program's XML is left.
    for (const [from, to] of [
      ['note.docx', 'odt'],
      ['note.odt', 'docx'],
    ] as const)
      spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          folder,
          join(folder, from),
        ],
        { timeout: 60_000 },
      );
    const imported = await importDocx(new Uint8Array(readFileSync(join(folder, 'note.docx'))), makePicture);
    rmSync(folder, { recursive: true, force: true });
    expect(imported.title).toBe('เยี่ยมกองทุนบ้านตัวอย่าง');
    expect(imported.text).toBe(TEXT);
    expect(rules(imported)).toEqual(TOLD);
  },
);

describe('structure drawn by hand', () => {
  const paragraphs =
    (...bodies: string[]) =>
    (xml: string) =>
      xml.replace(/<w:body>[\s\S]*(?=<w:sectPr)/, `<w:body>${bodies.join('')}`);
  const p = (text: string, run = '', own = '') =>
    `<w:p><w:pPr>${own}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const read = async (...bodies: string[]) =>
    importDocx(withPart(await wordFile({ pictures: 0 }), 'word/document.xml', paragraphs(...bodies)), makePicture);

  it('bold lines become headings, a large centred one the title, typed dashes and numbers lists', async () => {
    const { title, text, losses } = await read(
      p('บันทึกวันประชุม', '<w:b/><w:sz w:val="40"/>', '<w:jc w:val="center"/>'),
      p('๑. ที่มา', '<w:b/>'),
      p('เล่าเรื่อง'),
      p('- หนึ่ง'),
      p('– สอง'),
      p('๑) ก่อน'),
      p('๒) หลัง'),
    );
    expect([title, text]).toEqual(['บันทึกวันประชุม', '## 1. ที่มา\n\nเล่าเรื่อง\n\n- หนึ่ง\n- สอง\n\n1. ก่อน\n2. หลัง\n']);
    expect(losses.map(({ rule }) => rule)).toEqual(['guessed-headings', 'thai-digits']);
  });

  it('what is typed as Markdown or code stays words; our own links and citations stay marks', async () => {
    const { text } = await read(
      p('# ไม่ใช่หัวข้อ *ดาว* _ขีด_ {code} &lt;script&gt;alert(1)&lt;/script&gt; [[karo]] [@note-75701]'),
      p('import x from "y"'),
      p('&lt;Figure src=“a.jpg” alt=“b” /&gt;'),
    );
    const { tree } = parseText(text) as { tree: Parameters<typeof checkText>[0] };
    expect(checkText(tree, text)).toEqual([]);
    expect(text).toContain('[[karo]] [@note-75701]');
    expect(text).toContain('<Figure src="a.jpg" alt="b" />');
    expect(wordsOf(tree as never)).toContain('# ไม่ใช่หัวข้อ *ดาว* _ขีด_ {code} <script>alert(1)</script>');
  });

  it('an empty file gives an empty text', async () => expect((await read(p(''))).text).toBe(''));
});

describe('words', () => {
  const letters = fc.constantFrom(...'กขา่ำ ๑1a*_`~<>{}[]()#+-=|\\!&;:.@^"\''.split(''));
  it('any words stay the same words when they are made safe', () => {
    holds(
      fc.property(
        fc.array(letters, { maxLength: 40 }).map((all) => all.join('')),
        (typed) => {
          const words = plainWords(typed).text.trim();
          // What an author typed as one of our marks is meant as one.
          fc.pre(!/\[\[|\[@|\[\^|:\/\/|www\.|@\w/.test(words));
          const { tree } = parseText(escaped(words, true));
          expect(tree, escaped(words, true)).toBeDefined();
          expect(wordsOf(tree as never)).toBe(words);
        },
      ),
      { numRuns: 3000 },
    );
  });
  it('lines of one paragraph stay lines of one paragraph', () => {
    const line = fc
      .array(letters, { minLength: 1, maxLength: 12 })
      .map((all) => plainWords(all.join('')).text.trim())
      .filter((words) => words !== '' && !/\[\[|\[@|\[\^|:\/\/|www\.|@\w/.test(words));
    holds(
      fc.property(fc.array(line, { minLength: 2, maxLength: 4 }), (lines) => {
        const children = lines.flatMap((value, index): Inline[] => [
          ...(index ? [{ type: 'break' as const }] : []),
          { type: 'text', value },
        ]);
        const { tree } = parseText(toMdx([{ type: 'paragraph', children }], new Map(), []));
        expect(wordsOf(tree as never)).toBe(lines.join('\n'));
      }),
      { numRuns: 1500 },
    );
  });
  it.each([
    ['๒๕๔๙', '2549'],
    ['กํา', 'กำ'],
    ['น้ํา', 'น้ำ'],
    ['เเม่', 'แม่'],
    ['ก\u200bข\u00adค', 'กขค'],
    ['a\u00a0b', 'a b'],
  ])('%s is written %s', (from, to) => expect(plainWords(from).text).toBe(to));
});

describe('hostile files', async () => {
  it.each(await hostileFiles())('$what is refused with a reason', async ({ bytes, refusal }) => {
    const refused = await importDocx(bytes, makePicture).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ImportRefusal);
    expect((refused as ImportRefusal).rule).toBe(refusal);
    expect((refused as ImportRefusal).th).toMatch(/[ก-๙]{10}/);
  });

  it('macros are left closed and a picture on a server is not fetched; both are told', async () => {
    const imported = await importDocx(await trickyFile('http://127.0.0.1:1/tracker.png'), makePicture);
    expect(rules(imported)).toEqual(expect.arrayContaining(['macros', 'linked-picture']));
    expect(imported.pictures).toEqual([]);
    expect(imported.text).toContain('วันที่ 16 พฤศจิกายน 2549');
  });

  it('a picture that claims to be huge, or is none, is left out and told', async () => {
    const file = await wordFile({ pictures: 2 });
    const huge = Buffer.from(
      await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const { unzipSync, zipSync, strToU8 } = await import('fflate');
    const parts = unzipSync(file);
    const [first, second] = Object.keys(parts)
      .filter((name) => name.startsWith('word/media/'))
      .sort();
    const imported = await importDocx(
      zipSync({ ...parts, [first!]: new Uint8Array(huge), [second!]: strToU8('<svg onload="alert(1)">') }),
      makePicture,
    );
    expect(imported.pictures).toEqual([]);
    expect(rules(imported).filter((rule) => rule === 'picture')).toHaveLength(2);
    expect(imported.text).not.toContain('<Figure');
  });
});
