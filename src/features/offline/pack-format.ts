/** A file as it lies in a pack: its media type, as a server would send it, and its bytes. */
export interface Packed {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Length of the head in bytes, as a little-endian number of 32 bits, stands before all else. */
const HEAD_LENGTH = 4;

/**
 * Many files as one: the length of the head, the head (JSON: media type and length of each file, in order), then the
 * bytes of all. Not compressed: the build does that.
 */
export function pack(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(files.map(({ type, bytes }) => [type, bytes.length])));
  const all = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.length, HEAD_LENGTH + head.length));
  new DataView(all.buffer).setUint32(0, head.length, true);
  all.set(head, HEAD_LENGTH);
  let at = HEAD_LENGTH + head.length;
  for (const { bytes } of files) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

/** The files of a pack, in order; `undefined` where the bytes are no whole pack, such as a page that asks to sign in. */
export function unpack(all: Uint8Array<ArrayBuffer>): Packed[] | undefined {
  if (all.length < HEAD_LENGTH) return undefined;
  let at = HEAD_LENGTH + new DataView(all.buffer, all.byteOffset).getUint32(0, true);
  const head = at <= all.length ? readHead(all.subarray(HEAD_LENGTH, at)) : undefined;
  if (!head) return undefined;
  const files = head.map(([type, length]) => ({ type, bytes: all.subarray(at, (at += length)) }));
  return at === all.length ? files : undefined;
}

function readHead(bytes: Uint8Array): [type: string, length: number][] | undefined {
  try {
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(head) && head.every(isEntry) ? head : undefined;
  } catch {
    return undefined;
  }
}
const isEntry = (entry: unknown): entry is [string, number] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]) && Number(entry[1]) >= 0;
