import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflateSync } from 'fflate';
import {
  openPart,
  PARTS_RANGES,
  partNames,
  readParts,
  writeOneFile,
  writeParts,
} from '../../../../src/features/search/fetch/one-file.ts';
import { holds } from '../../../property.ts';

const bytes = fc.uint8Array({ maxLength: 200 });
const parts = fc.tuple(fc.array(bytes, { minLength: 1, maxLength: 30 }), fc.nat(30)).map(([all, lists]) => ({
  all,
  counts: { lists: Math.min(lists, all.length), texts: Math.max(0, all.length - lists) },
}));

test('every part is found in the one file by what the small file tells', async () => {
  await holds(
    fc.asyncProperty(parts, async ({ all, counts }) => {
      const named = partNames(counts).map((name, at) => ({ name, bytes: all[at]! }));
      const { file, units } = writeOneFile(named);
      const table = writeParts('1u5baj9', counts, units, (raw) => deflateSync(raw));
      const [first, rest] = PARTS_RANGES.map(({ from, to }) => table.subarray(from, to));
      const { digest, total, placeOf } = await readParts(first!, rest!);
      expect([digest, total]).toEqual(['1u5baj9', file.length]);
      expect(placeOf(`p${counts.lists.toString(36)}.bin`)).toBeUndefined();
      for (const { name, bytes: written } of named) {
        const { from, to } = placeOf(name)!;
        expect(openPart(name, file.subarray(from, to))).toEqual(written);
      }
    }),
  );
});

test('a part is refused that is another one, lies elsewhere, or has a wrong byte', () => {
  holds(
    fc.property(
      fc.uint8Array({ minLength: 40, maxLength: 200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (raw, at, by) => {
        const { file } = writeOneFile([
          { name: 't1.bin', bytes: raw },
          { name: 't2.bin', bytes: raw },
        ]);
        const whole = file.subarray(0, file.length / 2);
        expect(openPart('t1.bin', whole)).toEqual(raw);
        expect(() => openPart('t2.bin', whole)).toThrow(RangeError);
        const wrong = whole.slice();
        wrong[at % raw.length]! ^= by;
        expect(() => openPart('t1.bin', wrong)).toThrow(RangeError);
      },
    ),
  );
});

test('where parts lie is refused in another format', async () => {
  const table = writeParts('1', { lists: 1, texts: 0 }, [1], (raw) => deflateSync(raw));
  await expect(readParts(Uint8Array.of(9), table.subarray(8))).rejects.toThrow(RangeError);
  await expect(readParts(table.subarray(0, 1), table.subarray(8, 10))).rejects.toThrow(RangeError);
});
