import type { Nodes, Parents, Root } from 'mdast';

/** Tells the walk to leave out what a node holds. */
export const SKIP = Symbol('skip');

/**
 * Walks a tree in the order of reading. The visitor may change the children of the nearest ancestor and returns the
 * index to go on at, `SKIP`, or nothing.
 * Nodes nested deeper than authors ever write are passed over, so that a hostile text cannot exhaust the stack.
 */
export function visitParents(
  tree: Root,
  visitor: (node: Nodes, ancestors: readonly Parents[]) => number | typeof SKIP | undefined | void,
): void {
  const ancestors: Parents[] = [];
  const walk = (parent: Parents): void => {
    if (ancestors.length > 400) return;
    ancestors.push(parent);
    for (let index = 0; index < parent.children.length;) {
      const child = parent.children[index] as Nodes;
      const next = visitor(child, ancestors);
      if (typeof next === 'number') {
        index = next;
        continue;
      }
      if (next !== SKIP && 'children' in child) walk(child);
      index++;
    }
    ancestors.pop();
  };
  walk(tree);
}
