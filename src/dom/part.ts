const isElement = (root: ParentNode): root is Element => 'localName' in root;

/** The name of a tag in a message: `<run-clock>`; a piece of a page that is no element has none. */
const nameOf = (root: ParentNode): string =>
  isElement(root) ? `<${root.localName}${root.id && ` id="${root.id}"`}>` : 'The page';

/**
 * The part of an element that the markup of this site always holds.
 * @param selector the name of a tag, by which the kind of element is known, or any selector
 * @throws Error that names the part and where it is missing
 */
export function partOf<K extends keyof HTMLElementTagNameMap>(root: ParentNode, selector: K): HTMLElementTagNameMap[K];
export function partOf<E extends Element = HTMLElement>(root: ParentNode, selector: string): E;
export function partOf(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`${nameOf(root)} has no part ${selector}`);
  return found;
}

/** The value of an attribute that the markup of this site always writes. @throws Error that names it */
export function attributeOf(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${nameOf(element)} has no attribute ${name}`);
  return value;
}
