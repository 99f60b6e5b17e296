import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeText } from '../../../src/features/material/parts/office-text.ts';
import { textWidth } from '../../../src/features/material/parts/sarabun-widths.ts';
import { dictionaryWords, wordsInParts } from '../../../src/features/material/parts/whole-words.ts';
import { planDocx } from '../../../src/features/material/plan/plan-docx.ts';
import { holdWords } from '../../../src/features/material/print/hold-words.ts';
import { standalonePage } from '../../../src/features/material/print/standalone-page.ts';
import { printParts } from '../../../src/features/material/sheets/print-parts.ts';
import { pptx } from '../../../src/features/material/slides/pptx.ts';
import { holds } from '../../property.ts';
import { kitsIn } from './kits.ts';
import { entryOf, materialOf } from './sample.ts';

const SIGNS = /[\u200b\u200d]/g;
/** What a reader sees: signs without width are gone, and a space is a space. */
const seen = (text: string): string => text.replace(SIGNS, '').replaceAll('\u00a0', ' ');

/** Lines as a program breaks them that knows the dictionary and no more: at every part of a word that no sign holds. */
function brokenLines(text: string, room: number): string[] {
  const pieces = text
    .split(/(?<=\u200b)|(?<=[^\S\u00a0])/)
    .flatMap((run) => (run.includes('\u200d') ? [run] : dictionaryWords(run)));
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    if (line && textWidth((line + piece).replace(SIGNS, '').trimEnd()) > room) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}

/** Words of a text that end on another line than they began on. */
function torn(text: string, room: number): string[] {
  const ends = new Set<number>();
  let at = 0;
  for (const line of brokenLines(text, room)) ends.add((at += seen(line).length));
  let from = 0;
  return wordsInParts(seen(text)).flatMap((parts) => {
    const word = parts.join('');
    const to = from + word.length;
    const isTorn = parts.length > 1 && [...ends].some((end) => end > from && end < to);
    from = to;
    return isTorn ? [word] : [];
  });
}

const WORDS = [
  'เป้าหมาย',
  'กองทุน',
  'ของ',
  'เรา',
  'เครือข่าย',
  ' ',
  'จะ',
  'โรงพยาบาล',
  'ไป',
  '(',
  ')',
  'ๆ',
  ' 30 คน ',
  'แลกเปลี่ยน',
];
const thai = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''));

describe('a text of slides and Word files', () => {
  test('reads as it was written', () => {
    holds(
      fc.property(thai, fc.integer({ min: 8, max: 40 }), (text, room) => {
        expect(seen(officeText(text, room))).toBe(text);
      }),
    );
  });
  test('breaks no word, in Sarabun and in faces that are wider', () => {
    const title = 'เป้าหมายของกองทุนกับเครือข่ายโรงพยาบาลและเป้าหมายของสมาชิกกองทุนในเครือข่าย';
    const rooms = Array.from({ length: 45 }, (_, step) => 8 + step / 2);
    for (const share of [0.86, 0.91, 0.96, 1])
      for (const room of rooms) expect(torn(officeText(title, room), room * share), `${room} em, ${share}`).toEqual([]);
    // What it would be without.
    expect(rooms.filter((room) => torn(title, room).length > 0)).not.toEqual([]);
  });
  test('carries signs only where a line may end', () => {
    expect(officeText('ถึงเป้าหมายของกองทุน', 40)).toBe('ถึงเป้าหมายของกองทุน');
    expect(officeText('ถึงเป้าหมายของกองทุน', 4)).toMatch(/เป้า\u200dหมาย/);
  });
  test('keeps a number with what it counts, a sign with what it follows, and a year alone', () => {
    expect(officeText('ดัง ๆ · ออมวันละ 1 บาท ปี 2549 กองทุน [1, หน้า 2] for 30 people', Infinity)).toBe(
      'ดัง\u00a0ๆ\u00a0· ออมวันละ\u00a01\u00a0บาท ปี 2549 กองทุน [1, หน้า 2] for 30\u00a0people',
    );
  });
});

const NAME = 'ออมวันละ 1 บาทเพื่อเป้าหมายของกองทุนในเครือข่ายโรงพยาบาลและเป้าหมายของชาวบ้าน';
const partsOfFile = (bytes: Uint8Array, pattern: RegExp): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => pattern.test(name))
    .map(([, part]) => strFromU8(part))
    .join('');

describe('office files', async () => {
  const material = materialOf([entryOf('lesson', 'x', { title: `${NAME} ${NAME}` })]);
  const slides = partsOfFile(await pptx(material), /^ppt\/slides\/slide\d+\.xml$/);
  const document = partsOfFile(await planDocx(material), /^word\/document\.xml$/);
  test.each([
    ['slides', slides, /<a:t>([^<]*)<\/a:t>/g],
    ['the plan', document, /<w:t[^>]*>([^<]*)<\/w:t>/g],
  ])('hold the words of a title and the numbers of every text: %s', (_, xml, pattern) => {
    const texts = Array.from(xml.matchAll(pattern), ([, text = '']) => text);
    expect(texts.some((text) => text.includes('\u200d') && seen(text).includes(NAME))).toBe(true);
    expect(texts.filter((text) => /\d (?:บาท|คน|นาที)/.test(text))).toEqual([]);
  });
});

describe('everything that a kit prints', () => {
  const kits = kitsIn('th').map((kit) => ({ kit, name: kit.id }));
  test.each(kits)('has every word that browsers would part in one piece: $name', ({ kit }) => {
    const sheets = printParts(materialOf([kit]), { edge: 'long', cards: 4 }).flatMap((part) => part.sheets);
    const page = standalonePage('x', sheets, 'th')
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<span class="whole">[^<]*<\/span>/g, '');
    const texts = page.split(/<[^>]*>/).filter(Boolean);
    const parted = texts.flatMap(wordsInParts).filter((parts) => parts.length > 1 && /[ก-ฮ]/.test(parts.join('')));
    expect(parted).toEqual([]);
    expect(texts.filter((text) => /\d (?:บาท|คน|นาที|ใบ)/.test(text))).toEqual([]);
  });
  test('tags, drawings and signs of HTML stay as they are', () => {
    const html = '<p class="เป้าหมาย">1 &#38; 2 <svg><text>เป้าหมาย</text></svg> เป้าหมาย 3 บาท</p>';
    expect(holdWords(html)).toBe(
      '<p class="เป้าหมาย">1 &#38; 2 <svg><text>เป้าหมาย</text></svg> <span class="whole">เป้าหมาย</span> 3\u00a0บาท</p>',
    );
  });
});
