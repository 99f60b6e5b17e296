import { itemAt } from '../../../certain.ts';
import { zlibSync } from 'fflate';
import { qrMatrix } from './qr-matrix.ts';

/** The codes of the last document: all slides of an entry have the same. */
const drawn = new Map<string, Uint8Array>();
const KEPT = 200;

/** A QR code as a PNG of 8 pixels a square, for documents that take no SVG everywhere (Word, PowerPoint). */
export function qrPng(text: string): Uint8Array {
  const kept = drawn.get(text);
  if (kept) return kept;
  if (drawn.size >= KEPT) drawn.clear();
  const png = drawQr(text, 8);
  drawn.set(text, png);
  return png;
}

function drawQr(text: string, scale: number): Uint8Array {
  const rows = qrMatrix(text);
  const size = rows.length * scale;
  // Grey, one bit a pixel, each line led by filter type 0.
  const line = Math.ceil(size / 8) + 1;
  const pixels = new Uint8Array(line * size);
  for (let y = 0; y < size; y++) {
    const row = itemAt(rows, Math.floor(y / scale));
    for (let x = 0; x < size; x++) {
      const byte = y * line + 1 + (x >> 3);
      if (!row[Math.floor(x / scale)]) pixels[byte] = itemAt(pixels, byte) | (0x80 >> (x & 7));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  header[8] = 1;
  return join([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  out.set(data, 8);
  view.setUint32(data.length + 8, crc(out.subarray(4, data.length + 8)));
  return out;
}

/** CRC-32 as PNG wants it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function join(parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
