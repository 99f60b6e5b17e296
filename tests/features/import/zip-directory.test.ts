import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportRefusal } from '../../../src/features/import/refusal.ts';
import { unpackItem } from '../../../src/features/import/unpack-item.ts';
import { zipDirectory, type ZipItem, type ZipLimits } from '../../../src/features/import/zip-directory.ts';

const ROOMY: ZipLimits = { files: 100, each: 1_000_000, total: 1_000_000 };
/** Bytes that do not pack, so that no rule about tight packing meets them. */
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);
const archive = (sizes: Record<string, number>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, noise(size)])), { level: 0 });
/** Writes a number over a field of the directory's first item, or of the end of the directory. */
function forged(bytes: Uint8Array, where: 'item' | 'end', field: number, value: number, width: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const mark = where === 'item' ? 0x02014b50 : 0x06054b50;
  let at = 0;
  while (view.getUint32(at, true) !== mark) at += 1;
  if (width === 2) view.setUint16(at + field, value, true);
  else view.setUint32(at + field, value, true);
  return copy;
}
const SIZE = 24;
const PACKED = 20;

/** Rule of the refusal, or the names that were read. */
function outcome(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): string | string[] {
  try {
    return zipDirectory(bytes, { ...ROOMY, ...limits }).map(({ name }) => name);
  } catch (error) {
    return ruleOf(error);
  }
}
/** The rule of a refusal that tells people in both languages what is wrong; anything else is thrown on. */
function ruleOf(error: unknown): string {
  if (!(error instanceof ImportRefusal)) throw error;
  return /[ก-๙]{10}/.test(error.th) && /[a-z]{2} [a-z]{2}/.test(error.en) ? error.rule : 'no words for it';
}

describe('limits of an archive, before anything is unpacked', () => {
  const three = archive({ 'a.txt': 100, 'ก.txt': 200, 'c.txt': 300 });
  const all = ['a.txt', 'ก.txt', 'c.txt'];
  it.each<[string, Uint8Array, Partial<ZipLimits>, string | string[]]>([
    ['within every limit, all files are listed', three, {}, all],
    ['a file of just the size allowed for one passes', three, { each: 300 }, all],
    ['one byte more in one file is refused, though the total is small', three, { each: 299 }, 'file-unpacks-too-large'],
    ['a total of just the size allowed passes', three, { total: 600 }, all],
    ['one byte more in total is refused, though each file is small', three, { total: 599 }, 'file-unpacks-too-large'],
    ['as many files as allowed pass', three, { files: 3 }, all],
    ['one file more than allowed is refused', three, { files: 2 }, 'file-too-large'],
    [
      'what is packed more than two hundred times tighter is refused from ten million bytes on',
      forged(forged(three, 'item', SIZE, 10_000_001), 'item', PACKED, 50_000),
      { each: 2e7, total: 2e7 },
      'file-unpacks-too-large',
    ],
    [
      'packed exactly two hundred times, a large file passes',
      forged(forged(three, 'item', SIZE, 10_000_200), 'item', PACKED, 50_001),
      { each: 2e7, total: 2e7 },
      all,
    ],
    [
      'a small file may be packed as tightly as it likes',
      forged(forged(three, 'item', SIZE, 10_000_000), 'item', PACKED, 1),
      { each: 2e7, total: 2e7 },
      all,
    ],
    ['an archive with a password is refused as such', forged(three, 'item', 8, 1, 2), {}, 'file-encrypted'],
    ['other flags are no password', forged(three, 'item', 8, 0x0806, 2), {}, all],
    [
      'a count that stands for "more than 65,534" is refused',
      forged(three, 'end', 10, 0xffff, 2),
      { files: 1e6 },
      'file-too-large',
    ],
    [
      'a place beyond four thousand million bytes is refused',
      forged(three, 'end', 16, 0xffffffff),
      {},
      'file-too-large',
    ],
    ['a directory that promises more files than it holds is broken', forged(three, 'end', 10, 4, 2), {}, 'file-broken'],
    ['a directory that begins behind the end is broken', forged(three, 'end', 16, 1e6), {}, 'file-broken'],
    [
      'a directory that begins in the last bytes is broken',
      forged(three, 'end', 16, three.length - 2),
      {},
      'file-broken',
    ],
    ['a directory whose files have another mark is broken', forged(three, 'item', 0, 0x02014b51), {}, 'file-broken'],
    ['a directory that begins elsewhere is broken', forged(three, 'end', 16, 0), {}, 'file-broken'],
    ['nothing at all is broken', new Uint8Array(), {}, 'file-broken'],
    ['fewer bytes than a directory needs are broken', noise(21), {}, 'file-broken'],
    ['an archive without its end is broken', three.subarray(0, -22), {}, 'file-broken'],
    ['an empty archive has no files', zipSync({}), {}, []],
  ])('%s', (_title, bytes, limits, expected) => expect(outcome(bytes, limits)).toEqual(expected));

  it('finds the directory before a comment of any length, and of no longer one than the format allows', () => {
    const plain = archive({ 'a.txt': 10 });
    const with_ = (length: number) => Uint8Array.from([...plain, ...new Uint8Array(length)]);
    expect(outcome(with_(0xffff))).toEqual(['a.txt']);
    expect(outcome(with_(0xffff + 1))).toBe('file-broken');
  });

  it('tells of each file what the archive claims', () => {
    const bytes = zipSync({ 'a.txt': [noise(100), { level: 0 }], 'b.txt': [new Uint8Array(5000), { level: 9 }] });
    const [a, b] = zipDirectory(bytes, ROOMY);
    expect(a).toEqual({ name: 'a.txt', compressed: 100, size: 100, method: 0, offset: 0, encrypted: false });
    expect(b).toMatchObject({ name: 'b.txt', size: 5000, method: 8, offset: 135 });
    expect(b!.compressed).toBeLessThan(100);
  });

  it('reads an archive that lies within a larger buffer', () => {
    const inner = archive({ 'a.txt': 10 });
    const outer = new Uint8Array(inner.length + 64).fill(0x50);
    outer.set(inner, 32);
    expect(outcome(outer.subarray(32, 32 + inner.length))).toEqual(['a.txt']);
  });

  it('passes over extra fields and comments of each file', () => {
    const bytes = zipSync({
      'a.txt': [noise(10), { level: 0, comment: 'ข้อความ', extra: { 4242: noise(6) } }],
      'b.txt': noise(10),
    });
    expect(outcome(bytes)).toEqual(['a.txt', 'b.txt']);
  });
});

describe('unpacking one file of an archive', () => {
  const words = new TextEncoder().encode('กองทุนสวัสดิการชุมชน '.repeat(20_000));
  const packed = zipSync({ 'a.txt': [words, { level: 9 }] });
  const stored = zipSync({ 'a.txt': [words, { level: 0 }] });
  const itemOf = (bytes: Uint8Array) => zipDirectory(bytes, { files: 1, each: 1e8, total: 1e8 })[0]!;
  /** Rule of the refusal, or how many bytes came out. */
  function unpacked(bytes: Uint8Array, claimed: Partial<ZipItem> = {}): string | number {
    try {
      return unpackItem(bytes, { ...itemOf(packed), ...(bytes === stored && itemOf(stored)), ...claimed }).length;
    } catch (error) {
      return ruleOf(error);
    }
  }
  const { compressed, offset } = itemOf(packed);

  it('gives back what was packed, in one step or many, stored or deflated', () => {
    expect(unpackItem(packed, itemOf(packed))).toEqual(words);
    expect(unpackItem(stored, itemOf(stored))).toEqual(words);
    // Does not pack, and so is read in several steps.
    let state = 1;
    const rough = Uint8Array.from({ length: 200_000 }, () => (state = (state * 48_271) % 2_147_483_647) >> 8);
    const long = zipSync({ 'a.txt': [rough, { level: 1 }], 'b.txt': noise(10) });
    const [first, second] = zipDirectory(long, { files: 2, each: 1e8, total: 1e8 });
    expect(first!.compressed).toBeGreaterThan(190_000);
    expect(unpackItem(long, first!)).toEqual(rough);
    expect(unpackItem(long, second!)).toEqual(noise(10));
    const empty = zipSync({ 'a.txt': [new Uint8Array(), { level: 9 }] });
    expect(unpackItem(empty, itemOf(empty))).toHaveLength(0);
  });

  it('passes over an extra field that only the header of the file has', () => {
    const bytes = zipSync({ 'a.txt': [words, { level: 9, extra: { 4242: noise(6) } }] });
    expect(unpackItem(bytes, itemOf(bytes))).toEqual(words);
  });

  it.each<[string, Uint8Array, Partial<ZipItem>, string | number]>([
    ['stops as soon as more comes out than was promised', packed, { size: 1000 }, 'file-unpacks-too-large'],
    ['one byte more than promised is too much', packed, { size: words.length - 1 }, 'file-unpacks-too-large'],
    ['less than was promised is broken', packed, { size: words.length + 1 }, 'file-broken'],
    ['a stored file of another size than promised is broken', stored, { size: words.length - 1 }, 'file-broken'],
    ['a way of packing that nobody uses is broken', packed, { method: 9 }, 'file-broken'],
    ['deflated bytes that say they are stored are broken', packed, { method: 0 }, 'file-broken'],
    ['bytes that are not deflated are broken', packed.slice().fill(0xff, 60, 90), {}, 'file-broken'],
    ['a file that is cut off is broken', packed.subarray(0, compressed), {}, 'file-broken'],
    ['a file of which the end is missing is broken', packed, { compressed: compressed - 9 }, 'file-broken'],
    ['a file that begins nowhere is broken', packed, { offset: offset + 1 }, 'file-broken'],
    ['a file whose header has another mark is broken', packed.slice().fill(0x51, 0, 1), {}, 'file-broken'],
    ['a file that begins after the last byte is broken', packed, { offset: packed.length }, 'file-broken'],
    ['a stored file that is cut off is broken', stored.subarray(0, 1000), itemOf(stored), 'file-broken'],
    ['a file that begins behind the end is broken', packed, { offset: packed.length - 29 }, 'file-broken'],
    ['a file with no bytes at all is broken', packed, { compressed: 0 }, 'file-broken'],
  ])('%s', (_title, bytes, claimed, expected) => expect(unpacked(bytes, claimed)).toBe(expected));
});
