import { zlibSync } from 'fflate';

/** A picture of few colours needs one byte a dot instead of four. */
const MOST_COLOURS = 256;
/** Shades are made so much coarser until the colours are few enough; nobody sees it at the edges of letters. */
const STEPS = [4, 8, 16, 32];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INDEXED = 3;

/**
 * A picture without anything seen through as PNG with a palette: a third of what browsers write.
 * @returns `undefined` where it has too many colours even when they are coarse
 */
export function smallPng({ data, width, height }: ImageData): Blob | undefined {
  for (const step of STEPS) {
    const made = indexed(data, width, height, step);
    if (!made) continue;
    const size = new DataView(new ArrayBuffer(13));
    size.setUint32(0, width);
    size.setUint32(4, height);
    for (const [at, value] of [8, INDEXED, 0, 0, 0].entries()) size.setUint8(8 + at, value);
    const parts = [
      Uint8Array.from(SIGNATURE),
      chunk('IHDR', new Uint8Array(size.buffer)),
      chunk('PLTE', Uint8Array.from(made.palette)),
      chunk('IDAT', zlibSync(made.rows, { level: 9 })),
      chunk('IEND', new Uint8Array()),
    ];
    return new Blob(parts as BlobPart[], { type: 'image/png' });
  }
  return undefined;
}

/** Dots as places in a palette, a zero before each row; nothing where there are too many colours. */
function indexed(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  step: number,
): { palette: number[]; rows: Uint8Array } | undefined {
  const places = new Map<number, number>();
  const palette: number[] = [];
  const rows = new Uint8Array((width + 1) * height);
  const coarse = (at: number): number => Math.min(255, Math.round((data[at] ?? 0) / step) * step);
  for (let dot = 0; dot < width * height; dot++) {
    const at = dot * 4;
    const colour = (coarse(at) << 16) | (coarse(at + 1) << 8) | coarse(at + 2);
    let place = places.get(colour);
    if (place === undefined) {
      if (places.size === MOST_COLOURS) return undefined;
      places.set(colour, (place = places.size));
      // As it is, not as coarse as its neighbours are told apart: paper stays the colour of paper.
      palette.push(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    }
    rows[dot + Math.floor(dot / width) + 1] = place;
  }
  return { palette, rows };
}

/** A part of the file: its length, name and bytes, and the sum by which readers check it. */
function chunk(name: string, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + bytes.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, bytes.length);
  for (const [at, sign] of [...name].entries()) whole[4 + at] = sign.charCodeAt(0);
  whole.set(bytes, 8);
  view.setUint32(8 + bytes.length, crc32(whole.subarray(4, 8 + bytes.length)));
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (sum ^ 0xffffffff) >>> 0;
}
