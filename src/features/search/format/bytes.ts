/** Grows as it is written to. Numbers are little-endian base-128 ("varint"), text is the one-byte Thai code below. */
export class ByteWriter {
  private buffer = new Uint8Array(256);
  length = 0;

  byte(value: number): this {
    if (this.length === this.buffer.length) {
      const larger = new Uint8Array(this.buffer.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.length++] = value;
    return this;
  }

  varint(value: number): this {
    while (value >= 0x80) {
      this.byte((value & 0x7f) | 0x80);
      value = Math.floor(value / 128);
    }
    return this.byte(value);
  }

  bytes(values: ArrayLike<number>): this {
    for (let at = 0; at < values.length; at++) this.byte(values[at]!);
    return this;
  }

  /** Length in bytes, then the text. */
  text(text: string): this {
    const coded = encodeText(text);
    return this.varint(coded.length).bytes(coded);
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }
}

export class ByteReader {
  at = 0;
  private readonly buffer: Uint8Array;
  constructor(buffer: Uint8Array) {
    this.buffer = buffer;
  }
  get ended(): boolean {
    return this.at >= this.buffer.length;
  }

  byte(): number {
    if (this.ended) throw new RangeError('The search index file ends too early. · ไฟล์ดัชนีค้นหาขาดตอน');
    return this.buffer[this.at++]!;
  }

  varint(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  /** A view, not a copy. */
  bytes(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    if (this.at > this.buffer.length) throw new RangeError('The search index file ends too early. · ไฟล์ดัชนีค้นหาขาดตอน');
    return this.buffer.subarray(from, this.at);
  }

  /** What was read from a place on, without the last so many bytes. A view, not a copy. */
  since(from: number, without: number): Uint8Array {
    return this.buffer.subarray(from, this.at - without);
  }

  text(): string {
    return decodeText(this.bytes(this.varint()));
  }
}

const THAI_FIRST = 0x0e01;
const THAI_LAST = 0x0e5b;
const ESCAPE = 0xff;

/**
 * ASCII as it is and Thai in one byte instead of three; any other character is an escape and its number. So is whatever
 * control character `word-list.ts` marks its words with.
 */
export function encodeText(text: string): number[] {
  const out: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (code < 0x80 && !isMark(code)) out.push(code);
    else if (code >= THAI_FIRST && code <= THAI_LAST) out.push(0x80 + code - THAI_FIRST);
    else out.push(ESCAPE, (code & 0x7f) | 0x80, ((code >> 7) & 0x7f) | 0x80, code >> 14);
  }
  return out;
}

/** Bytes that stand for no letter, so that lists can be marked with them. */
export const [FIRST_MARK, LAST_MARK] = [0x0e, 0x1f];
export const isMark = (byte: number): boolean => byte >= FIRST_MARK && byte <= LAST_MARK;
export const isEscape = (byte: number | undefined): boolean => byte === ESCAPE;

export function decodeText(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) out += String.fromCharCode(byte);
    else if (byte !== ESCAPE) out += String.fromCharCode(byte - 0x80 + THAI_FIRST);
    else {
      out += String.fromCodePoint((bytes[at + 1]! & 0x7f) | ((bytes[at + 2]! & 0x7f) << 7) | (bytes[at + 3]! << 14));
      at += 3;
    }
  }
  return out;
}
