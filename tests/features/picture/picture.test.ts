import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { SIDE_COLOURS } from '../../../src/draw/triangle/paper-colours.ts';
import { MIDDLE, PICTURE } from '../../../src/features/picture/layout.ts';
import { unpackWoff } from '../../../src/features/picture/fonts.ts';
import {
  keptPictures,
  pictureName,
  pictureWords,
  tellingOf,
  type Telling,
} from '../../../src/features/picture/index.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'mountain-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const names = ['ผู้สูงอายุ'];
const long = 'ตำบลน้ำขาวชวนผู้สูงอายุมาออมวันละบาทด้วยกันทุกเช้าที่ศาลาวัดจนครบทุกหมู่บ้านในหนึ่งปี '.repeat(8).trim();
const telling: Telling = {
  lang: 'th',
  name: 'เขยื้อนภูเขา',
  kind: 'บทเรียน · การจัดการความรู้',
  side: 'knowledge',
  title: 'ไปเห็นกับตา แล้วกลับมาเริ่มเลย',
  text: 'พาคนที่จะลงมือไปดูกองทุนจริง',
  foot: 'หลักฐานพอใช้',
};
const drawn = async (change: Partial<Telling>) => {
  const one = { ...telling, ...change };
  return keptPictures(new Map([['one', one]]), names, mkdtempSync(join(folder, 'a-')))('one');
};
/** Every column (or row) of the picture in which something is dark: ink of words. */
async function inked(png: Buffer): Promise<{ left: number; right: number; bottom: number }> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const found = { left: Number(PICTURE.width), right: 0, bottom: 0 };
  for (let y = 20; y < info.height; y++)
    for (let x = MIDDLE.left - 34; x < MIDDLE.left + MIDDLE.width + 40; x++) {
      const at = (y * info.width + x) * info.channels;
      if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) > 330) continue;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.bottom = Math.max(found.bottom, y);
    }
  return found;
}

describe('a picture beside a shared link', () => {
  test.each([
    ['a short lesson', {}],
    ['long words', { title: long.slice(0, 200), text: long }],
    ['one word without an end', { title: 'ก'.repeat(60), text: 'a'.repeat(300) }],
    ['signs of markup', { title: '<b>&"', text: '</span>', kind: '&amp;' }],
    ['nothing but a title', { text: '', foot: '' }],
  ] satisfies [string, Partial<Telling>][])(
    'of %s is 1200 × 630, under 150 kB, its words in the middle square',
    async (_of, change) => {
      const png = await drawn(change);
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(png.length).toBeLessThan(150_000);
      const { left, right, bottom } = await inked(png);
      expect(left).toBeGreaterThanOrEqual(MIDDLE.left);
      expect(right).toBeLessThanOrEqual(MIDDLE.left + MIDDLE.width);
      expect(bottom).toBeLessThan(PICTURE.height - 10);
      expect(bottom).toBeGreaterThan(150);
    },
  );
  test('has the colour of its side on the edge and above the middle', async () => {
    const { data } = await sharp(await drawn({ side: 'movement' }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const far = (x: number, y: number) =>
      [0, 1, 2].map((channel) => {
        const is = data[(y * PICTURE.width + x) * 3 + channel] ?? 0;
        return Math.abs(is - Number.parseInt(SIDE_COLOURS.movement.slice(1 + 2 * channel, 3 + 2 * channel), 16));
      });
    // Colours of a palette are near enough.
    expect(Math.max(...far(10, 300), ...far(600, 4))).toBeLessThan(4);
  });
  test('is drawn in our fonts: the same words in another are another picture', async () => {
    const [thai, other] = await Promise.all([drawn({}), drawn({ title: 'ไปเห็นกับตา แล้วกลับมาเริ่มเลย.' })]);
    expect(thai.equals(other)).toBe(false);
    const files = readdirSync(join(folder, readdirSync(folder)[0] ?? '', 'fonts'));
    expect(files.length).toBe(4);
  });
});

test('a picture that was kept is not drawn again, and one that tells something else is', async () => {
  const home = mkdtempSync(join(folder, 'b-'));
  const wanted = new Map([['one', telling]]);
  await keptPictures(wanted, names, home)('one');
  utimesSync(join(home, 'one.png'), 0, 0);
  await keptPictures(wanted, names, home)('one');
  expect(statSync(join(home, 'one.png')).mtimeMs).toBe(0);
  await expect(keptPictures(wanted, names, home)('two')).rejects.toThrow('two');
});

test('its name changes with every word that it tells, and with nothing else', () => {
  const entry = { kind: 'lesson', id: 'a' } as const;
  const other = (change: Partial<Telling>) => pictureName(entry, { ...telling, ...change });
  const all = [{}, { title: 'ข' }, { text: 'ข' }, { foot: 'ข' }, { kind: 'ข' }, { side: 'policy' as const }].map(other);
  expect(new Set(all).size).toBe(all.length);
  expect(other({})).toBe(pictureName(entry, { ...telling }));
  expect(other({})).toMatch(/^lesson-a-[0-9a-f]{12}$/);
  expect(pictureWords(telling)).toBe(
    'เขยื้อนภูเขา · บทเรียน · การจัดการความรู้ · ไปเห็นกับตา แล้วกลับมาเริ่มเลย · พาคนที่จะลงมือไปดูกองทุนจริง · หลักฐานพอใช้',
  );
});

test('every kind of entry has something to tell, in both languages', () => {
  const told = builtLibrary().entries.flatMap((entry) =>
    (['th', 'en'] as const).map((lang) => ({ key: `${entry.kind}:${entry.id}`, ...tellingOf(entry, lang, 'เว็บ') })),
  );
  expect(told.filter(({ title, text, kind }) => !title || !text || !kind)).toEqual([]);
  expect(told.filter(({ side, key }) => (side !== undefined) !== key.startsWith('lesson:'))).toEqual([]);
});

test('a font that is none is refused', () => {
  expect(() => unpackWoff(Buffer.from('not a font at all'))).toThrow('WOFF');
  const woff = readFileSync('node_modules/@fontsource/sarabun/files/sarabun-thai-400-normal.woff');
  expect(unpackWoff(woff).readUInt32BE(0)).toBe(0x0001_0000);
});
