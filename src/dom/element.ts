/** What an element may hold: nodes and plain words. `false`, `null` and `undefined` are left out. */
export type Child = Node | string | number | false | null | undefined | Child[];
/** Value of an attribute, or what is called on an event. */
export type Value = string | number | boolean | undefined | ((event: never) => void);

/**
 * Makes an element. Attributes that are `undefined` or `false` are left out, `true` writes them empty; `on…` adds a
 * listener. Children are nodes and plain words: never HTML, so nothing that an author types can become a tag.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  put(element, children);
  return element;
}

/** Replaces what an element holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  put(element, children);
}

function put(element: Element, children: Child[]): void {
  for (const child of children.flat(Infinity as 1) as Child[])
    if (child !== undefined && child !== null && child !== false && child !== '')
      element.append(child instanceof Node ? child : String(child));
}

/** A button that does something. @param onClick is handed the button itself */
export function button(
  label: string,
  onClick: (button: HTMLButtonElement) => void,
  attributes: Record<string, Value> = {},
): HTMLButtonElement {
  const made: HTMLButtonElement = el('button', { type: 'button', ...attributes, onclick: () => onClick(made) }, label);
  return made;
}
