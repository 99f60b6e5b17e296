import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { iconsOf } from '../../../scripts/brand/icons.ts';
import { brandPictures, drawPictures, type BrandPicture } from '../../../scripts/brand/pictures.ts';
import { drawSharePicture } from '../../../src/features/picture/index.ts';
import { LIGHT } from '../../../src/settings/look.ts';
import { MARK } from '../../../src/settings/mark.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brand-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const picture = (from: string): BrandPicture => ({
  path: 'public/icon.png',
  from,
  draw: () => Promise.resolve(Buffer.from(`drawn of ${from}`)),
});
const shown = (): string => readFileSync(join(folder, 'public/icon.png'), 'utf8');

test('a picture is drawn where it is missing, left where nothing has changed, and drawn anew of another look', async () => {
  expect(await drawPictures(folder, [picture('one')])).toEqual({ drawn: ['public/icon.png'], kept: [] });
  expect(await drawPictures(folder, [picture('one')])).toEqual({ drawn: [], kept: [] });
  expect(await drawPictures(folder, [picture('two')])).toEqual({ drawn: ['public/icon.png'], kept: [] });
  expect(shown()).toBe('drawn of two');
});

test('what somebody put there instead stays, and is told, until all are asked for', async () => {
  await drawPictures(folder, [picture('one')]);
  writeFileSync(join(folder, 'public/icon.png'), 'by hand');
  for (const from of ['one', 'two', 'three'])
    expect(await drawPictures(folder, [picture(from)])).toEqual({ drawn: [], kept: ['public/icon.png'] });
  expect(shown()).toBe('by hand');
  await drawPictures(folder, [picture('two')], true);
  expect(shown()).toBe('drawn of two');
});

test('the pictures of our own library are noted as what they are, so that only another look draws them anew', () => {
  const notes = JSON.parse(readFileSync('.brand.json', 'utf8')) as Record<string, unknown>;
  const paths = brandPictures().map(({ path }) => path);
  expect(Object.keys(notes)).toEqual(paths);
  for (const path of paths) expect(existsSync(path), path).toBe(true);
});

test('icons have the sizes that devices ask for, and the colours of the mark', async () => {
  const icons = iconsOf({ box: [10, 20], shapes: [{ path: 'M0 0h10v20H0z', colour: '#7a3f86' }] }, '#f3f8fb');
  const sizes: Record<string, number> = {};
  for (const [name, draw] of Object.entries(icons)) sizes[name] = (await sharp(await draw()).metadata()).width;
  expect(sizes).toEqual({
    'favicon.svg': 64,
    'favicon.png': 64,
    'apple-touch-icon.png': 180,
    'icon-192.png': 192,
    'icon-512.png': 512,
    'icon-maskable-512.png': 512,
  });
  const { data, info } = await sharp(await icons['icon-maskable-512.png']?.())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dot = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  expect(dot(256, 256)).toEqual([0x7a, 0x3f, 0x86]);
  expect(dot(2, 2)).toEqual([0xf3, 0xf8, 0xfb]);
});

test('the share picture says the name of the site, and another name is another picture of the same size', async () => {
  const one = await drawSharePicture({ name: 'เครือข่ายป่าภู', tagline: 'บทเรียนเรื่องป่าชุมชน' }, folder);
  const other = await drawSharePicture({ name: 'Hill Forest Network', tagline: '' }, folder);
  expect(one.equals(other)).toBe(false);
  expect(await sharp(one).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
  const { data } = await sharp(other).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  // Of a palette, whose colours may be off by a hair.
  const isNear = (at: number, colour: string): boolean =>
    [1, 3, 5].every(
      (from, part) => Math.abs(parseInt(colour.slice(from, from + 2), 16) - (data[at * 3 + part] ?? 0)) <= 3,
    );
  expect(isNear(0, LIGHT.paper)).toBe(true);
  expect(MARK.shapes.some(({ colour }) => isNear(300 * 1200 + 250, colour))).toBe(true);
});
