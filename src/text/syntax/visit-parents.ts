import type { Nodes, Parents, Root } from 'mdast';

/** Tells the walk to leave out what a node holds. */
export const SKIP = Symbol('skip');

/**
 * Walks a tree in the order of reading. The visitor returns nodes that stand for the one it was given (they are not
 * visited), `SKIP`, or nothing. Takes time in proportion to the tree, however many nodes are exchanged.
 * Nodes nested deeper than authors ever write are passed over, so that a hostile text cannot exhaust the stack.
 */
export function visitParents(
  tree: Root,
  visitor: (node: Nodes, ancestors: readonly Parents[]) => readonly Nodes[] | typeof SKIP | undefined | void,
): void {
  const ancestors: Parents[] = [];
  const walk = (parent: Parents): void => {
    if (ancestors.length > 400) return;
    ancestors.push(parent);
    const children: Nodes[] = [];
    let exchanged = false;
    for (const child of parent.children as Nodes[]) {
      const next = visitor(child, ancestors);
      if (next && next !== SKIP) {
        exchanged = true;
        for (const node of next) children.push(node);
        continue;
      }
      if (next !== SKIP && 'children' in child) walk(child);
      children.push(child);
    }
    if (exchanged) parent.children = children as typeof parent.children;
    ancestors.pop();
  };
  walk(tree);
}
