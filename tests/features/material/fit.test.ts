import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/features/material/print/block.ts';
import { GAP } from '../../../src/features/material/print/block.ts';
import { fit, POINTS, sizeClass } from '../../../src/features/material/print/fit.ts';
import { holds } from '../../property.ts';

/** A block of so many em; `lines` shorter forms, each an em less. */
function block(name: string, height: number, keep: number, shorterForms = 0): Block & { name: string } {
  return {
    name,
    markup: name as unknown as Block['markup'],
    height: () => height,
    keep,
    ...(shorterForms > 0 && { shorter: block(`${name}'`, height - 1, keep, shorterForms - 1) }),
  };
}
const names = (blocks: readonly Block[]) => blocks.map((one) => (one as Block & { name: string }).name);
/** Fits blocks into a box whose height is told in em of the smallest of the sizes. */
function fitted(blocks: Block[], em: number, sizes = [10]) {
  const made = fit(blocks, 100, (em * sizes.at(-1)!) / POINTS, sizes);
  return { ...made, blocks: names(made.blocks) };
}
/** Two blocks and the gap between them need this much; a little more, so that no rounding decides. */
const room = (...heights: number[]) => heights.reduce((sum, one) => sum + one, 0) + GAP * (heights.length - 1) + 0.001;

describe('blocks in a printed box', () => {
  it.each<[string, Block[], number, string[], boolean]>([
    ['what fits stays whole', [block('a', 2, 1), block('b', 2, 2)], room(2, 2), ['a', 'b'], false],
    ['nothing fits anywhere', [], 1, [], false],
    [
      'what matters least goes first',
      [block('a', 2, 3), block('b', 2, 1), block('c', 2, 2)],
      room(2, 2),
      ['a', 'c'],
      true,
    ],
    ['then what matters next', [block('a', 2, 3), block('b', 2, 1), block('c', 2, 2)], room(2), ['a'], true],
    ['wherever it stands', [block('a', 2, 1), block('b', 2, 2), block('c', 2, 3)], room(2), ['c'], true],
    [
      'what must never go stays, and all else goes before it',
      [block('a', 2, 0), block('b', 2, 9)],
      room(2),
      ['a'],
      true,
    ],
    ['what must never go stays even where it does not fit', [block('a', 9, 0), block('b', 1, 1)], 3, ['a'], true],
    [
      'among equals the last goes first',
      [block('a', 2, 1), block('b', 2, 1), block('c', 2, 1)],
      room(2, 2),
      ['a', 'b'],
      true,
    ],
    [
      'among equals a list gets shorter before another block goes',
      [block('list', 4, 1, 2), block('b', 2, 1)],
      room(2, 2),
      ["list''", 'b'],
      true,
    ],
    [
      'a list that matters more stays whole while another block goes',
      [block('list', 4, 2, 2), block('b', 2, 1)],
      room(4),
      ['list'],
      true,
    ],
    [
      'a block gone for the sake of a large one comes back where there is room after all',
      [block('small', 1, 1), block('large', 9, 2), block('keep', 2, 0)],
      room(1, 2),
      ['small', 'keep'],
      true,
    ],
    [
      'of two that have gone, the more important comes back first',
      [block('less', 2, 1), block('more', 2, 2), block('large', 9, 3), block('keep', 2, 0)],
      room(2, 2),
      ['more', 'keep'],
      true,
    ],
    [
      'what comes back comes in the longest form for which there is room',
      [block('list', 5, 1, 4), block('large', 9, 2), block('keep', 2, 0)],
      room(3, 2),
      ["list''", 'keep'],
      true,
    ],
    ['a list that can never go gets as short as it can', [block('list', 5, 0, 2)], 1, ["list''"], true],
  ])('%s', (_title, blocks, em, expected, shortened) => {
    expect(fitted(blocks, em)).toEqual({ size: 10, blocks: expected, shortened });
  });

  it('takes the largest type at which everything fits, before anything is left out', () => {
    const blocks = [block('a', 2, 1), block('b', 2, 1)];
    const em = room(2, 2);
    expect(fitted(blocks, em, [12, 11, 10])).toMatchObject({ size: 10, shortened: false });
    expect(fitted(blocks, (em * 11) / 10, [12, 11, 10])).toMatchObject({ size: 11, shortened: false });
    expect(fitted(blocks, em * 2, [12, 11, 10])).toMatchObject({ size: 12, shortened: false });
    expect(fitted(blocks, em - 0.01, [12, 11, 10])).toMatchObject({ size: 10, blocks: ['a'], shortened: true });
  });

  it('reckons the width of the column in em of the type, so that lines are counted at their real size', () => {
    const widths: number[] = [];
    const asking: Block = { ...block('a', 1, 1), height: (width) => (widths.push(width), 1) };
    fit([asking], 25.4, 100, [12]);
    expect(widths).toEqual([6]);
  });

  it('leaves nothing out that matters more than something it keeps, but for want of room', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4 })), { maxLength: 7 });
    holds(
      fc.property(some, fc.integer({ min: 1, max: 30 }), (drawn, em) => {
        const blocks = drawn.map(([height, keep], index) => block(String(index), height, keep));
        // A hair more than whole em, so that no rounding decides.
        const space = em + 0.001;
        const { blocks: kept } = fit(blocks, 100, (space * 10) / POINTS, [10]);
        const height = (list: readonly Block[]) =>
          list.reduce((sum, one) => sum + one.height(1), 0) + GAP * Math.max(0, list.length - 1);
        const never = blocks.filter(({ keep }) => keep === 0);
        expect(kept.filter(({ keep }) => keep === 0)).toEqual(never);
        expect(names(kept)).toEqual(names(blocks.filter((one) => kept.includes(one))));
        expect(height(kept) <= space || kept.every(({ keep }) => keep === 0)).toBe(true);
        const gone = blocks.filter((one) => !kept.includes(one));
        for (const one of gone) expect(height([...kept, one])).toBeGreaterThan(space);
        for (const one of gone.filter(({ keep }) => keep > 0)) {
          const moreImportant = kept.filter((other) => other.keep === 0 || other.keep >= one.keep);
          expect(height([...moreImportant, one])).toBeGreaterThan(space);
        }
      }),
    );
  });

  it('has a class for each size of type, halves and tenths too', () => {
    expect([sizeClass(12), sizeClass(12.5), sizeClass(9.96)]).toEqual(['pt120', 'pt125', 'pt100']);
  });
});
