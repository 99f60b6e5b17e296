import { itemAt } from '../../certain.ts';
import { unzlibSync } from 'fflate';

/** The tag of Exif that leads to the position of a camera, and the tags of its latitude and longitude. */
const GPS = 0x8825;
const POSITION = [2, 4];
/** Words of XMP that hold a position, or name the place; an empty value says nothing. */
const XMP =
  /GPSL(?:atitude|ongitude)|(?:Iptc4xmpCore:Location|Iptc4xmpExt:(?:Sublocation|City)|photoshop:City)(?:\s*=\s*["'][^"'\s]|>\s*[^<\s])/;
/** Fields of IPTC that name the place: code and name of the location, city, part of a city. */
const IPTC = new Set([26, 27, 90, 92]);
/** In bytes: more text than a camera writes is not unpacked. */
const LONGEST_TEXT = 1_000_000;

/**
 * Whether a picture says where it was taken: a position in Exif or XMP, a place in XMP or IPTC. Works for JPEG, PNG,
 * WebP, AVIF, HEIC and TIFF alike, since all of them carry these blocks whole; the picture itself is never opened.
 * (No library of a licence like ours reads all of these.)
 * @param bytes the whole file
 */
export function placeData(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 < bytes.length; at++) {
    const first = bytes[at];
    if (first === 0x49 || first === 0x4d) {
      if (first === bytes[at + 1] && positionInExif(view, at)) return true;
    } else if (first === 0x38 && view.getUint32(at) === 0x3842494d && view.getUint16(at + 4) === 0x0404) {
      if (placeInIptc(bytes, at + 6)) return true;
    }
  }
  return XMP.test(latin(bytes)) || textsOfPng(bytes).some(placeData);
}

/** Looks at a table of Exif that begins at an offset, if one does. */
function positionInExif(view: DataView, start: number): boolean {
  const little = view.getUint8(start) === 0x49;
  const end = view.byteLength;
  if (view.getUint16(start + 2, little) !== 42) return false;
  const tags = (offset: number): Map<number, number> => {
    const found = new Map<number, number>();
    const table = start + offset;
    if (offset < 8 || table + 2 > end) return found;
    const count = view.getUint16(table, little);
    for (let entry = table + 2; entry + 12 <= end && entry < table + 2 + count * 12; entry += 12)
      found.set(view.getUint16(entry, little), view.getUint32(entry + 8, little));
    return found;
  };
  const position = tags(view.getUint32(start + 4, little)).get(GPS);
  if (position === undefined) return false;
  // A table that cannot be read may say anything; one with the version of the device alone says nothing.
  const told = tags(position);
  return told.size === 0 || POSITION.some((tag) => told.has(tag));
}

function placeInIptc(bytes: Uint8Array, start: number): boolean {
  // The name of the block, of even length with its own, and the length of what follows.
  const name = bytes[start] ?? 0;
  let at = start + name + 1 + ((name + 1) % 2) + 4;
  while (bytes[at] === 0x1c && at + 5 <= bytes.length) {
    const length = (itemAt(bytes, at + 3) << 8) | itemAt(bytes, at + 4);
    if (bytes[at + 1] === 2 && IPTC.has(itemAt(bytes, at + 2)) && length > 0) return true;
    at += 5 + length;
  }
  return false;
}

/** What a PNG holds packed: compressed texts, and blocks that older programs wrote as hexadecimal digits. */
function textsOfPng(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length < 8 || latin(bytes.subarray(1, 4)) !== 'PNG') return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = latin(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (data.length > LONGEST_TEXT || !/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    const end = data.indexOf(0);
    const packed =
      type === 'zTXt' ? end + 2 : type === 'iTXt' && data[end + 1] === 1 ? afterZeros(data, end + 3, 2) : 0;
    const text = packed ? unpacked(data.subarray(packed)) : data.subarray(end + 1);
    if (packed) found.push(text);
    const [, digits] = /^\s*\w+\s+\d+\s+([\da-f\s]+)$/i.exec(latin(text)) ?? [];
    if (digits) found.push(Uint8Array.from(digits.replace(/\s/g, '').match(/../g) ?? [], (pair) => parseInt(pair, 16)));
  }
  return found;
}

function afterZeros(data: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let n = 0; n < count; n++) at = data.indexOf(0, at) + 1;
  return at;
}

function unpacked(data: Uint8Array): Uint8Array {
  try {
    return unzlibSync(data, { out: new Uint8Array(LONGEST_TEXT) });
  } catch {
    return new Uint8Array();
  }
}

/** Bytes as letters, one each. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
