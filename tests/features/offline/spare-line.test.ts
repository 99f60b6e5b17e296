import { expect, test } from 'vitest';
import { isMetered, isSpared, type Line } from '../../../src/features/offline/spare-line.ts';

test.each<[line: Line | undefined, spared: boolean, metered: boolean]>([
  [undefined, false, false],
  [{ effectiveType: '4g', type: 'wifi' }, false, false],
  [{ effectiveType: '4g', type: 'cellular' }, false, true],
  [{ effectiveType: '3g' }, true, true],
  [{ effectiveType: 'slow-2g' }, true, true],
  [{ effectiveType: '4g', saveData: true }, true, true],
])('on %j nothing is fetched unasked: %s, nothing is brought up to date: %s', (line, spared, metered) => {
  expect([isSpared(line), isMetered(line)]).toEqual([spared, metered]);
});
