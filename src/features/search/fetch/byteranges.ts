/** Bytes of a file: the first one, and the one behind the last. */
export interface ByteRange {
  from: number;
  to: number;
}

/** What a host sent of a file. */
export interface SentRange extends ByteRange {
  bytes: Uint8Array;
  /** Length of the whole file. */
  total: number;
}

/** The header that asks for ranges of a file. A range without an end goes to the end of the file. */
export const rangeHeader = (ranges: readonly { from: number; to: number | undefined }[]): string =>
  `bytes=${ranges.map(({ from, to }) => `${from}-${to === undefined ? '' : to - 1}`).join()}`;

/** Ranges in the order of the file, those that touch as one: each range costs some hundred bytes of the answer. */
export function joined(ranges: readonly ByteRange[]): ByteRange[] {
  const all: ByteRange[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

/**
 * Reads an answer of several ranges (RFC 9110, 14.6). How long a range is, is known by its header, so that a boundary
 * may stand in its bytes. A host may send them in any order, and several as one.
 * @param type `Content-Type` of the answer
 * @throws RangeError when it is anything else than whole ranges up to the last boundary
 */
export function readByteranges(body: Uint8Array, type: string): SentRange[] {
  const [, quoted, plain] =
    /^multipart\/byteranges\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw broken();
  const reader = new Multipart(body, boundary);
  const ranges: SentRange[] = [];
  reader.toFirst();
  while (!reader.atLast()) ranges.push(reader.range());
  return ranges;
}

const broken = (): RangeError =>
  new RangeError('The host sent other bytes than it said. · เครื่องแม่ข่ายส่งข้อมูลมาไม่ตรงที่บอก');
/** Headers of one range are never longer. */
const MOST_HEADERS = 4096;
const CONTENT_RANGE = /^content-range:[ \t]*bytes[ \t]+(\d{1,15})-(\d{1,15})\/(\d{1,15})[ \t]*$/im;

class Multipart {
  readonly #body: Uint8Array;
  readonly #delimiter: string;
  #at = 0;
  constructor(body: Uint8Array, boundary: string) {
    this.#body = body;
    this.#delimiter = `--${boundary}`;
  }

  /** Goes behind the first boundary; some hosts begin with an empty line. */
  toFirst(): void {
    this.#skip('\r\n');
    this.#take(this.#delimiter);
  }

  /** Whether the boundary that was just read is the last one. */
  atLast(): boolean {
    return this.#skip('--');
  }

  /** One range with the boundary behind it. */
  range(): SentRange {
    while (this.#skip(' ') || this.#skip('\t'));
    this.#take('\r\n');
    const [, first, last, whole] = CONTENT_RANGE.exec(this.#headers()) ?? [];
    if (whole === undefined) throw broken();
    const [from, to, total] = [Number(first), Number(last) + 1, Number(whole)];
    const bytes = this.#body.subarray(this.#at, this.#at + to - from);
    if (from >= to || to > total || bytes.length !== to - from) throw broken();
    this.#at += bytes.length;
    this.#take(`\r\n${this.#delimiter}`);
    return { from, to, total, bytes };
  }

  /** What stands before the empty line. */
  #headers(): string {
    let text = '';
    while (!text.endsWith('\r\n\r\n')) {
      const byte = this.#body[this.#at++];
      if (byte === undefined || text.length > MOST_HEADERS) throw broken();
      text += String.fromCharCode(byte);
    }
    return text.replaceAll('\r\n', '\n');
  }

  #take(text: string): void {
    if (!this.#skip(text)) throw broken();
  }

  #skip(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (this.#body[this.#at + at] !== text.charCodeAt(at)) return false;
    this.#at += text.length;
    return true;
  }
}

/** The bytes of a range, out of what was sent. @throws RangeError when they are not there, or of another file */
export function cutOut(sent: readonly SentRange[], { from, to }: ByteRange, total: number): Uint8Array {
  const found = sent.find((each) => each.from <= from && to <= each.to && each.total === total);
  if (!found) throw broken();
  return found.bytes.subarray(from - found.from, to - found.from);
}
