import sharp from 'sharp';
import { expect, test } from 'vitest';
import { smallPng } from '../../../src/features/card/small-png.ts';

/** A picture of a browser. */
const picture = (
  width: number,
  height: number,
  colour: (x: number, y: number) => [number, number, number],
): ImageData => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let dot = 0; dot < width * height; dot++)
    data.set([...colour(dot % width, Math.floor(dot / width)), 255], dot * 4);
  return { width, height, data, colorSpace: 'srgb' } as ImageData;
};
const read = async (blob: Blob) =>
  sharp(Buffer.from(await blob.arrayBuffer()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });

test('a picture of few colours comes back dot for dot, near enough that nobody sees it', async () => {
  const shown = picture(7, 5, (x, y) => [x * 30, y * 50, 237]);
  const made = smallPng(shown);
  expect(made?.type).toBe('image/png');
  const { data, info } = await read(made!);
  expect([info.width, info.height]).toEqual([7, 5]);
  for (let dot = 0; dot < 35; dot++)
    for (let channel = 0; channel < 3; channel++)
      expect(Math.abs((data[dot * 3 + channel] ?? 0) - (shown.data[dot * 4 + channel] ?? 0))).toBeLessThanOrEqual(4);
});
test('more shades than a palette holds are made coarser, and too many colours are left to the browser', async () => {
  const grey = picture(300, 2, (x) => [x % 256, x % 256, (x * 3) % 256]);
  const { info } = await read(smallPng(grey)!);
  expect(info.width).toBe(300);
  // The first shade of those that are taken together is kept as it is.
  const paper = picture(600, 1, (x) => (x < 100 ? [250, 246, 237] : [x % 256, (x * 7) % 256, 0]));
  const { data } = await read(smallPng(paper)!);
  expect([...data.subarray(0, 3)]).toEqual([250, 246, 237]);
  expect(smallPng(picture(200, 200, (x, y) => [x, y, (x * y) % 256]))).toBeUndefined();
});
