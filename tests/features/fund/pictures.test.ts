import { describe, expect, test } from 'vitest';
import { downTo } from '../../../src/features/fund/pictures.ts';

describe('a line of money', () => {
  test.each([
    [
      'that stays above is drawn whole',
      -60,
      [100, 50, 20],
      [
        [0, 100],
        [1, 50],
        [2, 20],
      ],
      false,
    ],
    [
      'ends where it leaves the picture',
      -50,
      [100, 50, -150, -400],
      [
        [0, 100],
        [1, 50],
        [1.5, -50],
      ],
      true,
    ],
    [
      'that touches the edge goes on',
      -50,
      [100, -50, 10],
      [
        [0, 100],
        [1, -50],
        [2, 10],
      ],
      false,
    ],
    [
      'does not come back once it was cut',
      -50,
      [0, -100, 100],
      [
        [0, 0],
        [0.5, -50],
      ],
      true,
    ],
    ['that begins below has no points', -50, [-60, 10], [], true],
  ] as const)('%s', (_said, low, path, points, cut) => {
    expect(downTo(low, path)).toEqual({ points, cut });
  });
});
