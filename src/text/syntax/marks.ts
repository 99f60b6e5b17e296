import type { PhrasingContent, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { SKIP, visitParents } from './visit-parents.ts';

/** `[[…]]`, or `[@…]`; also what only begins like one. */
const MARK = /\[\[([^[\]\n]*)\]\]|\[@([^[\]]*)\]|\[\[|\[@/g;
const CITATION_ITEM = /^@([^\s,;]+)(?:\s*,\s*(.+))?$/s;

/**
 * Cuts wiki links and citations out of running text, each with its place in the source.
 * Inside Markdown links and code they stay text. Escaped ones (`\[[`) stay text too.
 */
export function splitMarks(tree: Root, source: string): void {
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || !node.value.includes('[')) return undefined;
    const parent = ancestors.at(-1)!;
    const pieces = cut(node, source);
    if (pieces.length === 1 && pieces[0] === node) return undefined;
    const index = parent.children.indexOf(node as never);
    parent.children.splice(index, 1, ...(pieces as never[]));
    return index + pieces.length;
  });
}

function cut(node: Text, source: string): PhrasingContent[] {
  const start = node.position?.start;
  const from = start?.offset ?? 0;
  const raw = start ? source.slice(from, node.position!.end.offset) : node.value;
  const pieces: PhrasingContent[] = [];
  let done = 0;
  let cursor = 0;
  for (const match of node.value.matchAll(MARK)) {
    const [whole, link, citation] = match;
    const forms = [whole, whole.replaceAll('|', '\\|')];
    const found = forms.map((form) => raw.indexOf(form, cursor)).filter((at) => at >= 0 && raw[at - 1] !== '\\');
    if (found.length === 0) continue;
    const at = Math.min(...found);
    cursor = at + 1;
    const position = start && { start: pointAt(raw, at, start), end: pointAt(raw, at + whole.length, start) };
    const mark = link !== undefined ? wikiLink(link) : citation !== undefined ? citationOf(citation) : undefined;
    if (match.index > done)
      pieces.push({ type: 'text', value: node.value.slice(done, match.index), position: node.position });
    pieces.push({ ...(mark ?? { type: 'brokenMark', value: whole }), position } as PhrasingContent);
    done = match.index + whole.length;
  }
  if (pieces.length === 0) return [node];
  if (done < node.value.length) pieces.push({ type: 'text', value: node.value.slice(done), position: node.position });
  return pieces;
}

function wikiLink(inside: string): PhrasingContent | undefined {
  const bar = inside.indexOf('|');
  const target = (bar < 0 ? inside : inside.slice(0, bar)).trim();
  const label = bar < 0 ? '' : inside.slice(bar + 1).trim();
  return target ? { type: 'wikiLink', target, ...(label && { label }) } : undefined;
}

function citationOf(inside: string): PhrasingContent | undefined {
  const items = `@${inside}`.split(';').map((item) => CITATION_ITEM.exec(item.trim()));
  if (items.some((item) => !item)) return undefined;
  return {
    type: 'citation',
    items: items.map((item) => ({ source: item![1]!, ...(item![2] && { locator: item![2].trim() }) })),
  };
}

/** The place of an offset in a piece of source that begins at `start`. */
function pointAt(raw: string, at: number, start: Point): Point {
  const before = raw.slice(0, at).split('\n');
  const last = before.at(-1)!;
  return {
    line: start.line + before.length - 1,
    column: before.length === 1 ? start.column + at : last.length + 1,
    offset: (start.offset ?? 0) + at,
  };
}
