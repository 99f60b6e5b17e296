import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { unit } from './space.ts';

/**
 * How places in the space are written: half a byte for each direction, from −7 to 7 of the largest. That is as good as
 * whole numbers to within chance, and an eighth of their size.
 */
const MOST = 7;
/** In what parts the size of a vector is told. */
const PARTS = 10_000;

/** Which pages lie where. */
export interface Places {
  dims: number;
  /** `dims` numbers to a page, of length 1. */
  pages: Float32Array;
}

const largest = (vector: Float32Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** @param vector of an even number of directions */
export function writeVector(out: ByteWriter, vector: Float32Array): void {
  const most = largest(vector);
  out.varint(Math.round(most * PARTS));
  const nibble = (value: number): number => (most > 0 ? Math.round((value / most) * MOST) : 0) + MOST;
  for (let at = 0; at < vector.length; at += 2) out.byte(nibble(vector[at]!) * 16 + nibble(vector[at + 1]!));
}

/** @throws where the bytes end too early */
export function readVector(input: ByteReader, dims: number): Float32Array {
  const factor = input.varint() / PARTS / MOST;
  const bytes = input.bytes(dims / 2);
  return Float32Array.from({ length: dims }, (_, at) => {
    const byte = bytes[at >> 1]!;
    return ((at % 2 === 0 ? byte >> 4 : byte & 15) - MOST) * factor;
  });
}

/**
 * One step of a place told roughly, in parts of its length, and how much of a step counts as a whole one: most numbers
 * are 0 then. Steps by the largest number of each page would not do, since the first direction, which nearly all pages
 * share, is three times as long as the others.
 */
const STEP = 0.2;
const WHOLE = 0.6;
const MIDDLE = 8;

/**
 * Where all pages lie, roughly: enough to tell which are worth reading, and half the bytes. A text brings the place of
 * its page as `writeVector` has it, and by that it is ordered: with rough places for both, two in a hundred fewer needs
 * were met.
 * @returns for all pages, direction by direction, two numbers a byte: most are 0, and pressing gives at least a bit to
 * each byte
 */
export function writePlaces(pages: readonly Float32Array[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  const dims = pages[0]?.length ?? 0;
  const numbers: number[] = [];
  for (let at = 0; at < dims; at++)
    for (const page of pages) {
      const steps = Math.floor(Math.abs(page[at]!) / STEP + 1 - WHOLE);
      numbers.push(MIDDLE + Math.sign(page[at]!) * steps);
    }
  for (let at = 0; at < numbers.length; at += 2) out.byte(numbers[at]! * 16 + numbers[at + 1]!);
  return out.done();
}

/**
 * @param size how many pages there are
 * @param dims an even number
 */
export function readPlaces(bytes: Uint8Array, size: number, dims: number): Places {
  const input = new ByteReader(bytes);
  const pages = new Float32Array(size * dims);
  const put = (at: number, number: number): void =>
    void (pages[(at % size) * dims + Math.floor(at / size)] = number - MIDDLE);
  for (let at = 0; at < pages.length; at += 2) {
    const pair = input.byte();
    put(at, pair >> 4);
    put(at + 1, pair & 15);
  }
  for (let page = 0; page < size; page++) {
    const place = pages.subarray(page * dims, (page + 1) * dims);
    place.set(unit(place));
  }
  return { dims, pages };
}
