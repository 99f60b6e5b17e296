import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rangeParser from 'range-parser';

/** Files of a search index; browsers ask for several ranges of no others. */
const INDEX = /^search-index\/[\w-]+\/(?:[\w-]+\/)?[\w-]+\.bin$/;

/** An answer of several ranges, as `multipart/byteranges`. */
export interface Ranges {
  type: string;
  body: Buffer;
}

/**
 * Several ranges of a file of the search index, which `send` does not answer but with the whole file.
 * @param folder the built site
 * @param path   below it
 * @param header `Range`, where there is one
 * @returns nothing where another answer is right: one range, none that can be read, or another file
 */
export function severalRanges(folder: string, path: string, header: string | undefined): Ranges | undefined {
  if (!header?.includes(',') || !INDEX.test(path) || !existsSync(join(folder, path))) return undefined;
  return rangesOf(readFileSync(join(folder, path)), header);
}

/** The same of bytes. */
export function rangesOf(file: Buffer, header: string): Ranges | undefined {
  const ranges = rangeParser(file.length, header);
  if (typeof ranges === 'number' || ranges.length < 2 || ranges.type !== 'bytes') return undefined;
  // More than the file has is no part of it.
  if (ranges.reduce((sum, { start, end }) => sum + end + 1 - start, 0) > file.length) return undefined;
  const parts = ranges.flatMap(({ start, end }) => [
    Buffer.from(
      `\r\n--${BOUNDARY}\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes ${start}-${end}/${file.length}\r\n\r\n`,
    ),
    file.subarray(start, end + 1),
  ]);
  return {
    type: `multipart/byteranges; boundary=${BOUNDARY}`,
    body: Buffer.concat([...parts, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  };
}
/** As long as that of nginx. */
const BOUNDARY = '00000000000000000001';
