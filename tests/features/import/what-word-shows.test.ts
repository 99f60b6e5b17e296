import { strToU8 } from 'fflate';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePicture } from '../../../scripts/make-picture.ts';
import type { Inline } from '../../../src/features/import/blocks.ts';
import { importDocx, type Imported } from '../../../src/features/import/import-docx.ts';
import { asStored, croppedArea, shownAsStored } from '../../../src/features/import/picture.ts';
import { plainWords } from '../../../src/features/import/plain-words.ts';
import { toMdx } from '../../../src/features/import/to-mdx.ts';
import { formatted } from '../../../src/features/import/word/number-formats.ts';
import { parseText } from '../../../src/text/syntax/syntax.ts';
import { holds } from '../../property.ts';
import { completeness } from './completeness.ts';
import { field, image, item, listOf, p, pic, r, smallFile, table, useList, type SmallFile } from './small-word-file.ts';

const read = (file: SmallFile | string): Promise<Imported> =>
  importDocx(smallFile(typeof file === 'string' ? { body: file } : file), makePicture);
const text = async (file: SmallFile | string): Promise<string> => (await read(file)).text.trim();
/** What is told under a rule, in Thai and English. */
const told = ({ losses }: Imported, rule: string): string =>
  losses
    .filter((loss) => loss.rule === rule)
    .map(({ weight, th, en }) => `${weight}: ${th} ${en}`)
    .join('\n');
const style = (id: string, name: string, inner = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
const up = '<w:vertAlign w:val="superscript"/>';
const down = '<w:vertAlign w:val="subscript"/>';

describe('raised and lowered letters keep what they say', () => {
  it.each<[string, string, string, string?]>([
    ['a power', r('10') + r('6', up) + r(' บาท'), '10⁶ บาท'],
    ['a negative power', r('10') + r('-3', up), '10⁻³'],
    ['a formula', r('CO') + r('2', down), 'CO₂'],
    ['Thai digits', r('๒๕๔๗') + r('๖', up), '2547⁶'],
    ['two notes', r('กลุ่ม') + r('1,2', up), 'กลุ่ม¹,²'],
    ['letters above the line by points', r('ม.') + r('2', '<w:position w:val="12"/><w:sz w:val="14"/>'), 'ม.²'],
    ['letters below the line by points', r('H') + r('2', '<w:position w:val="-6"/>') + r('O'), 'H₂O'],
    ['a style of letters', r('10') + r('6', '<w:rStyle w:val="up"/>'), '10⁶'],
    ['a style based on another', r('10') + r('9', '<w:rStyle w:val="up2"/>'), '10⁹'],
    ['the style of the paragraph', r('6'), '⁶', '<w:pStyle w:val="upP"/>'],
    ['a style that is taken back', r('10') + r('6', '<w:rStyle w:val="up"/><w:vertAlign w:val="baseline"/>'), '106'],
  ])('%s', async (_what, runs, words, properties = '') => {
    const styles =
      style('up', 'Up', `<w:rPr>${up}</w:rPr>`, 'character') +
      style('up2', 'Up 2', '<w:basedOn w:val="up"/>', 'character') +
      style('upP', 'Up P', `<w:rPr>${up}</w:rPr>`);
    expect(await text({ body: p(runs, properties), styles })).toBe(words);
  });

  it('what has no raised form is told with its place', async () => {
    const made = await read(p(r('x') + r('ข้อ 2', up) + r(' และ y') + r('ab', down)));
    expect(made.text.trim()).toBe('xข้อ 2 และ yab');
    expect(told(made, 'raised-letters')).toMatch(/^lost: .*2 แห่ง.*“x” → “ข้อ 2”.*“ab”/);
  });
});

describe('words that Word fills in stay', () => {
  it.each<[string, string, string]>([
    [
      'a caption',
      r('ภาพที่ ') + `<w:fldSimple w:instr=" SEQ ภาพที่ \\* ARABIC ">${r('1')}</w:fldSimple>` + r(' วันประชุม'),
      'ภาพที่ 1 วันประชุม',
    ],
    ['a reference', r('ดู') + `<w:fldSimple w:instr=" REF _Ref1 \\h ">${r('ตารางที่ 2')}</w:fldSimple>`, 'ดูตารางที่ 2'],
    [
      'a sum',
      r('สมาชิก ') + `<w:fldSimple w:instr="DOCPROPERTY n">${r('1,234')}</w:fldSimple>` + r(' คน'),
      'สมาชิก 1,234 คน',
    ],
    [
      'one within another',
      `<w:fldSimple w:instr="IF"><w:fldSimple w:instr="DATE">${r('4 ก.พ.')}</w:fldSimple></w:fldSimple>`,
      '4 ก.พ.',
    ],
    ['a long form', field('PAGEREF x', r('12')), '12'],
    [
      'an instruction that holds a field',
      field(`IF ${''}`, r('ใช่')).replace(
        ' IF  ',
        ` IF </w:instrText></w:r>${field('MERGEFIELD a', r('ลับ'))}<w:r><w:instrText> `,
      ),
      'ใช่',
    ],
    ['a link', field('HYPERLINK "https://example.org/a"', r('เว็บ'), r('ไซต์')), '[เว็บไซต์](https://example.org/a)'],
    [
      'a short link',
      `<w:fldSimple w:instr='HYPERLINK "https://example.org/b"'>${r('ที่นี่')}</w:fldSimple>`,
      '[ที่นี่](https://example.org/b)',
    ],
    [
      'a tick in a form',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        r(' มา'),
      '☑ มา',
    ],
    ['an unclosed field', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('ข้อความ 500'), 'ข้อความ 500'],
  ])('%s', async (_what, runs, words) => expect(await text(p(runs))).toBe(words));

  it('a field without words is told with what stands before it', async () =>
    expect(told(await read(p(r('ข้อ ') + '<w:fldSimple w:instr=" AUTONUM "/>')), 'field-empty')).toMatch(
      /^lost: .*“ข้อ” → “AUTONUM”/,
    ));
});

describe('numbers that Word writes by itself are those that Word shows', () => {
  const decimal = listOf(1, ['decimal', '%1.'], ['decimal', '%1.%2'], ['thaiLetters', '%3.']);
  it.each<[string, string, string, string]>([
    [
      'a list goes on behind a paragraph, a table and an empty item',
      decimal + useList(1, 1),
      item(1, 0, 'ก') + p('คั่น') + item(1, 0, 'ข') + table(['ปี', 'บาท']) + item(1, 0, '') + item(1, 0, 'ง'),
      '1. ก\n\nคั่น\n\n2. ข\n\n| ปี | บาท |\n| --- | --- |\n\n4. ง',
    ],
    [
      'two lists of one definition count on',
      decimal + useList(1, 1) + useList(2, 1),
      item(1, 0, 'ก') + item(2, 0, 'ข'),
      '1. ก\n2. ข',
    ],
    [
      'a list that begins anew stays apart',
      decimal + useList(1, 1) + useList(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      item(1, 0, 'ก') + item(1, 0, 'ข') + item(2, 0, 'ค'),
      '1. ก\n2. ข\n\n1) ค',
    ],
    [
      'a first number',
      listOf(1, ['decimal', '%1)', 4]) + useList(1, 1),
      item(1, 0, 'ก') + item(1, 0, 'ข'),
      '4. ก\n5. ข',
    ],
    [
      'Thai digits',
      listOf(1, ['thaiNumbers', '%1.', 9]) + useList(1, 1),
      item(1, 0, 'ก') + item(1, 0, 'ข'),
      '9. ก\n10. ข',
    ],
    [
      'words before the number',
      listOf(1, ['thaiNumbers', 'ข้อ %1'], ['thaiNumbers', '(%2)']) + useList(1, 1),
      item(1, 0, 'สมาชิก') + item(1, 1, 'ผู้สูงอายุ') + item(1, 0, 'กรรมการ'),
      'ข้อ 1 สมาชิก\n\n(1) ผู้สูงอายุ\n\nข้อ 2 กรรมการ',
    ],
    [
      'numbers of several levels',
      decimal + useList(1, 1),
      item(1, 0, 'ก') +
        item(1, 1, 'ข') +
        item(1, 2, 'ค') +
        item(1, 2, 'ง') +
        item(1, 1, 'จ') +
        item(1, 0, 'ฉ') +
        item(1, 1, 'ช'),
      '1. ก\n   - 1.1 ข\n     - ก. ค\n     - ข. ง\n   - 1.2 จ\n2. ฉ\n   - 2.1 ช',
    ],
    [
      'Roman numbers',
      listOf(1, ['upperRoman', '%1.', 3]) + useList(1, 1),
      item(1, 0, 'ก') + item(1, 0, 'ข'),
      'III. ก\n\nIV. ข',
    ],
    [
      'letters',
      listOf(1, ['lowerLetter', '%1)', 26]) + useList(1, 1),
      item(1, 0, 'ก') + item(1, 0, 'ข'),
      'z) ก\n\naa) ข',
    ],
    [
      'numbers in cells',
      decimal + useList(1, 1),
      table([item(1, 0, 'ก') + item(1, 0, 'ข'), 'ค']),
      '| 1. ก · 2. ข | ค |\n| --- | --- |',
    ],
    [
      'ticks and crosses',
      listOf(1, ['bullet', '\uf0fc', 1, FONT('Wingdings')]) +
        listOf(2, ['bullet', '\uf0fb', 1, FONT('Wingdings')]) +
        useList(1, 1) +
        useList(2, 2),
      item(1, 0, 'มี') + item(2, 0, 'ไม่มี'),
      '- ✓ มี\n- ✗ ไม่มี',
    ],
    [
      'a list through its style',
      listOf(1, ['decimal', 'บทที่ %1', 4, '<w:pStyle w:val="ch"/>']) + useList(1, 1),
      p('ผล', '<w:pStyle w:val="ch"/>') + p('x') + p('สรุป', '<w:pStyle w:val="ch"/>'),
      '## บทที่ 4 ผล\n\nx\n\n## บทที่ 5 สรุป',
    ],
    [
      'a deleted item does not count',
      decimal + useList(1, 1),
      item(1, 0, 'ก') +
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:p>` +
        item(1, 0, 'ข'),
      '1. ก\n2. ข',
    ],
  ])('%s', async (_what, numbering, body, words) => {
    const styles = style('ch', 'บท', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>');
    expect(await text({ body, numbering, styles })).toBe(words);
  });

  it('what is written as words is told', async () =>
    expect(
      told(
        await read({ body: item(1, 0, 'เด็ก'), numbering: listOf(1, ['thaiLetters', '%1.']) + useList(1, 1) }),
        'list-numbers',
      ),
    ).toContain('“ก. เด็ก”'));

  it.each<[string, string[], string]>([
    ['numbers in turn are a list', ['1) หนึ่ง', '2) สอง'], '1. หนึ่ง\n2. สอง'],
    ['numbers with a gap stay', ['1) หนึ่ง', '3) สาม'], '1\\) หนึ่ง\n\n3\\) สาม'],
    ['numbers from another than one keep it', ['๔. สี่', '๕. ห้า'], '4. สี่\n5. ห้า'],
    ['years stay', ['2547. เริ่ม', '2548. ต่อ'], '2547\\. เริ่ม\n\n2548\\. ต่อ'],
    ['a loss stays a loss', ['กำไร', '- 500 บาท'], 'กำไร\n\n\\- 500 บาท'],
  ])('typed %s', async (_what, lines, words) => expect(await text(lines.map((line) => p(line)).join(''))).toBe(words));

  it('every number of a list is the one shown, whatever came before', () => {
    holds(
      fc.property(
        fc.array(fc.record({ depth: fc.nat(2), number: fc.integer({ min: 0, max: 12 }), ordered: fc.boolean() }), {
          minLength: 1,
          maxLength: 12,
        }),
        (items) => {
          const blocks = items.map(({ depth, number, ordered }, index) => ({
            type: 'item' as const,
            depth,
            ordered,
            ...(ordered && { number }),
            children: [{ type: 'text' as const, value: `ข้อ${index}ก` }],
          }));
          const shown: string[] = [];
          const walk = (node: Tree, mark = ''): void => {
            let next = node.start ?? 1;
            for (const child of node.children ?? []) {
              if (child.type === 'listItem') walk(child, node.ordered ? String(next++) : '•');
              else if (child.type === 'paragraph' && mark) shown.push(`${mark} ${words(child)}`);
              else walk(child);
            }
          };
          walk(parseText(toMdx(blocks, new Map(), [])).tree as Tree);
          expect(shown).toEqual(items.map(({ ordered, number }, index) => `${ordered ? number : '•'} ข้อ${index}ก`));
        },
      ),
    );
  });

  it.each([
    [28, 'thaiLetters', 'ฟ'],
    [42, 'thaiLetters', 'กก'],
    [21, 'thaiCounting', 'ยี่สิบเอ็ด'],
    [105, 'thaiCounting', 'หนึ่งร้อยห้า'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [7, 'decimalZero', '07'],
    [22, 'ordinal', '22nd'],
    [12, 'thaiNumbers', '๑๒'],
  ])('%i as %s is %s', (number, format, shown) => expect(formatted(number, format)).toBe(shown));
});

function FONT(name: string): string {
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`;
}

interface Tree {
  type: string;
  value?: string;
  ordered?: boolean | null;
  start?: number | null;
  children?: Tree[];
}
const words = (node: Tree): string =>
  node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(words).join(''));

describe('what was hidden stays hidden', async () => {
  const halves = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#ff0000' } })
    .composite([
      {
        input: await sharp({ create: { width: 45, height: 60, channels: 3, background: '#0000ff' } })
          .png()
          .toBuffer(),
        left: 45,
        top: 0,
      },
    ])
    .png()
    .toBuffer();
  const sideways = await sharp(halves).jpeg({ quality: 100 }).withMetadata({ orientation: 6 }).toBuffer();
  const withImage = (body: string, bytes: Uint8Array = halves): SmallFile => ({
    body,
    relations: [['i1', 'image', 'media/image1.png']],
    parts: { 'word/media/image1.png': new Uint8Array(bytes) },
  });
  /** Mean red and blue of a picture. */
  const colours = async ({ pictures: [made] }: Imported): Promise<{ red: number; blue: number; size: string }> => {
    const { channels } = await sharp(made!.bytes).removeAlpha().toColourspace('srgb').stats();
    return {
      red: Math.round(channels[0]!.mean),
      blue: Math.round(channels[2]!.mean),
      size: `${made!.width}×${made!.height}`,
    };
  };

  it('hidden letters are left out, by themselves and by style, and told without their words', async () => {
    const styles =
      style('h', 'Hidden', '<w:rPr><w:vanish/></w:rPr>', 'character') +
      style('hp', 'Hidden P', '<w:rPr><w:vanish/></w:rPr>');
    const made = await read({
      body:
        p(r('ผู้เล่า ') + r('นายลับ', '<w:vanish/>') + r('เล่าว่า') + r('นางลับ', '<w:rStyle w:val="h"/>')) +
        p('ชื่อลับ', '<w:pStyle w:val="hp"/>') +
        p(r('เปิดเผย', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="hp"/>') +
        `<w:tbl><w:tr><w:tc>${p('เห็น')}</w:tc><w:tc>${p('1')}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p('แถวลับ')}</w:tc></w:tr></w:tbl>`,
      styles,
    });
    expect(made.text).not.toContain('ลับ');
    expect(made.text).toContain('เปิดเผย');
    expect(told(made, 'hidden-text')).toMatch(/^lost: .*4 แห่ง.*“ผู้เล่า”/);
    expect(JSON.stringify(made.losses)).not.toContain('ลับ');
  });

  it.each<[string, string, string, object]>([
    ['cut at the left', 'l="50000"', '', { red: 0, blue: 255, size: '45×60' }],
    ['cut at the right', 'r="50000"', '', { red: 255, blue: 0, size: '45×60' }],
    ['cut at the top', 't="50000"', '', { red: 128, blue: 128, size: '90×30' }],
    ['turned', '', 'rot="5400000"', { red: 128, blue: 128, size: '60×90' }],
    ['cut, then turned', 'l="50000" b="50000"', 'rot="16200000"', { red: 0, blue: 255, size: '30×45' }],
    ['whole', '', '', { red: 128, blue: 128, size: '90×60' }],
    ['larger than its frame', 'l="-20000"', '', { red: 128, blue: 128, size: '90×60' }],
  ])('a picture %s is as the document shows it', async (_what, crop, frame, seen) =>
    expect(await colours(await read(withImage(p(image('i1', crop, frame)))))).toEqual(seen),
  );

  it('a photograph that Word turned itself is not turned twice', async () =>
    expect((await colours(await read(withImage(p(image('i1', '', 'rot="5400000"')), sideways)))).size).toBe('60×90'));

  it.each([
    ['everything was cut away', p(image('i1', 'l="60000" r="40000"')), 'picture'],
    ['it was cut to a circle', p(image('i1', '', '', 'ellipse')), 'picture-shape'],
    ['it is hidden', p(image('i1', '', '', 'rect', 'hidden="1"')), 'hidden-picture'],
    [
      'a shape covers it in a group',
      p(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="g"/><a:graphic><a:graphicData uri="x"><wpg:wgp>${pic('i1')}<wps:wsp><wps:spPr><a:xfrm><a:off x="10" y="10"/><a:ext cx="99" cy="99"/></a:xfrm><a:solidFill/></wps:spPr></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
      'covered-picture',
    ],
  ])('a picture is left out and told where %s', async (_what, body, rule) => {
    const made = await read(withImage(body));
    expect(made.pictures).toEqual([]);
    expect(told(made, rule)).toMatch(/^lost: /);
  });

  it('an old drawing is cut as well', async () =>
    expect(
      await colours(
        await read(
          withImage(p('<w:r><w:pict><v:shape><v:imagedata r:id="i1" cropleft="32768f"/></v:shape></w:pict></w:r>')),
        ),
      ),
    ).toEqual({ red: 0, blue: 255, size: '45×60' }));

  it('no more of a picture is ever shown than was', () =>
    holds(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (width, height, a, b) => {
          const view = {
            crop: { left: a, top: b, right: (1 - a) * b, bottom: (1 - b) * a },
            turn: 0 as const,
            mirror: { across: false, down: false },
          };
          const area = croppedArea({ width, height }, view);
          if (!area) return;
          expect(area.left).toBeGreaterThanOrEqual(width * a - 0.01);
          expect(area.left + area.width).toBeLessThanOrEqual(width * (1 - view.crop.right) + 0.01);
          expect(area.top + area.height).toBeLessThanOrEqual(height * (1 - view.crop.bottom) + 0.01);
        },
      ),
    ));

  it('a photograph without what the camera noted is the same photograph, lying as it was stored', async () => {
    const { orientation, width, height } = await sharp(asStored(new Uint8Array(sideways))).metadata();
    expect([orientation ?? 1, width, height]).toEqual([1, 90, 60]);
    expect(asStored(new Uint8Array(halves))).toEqual(new Uint8Array(halves));
    for (const length of [0, 1, 2, 3, 5, 30])
      expect(asStored(sideways.subarray(0, length)).length).toBeLessThanOrEqual(length);
  });

  it('a cut photograph is taken the way up that its frame fits', () => {
    const view = {
      crop: { left: 0.5, top: 0, right: 0, bottom: 0 },
      turn: 0 as const,
      mirror: { across: false, down: false },
    };
    const [lying, standing] = [
      { width: 400, height: 200 },
      { width: 200, height: 400 },
    ];
    expect(shownAsStored(lying, standing, { ...view, aspect: 1 })).toBe(true);
    expect(shownAsStored(lying, standing, { ...view, aspect: 0.25 })).toBe(false);
  });
});

describe('headings and bold letters of Thai files', () => {
  const thai = (words: string): string => r(words, '<w:bCs/><w:szCs w:val="36"/>');
  it.each<[string, string, string, string?]>([
    ['bold only in Thai', p(r('คำ') + r('หนา', '<w:bCs/>') + r('บาง')), 'คำ**หนา**บาง'],
    ['not bold in Latin letters', p(r('a') + r('b', '<w:bCs/>')), 'ab'],
    [
      'bold from the style of the paragraph',
      p(r('หนา') + r('บาง', '<w:bCs w:val="0"/>'), '<w:pStyle w:val="B"/>'),
      '**หนา**บาง',
      style('B', 'B', '<w:rPr><w:bCs/></w:rPr>'),
    ],
    [
      'lines bold only in Thai',
      p(r('ที่มา', '<w:bCs/>')) + p('เล่า') + p(r('ผล', '<w:bCs/>')) + p('จบ'),
      '## ที่มา\n\nเล่า\n\n## ผล\n\nจบ',
    ],
    [
      'a style based on a heading',
      p('ก', '<w:pStyle w:val="x2"/>') + p('ข'),
      '## ก\n\nข',
      style('h', 'heading 2') +
        style('x1', 'หัวข้อ ก', '<w:basedOn w:val="h"/>') +
        style('x2', 'หัวข้อ ข', '<w:basedOn w:val="x1"/>'),
    ],
    [
      'a style with a level in the outline',
      p('ก', '<w:pStyle w:val="o"/>') + p('ข'),
      '## ก\n\nข',
      style('o', 'งานวิจัย', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    ],
    [
      'a level of its own',
      p('บท', '<w:outlineLvl w:val="0"/>') +
        p('ก') +
        p('ข้อ', '<w:outlineLvl w:val="1"/>') +
        p('ข') +
        p('บท', '<w:outlineLvl w:val="0"/>') +
        p('ค'),
      '## บท\n\nก\n\n### ข้อ\n\nข\n\n## บท\n\nค',
    ],
    [
      'body text with a level is text',
      p('ก'.repeat(300), '<w:outlineLvl w:val="0"/>') + p('ข'),
      `${'ก'.repeat(300)}\n\nข`,
    ],
  ])('%s', async (_what, body, markdown, styles = '') => expect(await text({ body, styles })).toBe(markdown));

  it('a large centred line, bold only in Thai, is the title', async () =>
    expect((await read(p(thai('บทที่ ๔'), '<w:jc w:val="center"/>') + p('เล่า'))).title).toBe('บทที่ 4'));

  it('a title keeps its picture and its note, and is cut only with a word', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const made = await read({
      body:
        p(r('เยี่ยม') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + image('i1'), '<w:pStyle w:val="T"/>') + p('เล่า'),
      styles: style('T', 'Title'),
      footnotes: `<w:footnote w:id="2">${p('ปรับปรุงแล้ว')}</w:footnote>`,
      relations: [['i1', 'image', 'media/image1.png']],
      parts: { 'word/media/image1.png': new Uint8Array(png) },
    });
    expect(made.title).toBe('เยี่ยม');
    expect(made.text).toBe('[^1]\n\n<Figure src="photo-1.png" alt="" />\n\nเล่า\n\n[^1]: ปรับปรุงแล้ว\n');
    expect(told(made, 'title-note')).toMatch(/^changed/);
    const long = `${'ชื่อ '.repeat(60)}ท้ายสุด`;
    const cut = await read({ body: p(long, '<w:pStyle w:val="T"/>') + p('เล่า'), styles: style('T', 'Title') });
    expect(cut.title!.length).toBeLessThanOrEqual(200);
    expect(cut.text).toBe(`${long}\n\nเล่า\n`);
    expect(told(cut, 'title-long')).toMatch(/^lost/);
  });
});

describe('what stands beside the text is carried over or told', () => {
  it.each<[string, SmallFile, string]>([
    ['another name of the main part', { body: p('ข้อความ'), main: 'word/document22.xml' }, 'ข้อความ'],
    [
      'the strict form of the format',
      {
        body: p('ข้อความ'),
        change: (xml) =>
          xml.replace(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
      },
      'ข้อความ',
    ],
    [
      'other prefixes',
      { body: p('ข้อความ'), change: (xml) => xml.replaceAll('w:', 'q:').replace('xmlns:w=', 'xmlns:q=') },
      'ข้อความ',
    ],
    [
      'a reading above letters',
      {
        body: p(
          '<w:r><w:ruby><w:rt><w:r><w:t>อ่าน</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>คำ</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ),
      },
      'คำ(อ่าน)',
    ],
    [
      'signs',
      {
        body: p(
          '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> มี </w:t><w:sym w:font="Wingdings 2" w:char="F051"/></w:r>' +
            r('\uf0fb', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
        ),
      },
      '✓ มี ☒✗',
    ],
    [
      'an equation',
      {
        body: p(
          r('อัตรา ') +
            '<m:oMath><m:f><m:num><m:r><m:t>256,789</m:t></m:r></m:num><m:den><m:r><m:t>1,234+1</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>' +
            r(' ต่อคน'),
        ),
      },
      'อัตรา 256,789/(1,234+1)x² ต่อคน',
    ],
    [
      'an inserted page',
      {
        body: p('ก่อน') + '<w:altChunk r:id="a"/>' + p('หลัง'),
        relations: [['a', 'aFChunk', 'page.html']],
        parts: {
          'word/page.html':
            '<html><style>p{}</style><body><h1>หัว</h1><p>เงิน <b>1,234</b></p><ol start="3"><li>สาม</ol><table><tr><td>ปี<td>2548</table></body></html>',
        },
      },
      'ก่อน\n\n## หัว\n\nเงิน **1,234**\n\n3. สาม\n\n| ปี | 2548 |\n| --- | --- |\n\nหลัง',
    ],
    [
      'an inserted mail',
      {
        body: '<w:altChunk r:id="a"/>',
        relations: [['a', 'aFChunk', 'm.mht']],
        parts: {
          'word/m.mht':
            'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E0=B8=81=E0=B8=\r\n=82 5</p>\r\n--x--',
        },
      },
      'กข 5',
    ],
    [
      'an inserted text',
      {
        body: '<w:altChunk r:id="a"/>',
        relations: [['a', 'aFChunk', 't.txt']],
        parts: { 'word/t.txt': 'บรรทัด 1\nบรรทัด 2' },
      },
      'บรรทัด 1\n\nบรรทัด 2',
    ],
    [
      'an inserted Word file',
      {
        body: '<w:altChunk r:id="a"/>' + p('หลัง'),
        relations: [['a', 'aFChunk', 'i.docx']],
        parts: {
          'word/i.docx': smallFile({
            body: item(1, 0, 'ใน') + p(r('เชิง') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            numbering: listOf(1, ['decimal', 'ข้อ %1']) + useList(1, 1),
            footnotes: `<w:footnote w:id="2">${p('อรรถ')}</w:footnote>`,
          }),
        },
      },
      'ข้อ 1 ใน\n\nเชิง (อรรถ)\n\nหลัง',
    ],
    [
      'a box of newer drawings',
      {
        body: p(
          r('ก') +
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>' +
            p('ในกล่อง 5') +
            '</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>' +
            r('ข'),
        ),
      },
      'กข\n\nในกล่อง 5',
    ],
    [
      'letters that curve',
      { body: p('<w:r><w:pict><v:shape><v:textpath string="ป้าย 5"/></v:shape></w:pict></w:r>') },
      'ป้าย 5',
    ],
    [
      'the numbers of a chart',
      {
        body: p(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="c"/><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
        ),
        relations: [['c', 'chart', 'charts/c.xml']],
        parts: {
          'word/charts/c.xml':
            '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>เงินออม</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>บาท</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>2548</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>500</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>',
        },
      },
      'เงินออม\n\n|  | บาท |\n| --- | --- |\n| 2548 | 500 |',
    ],
    [
      'the words of a diagram',
      {
        body: p(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="d"/><a:graphic><a:graphicData><dgm:relIds r:dm="d"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
        ),
        relations: [['d', 'diagramData', 'diagrams/d.xml']],
        parts: {
          'word/diagrams/d.xml':
            '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>ออม</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>จ่าย</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
        },
      },
      '- ออม\n- จ่าย',
    ],
    [
      'a row that begins further right',
      {
        body: `<w:tbl><w:tr><w:tc>${p('ก')}</w:tc><w:tc>${p('ข')}</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p('5')}</w:tc></w:tr></w:tbl>`,
      },
      '| ก | ข |\n| --- | --- |\n|  | 5 |',
    ],
    ['an unknown frame around words', { body: p(`<w:bdo><w:dir>${r('ใน')}</w:dir></w:bdo>`) }, 'ใน'],
    ['a page break between words', { body: p(r('ก') + '<w:r><w:br w:type="page"/></w:r>' + r('ข')) }, 'ก\\\nข'],
    [
      'a link with a place',
      {
        body: p(`<w:hyperlink r:id="l" w:anchor="x">${r('เว็บ')}</w:hyperlink>`),
        relations: [['l', 'hyperlink', 'https://example.org/a']],
      },
      '[เว็บ](https://example.org/a#x)',
    ],
    ['a second body', { body: `${p('หนึ่ง')}</w:body><w:body>${p('สอง')}` }, 'หนึ่ง\n\nสอง'],
    [
      'a table of contents in one field',
      {
        body:
          p(field('TOC \\o "1-3"', r('บทนำ'), '<w:r><w:tab/></w:r>', r('5'))) +
          p('บทนำ', '<w:outlineLvl w:val="0"/>') +
          p('เล่า') +
          p('ต่อ', '<w:outlineLvl w:val="0"/>') +
          p('จบ'),
      },
      '## บทนำ\n\nเล่า\n\n## ต่อ\n\nจบ',
    ],
    [
      'a table of contents',
      {
        body:
          p('บทนำ\t5', '<w:pStyle w:val="t1"/>') +
          p('ไม่มีที่อื่น 7', '<w:pStyle w:val="t1"/>') +
          p('บทนำ', '<w:pStyle w:val="h"/>') +
          p('เล่า') +
          p('ต่อ', '<w:pStyle w:val="h"/>') +
          p('จบ'),
        styles: style('t1', 'toc 1') + style('h', 'heading 1'),
      },
      'ไม่มีที่อื่น 7\n\n## บทนำ\n\nเล่า\n\n## ต่อ\n\nจบ',
    ],
  ])('%s', async (_what, file, words) => {
    const made = await read(file);
    expect(made.text.trim()).toBe(words);
    for (const { th, en } of made.losses) expect([/[ก-๙]/.test(th), /[a-z]/.test(en)]).toEqual([true, true]);
  });

  it.each<[string, SmallFile | string, string, RegExp]>([
    [
      'a prompt that nobody answered',
      p(
        r('ชื่อ ') +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('คลิกหรือแตะที่นี่เพื่อใส่ข้อความ')}</w:sdtContent></w:sdt>`,
      ),
      'placeholder',
      /^lost.*“ชื่อ” “คลิกหรือแตะ/,
    ],
    [
      'a sign of an unknown font',
      p(r('ก') + '<w:r><w:sym w:font="Webdings 9" w:char="F0FF"/></w:r>'),
      'symbols',
      /^lost.*“ก”.*Webdings 9/,
    ],
    [
      'an inserted document nobody can read',
      {
        body: p('ก่อน') + '<w:altChunk r:id="a"/>',
        relations: [['a', 'aFChunk', 'a.rtf']],
        parts: { 'word/a.rtf': '{\\rtf1 x}' },
      },
      'alt-chunk',
      /^lost.*“ก่อน” → “word\/a.rtf”/,
    ],
    ['capitals that Word makes', p(r('baac', '<w:caps/>')), 'capitals', /“baac”/],
    ['a link within the file', p(`<w:hyperlink w:anchor="s">${r('ดูท้าย')}</w:hyperlink>`), 'internal-links', /“ดูท้าย”/],
    [
      'a link to a file of a computer',
      p(field('HYPERLINK "file:///C:/a.xls"', r('ตาราง'))),
      'links',
      /^lost.*“ตาราง”.*file/,
    ],
    [
      'a drawn shape',
      p(
        r('ก') +
          '<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:spPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
      ),
      'shapes',
      /^lost.*“ก”/,
    ],
    [
      'an object of another program',
      p(r('ก') + '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>'),
      'objects',
      /^lost.*“ก” → “Equation.3”/,
    ],
    ['no words at all', p(''), 'no-text', /^lost: ไม่พบข้อความ/],
  ])('%s is told with its place', async (_what, file, rule, sentence) =>
    expect(told(await read(file), rule)).toMatch(sentence),
  );

  it.each([
    [
      'of a type that browsers do not show',
      { relations: [['i1', 'image', 'media/a.emf']], parts: { 'word/media/a.emf': new Uint8Array(60) } },
    ],
    ['outside the file', { relations: [['i1', 'image', 'https://example.org/a.png']] }],
    ['that is not there', { relations: [['i1', 'image', 'media/none.png']] }],
    [
      'that is broken',
      { relations: [['i1', 'image', 'media/a.png']], parts: { 'word/media/a.png': strToU8('\u0089PNG') } },
    ],
  ] as [string, Partial<SmallFile>][])('the caption of a picture %s stays', async (_what, more) => {
    const body =
      p(image('i1')) + p('ภาพที่ 1 สมาชิก 1,234 คน', '<w:pStyle w:val="c"/>') + p(image('i1')) + p('ภาพที่ 2 แผนที่');
    const made = await read({ body, styles: style('c', 'caption'), ...more });
    expect(made.text).toBe('ภาพที่ 1 สมาชิก 1,234 คน\n\nภาพที่ 2 แผนที่\n');
    expect(made.losses.filter(({ rule }) => /picture$/.test(rule))).toHaveLength(2);
  });

  it('words that only look like a prompt to a program stay', async () =>
    expect(
      await text(p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('ยอด 500')}</w:sdtContent></w:sdt>`)),
    ).toBe('ยอด 500'));
});

describe('words that are nothing but words', () => {
  const BEGINS = [
    '-',
    '+',
    '1.',
    '12)',
    '#',
    '>',
    '```',
    '~~~',
    '|',
    ':-',
    '-:',
    ':-:',
    '-|-',
    ':- | -:',
    '===',
    '---',
    '***',
    '    x',
    '[^1]:',
    'import',
    '![',
    '&#45;',
    '[x]: y',
  ];
  const sentence = fc
    .array(fc.constantFrom(...BEGINS, ...'กขa1 |-:=#>*_~`\\!&().'.split('')), { minLength: 1, maxLength: 8 })
    .map((all) => plainWords(all.join('')).text.trim())
    .filter((made) => made !== '' && !/\[\[|\[@|\[\^/.test(made));

  it.each(BEGINS)('a line that begins with %s behind a break stays a line', (start) => {
    const children: Inline[] = [{ type: 'text', value: 'ก' }, { type: 'break' }, { type: 'text', value: start }];
    const { tree } = parseText(toMdx([{ type: 'paragraph', children }], new Map(), []));
    expect(tree!.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(words(tree as Tree)).toBe(`ก\n${start.trim()}`);
  });

  it('lines stay the same words and become nothing but a paragraph, in runs of any look', () =>
    holds(
      fc.property(
        fc.array(fc.array(fc.tuple(sentence, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (lines) => {
          const children = lines.flatMap((runs, index): Inline[] => [
            ...(index ? [{ type: 'break' as const }] : []),
            ...runs.map(([value, bold, strike]): Inline => ({
              type: 'text',
              value,
              ...(bold && { bold }),
              ...(strike && { strike }),
            })),
          ]);
          const { tree } = parseText(toMdx([{ type: 'paragraph', children }], new Map(), []));
          expect(tree!.children.map(({ type }) => type)).toEqual(['paragraph']);
          expect(words(tree as Tree)).toBe(lines.map((runs) => runs.map(([value]) => value).join('')).join('\n'));
        },
      ),
    ));

  it('a heading keeps its last sign and its breaks do not end it', () => {
    const made = toMdx(
      [
        {
          type: 'heading',
          depth: 2,
          children: [{ type: 'text', value: 'ก' }, { type: 'break' }, { type: 'text', value: 'ข้อ #' }],
        },
      ],
      new Map(),
      [],
    );
    expect(made).toBe('## ก ข้อ \\#\n');
    expect(words(parseText(made).tree as Tree)).toBe('ก ข้อ #');
  });
});

describe('the measure of completeness', () => {
  it('finds a word that did not arrive, and none that did or was told', () => {
    const file = smallFile({ body: p(r('สมาชิก 1,234 คน') + r('ลับ', '<w:vanish/>')) + p('เงิน 500') });
    const made: Parameters<typeof completeness>[1] = { text: 'สมาชิก 1,234 คน\n', losses: [] };
    expect(completeness(file, made)).toEqual({ paragraphs: 2, missing: ['เงิน 500'] });
    expect(completeness(file, { ...made, text: '**สมาชิก** 1,234 คน\n\nเงิน 500\n' }).missing).toEqual([]);
    expect(
      completeness(file, { ...made, losses: [{ rule: 'x', weight: 'lost', th: '“เงิน 500”', en: '' }] }).missing,
    ).toEqual([]);
  });
});
