import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** An element's `style` as names and values in lower case, in the order in which later ones win. */
export function styleOf(node: Element): Map<string, string> {
  const text = String(node.properties['style'] ?? '');
  const found = new Map<string, string>();
  for (const line of text.split(';')) {
    const at = line.indexOf(':');
    if (at > 0)
      found.set(
        line.slice(0, at).trim().toLowerCase(),
        line
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

/** The classes of an element. */
export const classes = (node: Element): string[] => {
  const value = node.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
};

export const isElement = (node: Nodes | undefined): node is Element => node?.type === 'element';

/** The words of a node. */
export const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/**
 * Replaces the children of every element by what a function makes of each, from the leaves up.
 * @param change gives the nodes that stand for an element; `[]` takes it away
 */
export function changeElements(parent: Parents, change: (node: Element, within: Parents) => ElementContent[]): void {
  const next: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (!isElement(child)) {
      if (child.type === 'text') next.push(child);
      continue;
    }
    changeElements(child, change);
    next.push(...change(child, parent));
  }
  (parent as { children: ElementContent[] }).children = next;
}

/** Every element of a tree, parents first. */
export function* elementsIn(node: Parents): Generator<Element> {
  for (const child of node.children)
    if (isElement(child)) {
      yield child;
      yield* elementsIn(child);
    }
}

export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });
