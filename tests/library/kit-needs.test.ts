import { describe, expect, test } from 'vitest';
import { helpersNeeded, kitsFor, runsWith } from '../../src/library/kit-needs.ts';

describe('what a kit can be run with', () => {
  test.each([
    [
      'open ground alone is bare hands',
      ['ground'],
      ['nothing', 'paper', 'no-print', 'no-screen', 'no-wall', 'no-things'],
    ],
    ['paper is not bare hands', ['paper'], ['paper', 'no-print', 'no-screen', 'no-wall', 'no-things']],
    ['printed sheets need a printer', ['paper', 'print'], ['no-screen', 'no-wall', 'no-things']],
    ['a screen needs a screen', ['screen'], ['no-print', 'no-wall', 'no-things']],
    ['nothing is known, nothing is promised', undefined, []],
  ] as const)('%s', (_what, gear, answers) => expect(runsWith(gear)).toEqual(answers));
});

describe('helpers of a kit', () => {
  const people = { min: 16, max: 40 };
  test('are those of the room and of every group that the fewest people make', () =>
    expect(helpersNeeded({ helpers: { room: 1, group: 2 }, people, groupOf: 8 })).toBe(5));
  test('of groups of five where nobody said how large they are', () =>
    expect(helpersNeeded({ helpers: { room: 0, group: 1 }, people })).toBe(4));
  test('are not known where nobody wrote them down', () => expect(helpersNeeded({ people })).toBeUndefined());
});

describe('the way to the kits that fit', () => {
  test.each([
    [{ minutes: 10 }, '?time=10'],
    // Less than the shortest that can be asked for is no reason to show whole days.
    [{ minutes: 5 }, '?time=10'],
    [{ minutes: 100, people: 13 }, '?time=90&people=15'],
    [{ people: 500 }, '?people=100'],
    [{}, ''],
  ])('for %j is %j', (room, asked) => expect(kitsFor(room)).toBe(asked));
});
