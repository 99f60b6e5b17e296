import { itemAt } from '../../../certain.ts';
import { stackHeight, type Block } from './block.ts';

/** Blocks that fit a box, and the size of type at which they do. */
export interface Fitted {
  /** Points. */
  size: number;
  blocks: Block[];
  /** Whether something had to be left out. */
  shortened: boolean;
}

/** Points in a millimetre. */
export const POINTS = 72 / 25.4;

/**
 * Chooses the largest type at which the blocks fit; at the smallest, shortens lists and then leaves out what matters
 * least.
 * @param width, height of the box in millimetres
 * @param sizes type sizes in points, largest first
 */
export function fit(blocks: readonly Block[], width: number, height: number, sizes: readonly number[]): Fitted {
  const fits = (some: readonly Block[], size: number) =>
    stackHeight(some, (width * POINTS) / size) * size <= height * POINTS;
  const size = sizes.find((candidate) => fits(blocks, candidate));
  if (size) return { size, blocks: [...blocks], shortened: false };
  const smallest = itemAt(sizes, -1);
  let left: readonly Block[] = blocks;
  while (!fits(left, smallest)) {
    const next = shorten(left);
    if (!next) break;
    left = next;
  }
  return { size: smallest, blocks: refill(blocks, left, (some) => fits(some, smallest)), shortened: true };
}

/**
 * Puts back what was left out first, most important first, where there is room after all: a block gone for the sake of
 * a large one, and then the items of lists that were shortened for it.
 */
function refill(all: readonly Block[], left: readonly Block[], fits: (some: readonly Block[]) => boolean): Block[] {
  const origin = (block: Block): number => all.findIndex((candidate) => formsOf(candidate).includes(block));
  const kept = new Map(left.map((block) => [origin(block), block]));
  const inOrder = (some: ReadonlyMap<number, Block>): Block[] =>
    [...some].sort(([a], [b]) => a - b).map(([, block]) => block);
  const byWorth = [...all.keys()].sort((a, b) => rank(itemAt(all, b)) - rank(itemAt(all, a)));
  const put = (at: number): void => {
    const longer = formsOf(itemAt(all, at)).find(
      (form) => form === kept.get(at) || fits(inOrder(new Map(kept).set(at, form))),
    );
    if (longer) kept.set(at, longer);
  };
  for (const at of byWorth.filter((place) => !kept.has(place))) put(at);
  for (const at of byWorth) put(at);
  return inOrder(kept);
}

/** A block and what becomes of it as it is shortened, longest first. */
const formsOf = (block: Block): Block[] => [block, ...(block.shorter ? formsOf(block.shorter) : [])];

/**
 * Makes one step less of the block that matters least; among equals a list gets shorter before another goes.
 * `undefined` when nothing can go.
 */
function shorten(blocks: readonly Block[]): Block[] | undefined {
  const order = blocks
    .map((block, index) => ({ block, index }))
    .sort(
      (a, b) =>
        rank(a.block) - rank(b.block) || Number(!a.block.shorter) - Number(!b.block.shorter) || b.index - a.index,
    );
  const least = order.find(({ block }) => block.shorter || block.keep > 0);
  if (!least) return undefined;
  const { shorter } = least.block;
  return blocks.flatMap((block, index) => (index !== least.index ? [block] : shorter ? [shorter] : []));
}

const rank = (block: Block): number => (block.keep === 0 ? 100 : block.keep);

/**
 * Class that sets a size of type: `pt125` for 12.5 points. Style attributes would break a strict content security
 * policy.
 */
export const sizeClass = (size: number): string => `pt${Math.round(size * 10)}`;
