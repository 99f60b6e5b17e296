import { itemAt } from '../../../certain.ts';
import type { Element, ElementContent, Parents } from 'hast';
import { formatted } from '../word/number-formats.ts';
import { arabicDigits } from '../../../words/digits.ts';
import { classes, element, elementsIn, isElement, styleOf, textOf } from './hast.ts';

/** Styles of numbers that are letters or words on the page, by the names that CSS and `type` have for them. */
const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  A: 'upperLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  i: 'lowerRoman',
  'lower-roman': 'lowerRoman',
  I: 'upperRoman',
  'upper-roman': 'upperRoman',
};

/** Sets lists right: those of Word are paragraphs, those of Google Docs lie beside their item instead of in it. */
export function mendLists(root: Parents): void {
  wordLists(root);
  for (const node of [...elementsIn(root)]) if (node.tagName === 'dl') definitions(node);
  for (const node of [...elementsIn(root)]) if (/^(?:ul|ol)$/.test(node.tagName)) nest(node);
  for (const node of elementsIn(root)) if (/^(?:ul|ol)$/.test(node.tagName)) number(node);
}

/** Words and what they mean: an item for each word, with its meanings under it. */
function definitions(list: Element): void {
  const items: Element[] = [];
  const parts = list.children.flatMap((child) =>
    isElement(child) && child.tagName === 'div' ? child.children : [child],
  );
  for (const child of parts.filter(isElement)) {
    const last = items.at(-1);
    if (child.tagName !== 'dd' || !last) {
      items.push(element('li', child.children));
      continue;
    }
    const meanings = last.children.at(-1);
    if (isElement(meanings) && meanings.tagName === 'ul' && meanings.properties['dataMeanings'])
      meanings.children.push(element('li', child.children));
    else last.children.push(element('ul', [element('li', child.children)], { dataMeanings: true }));
  }
  list.tagName = 'ul';
  list.children = items;
}

/** A list right under a list, or an item of a deeper level, belongs into the item before it. */
function nest(list: Element): void {
  const items: Element[] = [];
  const first = list.children.filter(isElement).find(({ tagName }) => tagName === 'li');
  const own = level(first);
  for (const child of list.children) {
    if (!isElement(child)) continue;
    const last = items.at(-1);
    const deeper = child.tagName === 'li' && own !== undefined && (level(child) ?? own) > own;
    if (last && (/^(?:ul|ol)$/.test(child.tagName) || deeper)) {
      if (!deeper) {
        last.children.push(child);
        continue;
      }
      const inner = last.children.at(-1);
      if (isElement(inner) && /^(?:ul|ol)$/.test(inner.tagName)) inner.children.push(child);
      else last.children.push(element(list.tagName, [child], { ...list.properties }));
      const within = last.children.at(-1);
      if (isElement(within)) nest(within);
    } else items.push(child.tagName === 'li' ? child : element('li', [child]));
  }
  list.children = items;
}

const level = (item: Element | undefined): number | undefined => {
  const value = item?.properties['ariaLevel'];
  return value === undefined || value === null ? undefined : Number(value) || undefined;
};

/** Writes into every item of a numbered list what stands before it: its number, or letters that are no number. */
function number(list: Element): void {
  if (list.tagName !== 'ol') return;
  const start = Number(list.properties['start'] ?? 1);
  let next = Number.isSafeInteger(start) && start >= 0 && start < 1e9 ? start : 1;
  for (const item of list.children) {
    if (!isElement(item)) continue;
    const own = Number(item.properties['value'] ?? Number.NaN);
    const value = Number.isSafeInteger(own) && own >= 0 && own < 1e9 ? own : next;
    const css = styleOf(item).get('list-style-type') ?? styleOf(list).get('list-style-type');
    const format = FORMATS[String(item.properties['type'] ?? list.properties['type'] ?? '')] ?? FORMATS[css ?? ''];
    item.properties['dataNumber'] = value;
    if (format && item.properties['dataLabel'] === undefined)
      item.properties['dataLabel'] = `${formatted(value, format)}.`;
    next = value + 1;
  }
}

/** What Word writes of a list: paragraphs with the level in their style and the mark in a span of its own. */
interface WordItem {
  depth: number;
  list: string;
  mark: string;
  node: Element;
}

function wordItem(node: ElementContent): WordItem | undefined {
  if (!isElement(node) || !/^(?:p|div|h[1-6])$/.test(node.tagName)) return undefined;
  const style = styleOf(node).get('mso-list') ?? '';
  const found = /\b(l\d+)\s+level(\d)/.exec(style);
  const mark = [...elementsIn(node)].find((each) => /ignore/.test(styleOf(each).get('mso-list') ?? ''));
  if (!mark || (!found && !classes(node).some((name) => /^MsoListParagraph/.test(name)))) return undefined;
  return {
    depth: found ? Number(found[2]) - 1 : 0,
    list: found?.[1] ?? '',
    mark: textOf(mark).replace(/[\s\u00a0]+/g, ''),
    node,
  };
}

/** Runs of Word's list paragraphs become lists; headings with a number keep it as words. */
function wordLists(parent: Parents): void {
  const next: ElementContent[] = [];
  let open: { list: Element; depth: number }[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text' && !child.value.trim() && open.length) continue;
    const item = wordItem(child);
    if (!item) {
      open = [];
      if (isElement(child)) wordLists(child);
      next.push(child);
      continue;
    }
    const { depth, mark, node } = item;
    for (const each of elementsIn(node))
      if (/ignore/.test(styleOf(each).get('mso-list') ?? '')) {
        each.children =
          /^h[1-6]$/.test(node.tagName) && /[\p{L}\p{N}]/u.test(mark) ? [{ type: 'text', value: `${mark} ` }] : [];
        each.properties = {};
      }
    if (/^h[1-6]$/.test(node.tagName)) {
      open = [];
      next.push(node);
      continue;
    }
    const plain = /^\(?([\d๐-๙]{1,9})[.)]$/.exec(mark);
    // "o" is the bullet of Word's second level; other single letters have a full stop or a bracket.
    const ordered = plain !== null || (/[\p{L}\p{N}]/u.test(mark) && mark !== 'o');
    const tag = ordered ? 'ol' : 'ul';
    open = open.filter((each) => each.depth <= depth);
    let here = open.at(-1);
    if (!here || here.depth < depth || here.list.tagName !== tag) {
      const list = element(tag, []);
      if (here?.depth === depth) open.pop();
      const around = open.at(-1)?.list.children.at(-1);
      if (isElement(around)) around.children.push(list);
      else next.push(list);
      here = { list, depth };
      open.push(here);
    }
    // "(1)" is no mark that Markdown has, and letters are none either: those stay as they were written.
    const label = ordered && (!plain || mark.startsWith('(')) ? arabicDigits(mark) : undefined;
    const properties: Element['properties'] = {};
    if (plain) properties['value'] = arabicDigits(itemAt(plain, 1));
    if (label !== undefined) properties['dataLabel'] = label;
    here.list.children.push(element('li', [element('p', node.children)], properties));
  }
  (parent as { children: ElementContent[] }).children = next;
}
