import { decodeLoosely } from '../../../intake/address-codes.ts';
import type { Element, ElementContent, Root } from 'hast';
import { classes, element, elementsIn, isElement, styleOf, textOf } from './hast.ts';
import type { Counts } from './told.ts';

/** Where the words of a note stand, and where its marks are. */
interface Note {
  id: string;
  body: Element;
}

/**
 * Finds footnotes of Word, LibreOffice, Google Docs and web pages: two links that lead to each other, the first a mark
 * in the text, the second beside the words of the note. Marks become `<note-mark>`, the words are taken out.
 * @returns the bodies by number, in the order of their marks
 */
export function takeNotes(root: Root, counts: Counts): Map<string, Element> {
  const named = new Map<string, Element>();
  const parents = new Map<Element, Element>();
  const links: Element[] = [];
  for (const node of elementsIn(root)) {
    for (const child of node.children) if (isElement(child)) parents.set(child, node);
    for (const key of ['id', 'name']) {
      const name = node.properties[key];
      if (typeof name === 'string' && name && !named.has(name)) named.set(name, node);
    }
    if (node.tagName === 'a') links.push(node);
  }
  const target = (link: Element): Element | undefined => {
    const href = String(link.properties['href'] ?? '');
    // Word writes the whole path of the file before the "#".
    const name = /#([^#]+)$/.exec(href)?.[1];
    return name ? (named.get(name) ?? named.get(decodeLoosely(name))) : undefined;
  };
  const within = (node: Element | undefined, outer: Element): boolean => {
    for (let each = node; each; each = parents.get(each)) if (each === outer) return true;
    return false;
  };
  /** Whether an element is the link itself, or a small one around it: `<sup id="ref"><a>`. */
  const around = (node: Element, link: Element) =>
    node === link || (within(link, node) && textOf(node).trim() === textOf(link).trim());
  const notes = new Map<Element, Note>();
  const marks = new Map<Element, Note>();
  links.forEach((link, place) => {
    const to = target(link);
    if (!to) return;
    const back = links.slice(place + 1).find((other) => {
      const from = target(other);
      return from !== undefined && around(from, link) && (around(to, other) || within(other, to));
    });
    if (!back) return;
    const body = bodyOf(to, back, parents);
    if (!body || within(link, body)) return;
    const note = notes.get(body) ?? { id: '', body };
    notes.set(body, note);
    marks.set(link, note);
    drop(back, parents);
  });
  // A second mark of a note leads to the same place, but nothing leads back to it.
  for (const link of links) {
    const to = target(link);
    if (!to || marks.has(link)) continue;
    const note = [...notes.values()].find(({ body }) => within(to, body) || to === body);
    if (note && !within(link, note.body)) marks.set(link, note);
  }
  const found = new Map<string, Element>();
  for (const [link, note] of marks) {
    if (!note.id) {
      note.id = String(found.size + 1);
      // Its children, before it is taken out of the text.
      found.set(note.id, { ...note.body });
    }
    replaceMark(link, note.id, parents);
  }
  for (const { body } of notes.values()) drop(body, parents);
  for (const link of links) {
    const style = `${String(link.properties['style'] ?? '')} ${classes(link).join(' ')}`;
    if (!marks.has(link) && /mso-(?:foot|end)note-id|sdfootnoteanc|sdendnoteanc/.test(style) && textOf(link).trim())
      counts.orphans.push(textOf(link).trim());
  }
  dropEmptyLists(root);
  return found;
}

/** The element that holds the words of a note: that which has its name, or the paragraph around the link back. */
function bodyOf(to: Element, back: Element, parents: ReadonlyMap<Element, Element>): Element | undefined {
  const blocks = new Set(['p', 'li', 'div', 'aside', 'dd', 'td']);
  let paragraph: Element | undefined;
  for (let node: Element | undefined = back; node; node = parents.get(node)) {
    if (node === to && blocks.has(node.tagName)) return node;
    if (/mso-element:\s*(?:foot|end)note(?!-)/.test(String(node.properties['style'] ?? ''))) return node;
    if (!paragraph && blocks.has(node.tagName)) paragraph = node;
  }
  return paragraph;
}

/** Takes an element out of the tree, and the brackets or arrow that only it filled. */
function drop(node: Element, parents: ReadonlyMap<Element, Element>): void {
  const parent = parents.get(node);
  node.tagName = 'dropped';
  node.children = [];
  if (parent && /^(?:sup|b|span)$/.test(parent.tagName) && /^[\s[\]()^↑↩]*$/.test(textOf(parent)))
    drop(parent, parents);
}

function replaceMark(link: Element, id: string, parents: ReadonlyMap<Element, Element>): void {
  const parent = parents.get(link);
  const holder = parent?.tagName === 'sup' && textOf(parent).trim() === textOf(link).trim() ? parent : link;
  Object.assign(holder, element('note-mark', [{ type: 'text', value: id } satisfies ElementContent], { id }));
}

/** A rule and an empty list are what is left of the place where notes stood. */
function dropEmptyLists(root: Root): void {
  for (const node of elementsIn(root)) {
    const list = /mso-element:\s*(?:foot|end)note-list/.test([...styleOf(node)].join(':').replaceAll(',', ':'));
    if ((list || /^(?:ol|ul)$/.test(node.tagName)) && textOf(node).trim() === '') {
      node.tagName = 'dropped';
      node.children = [];
    }
  }
}
