import { itemAt } from '../certain.ts';

/** Kinds of file that can be told by their first bytes, whatever their name says. */
export type FileType =
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heic'
  | 'avif'
  | 'video'
  | 'emf'
  | 'wmf'
  | 'html'
  | 'text'
  | 'unknown';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What a file really is. */
export function fileType(bytes: Uint8Array): FileType {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const head = ascii(bytes, 0, 12);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'ole';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'jpeg';
  if (a === 0x89 && head.startsWith('PNG', 1)) return 'png';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('RIFF') && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('BM')) return 'bmp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (ascii(bytes, 4, 8) === 'ftyp') return brandOf(bytes);
  if (a === 1 && b === 0 && c === 0 && d === 0 && ascii(bytes, 40, 44) === ' EMF') return 'emf';
  if (a === 0xd7 && b === 0xcd && c === 0xc6 && d === 0x9a) return 'wmf';
  if (/^\s*<(?:!doctype html|html)/i.test(ascii(bytes, 0, 200))) return 'html';
  return bytes.subarray(0, 4000).includes(0) ? 'unknown' : 'text';
}

/** What a file of boxes is, by the names of formats that it says it fits; the first is the one it prefers. */
function brandOf(bytes: Uint8Array): FileType {
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), bytes.length, 400);
  const brands = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= size; at += 4) brands.push(ascii(bytes, at, at + 4));
  const main = itemAt(brands, 0);
  if (/^avi[fs]$/.test(main)) return 'avif';
  if (/^he[ivx]/.test(main)) return 'heic';
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'avif';
  return brands.some((brand) => /^(?:he[ivx]|mif1|msf1)/.test(brand)) ? 'heic' : 'video';
}

/**
 * Pixels of an image from its header, so that a picture too large to open is noticed before it is opened. `undefined`
 * where the header does not tell.
 */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = fileType(bytes);
  if (type === 'png' && bytes.length > 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (type === 'gif' && bytes.length > 10) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (type === 'bmp' && bytes.length > 26)
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  if (type === 'webp' && bytes.length > 30) {
    const form = ascii(bytes, 12, 16);
    if (form === 'VP8X')
      return {
        width: 1 + (view.getUint32(24, true) & 0xffffff),
        height: 1 + ((view.getUint32(26, true) >> 8) & 0xffffff),
      };
    if (form === 'VP8L')
      return {
        width: 1 + (view.getUint16(21, true) & 0x3fff),
        height: 1 + ((view.getUint32(21, true) >> 14) & 0x3fff),
      };
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (type === 'avif' || type === 'heic') return largestBox(view, bytes);
  if (type !== 'jpeg') return undefined;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = itemAt(bytes, at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The largest size that a file of boxes gives to one of its pictures; its small preview has one too. */
function largestBox(view: DataView, bytes: Uint8Array): { width: number; height: number } | undefined {
  let found: { width: number; height: number } | undefined;
  const end = Math.min(bytes.length, 65_536) - 16;
  for (let at = 0; at < end; at++) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!found || size.width * size.height > found.width * found.height) found = size;
  }
  return found;
}
