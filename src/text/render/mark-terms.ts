import type { Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { PhrasingContent } from '../syntax/nodes.ts';
import { findTerms, type TermFinder } from './terms.ts';
import { SKIP, visitParents } from '../syntax/visit-parents.ts';
import { renderingOf } from './rendering.ts';

/**
 * Marks the first mention of each term in a text, never in headings, links, code or footnotes.
 * @param without ids that get no hint, such as the term of the page itself
 * @returns ids of the terms marked, in order of appearance
 */
export function markTerms(tree: Root, finder: TermFinder, without: ReadonlySet<string> = new Set()): string[] {
  const seen = new Set(without);
  const marked: string[] = [];
  visitParents(tree, (node) => {
    if (node.type === 'heading' || node.type === 'link' || node.type === 'footnoteDefinition') return SKIP;
    if (node.type !== 'text') return undefined;
    return cut(node, finder, seen, marked);
  });
  return marked;
}

/** Marks the terms of the glossary that the text is rendered with, and leaves their ids in `file.data.terms`. */
export const remarkTerms: Plugin<[], Root> = () => (tree, file) =>
  void (file.data.terms = markTerms(tree, renderingOf(file).context.terms));

function cut(node: Text, finder: TermFinder, seen: Set<string>, marked: string[]): PhrasingContent[] | undefined {
  const fresh = findTerms(node.value, finder).filter(
    ({ id }) => !seen.has(id) && (seen.add(id), marked.push(id), true),
  );
  if (fresh.length === 0) return undefined;
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const { id, start, end } of fresh) {
    if (start > done) pieces.push({ type: 'text', value: node.value.slice(done, start) });
    pieces.push({ type: 'termMention', id, value: node.value.slice(start, end) });
    done = end;
  }
  if (done < node.value.length) pieces.push({ type: 'text', value: node.value.slice(done) });
  return pieces;
}
