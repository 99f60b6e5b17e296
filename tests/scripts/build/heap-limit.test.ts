import { expect, it, test } from 'vitest';
import { heapLimit } from '../../../scripts/build/heap-limit.ts';

const GB = 1024 ** 3;

it.each([
  ['a small machine', 2 * GB, 1024],
  ['a machine of 24 GB, where Node alone stops at 4', 24 * GB, 12_288],
])('a build may hold half of the memory of %s', (_, memory, megabytes) =>
  expect(heapLimit('', memory)).toEqual([`--max-old-space-size=${megabytes}`]),
);

test('a limit that somebody set holds', () =>
  expect(heapLimit('--enable-source-maps --max-old-space-size=900', 24 * GB)).toEqual([]));

test('this machine has a limit', () => expect(heapLimit('')[0]).toMatch(/=[1-9]\d+$/));
