/**
 * A number of 32 bits for a string: FNV-1a with the last mixing step of MurmurHash3, so that low bits serve as well as
 * high ones.
 */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Continues a checksum over more bytes or letters. Names a build; not for security. */
export function checksum(data: Uint8Array | string, before = 0x811c9dc5): number {
  let value = before;
  if (typeof data === 'string') return (Math.imul(value, 31) ^ hash(data)) >>> 0;
  for (const byte of data) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
