import { fileType } from './file-type.ts';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/**
 * Whether a picture ends where it should. One that was cut off while it was copied opens in some programs, grey from
 * the middle on, and stops the build in others. `true` for kinds of file whose end cannot be told.
 * @param bytes the whole file
 */
export function isWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (fileType(bytes)) {
    case 'jpeg':
      return wholeJpeg(view);
    case 'png':
      for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
        if (ascii(bytes, at + 4, at + 8) === 'IEND') return true;
      return false;
    case 'webp':
      return bytes.length >= 30 && view.getUint32(4, true) + 8 <= bytes.length;
    case 'gif':
      return bytes.length > 20 && bytes.subarray(-16).includes(0x3b);
    case 'avif':
    case 'heic':
      return wholeBoxes(view, bytes);
    default:
      return true;
  }
}

/** The picture itself begins behind a mark, and an end must come after it; a small one in the head has its own. */
function wholeJpeg(view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    if (mark === 0xff) at += 1;
    else if (mark === 0xda) {
      for (at += 2; at + 1 < view.byteLength; at++) if (view.getUint16(at) === 0xffd9) return true;
      return false;
    } else at += 2 + view.getUint16(at + 2);
  }
  return false;
}

function wholeBoxes(view: DataView, bytes: Uint8Array): boolean {
  let content = false;
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const size = view.getUint32(at);
    content ||= ascii(bytes, at + 4, at + 8) === 'mdat';
    if (size === 0) return content;
    if (size === 1 && at + 16 > view.byteLength) return false;
    at += size === 1 ? Number(view.getBigUint64(at + 8)) : Math.max(8, size);
  }
  return content && at === view.byteLength;
}
