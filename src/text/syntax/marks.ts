import type { PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Point } from 'unist';
import type { BrokenMark, Citation, WikiLink } from './nodes.ts';
import { SKIP, visitParents } from './visit-parents.ts';

/** `[[…]]`, or `[@…]`; also what only begins like one. */
const MARK = /\[\[([^[\]\n]*)\]\]|\[@([^[\]]*)\]|\[\[|\[@/g;
const CITATION_ITEM = /^@([^\s,;]+)(?:\s*,\s*(.+))?$/s;

/**
 * Cuts the wiki links and citations that `remarkWikiMarks` left there out of running text, each with its place in the
 * source.
 * Inside Markdown links and code they stay text. Escaped ones (`\[[`) stay text too.
 */
export const remarkMarks: Plugin<[], Root> = () => (tree, file) => splitMarks(tree, String(file));

function splitMarks(tree: Root, source: string): void {
  visitParents(tree, (node) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || !node.value.includes('[')) return undefined;
    const pieces = cut(node, source);
    return pieces.length === 1 && pieces[0] === node ? undefined : pieces;
  });
}

function cut(node: Text, source: string): PhrasingContent[] {
  const { position } = node;
  const start = position?.start;
  const raw = position ? source.slice(position.start.offset ?? 0, position.end.offset) : node.value;
  const pieces: PhrasingContent[] = [];
  let done = 0;
  let cursor = 0;
  const places = new Places(raw, start);
  const inTable = raw.includes('\\|');
  for (const match of node.value.matchAll(MARK)) {
    const whole = match[0];
    const at = nextPlace(raw, whole, cursor, inTable);
    if (at < 0) continue;
    cursor = at + 1;
    if (raw[at - 1] === '\\') continue;
    const position = start && { start: places.at(at), end: places.at(at + whole.length) };
    if (match.index > done)
      pieces.push({ type: 'text', value: node.value.slice(done, match.index), position: node.position });
    pieces.push({ ...markOf(whole), ...(position && { position }) });
    done = match.index + whole.length;
  }
  if (pieces.length === 0) return [node];
  if (done < node.value.length) pieces.push({ type: 'text', value: node.value.slice(done), position: node.position });
  return pieces;
}

/** The node of a mark as it was typed, from its first bracket to its last. */
export function markOf(whole: string): WikiLink | Citation | BrokenMark {
  const mark = !whole.endsWith(']')
    ? undefined
    : whole.startsWith('[[')
      ? wikiLink(whole.slice(2, -2))
      : citationOf(whole.slice(2, -1));
  return mark ?? { type: 'brokenMark', value: whole };
}

function wikiLink(inside: string): WikiLink | undefined {
  const bar = inside.indexOf('|');
  const target = (bar < 0 ? inside : inside.slice(0, bar)).trim();
  const label = bar < 0 ? '' : inside.slice(bar + 1).trim();
  return target ? { type: 'wikiLink', target, ...(label && { label }) } : undefined;
}

function citationOf(inside: string): Citation | undefined {
  const items: Citation['items'] = [];
  for (const part of `@${inside}`.split(';')) {
    const [, source, locator] = CITATION_ITEM.exec(part.trim()) ?? [];
    if (!source) return undefined;
    items.push({ source, ...(locator && { locator: locator.trim() }) });
  }
  return { type: 'citation', items };
}

/**
 * Where a mark stands in the source, from `cursor` on: as it is, or with the bar escaped as tables want it. The nearer
 * of the two is the one meant.
 */
function nextPlace(raw: string, mark: string, cursor: number, inTable: boolean): number {
  const plain = raw.indexOf(mark, cursor);
  if (!inTable || !mark.includes('|')) return plain;
  const escaped = raw.indexOf(mark.replaceAll('|', '\\|'), cursor);
  return plain < 0 || escaped < 0 ? Math.max(plain, escaped) : Math.min(plain, escaped);
}

/** Places in a piece of source that begins at `start`, asked for from left to right. */
class Places {
  readonly #raw: string;
  readonly #start: Point | undefined;
  #line = 0;
  #lineAt = 0;
  #newline: number;

  constructor(raw: string, start: Point | undefined) {
    this.#raw = raw;
    this.#start = start;
    this.#newline = raw.indexOf('\n');
  }

  at(offset: number): Point {
    while (this.#newline >= 0 && this.#newline < offset) {
      this.#line++;
      this.#lineAt = this.#newline + 1;
      this.#newline = this.#raw.indexOf('\n', this.#lineAt);
    }
    const { line, column, offset: from = 0 } = this.#start ?? { line: 1, column: 1 };
    return {
      line: line + this.#line,
      column: (this.#line === 0 ? column : 1) + offset - this.#lineAt,
      offset: from + offset,
    };
  }
}
