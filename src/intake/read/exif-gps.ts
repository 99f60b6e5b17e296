/** The tag of Exif under which a camera keeps its position. */
const GPS = 0x8825;

/**
 * Whether a JPEG carries the position of the camera (Exif GPS). Reads the tables of Exif only, never the picture.
 * @param bytes the beginning of the file
 */
export function placeData(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 12 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at + 1] !== 0xe1 || view.getUint32(at + 4) !== 0x45786966) continue;
    const start = at + 10;
    const little = bytes[start] === 0x49;
    const table = start + view.getUint32(start + 4, little);
    if (table + 2 > bytes.length) return false;
    const count = view.getUint16(table, little);
    for (let entry = 0; entry < count && table + 14 + entry * 12 <= bytes.length; entry++)
      if (view.getUint16(table + 2 + entry * 12, little) === GPS) return true;
  }
  return false;
}
