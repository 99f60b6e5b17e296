import { itemAt } from '../../certain.ts';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { decodeLoosely } from '../../intake/address-codes.ts';
import type { Body } from '../body.ts';
import { plainText } from '../plain-text.ts';
import type { BoxBlock, FormedRun, Inline, ListItem, TableBlock, TextBlock } from '../text-block.ts';
import { locatorIn } from './citations.ts';
import { LOCAL_IMAGE } from './image.ts';
import { renderingOf } from './rendering.ts';

type Node = RootContent | ElementContent;
type Citations = Body['citations'];
type Form = Omit<FormedRun, 'text'>;

/**
 * A text as blocks, from the tree that becomes its HTML.
 * @param tree      the tree after it has been made safe
 * @param citations sources in the order of their numbers
 */
export const blocksOf = (tree: Root, citations: Citations): TextBlock[] => flow(tree.children, citations);

/** Leaves the headings of a text and its blocks in `file.data.outline`. */
export const rehypeBlocks: Plugin<[], Root> = () => (tree, file) => {
  const citations = renderingOf(file).citations.list;
  file.data.outline = { headings: headingsIn(tree), blocks: blocksOf(tree, citations) };
};

/** The headings of a text, those inside boxes and columns too, in order. */
function headingsIn(tree: Root): Body['headings'] {
  const found: Body['headings'] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (isHeading(node)) {
        const text = plainText(inline(node.children, [])).trim();
        found.push({ depth: depthOf(node), id: idOf(node), text });
      } else walk(node.children);
    }
  };
  walk(tree.children);
  return found;
}

const classes = (node: Element): readonly unknown[] =>
  Array.isArray(node.properties['className']) ? node.properties['className'] : [];
const isOf = (node: Element, className: string): boolean => classes(node).includes(className);
const elements = (node: Element): Element[] => node.children.filter((child) => child.type === 'element');
const isHeading = (node: Element): boolean =>
  /^h[2-6]$/.test(node.tagName) && !classes(node).includes('footnotes-title');
const depthOf = (node: Element): number => Number(node.tagName[1]);
const idOf = (node: Element): string => String(node.properties['id'] ?? '');

/** The first element within a node that has a class. */
function within(node: Element, className: string): Element | undefined {
  for (const child of elements(node)) {
    const found = isOf(child, className) ? child : within(child, className);
    if (found) return found;
  }
  return undefined;
}

type Made = (node: Element, citations: Citations) => TextBlock[];

/** Elements that are no words but hold some, and what becomes of them. Every other element is a run of words. */
const BLOCKS: Record<string, Made> = {
  p: (node, citations) => flow(node.children, citations),
  ul: list,
  ol: list,
  table: (node, citations) => [table(node, citations)],
  blockquote: (node, citations) => [{ type: 'quote', blocks: flow(node.children, citations) }],
  figure,
  aside: box,
  div: (node, citations) => (isOf(node, 'compare') ? [compare(node, citations)] : flow(node.children, citations)),
  section: (node, citations) =>
    node.properties['dataFootnotes'] === undefined ? flow(node.children, citations) : footnotes(node, citations),
  pre: (node) => [{ type: 'code', text: words(node).replace(/\n$/, '') }],
  hr: () => [{ type: 'rule' }],
  img: (node) => image(node),
};

/** A picture in a link, or a component that its author wrote within a line. */
const holdsBlock = (node: Element): boolean =>
  elements(node).some((child) => BLOCKS[child.tagName] !== undefined || holdsBlock(child));

/** Nodes one under another. Words that stand between blocks without a paragraph of their own become one. */
function flow(nodes: readonly Node[], citations: Citations): TextBlock[] {
  const made: TextBlock[] = [];
  let loose: Node[] = [];
  const gather = () => {
    const text = inline(loose, citations);
    if (text.length > 0) made.push({ type: 'paragraph', text });
    loose = [];
  };
  for (const node of nodes) {
    const own = node.type === 'element' ? BLOCKS[node.tagName] : undefined;
    if (node.type === 'element' && isHeading(node)) {
      gather();
      made.push({ type: 'heading', depth: depthOf(node), id: idOf(node), text: inline(node.children, citations) });
    } else if (node.type === 'element' && own) {
      gather();
      made.push(...own(node, citations));
    } else if (node.type === 'element' && holdsBlock(node)) {
      gather();
      made.push(...flow(node.children, citations));
    } else if (node.type !== 'element' || !isOf(node, 'footnotes-title')) loose.push(node);
  }
  gather();
  return made;
}

function image({ properties }: Element, more: { caption?: string; credit?: string } = {}): TextBlock[] {
  const file = decodeLoosely(String(properties['src'] ?? '').slice(LOCAL_IMAGE.length));
  return [{ type: 'figure', file, alt: String(properties['alt'] ?? ''), ...more }];
}

/** A timeline is kept in order by its dates; its numbers would mean nothing. */
function list(node: Element, citations: Citations): TextBlock[] {
  const start = Number(node.properties['start'] ?? 1);
  const items = elements(node)
    .filter(({ tagName }) => tagName === 'li')
    .map((item): ListItem => {
      const checked = taskIn(item);
      return { blocks: flow(item.children, citations), ...(checked !== undefined && { checked }) };
    });
  const ordered = node.tagName === 'ol' && !isOf(node, 'timeline');
  return [{ type: 'list', ordered, ...(ordered && start !== 1 && { start }), items }];
}

/** Whether the box of a task is ticked; `undefined` where the item is no task. */
function taskIn(item: Element): boolean | undefined {
  for (const child of elements(item)) {
    if (child.tagName === 'input') return Boolean(child.properties['checked']);
    if (child.tagName === 'p') return taskIn(child);
  }
  return undefined;
}

function table(node: Element, citations: Citations): TableBlock {
  const caption = elements(node).find(({ tagName }) => tagName === 'caption');
  const rowsIn = (part: string) =>
    elements(node)
      .filter(({ tagName }) => tagName === part)
      .flatMap(elements)
      .map((row) => elements(row).map((cell) => inline(cell.children, citations)));
  const [head = [], ...more] = rowsIn('thead');
  return {
    type: 'table',
    ...(caption && { caption: inline(caption.children, citations) }),
    head,
    rows: [...more, ...rowsIn('tbody')],
  };
}

function figure(node: Element, citations: Citations): TextBlock[] {
  const [first] = elements(node);
  const caption = elements(node).find(({ tagName }) => tagName === 'figcaption');
  if (isOf(node, 'quote') && first) {
    const by = inline(caption?.children ?? [], citations);
    return [{ type: 'quote', blocks: flow(first.children, citations), ...(by.length > 0 && { by }) }];
  }
  if (!first || first.tagName !== 'img') return flow(node.children, citations);
  const said = (className: string) => {
    const part = caption && within(caption, className);
    return part && words(part);
  };
  const [under, credit] = [said('figure-caption'), said('figure-credit')];
  return image(first, { ...(under && { caption: under }), ...(credit && { credit }) });
}

const BOXES: readonly unknown[] = ['note', 'warning', 'question', 'gap'] satisfies BoxBlock['kind'][];
const isBoxKind = (kind: unknown): kind is BoxBlock['kind'] => BOXES.includes(kind);

function box(node: Element, citations: Citations): TextBlock[] {
  const text = (className: string) => inline(within(node, className)?.children ?? [], citations);
  if (isOf(node, 'lesson-card')) {
    const label = plainText(text('lesson-card-side'));
    const statement = text('lesson-card-statement');
    return [
      {
        type: 'box',
        kind: 'lesson',
        ...(label && { label }),
        title: text('lesson-card-title'),
        blocks: statement.length ? [{ type: 'paragraph', text: statement }] : [],
      },
    ];
  }
  const kind = node.properties['dataKind'];
  if (!isBoxKind(kind)) return flow(node.children, citations);
  const blocks = flow(within(node, 'callout-body')?.children ?? [], citations);
  return [{ type: 'box', kind, title: text('callout-title'), blocks }];
}

function compare(node: Element, citations: Citations): TextBlock {
  const columns = elements(node).map((column) => {
    const title = elements(column).find((child) => isOf(child, 'compare-title'));
    const rest = column.children.filter((child) => child !== title);
    return { title: title ? words(title) : '', blocks: flow(rest, citations) };
  });
  return { type: 'columns', columns };
}

function footnotes(node: Element, citations: Citations): TextBlock[] {
  const items = elements(node)
    .filter(({ tagName }) => tagName === 'ol')
    .flatMap(elements)
    .map((item) => flow(item.children, citations));
  return items.length ? [{ type: 'footnotes', items }] : [];
}

/** The letters of an element, as they stand. */
const words = (node: Node): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(words).join('') : '';

/** Runs of words; spaces as a browser would show them. */
function inline(nodes: readonly Node[], citations: Citations): Inline[] {
  return tidy(nodes.flatMap((node) => runs(node, {}, citations)));
}

const FORMS: Record<string, Form> = {
  strong: { strong: true },
  em: { emphasis: true },
  del: { deleted: true },
  code: { code: true },
};

function runs(node: Node, form: Form, citations: Citations): Inline[] {
  if (node.type === 'text') return [run(node.value.replace(/[ \t\r\n]+/g, ' '), form)];
  if (node.type !== 'element') return [];
  const inside = (more: Form = {}) => node.children.flatMap((child) => runs(child, { ...form, ...more }, citations));
  const { properties, tagName } = node;
  if (properties['dataFootnoteBackref'] !== undefined || tagName === 'img' || tagName === 'input') return [];
  if (properties['dataFootnoteRef'] !== undefined) return [{ footnote: Number(words(node)) }];
  if (isOf(node, 'cite')) return [citation(node, citations)];
  if (tagName === 'br') return ['\n'];
  // A reason set small below the words, and the date before an event.
  if (tagName === 'small') return ['\n', ...inside()];
  if (tagName === 'time') return [...inside({ strong: true }), ' '];
  if (tagName === 'a') {
    const href = String(properties['href'] ?? '');
    return inside(href && !href.startsWith('#') && !isOf(node, 'term') ? { href } : {});
  }
  return inside(FORMS[tagName]);
}

const run = (text: string, form: Form): Inline => (Object.keys(form).length > 0 ? { text, ...form } : text);

function citation(mark: Element, citations: Citations): Inline {
  const cite = String(mark.properties['href']).replace('#ref-', '');
  const number = citations.findIndex(({ source }) => source === cite) + 1;
  const locator = locatorIn(words(mark), number);
  return { cite, number, ...(locator && { locator }) };
}

const textOf = (each: Inline): string | undefined =>
  typeof each === 'string' ? each : 'text' in each ? each.text : undefined;
const withText = (each: Inline, text: string): Inline =>
  typeof each === 'string' ? text : 'text' in each ? { ...each, text } : each;
const formOf = (each: Inline): string =>
  typeof each === 'string' ? '' : 'text' in each ? JSON.stringify({ ...each, text: '' }) : 'mark';

/** Joins runs of the same form, and leaves no space at the beginning or end of a line, nor two in a row. */
function tidy(all: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  let before = '\n';
  for (const each of all) {
    const text = textOf(each);
    if (text === undefined) {
      out.push(each);
      before = '';
      continue;
    }
    const kept = (/[ \n]$/.test(before) ? text.replace(/^ +/, '') : text)
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ');
    if (!kept) continue;
    before = kept;
    const last = out.at(-1);
    if (last !== undefined && formOf(last) !== 'mark' && formOf(last) === formOf(each))
      out[out.length - 1] = withText(last, (textOf(last) ?? '') + kept);
    else out.push(withText(each, kept));
  }
  return trimmed(out);
}

/** Without spaces and breaks at both ends, and without spaces before a break. */
function trimmed(all: readonly Inline[]): Inline[] {
  const out = all.map((each, index) => {
    const text = textOf(each);
    const next = all[index + 1];
    const breaks = next !== undefined && (textOf(next) ?? '').startsWith('\n');
    return text !== undefined && breaks ? withText(each, text.trimEnd()) : each;
  });
  while (out.length > 0) {
    const last = itemAt(out, -1);
    const text = textOf(last)?.replace(/[ \n]+$/, '');
    if (text === undefined) break;
    if (text) {
      out[out.length - 1] = withText(last, text);
      break;
    }
    out.pop();
  }
  const first = out[0];
  const begins = first && textOf(first);
  if (first && begins !== undefined) out[0] = withText(first, begins.replace(/^\n+/, ''));
  return out.filter((each) => textOf(each) !== '');
}
