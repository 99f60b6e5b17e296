import { langOf } from '../../dom/page-lang.ts';
import { isThai, type Lang } from '../../words/languages.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of the page as it is read and as it is marked. */
export interface Spoken {
  text: string;
  lang: Lang;
  /** Where it stands. */
  range: Range;
  /** The paragraph around it, which is marked where a browser cannot mark a range. */
  block: Element;
}

/** What is a paragraph of its own to a listener. */
const BLOCK = 'h1, h2, h3, h4, p, li, dt, dd, blockquote, figcaption, summary';
/**
 * What is on the page to be looked at or pressed: marks of sources, tools, tables, names of kinds and grades, links to
 * other pages at the end of a step.
 */
const SILENT =
  '.cite, .cites, button, select, form, nav, table, svg, script, style, template, noscript, [hidden], [aria-hidden="true"], .visually-hidden, .kicker, .facts, .tags, .topics, .topic-links, .grade, .from-lesson, .no-data, .hint, make-material, read-aloud, we-tried, .propose, details:not([open])';
/** Signs that voices spell out. */
const SIGNS = /[→←›‹·•■●◆▲]/g;

/** Every sentence of some parts of a page that is read aloud, in the order of the page. */
export function spokenIn(roots: readonly Element[]): Spoken[] {
  const blocks = new Map<Element, Text[]>();
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      isHeard(node.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const block = node.parentElement?.closest(BLOCK) ?? root;
      blocks.set(block, [...(blocks.get(block) ?? []), node]);
    }
  }
  return [...blocks].flatMap(([block, nodes]) => sentencesIn(block, nodes));
}

function isHeard(element: Element | null): boolean {
  if (!element || element.closest(SILENT)) return false;
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

function sentencesIn(block: Element, nodes: readonly Text[]): Spoken[] {
  const lang = langOf(block);
  const whole = nodes.map(({ data }) => data).join('');
  return sentencesOf(whole, lang).flatMap(([from, to]) => {
    const text = toSay(whole.slice(from, to), lang);
    return text ? [{ text, lang, block, range: rangeOf(nodes, from, to) }] : [];
  });
}

/** An English voice cannot read the Thai name that stands behind an English one: it is left to the eye. */
const toSay = (text: string, lang: Lang): string =>
  (!isThai(lang) ? text.replace(/\(\s*[\u0e00-\u0e7f][^a-z)]*\)|[\u0e00-\u0e7f]+/gi, ' ') : text)
    .replace(SIGNS, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function rangeOf(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = at + node.length;
    if (from >= at && from < end) range.setStart(node, from - at);
    if (to > at && to <= end) range.setEnd(node, to - at);
    at = end;
  }
  return range;
}
