import { itemAt } from '../../certain.ts';
import type { Nodes, Root } from 'mdast';
import type { Finding } from '../../intake/problem.ts';

/** Quotations, lists, tags and marks within one another; what authors write stays below ten. */
export const DEEPEST = 100;

/** What is said of a text that goes deeper. */
export const TOO_DEEP: Finding = {
  rule: 'text-too-deep',
  params: { depth: DEEPEST },
  th: {
    what: `ตรงนี้มีเครื่องหมายซ้อนกันลึกเกิน ${DEEPEST} ชั้น`,
    todo: 'ลบ > - 1. [ * หรือแท็กที่เกินมา ถ้าเป็นตัวอักษรจริง ๆ พิมพ์ \\ นำหน้า',
  },
  en: {
    what: `Marks are nested more than ${DEEPEST} deep here`,
    todo: 'Remove the > - 1. [ * or tags that are too many; where they are meant as letters, type \\ in front',
  },
};

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g;
/** Brackets, and runs of marks that open behind a space (`a **b`) or close behind a letter (`b**`). */
const MARKS = /\\.|!?\[|\]|\*+|_+|~~/g;

/**
 * Where a text first goes too deep, as line and column from 1, before it is parsed: the parser takes minutes over such
 * a text, or all of the stack. Takes time in proportion to the text.
 */
export function tooDeepAt(text: string): { line: number; column: number } | undefined {
  let brackets = 0;
  let marks = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const lead = CONTAINERS.exec(line)?.[0] ?? '';
    if (lead.length > DEEPEST && (lead.match(CONTAINER)?.length ?? 0) > DEEPEST) return { line: index + 1, column: 1 };
    if (!line.trim()) [brackets, marks] = [0, 0];
    for (const match of line.matchAll(MARKS)) {
      const sign = match[0];
      if (sign.startsWith('\\')) continue;
      if (sign.endsWith('[')) brackets++;
      else if (sign === ']') brackets = Math.max(0, brackets - 1);
      else if (/\S/.test(line[match.index - 1] ?? ' ')) marks = Math.max(0, marks - 1);
      else if (/\S/.test(line[match.index + sign.length] ?? ' ')) marks++;
      if (brackets > DEEPEST || marks > DEEPEST) return { line: index + 1, column: match.index + 1 };
    }
  }
  return undefined;
}

const PLAIN = new Set(['root', 'list', 'paragraph', 'table', 'tableRow', 'tableCell', 'text']);

/** The first node of a tree that stands too deep. Does not use the stack. */
export function tooDeepNode(tree: Root): Nodes | undefined {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) return node;
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--)
      waiting.push({ node: itemAt(node.children, index), depth: depth + (PLAIN.has(node.type) ? 0 : 1) });
  }
  return undefined;
}
