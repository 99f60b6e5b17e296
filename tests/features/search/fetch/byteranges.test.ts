import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutOut,
  joined,
  rangeHeader,
  readByteranges,
  type ByteRange,
} from '../../../../src/features/search/fetch/byteranges.ts';
import { holds } from '../../../property.ts';

const text = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0));

/** How hosts write such answers. */
interface Written {
  boundary: string;
  /** Empty line before the first boundary, as nginx has it. */
  lead: boolean;
  /** Header before that of the range. */
  more: string;
  quoted: boolean;
}
const written: fc.Arbitrary<Written> = fc.record({
  boundary: fc.stringMatching(/^[0-9A-Za-z'+_./=-]{1,70}$/),
  lead: fc.boolean(),
  more: fc.constantFrom('', 'Content-Type: application/octet-stream\r\n', 'content-type: text/plain\r\nx-more: -\r\n'),
  quoted: fc.boolean(),
});
/** A file in which the boundary may stand, and ranges of it. */
const file = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(13, 10, 45)), {
  minLength: 1,
  maxLength: 300,
});
const rangesIn = (length: number): fc.Arbitrary<ByteRange[]> =>
  fc.array(
    fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })),
    { minLength: 1, maxLength: 8 },
  );
const answers = fc.tuple(file, written).chain(([numbers, how]) => {
  // The boundary stands in the file itself.
  const bytes = Uint8Array.from([...numbers, ...text(`\r\n--${how.boundary}--\r\n`), ...numbers]);
  return fc.tuple(fc.constant(bytes), fc.constant(how), rangesIn(bytes.length));
});

function answer(bytes: Uint8Array, ranges: readonly ByteRange[], { boundary, lead, more, quoted }: Written) {
  const parts = ranges.flatMap(({ from, to }, at) => [
    ...text(
      `${at > 0 || lead ? '\r\n' : ''}--${boundary}\r\n${more}Content-Range: bytes ${from}-${to - 1}/${bytes.length}\r\n\r\n`,
    ),
    ...bytes.subarray(from, to),
  ]);
  return {
    body: Uint8Array.from([...parts, ...text(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/byteranges; boundary=${quoted ? `"${boundary}"` : boundary}`,
  };
}

/** What comes of an answer for a reader who wanted these ranges: their bytes, or nothing where it is refused. */
function got(body: Uint8Array, type: string, wanted: readonly ByteRange[], total: number): Uint8Array[] | undefined {
  try {
    const sent = readByteranges(body, type);
    return wanted.map((range) => cutOut(sent, range, total));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

describe('an answer of several ranges', () => {
  test('gives the bytes that were asked for, whatever stands in them', () => {
    holds(
      fc.property(answers, ([bytes, how, ranges]) => {
        const { body, type } = answer(bytes, ranges, how);
        expect(got(body, type, ranges, bytes.length)).toEqual(ranges.map(({ from, to }) => bytes.subarray(from, to)));
      }),
    );
  });
  test('may come in another order, and ranges that touch as one', () => {
    holds(
      fc.property(answers, fc.boolean(), ([bytes, how, ranges], backwards) => {
        const together = joined(ranges);
        const { body, type } = answer(bytes, backwards ? together.reverse() : together, how);
        expect(got(body, type, ranges, bytes.length)).toEqual(ranges.map(({ from, to }) => bytes.subarray(from, to)));
      }),
    );
  });
  test('is refused wherever it is broken off before its last boundary', () => {
    holds(
      fc.property(answers, fc.nat(), ([bytes, how, ranges], cut) => {
        const { body, type } = answer(bytes, ranges, how);
        // The line end behind the last boundary says nothing.
        const end = cut % (body.length - 3);
        expect(got(body.subarray(0, end), type, ranges, bytes.length)).toBeUndefined();
      }),
    );
  });
  test('is refused when a range has not as many bytes as it says', () => {
    holds(
      fc.property(answers, fc.constantFrom(-3, -1, 1, 3), fc.nat(), ([bytes, how, ranges], by, which) => {
        const { body, type } = answer(bytes, ranges, how);
        const at = which % ranges.length;
        const [before, after] = [ranges.slice(0, at), ranges.slice(at + 1)];
        const told = { from: ranges[at]!.from, to: ranges[at]!.to + by };
        fc.pre(told.to > told.from && told.to <= bytes.length);
        const head = `bytes ${told.from}-${told.to - 1}/${bytes.length}`;
        const right = `bytes ${told.from}-${told.to - 1 - by}/${bytes.length}`;
        const start = answer(bytes, before, how).body.length;
        const whole = String.fromCharCode(...body);
        const place = whole.indexOf(right, before.length === 0 ? 0 : start - how.boundary.length - 8);
        const changed = text(whole.slice(0, place) + head + whole.slice(place + right.length));
        fc.pre(place >= 0 && after.length >= 0);
        expect(got(changed, type, [told], bytes.length)).toBeUndefined();
      }),
    );
  });
  test('never gives bytes for a range that did not come, or of a file of another length', () => {
    holds(
      fc.property(answers, ([bytes, how, [first, ...others]]) => {
        const { body, type } = answer(bytes, others, how);
        const there = others.some(({ from, to }) => from <= first!.from && first!.to <= to);
        fc.pre(others.length > 0 && !there);
        expect(got(body, type, [first!], bytes.length)).toBeUndefined();
        expect(got(body, type, others, bytes.length + 1)).toBeUndefined();
      }),
    );
  });
  test.each([
    ['the whole file', 'application/octet-stream', 'abc'],
    ['no boundary', 'multipart/byteranges', '--b\r\n'],
    ['another boundary', 'multipart/byteranges; boundary=b', '--c\r\nContent-Range: bytes 0-0/3\r\n\r\na\r\n--c--'],
    ['no range', 'multipart/byteranges; boundary=b', '--b\r\nContent-Type: a/b\r\n\r\na\r\n--b--'],
    [
      'a length that is not told',
      'multipart/byteranges; boundary=b',
      '--b\r\nContent-Range: bytes 0-0/*\r\n\r\na\r\n--b--',
    ],
    [
      'a range beyond the file',
      'multipart/byteranges; boundary=b',
      '--b\r\nContent-Range: bytes 2-3/3\r\n\r\nab\r\n--b--',
    ],
    ['headers without an end', 'multipart/byteranges; boundary=b', `--b\r\nx: ${'y'.repeat(9000)}`],
  ])('is refused with %s', (_what, type, body) => {
    expect(() => readByteranges(text(body), type)).toThrow(RangeError);
  });
});

test('the header names each range by its first and last byte', () => {
  expect(
    rangeHeader([
      { from: 0, to: 1 },
      { from: 8, to: undefined },
    ]),
  ).toBe('bytes=0-0,8-');
});
