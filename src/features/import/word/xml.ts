import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

export type { Element, ElementContent } from 'xast';

/**
 * Prefixes as Word writes them. Other programs choose their own, and the strict form of the format has other
 * namespaces; what is read here always has these.
 */
const NAMESPACES: Record<string, string> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
};
const PREFIXES = new Map(
  Object.entries(NAMESPACES).flatMap(([prefix, address]) => [
    [address, prefix],
    [
      address.replace('http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/').replace('/2006/', '/'),
      prefix,
    ],
  ]),
);

/** A part of a Word file as a tree with Word's own prefixes. Throws where it is not XML. */
export function readXml(text: string): Element {
  const { root } = parseXml(text.replace(/^\ufeff/, ''));
  if (!root) throw new SyntaxError('no element');
  return canonical(root, new Map([['xml', 'xml']]));
}

function canonical(node: XmlElement, outer: ReadonlyMap<string, string>): Element {
  const given = Object.entries(node.attributes);
  let scope = outer;
  for (const [name, value] of given)
    if (name === 'xmlns' || name.startsWith('xmlns:'))
      scope = new Map([...scope, [name.slice(6), PREFIXES.get(value) ?? `other-${name.slice(6)}`]]);
  const named = (name: string, attribute: boolean): string => {
    const colon = name.indexOf(':');
    if (colon < 0) {
      const prefix = attribute ? undefined : scope.get('');
      return prefix ? `${prefix}:${name}` : name;
    }
    const prefix = name.slice(0, colon);
    return `${scope.get(prefix) ?? prefix}:${name.slice(colon + 1)}`;
  };
  const attributes: Record<string, string> = {};
  for (const [name, value] of given)
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes[named(name, true)] = value;
  const children: ElementContent[] = [];
  for (const child of node.children)
    if (child instanceof XmlElement) children.push(canonical(child, scope));
    else if (child instanceof XmlText) children.push({ type: 'text', value: child.text });
  return { type: 'element', name: named(node.name, false), attributes, children };
}

/** A tree as the text of a part. */
export function writeXml(root: Element): string {
  const declared = Object.fromEntries(
    Object.entries(NAMESPACES).map(([prefix, address]) => [`xmlns:${prefix}`, address]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${toXml({ ...root, attributes: { ...declared, ...root.attributes } })}`;
}

/** An element. */
export const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: ElementContent[] = [],
): Element => ({ type: 'element', name, attributes, children });

/** Elements directly within another, in order. */
export const elements = (node: Element | undefined): Element[] =>
  node ? node.children.filter((child): child is Element => child.type === 'element') : [];

/** The first element of a name directly within another. */
export function child(node: Element | undefined, name: string): Element | undefined {
  return node?.children.find((inner): inner is Element => inner.type === 'element' && inner.name === name);
}

/** Every element of one of the names within another, at any depth, in order. Does not look within what it finds. */
export function within(node: Element | undefined, ...names: string[]): Element[] {
  return elements(node).flatMap((inner) => (names.includes(inner.name) ? [inner] : within(inner, ...names)));
}

/** The words of an element: all text within. */
export const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

/** `w:val` of an element within another. */
export const valueOf = (node: Element | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val'] ?? undefined;

/** Whether a property is switched on or off; `undefined` where nothing is said. */
export function switched(node: Element | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !/^(?:false|0|off|none)$/.test(found.attributes['w:val'] ?? '');
}
