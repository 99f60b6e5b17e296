import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { checksum, hash } from '../format/hash.ts';
import { unpress } from '../format/pressed.ts';

/**
 * Lists of words and texts lie once more in one file, so that a search can ask for all it needs of them at once, where
 * the host can answer that (`several-parts.ts`). Hosts may keep the file for ever: another layout needs another name.
 */
export const ONE_FILE = 'a.bin';
/** Where parts lie in it; its address stays the same from build to build. */
export const PARTS_FILE = 'parts.bin';
/**
 * What is asked for of `PARTS_FILE`: all of it but for a few bytes that say nothing, in two ranges. A host that answers
 * both can answer many; some take no more ranges than the file is long.
 */
export const PARTS_RANGES = [
  { from: 0, to: 1 },
  { from: 8, to: undefined },
] as const;
const FORMAT = 1;
const NOTHING = [0, 0, 0, 0, 0, 0, 0];

/** Parts begin at multiples of so many bytes: their lengths in it are told in a third of the bytes. */
const UNIT = 32;
/** Two bytes to prove a part by, and how many there are before these that say nothing. */
const TAIL = 3;

/** Which files of an index lie in its one file: its packs of lists, and its texts. */
export interface PartCounts {
  lists: number;
  texts: number;
}

/** The names of the parts, in the order in which they lie. */
export const partNames = ({ lists, texts }: PartCounts): string[] => [
  ...Array.from({ length: lists }, (_, at) => `p${at.toString(36)}.bin`),
  ...Array.from({ length: texts }, (_, at) => `t${at.toString(36)}.bin`),
];

/** What a part is proved by; its name counts, too, so that no part is taken for another one. */
const proof = (name: string, bytes: Uint8Array): number => checksum(bytes, hash(name)) & 0xffff;

/** Writes the one file. @returns with how many units each part has, for `writeParts` */
export function writeOneFile(parts: readonly { name: string; bytes: Uint8Array }[]): {
  file: Uint8Array<ArrayBuffer>;
  units: number[];
} {
  const units = parts.map(({ bytes }) => Math.ceil((bytes.length + TAIL) / UNIT));
  const file = new Uint8Array(units.reduce((sum, each) => sum + each, 0) * UNIT);
  let end = 0;
  parts.forEach(({ name, bytes }, at) => {
    file.set(bytes, end);
    const blank = units[at]! * UNIT - bytes.length - TAIL;
    end += units[at]! * UNIT;
    const mark = proof(name, bytes);
    file.set([mark & 255, mark >> 8, blank], end - TAIL);
  });
  return { file, units };
}

/** What lies in a part as it came. @throws RangeError when it is not that part, or not as it was written */
export function openPart(name: string, framed: Uint8Array): Uint8Array {
  const [low = 0, high = 0, blank = UNIT] = framed.subarray(-TAIL);
  const length = framed.length - TAIL - blank;
  const bytes = framed.subarray(0, Math.max(0, length));
  if (length < 0 || blank >= UNIT || proof(name, bytes) !== (low | (high << 8)))
    throw new RangeError(`A part of the search index is broken: ${name}. · ดัชนีค้นหาบางส่วนเสียหาย`);
  return bytes;
}

/**
 * Writes where parts lie.
 * @param digest of the build whose one file it tells of
 * @param press  packs bytes, see `index/press.ts`
 */
export function writeParts(
  digest: string,
  { lists, texts }: PartCounts,
  units: readonly number[],
  press: (bytes: Uint8Array) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const lengths = new ByteWriter();
  for (const each of units) lengths.varint(each);
  return new ByteWriter()
    .byte(FORMAT)
    .bytes(NOTHING)
    .text(digest)
    .varint(lists)
    .varint(texts)
    .bytes(press(lengths.done()))
    .done();
}

/** Where the parts of one build lie. */
export interface Parts {
  digest: string;
  /** Length of the one file, bytes. */
  total: number;
  /** First byte of a part and the one behind its last; nothing for what is no part. */
  placeOf(name: string): { from: number; to: number } | undefined;
}

/**
 * Reads where parts lie, from the two ranges `PARTS_RANGES` of its file.
 * @throws RangeError when it is of another format, or broken off
 */
export async function readParts(first: Uint8Array, rest: Uint8Array): Promise<Parts> {
  if (first.length !== 1 || first[0] !== FORMAT) throw new RangeError('The parts of the search index lie otherwise.');
  const input = new ByteReader(rest);
  const digest = input.text();
  const counts = { lists: input.varint(), texts: input.varint() };
  const lengths = new ByteReader(await unpress(input.bytes(rest.length - input.at)));
  const ends = new Map<string, { from: number; to: number }>();
  let total = 0;
  for (const name of partNames(counts)) {
    const from = total;
    total += lengths.varint() * UNIT;
    ends.set(name, { from, to: total });
  }
  return { digest, total, placeOf: (name) => ends.get(name) };
}
