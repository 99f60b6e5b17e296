import { decodeLoosely } from '../../../intake/address-codes.ts';
import type { Element, ElementContent, Root } from 'hast';
import { arabicDigits } from '../../../words/digits.ts';
import { raisedText } from '../../../words/raised-letters.ts';
import { changeElements, classes, element, elementsIn, isElement, styleOf, textOf } from './hast.ts';
import { mendLists } from './lists.ts';
import { takeNotes } from './notes.ts';
import { mendTables } from './tables.ts';
import type { Counts } from './told.ts';

const GONE =
  /^(?:script|style|meta|title|head|link|template|noscript|object|embed|iframe|canvas|audio|video|map|button|select|textarea|input|form-control|dropped|rp|xml)$/;
const PICTURES = /^(?:img|svg|picture)$/;
const ORDINAL = /^(?:st|nd|rd|th|™|®|©)$/i;

/**
 * Makes plain HTML of what word processors, spreadsheets and web pages put on the clipboard: styles that mean something
 * become elements, changes are accepted, what was hidden is left out, lists, tables and notes are set right. Everything
 * that is lost is counted.
 * @returns the bodies of footnotes by number
 */
export function clean(root: Root, counts: Counts): Map<string, Element> {
  // First, so that nothing hidden or deleted is counted, quoted or read as part of something else.
  changeElements(root, (node) => withoutHidden(node, counts));
  const notes = takeNotes(root, counts);
  mendLists(root);
  const steps = (tree: Root | Element) => {
    changeElements(tree, (node) => meaning(node, counts));
    raise(tree, counts);
    mendTables(tree, counts);
  };
  steps(root);
  for (const body of notes.values()) steps(body);
  return notes;
}

function withoutHidden(node: Element, counts: Counts): ElementContent[] {
  if (PICTURES.test(node.tagName)) {
    counts.pictures += 1;
    return [];
  }
  if (GONE.test(node.tagName)) return [];
  const style = styleOf(node);
  const named = classes(node);
  const words = textOf(node).trim();
  if (/^(?:comment-list|comment)$/.test(style.get('mso-element') ?? '')) {
    if (style.get('mso-element') === 'comment') counts.comments += 1;
    return [];
  }
  if (style.has('mso-comment-reference') || named.includes('MsoCommentReference')) return [];
  const hidden =
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    /^(?:all|yes)$/.test(style.get('mso-hide') ?? '') ||
    /^0(?:\.0*)?(?:px|pt|em)?$/.test(style.get('font-size') ?? '') ||
    (node.properties['hidden'] !== undefined &&
      node.properties['hidden'] !== false &&
      node.properties['hidden'] !== null);
  if (hidden) {
    if (words) counts.hidden += 1;
    return [];
  }
  if (node.tagName === 'del' || named.includes('msoDel')) {
    if (words) counts.deleted += 1;
    return [];
  }
  if (node.tagName === 'ins' || named.includes('msoIns')) {
    if (words) counts.inserted += 1;
    return node.children;
  }
  if (named.some((name) => /^MsoToc/i.test(name))) {
    counts.contents = 1;
    return [];
  }
  return [node];
}

/** What styles and unusual elements mean, as the elements that everybody has for it. */
function meaning(node: Element, counts: Counts): ElementContent[] {
  const style = styleOf(node);
  const named = classes(node);
  const { tagName } = node;
  const place = style.get('vertical-align');
  if (tagName === 'sup' || tagName === 'sub') return [node];
  if (tagName === 'note-mark') return [node];
  const weight = style.get('font-weight') ?? '';
  const plainWeight = /^(?:normal|[1-4]00|lighter)$/.test(weight);
  let children = node.children;
  const wrap = (name: string) => {
    if (children.some((child) => textOf(child).trim()))
      children = blocks(children) ? wrapInner(children, name) : [element(name, children)];
  };
  const inline = /^(?:span|font|a|u|i|em|b|strong|s|strike|small|big|mark|code|google-sheets-html-origin)$/.test(
    tagName,
  );
  if (inline) {
    if (/^(?:bold|bolder|[6-9]00)$/.test(weight) && !/^(?:b|strong)$/.test(tagName)) wrap('strong');
    if (/^(?:italic|oblique)/.test(style.get('font-style') ?? '') && !/^(?:i|em)$/.test(tagName)) wrap('em');
    if (
      /line-through/.test(`${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`) &&
      tagName !== 'a'
    )
      wrap('s');
    if (place === 'super' || place === 'sub') wrap(place === 'super' ? 'sup' : 'sub');
  }
  switch (tagName) {
    case 'b':
    case 'strong':
      return plainWeight || blocks(children) ? children : [element('strong', children)];
    case 'i':
    case 'em':
      return style.get('font-style') === 'normal' || blocks(children) ? children : [element('em', children)];
    case 's':
    case 'strike':
      return [element('s', children)];
    case 'a': {
      const href = address(String(node.properties['href'] ?? ''));
      return href && children.some((child) => textOf(child).trim()) ? [element('a', children, { href })] : children;
    }
    case 'p':
    case 'div': {
      const depth =
        Number(node.properties['ariaLevel'] ?? Number.NaN) || Number(style.get('mso-outline-level') ?? Number.NaN);
      if ((node.properties['role'] === 'heading' || style.has('mso-outline-level')) && depth >= 1 && depth <= 6)
        return [element(`h${depth}`, children)];
      const heading = named.map((name) => /^MsoHeading([1-9])$/.exec(name)?.[1]).find(Boolean);
      if (heading) return [element(`h${Math.min(6, Number(heading))}`, children)];
      if (tagName === 'div') return [element('div', children)];
      const title = named.includes('MsoTitle');
      const centred = style.get('text-align') === 'center' || node.properties['align'] === 'center';
      return [element('p', children, { ...(title && { dataRole: 'title' }), ...(centred && { dataCentred: true }) })];
    }
    case 'pre':
      return [element('p', brokenLines(textOf(node)))];
    case 'q':
      return [{ type: 'text', value: '“' }, ...children, { type: 'text', value: '”' }];
    case 'ruby':
      return children;
    case 'rt':
      return [{ type: 'text', value: ' (' }, ...children, { type: 'text', value: ')' }];
    case 'li':
      return [element('li', children, keep(node, ['dataNumber', 'dataLabel']))];
    case 'ol':
    case 'ul':
    case 'br':
    case 'blockquote':
    case 'tr':
    case 'thead':
    case 'tbody':
    case 'tfoot':
    case 'caption':
    case 'table':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [element(tagName, children)];
    case 'td':
    case 'th':
      return [element(tagName, children, keep(node, ['colSpan', 'rowSpan']))];
    case 'hr':
      return [];
    default:
      void counts;
      // Blocks that we have no word for part what stands before them from what follows.
      return /^(?:section|article|main|header|footer|aside|nav|body|html|center|figure|figcaption|details|summary|address|fieldset|form|dl|o:p)$/.test(
        tagName,
      ) && !(tagName === 'o:p')
        ? [element(blocks(children) ? 'div' : 'p', children)]
        : children;
  }
}

const keep = (node: Element, names: readonly string[]): Element['properties'] =>
  Object.fromEntries(
    names.filter((name) => node.properties[name] !== undefined).map((name) => [name, node.properties[name]]),
  );

/** Whether blocks stand among the children, so that no mark of words can hold them all. */
const blocks = (children: readonly ElementContent[]): boolean =>
  children.some((child) => isElement(child) && /^(?:p|div|ul|ol|table|h[1-6]|blockquote|li)$/.test(child.tagName));

/** Marks the words within blocks, since a mark cannot reach over them. */
function wrapInner(children: readonly ElementContent[], name: string): ElementContent[] {
  return children.map((child) => {
    if (isElement(child) && /^(?:p|div|ul|ol|table|tbody|tr|td|th|h[1-6]|blockquote|li)$/.test(child.tagName))
      return { ...child, children: wrapInner(child.children, name) };
    return textOf(child).trim() ? element(name, [child]) : child;
  });
}

const brokenLines = (text: string): ElementContent[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, index): ElementContent[] => [...(index ? [element('br', [])] : []), { type: 'text', value: line }]);

/** An address that a text may hold; those of search pages that only lead on are the page they lead to. */
function address(href: string): string | undefined {
  const text = href.trim();
  if (!/^(?:https?:|mailto:|tel:)/i.test(text)) return undefined;
  const onward = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:[^#]*&)?q=(https?[^&#]+)/i.exec(text)?.[1];
  return onward ? decodeLoosely(onward) : text;
}

/** Raised and lowered letters as letters of their own, `10⁶`; where there are none they become plain and are named. */
function raise(tree: Root | Element, counts: Counts): void {
  for (const node of [...elementsIn(tree)]) {
    if (node.tagName !== 'sup' && node.tagName !== 'sub') continue;
    const words = textOf(node);
    if ([...elementsIn(node)].some(({ tagName }) => tagName === 'note-mark')) {
      node.tagName = 'span';
      continue;
    }
    const text = raisedText(arabicDigits(words), node.tagName === 'sup' ? 'super' : 'sub');
    if (text === undefined && words.trim() && !ORDINAL.test(words.trim()))
      counts.raised.push(`${before(tree, node)}${node.tagName === 'sup' ? '^' : '_'}${words.trim()}`);
    Object.assign(node, element('span', [{ type: 'text', value: text ?? words }]));
  }
}

/** The word before an element, so that a notice can say where it is. */
function before(tree: Root | Element, node: Element): string {
  let text = '';
  const look = (parent: Root | Element): boolean => {
    for (const child of parent.children) {
      if (child === node) return true;
      if (child.type === 'text') text += child.value;
      else if (isElement(child) && look(child)) return true;
    }
    return false;
  };
  look(tree);
  return /\S{0,24}\s?$/.exec(text)?.[0].trimStart() ?? '';
}
