import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { ID_SHAPE } from '../../intake/schema/names.ts';

/** `[#short-id]` at the end of a heading. */
const GIVEN = /\s*\[#([^[\]\s]*)\]\s*$/;

/**
 * Gives every heading an id: the one its author gave, else a short one made from its words.
 * Thai headings get no slug, since a Thai address becomes a string of percent codes when it is shared.
 */
export const remarkHeadingIds: Plugin<[], Root> = () => headingIds;

function headingIds(tree: Root): void {
  const used = new Set<string>();
  /** How far the numbers behind an id have come, so that a thousand headings of the same words take no longer. */
  const counted = new Map<string, number>();
  visit(tree, 'heading', (node: Heading) => {
    const last = node.children.at(-1);
    const given = last?.type === 'text' ? GIVEN.exec(last.value) : null;
    if (given && last?.type === 'text') {
      last.value = last.value.slice(0, given.index);
      if (!last.value) node.children.pop();
    }
    const own = given?.[1];
    const wanted = own && ID_SHAPE.test(own) ? own : `s-${shortHash(toString(node))}`;
    let id = wanted;
    let n = counted.get(wanted) ?? 1;
    while (used.has(id)) id = `${wanted}-${++n}`;
    counted.set(wanted, n);
    used.add(id);
    node.data = { ...node.data, id, ...(own !== undefined && { given: own }) };
  });
}

/** FNV-1a over UTF-16 units, as six letters and digits: the same words give the same id on every machine. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}
